// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/faceside.h"

#include <array>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lookedAtMost = 50'000; ///< a person who searches a million records does not block a sync

} // namespace

bool FacePager::take(bool matches, const std::function<nlohmann::json()> &stub)
{
    if (++m_looked > lookedAtMost) {
        m_givenUp = true;
        return false;
    }
    if (!matches)
        return true;
    if (m_matched++ < m_page.offset)
        return true;
    if (static_cast<qint64>(m_stubs.size()) == m_page.limit) {
        m_more = true;
        return false;
    }
    m_stubs.push_back(stub());
    return true;
}

nlohmann::json FacePager::result(size_t total) const
{
    return {{"total", total}, {"more", m_more}, {"records", m_stubs},
        {"searched", m_givenUp ? nlohmann::json(lookedAtMost) : nlohmann::json()}};
}

std::string faceTitle(const std::string &text)
{
    constexpr qsizetype most = 160;
    return QString::fromStdString(text).simplified().left(most).toStdString();
}

QString faceHtml(const QString &text)
{
    QString lines = text.toHtmlEscaped();
    return u"<p>"_s + lines.replace(u'\n', "<br>"_L1) + u"</p>"_s;
}

std::string entityOf(const std::string &object)
{
    static const std::array<std::pair<const char *, const char *>, 6> pairs{
        {{"Account", "customer"}, {"Contact", "user"}, {"User", "teammember"}, {"Task", "task"},
            {"Event", "interaction"}, {"Implementation__c", "customer"}}};
    const auto *found =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto &pair) { return object == pair.first; });
    return found == pairs.end() ? std::string() : found->second;
}

} // namespace tandem::sandbox
