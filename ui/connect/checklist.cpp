// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/checklist.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// By the names of the fields where it goes to somebody who must look them up, else by what people call them.
enum class Fields { ByLabel, ByName };

QString placeText(const session::CheckPlace &place, Fields fields)
{
    const QString title = flowShortTitle(place.flow);
    if (!place.salesforce.name.isEmpty()) {
        const bool byLabel = fields == Fields::ByLabel;
        return CheckList::tr("%1, mapping of %2 and %3")
            .arg(title, byLabel ? place.salesforce.label : place.salesforce.name,
                byLabel ? place.startdeliver.label : place.startdeliver.name);
    }
    const QString part = place.path.section(u'/', 3, 3);
    return part == "filter"_L1   ? CheckList::tr("%1, filter").arg(title)
        : part == "matchKeys"_L1 ? CheckList::tr("%1, match keys").arg(title)
                                 : title;
}

QString findingText(const session::Check &check, Fields fields)
{
    const QHash<QString, QString> labels =
        fields == Fields::ByLabel ? check.labels : QHash<QString, QString>();
    if (!check.place)
        return spoken(check.what, labels);
    return placeText(*check.place, fields) + u": "_s + spoken(check.place->text, labels);
}

/// Where it stands in the document, and what its labels left out.
QString findingToolTip(const session::Check &check)
{
    QStringList lines;
    if (check.place)
        lines.append(check.place->path);
    if (const QString named = findingText(check, Fields::ByName);
        named != findingText(check, Fields::ByLabel))
        lines.append(named);
    return plainToolTip(lines.join(u'\n'));
}

/// Where it is changed.
struct Way
{
    QString text;
    QString pageId;
    QString argument;
};

Way wayTo(const session::CheckPlace &place)
{
    const QString flow = flowName(place.flow);
    const QString part = place.path.section(u'/', 3, 3);
    if (!place.salesforce.name.isEmpty()) {
        return {CheckList::tr("Open the mapping"), u"mappings"_s,
            u"%1/%2=%3/problems"_s.arg(flow, place.salesforce.name, place.startdeliver.name)};
    }
    if (part == "mappings"_L1)
        return {CheckList::tr("Open the mappings"), u"mappings"_s, flow};
    if (part == "filter"_L1)
        return {CheckList::tr("Open the filter"), u"filters"_s, flow + u'/' + place.path.section(u'/', 4, 4)};
    if (part == "matchKeys"_L1)
        return {CheckList::tr("Open the match keys"), u"settings"_s, u"flows/%1/keys"_s.arg(flow)};
    return {CheckList::tr("Open the configuration"), u"configuration"_s, place.path};
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void CheckList::offerPlaces(std::function<void(const QString &pageId, const QString &argument)> go)
{
    m_go = std::move(go);
}

QWidget *CheckList::renew()
{
    delete m_lines;
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    layout()->addWidget(m_lines);
    m_lines->show();
    return m_lines;
}

void CheckList::show(const QList<session::Check> &checks)
{
    m_checks = checks;
    QWidget *lines = renew();
    for (const session::Check &check : checks)
        lines->layout()->addWidget(lineOf(check, lines));
    setVisible(!checks.isEmpty());
}

void CheckList::add(const session::Check &check)
{
    if (!m_lines)
        renew();
    m_checks.append(check);
    m_lines->layout()->addWidget(lineOf(check, m_lines));
    setVisible(true);
}

void CheckList::showBusy(const QString &text)
{
    m_checks.clear();
    QWidget *lines = renew();
    lines->layout()->addWidget(makeWrappedLabel(text, TextRole::Muted, lines));
    setVisible(true);
}

QWidget *CheckList::lineOf(const session::Check &check, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const bool ok = check.state == session::CheckState::Ok;
    const bool failed = check.state == session::CheckState::Fail;
    auto *mark = new IconLabel(ok ? u"check"_s : u"alert"_s,
        ok           ? Token::Good
            : failed ? Token::Bad
                     : Token::Warn,
        18, line);
    mark->setAccessibleName(ok ? tr("In order") : failed ? tr("Failed") : tr("Warning"));
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    QLabel *what = makeWrappedLabel(findingText(check, Fields::ByLabel), TextRole::Body, line);
    what->setToolTip(findingToolTip(check));
    texts->addWidget(what);
    if (!check.mend.isEmpty())
        texts->addWidget(makeWrappedLabel(spoken(check.mend, check.labels), TextRole::Small, line));
    layout->addLayout(texts, 1);
    if (check.place && m_go) {
        const Way way = wayTo(*check.place);
        QPushButton *open = makeButton(way.text, u"openPlace"_s, ButtonRole::Normal, line);
        // There may be several of the same words.
        open->setAccessibleDescription(what->text());
        connect(open, &QPushButton::clicked, this, [this, way] { m_go(way.pageId, way.argument); });
        layout->addWidget(open, 0, Qt::AlignTop);
    }
    return line;
}

QList<session::Check> checksOf(const session::DoctorReport &report, const QString &area)
{
    QList<session::Check> found;
    for (const session::Check &check : report.checks) {
        if (check.area == area)
            found.append(check);
    }
    return found;
}

bool anyFailed(const QList<session::Check> &checks)
{
    return std::any_of(checks.cbegin(), checks.cend(), [](const session::Check &check) {
        // A badge of its own says that a key may only read.
        return check.state == session::CheckState::Fail && check.code != "READ_ONLY_KEY"_L1;
    });
}

QList<session::Check> problemsOfFlows(const session::DoctorReport &report)
{
    QList<session::Check> found;
    for (const session::Check &check : report.checks) {
        const bool ofSide = sideFromName(check.area).has_value();
        if (!ofSide && check.state != session::CheckState::Ok)
            found.append(check);
    }
    return found;
}

QString checkRequestText(const QList<session::Check> &checks)
{
    QStringList lines;
    for (const session::Check &check : checks) {
        // Flows are about both sides; what Startdeliver or a keychain lacks is nothing for this letter.
        const bool theirs = check.area == sideName(Side::Salesforce)
            || check.what.contains(u"Salesforce"_s, Qt::CaseInsensitive);
        if (check.state == session::CheckState::Ok || !theirs || check.area == "configuration"_L1)
            continue;
        lines += u"- "_s + findingText(check, Fields::ByName)
            + (check.mend.isEmpty() ? QString() : u"\n  "_s + spoken(check.mend));
    }
    if (lines.isEmpty())
        return {};
    return CheckList::tr(
        "Hello,\n\nTandem keeps our Salesforce and Startdeliver in step. It checked our Salesforce "
        "organisation and found this for you to look at:\n\n%1\n\nThank you.")
        .arg(lines.join(u"\n\n"_s));
}

} // namespace tandem::ui
