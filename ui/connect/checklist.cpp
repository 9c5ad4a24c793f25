// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/checklist.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QRegularExpression>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct Finding
{
    QString text;
    QString place; ///< in the document of the configuration; empty: it is about something else
};

/// "/flows/accounts/mappings/3/direction (Industry, customfieldIndustry): Changes will not …": people know
/// the flow and the fields.
Finding findingOf(const QString &what)
{
    static const QRegularExpression placed(
        u"\\A(/flows/([^/:\\s]+)(?:/(\\w+))?\\S*)(?: \\(([^,()]+), ([^()]+)\\))?: (.+)\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = placed.match(what);
    const auto flow = match.hasMatch() ? flowFromName(match.captured(2)) : std::nullopt;
    if (!flow)
        return {spoken(what), {}};
    const QString title = flowShortTitle(*flow);
    const QString part = match.captured(3);
    const QString where = !match.captured(4).isEmpty()
        ? CheckList::tr("%1, mapping of %2 and %3").arg(title, match.captured(4), match.captured(5))
        : part == "filter"_L1    ? CheckList::tr("%1, filter").arg(title)
        : part == "matchKeys"_L1 ? CheckList::tr("%1, match keys").arg(title)
                                 : title;
    return {where + u": "_s + spoken(match.captured(6)), match.captured(1)};
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
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
    const Finding finding = findingOf(check.what);
    QLabel *what = makeWrappedLabel(finding.text, TextRole::Body, line);
    what->setToolTip(plainToolTip(finding.place));
    texts->addWidget(what);
    if (!check.mend.isEmpty())
        texts->addWidget(makeWrappedLabel(spoken(check.mend), TextRole::Small, line));
    layout->addLayout(texts, 1);
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
        lines += u"- "_s + findingOf(check.what).text
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
