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

/// "The flow \"%1\" is off.": people know a flow by its title.
bool namesFlow(const char *form)
{
    return QByteArrayView(form).contains("flow \"%");
}

/// "%1 of %2 calls are used.": as the language writes amounts.
bool isOfAmounts(const char *form)
{
    return QLatin1StringView(form).startsWith("%1 of %2 "_L1);
}

Form formOf(const char *core, const char *shown)
{
    Form form;
    form.text = shown;
    form.reworded = core != shown || isOfAmounts(shown) || namesFlow(shown);
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
        for (const auto &texts : {serviceTexts(), engineTexts(), faultTexts(), traceTexts()}) {
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

using Labels = QHash<QString, QString>;

/// A single word is somebody's name for something ("phone"), not a piece of a sentence; but people know a
/// flow by its title, and a field by its label.
QString spokenArgument(const Form &form, int number, const QString &argument, const Labels &labels)
{
    if (const auto label = labels.constFind(argument); label != labels.constEnd())
        return *label;
    const bool isFlow = QString::fromUtf8(form.text).contains(u"flow \"%%1\""_s.arg(number));
    if (const auto flow = isFlow ? flowFromName(argument) : std::nullopt)
        return flowShortTitle(*flow);
    // "109 of 100000 calls": an amount, as nothing else that is made of figures alone (a port, an id) is.
    const bool isAmount = isOfAmounts(form.text) && number <= 2;
    bool isFigure = false;
    if (const qint64 amount = argument.toLongLong(&isFigure); isAmount && isFigure)
        return formatCount(amount);
    return argument.contains(u' ') || argument.startsWith(u'(') ? spoken(argument, labels) : argument;
}

QString filled(const Form &form, const QRegularExpressionMatch &match, const Labels &labels)
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
        result += spokenArgument(form, number, match.captured(static_cast<int>(place) + 1), labels);
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

/// What the first form reads like tells the language.
QString languageMark()
{
    return translated(serviceTexts().front());
}

QString said(const QString &text, const Labels &labels)
{
    const bool english = languageMark() == QLatin1StringView(serviceTexts().front());
    if (const char *shown = rewordedPlain(text))
        return translated(shown);
    const QByteArray source = text.toUtf8();
    if (const QString whole = translated(source.constData()); whole != text)
        return whole;
    // "/flows/accounts/filter: A list is expected."
    if (const auto colon = text.indexOf(": "_L1); text.startsWith(u'/') && colon > 0)
        return text.left(colon + 2) + spoken(text.mid(colon + 2), labels);
    // What a service says itself follows as it is.
    if (const auto at = text.indexOf(" It says: "_L1); at > 0 && !english)
        return spoken(text.left(at), labels) + u' ' + translated("It says:") + text.mid(at + 9);
    // " (30 points of 100: same name)": a form of what is within takes the bracket for a part of its
    // argument.
    const QString trimmed = text.trimmed();
    const bool isBracketed = trimmed.startsWith(u'(') && trimmed.endsWith(u')');
    for (const Form &form : forms()) {
        if (english && !form.reworded && labels.isEmpty())
            continue;
        if (isBracketed && !QByteArrayView(form.text).trimmed().startsWith('('))
            continue;
        if (const auto match = form.pattern.match(text); match.hasMatch())
            return filled(form, match, labels);
    }
    if (isBracketed) {
        const auto begin = text.indexOf(u'(') + 1;
        const auto end = text.lastIndexOf(u')');
        return text.left(begin) + spoken(text.mid(begin, end - begin), labels) + text.mid(end);
    }
    // Reasons are listed.
    QStringList parts = text.split(u", "_s);
    if (parts.size() > 1 && !english) {
        for (QString &part : parts)
            part = spoken(part, labels);
    }
    return parts.join(u", "_s);
}

} // namespace

QString spoken(const QString &text)
{
    // A table asks for the same few again and again.
    static QHash<QString, QString> known;
    static QString language;
    const QString mark = languageMark();
    if (text.isEmpty())
        return text;
    constexpr qsizetype most = 2000;
    if (mark != language || known.size() >= most)
        known.clear();
    language = mark;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    const QString result = said(text, {});
    known.insert(text, result);
    return result;
}

QString spoken(const QString &text, const QHash<QString, QString> &labels)
{
    return labels.isEmpty() || text.isEmpty() ? spoken(text) : said(text, labels);
}

QString spokenLines(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines.append(spoken(text));
    return lines.join(u'\n');
}

} // namespace tandem::ui
