// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/tracewords.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct TraceWords
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::TraceWords)
};

/// Also a point that another part of the name follows: "Account.Name".
bool goesOn(QStringView name)
{
    if (name.isEmpty())
        return false;
    const bool point = name.front() == u'.' && name.size() > 1 && name.at(1).isLetterOrNumber();
    return point || name.front().isLetterOrNumber() || name.front() == u'_' || name.front() == u'=';
}

/// Where the name stands by itself, outside of values, which are quoted.
QList<qsizetype> placesOf(const QString &name, QStringView text)
{
    QList<qsizetype> places;
    bool quoted = false;
    for (qsizetype at = 0; at + name.size() <= text.size(); ++at) {
        if (text.at(at) == u'"')
            quoted = !quoted;
        const bool begins = at == 0 || (text.at(at - 1) != u'.' && !goesOn(text.sliced(at - 1, 1)));
        if (!quoted && begins && text.sliced(at).startsWith(name) && !goesOn(text.sliced(at + name.size())))
            places.append(at);
    }
    return places;
}

QString withLabels(QString text, const QStringList &fields, const QHash<QString, QString> &labels)
{
    std::map<qsizetype, QString, std::greater<>> places; // the last first, so that the others stay right
    for (const QString &field : fields) {
        if (field.isEmpty())
            continue;
        for (const qsizetype place : placesOf(field, text))
            places.emplace(place, field);
    }
    for (const auto &[place, field] : places)
        text.replace(place, field.size(), labels.value(field, mappingTitle(field)));
    return text;
}

QString withLocalTimes(QString text)
{
    static const QRegularExpression instant(u"\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\b"_s);
    qsizetype from = 0;
    for (auto match = instant.match(text); match.hasMatch(); match = instant.match(text, from)) {
        const auto then = Instant::fromIso(match.captured());
        const QString shown = then ? formatInstant(*then) : match.captured();
        text.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return text;
}

/// "Acme" (4) is "Acme" for whoever reads; the tool tip has the id. Two of one name keep theirs.
QString withoutIds(const QString &text)
{
    static const QRegularExpression named(u"\"([^\"]*)\" \\(([0-9A-Za-z/]+)\\)(?=[.,; ]|$)"_s);
    QHash<QString, QSet<QString>> ids;
    for (auto match = named.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        ids[found.captured(1)].insert(found.captured(2));
    }
    QString shown;
    qsizetype from = 0;
    for (auto match = named.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const bool alone = ids.value(found.captured(1)).size() == 1;
        // Up to the quotation mark that ends the name.
        shown += text.sliced(from, (alone ? found.capturedEnd(1) + 1 : found.capturedEnd()) - from);
        from = found.capturedEnd();
    }
    return shown + text.sliced(from);
}

} // namespace

QString traceTitle(const session::TraceView &trace)
{
    const QString name = trace.title.isEmpty() ? trace.record.text() : trace.title;
    return trace.flow ? TraceWords::tr("%1 %2", "kind and name of a record")
                            .arg(recordKindTitle(*trace.flow, trace.side), name)
                      : name;
}

QString traceText(const session::TraceLine &line, const QHash<QString, QString> &labels)
{
    const QString text = withLocalTimes(withLabels(exactTraceText(line), line.fields, labels));
    const bool names = line.topic == "hold"_L1 || line.topic == "decided"_L1 || line.topic == "verdict"_L1;
    return names ? withoutIds(text) : text;
}

QString exactTraceText(const session::TraceLine &line)
{
    return spoken(line.text);
}

} // namespace tandem::ui
