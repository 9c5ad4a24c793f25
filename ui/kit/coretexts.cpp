// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include "ui/kit/formats.h"
#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("tandem::core", text);
}

/// A sentence with arguments: "%1 is locked by %2."
struct Form
{
    const char *text = nullptr; ///< what is said in its place
    bool reworded = false;
    QList<int> arguments; ///< their numbers, in the order of the sentence
    QRegularExpression pattern;
};

Form formOf(const char *core, const char *shown)
{
    Form form;
    form.text = shown;
    form.reworded = core != shown;
    QString pattern;
    const QString source = QString::fromUtf8(core);
    for (qsizetype at = 0; at < source.size(); ++at) {
        const int number =
            at + 1 < source.size() && source.at(at) == u'%' ? source.at(at + 1).digitValue() : 0;
        if (number < 1) {
            pattern += QRegularExpression::escape(source.mid(at, 1));
            continue;
        }
        const auto before = form.arguments.indexOf(number);
        pattern += before < 0 ? u"(.+?)"_s : u"\\%1"_s.arg(before + 1);
        if (before < 0)
            form.arguments.append(number);
        ++at;
    }
    form.pattern =
        QRegularExpression(u"\\A"_s + pattern + u"\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    return form;
}

/// Those that say most first: "%1: %2" fits much that is meant otherwise.
const QList<Form> &forms()
{
    static const QList<Form> all = [] {
        QList<Form> made;
        for (const auto &texts : {serviceTexts(), engineTexts(), traceTexts()}) {
            for (const char *text : texts) {
                if (const Form form = formOf(text, text); !form.arguments.isEmpty())
                    made.append(form);
            }
        }
        for (const WindowText &text : windowTexts()) {
            if (const Form form = formOf(text.core, text.shown); !form.arguments.isEmpty())
                made.append(form);
        }
        std::stable_sort(made.begin(), made.end(), [](const Form &a, const Form &b) {
            return qstrlen(a.text) - 2 * static_cast<size_t>(a.arguments.size())
                > qstrlen(b.text) - 2 * static_cast<size_t>(b.arguments.size());
        });
        return made;
    }();
    return all;
}

/// A single word is somebody's name for something ("phone"), not a piece of a sentence; but people know a
/// flow by its title.
QString spokenArgument(const Form &form, int number, const QString &argument)
{
    const bool isFlow = QString::fromUtf8(form.text).contains(u"flow \"%%1\""_s.arg(number));
    if (const auto flow = isFlow ? flowFromName(argument) : std::nullopt)
        return flowShortTitle(*flow);
    return argument.contains(u' ') || argument.startsWith(u'(') ? spoken(argument) : argument;
}

QString filled(const Form &form, const QRegularExpressionMatch &match)
{
    const QString text = translated(form.text);
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = at + 1 < text.size() && text.at(at) == u'%' ? text.at(at + 1).digitValue() : 0;
        const auto place = form.arguments.indexOf(number);
        if (number < 1 || place < 0) {
            result += text.at(at);
            continue;
        }
        result += spokenArgument(form, number, match.captured(static_cast<int>(place) + 1));
        ++at;
    }
    return withOneStop(result);
}

/// A whole sentence that a window says otherwise; none: it does not.
const char *rewordedPlain(const QString &text)
{
    static const QHash<QString, const char *> plain = [] {
        QHash<QString, const char *> made;
        for (const WindowText &words : windowTexts())
            made.insert(QString::fromUtf8(words.core), words.shown);
        return made;
    }();
    return plain.value(text, nullptr);
}

QString said(const QString &text, bool english)
{
    if (const char *shown = rewordedPlain(text))
        return translated(shown);
    const QByteArray source = text.toUtf8();
    if (const QString whole = translated(source.constData()); whole != text)
        return whole;
    // "/flows/accounts/filter: A list is expected."
    if (const auto colon = text.indexOf(": "_L1); text.startsWith(u'/') && colon > 0)
        return text.left(colon + 2) + spoken(text.mid(colon + 2));
    // What a service says itself follows as it is.
    if (const auto at = text.indexOf(" It says: "_L1); at > 0 && !english)
        return spoken(text.left(at)) + u' ' + translated("It says:") + text.mid(at + 9);
    for (const Form &form : forms()) {
        if (english && !form.reworded)
            continue;
        if (const auto match = form.pattern.match(text); match.hasMatch())
            return filled(form, match);
    }
    // Reasons are listed.
    QStringList parts = text.split(u", "_s);
    if (parts.size() > 1 && !english) {
        for (QString &part : parts)
            part = spoken(part);
    }
    return parts.join(u", "_s);
}

} // namespace

QString spoken(const QString &text)
{
    // A table asks for the same few again and again. What the first form reads like tells the language.
    static QHash<QString, QString> known;
    static QString language;
    const char *first = serviceTexts().front();
    const QString mark = translated(first);
    if (text.isEmpty())
        return text;
    constexpr qsizetype most = 2000;
    if (mark != language || known.size() >= most)
        known.clear();
    language = mark;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    const QString result = said(text, mark == QLatin1StringView(first));
    known.insert(text, result);
    return result;
}

QString spokenLines(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines.append(spoken(text));
    return lines.join(u'\n');
}

} // namespace tandem::ui
