// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/requestlog.h"

#include <QRandomGenerator>

#include <tl/expected.hpp>

#include <mutex>
#include <optional>
#include <utility>

namespace tandem::sandbox {

class Sandbox;

/// What happens to the services themselves while a client is at work, rather than to one of its answers.
enum class MischiefKind {
    LateCommit, ///< an account changes and another appears, with stamps of four minutes ago
    SameSecond, ///< thousands of accounts change in one second
    EditBetweenPages, ///< a record changes right before the next following page of a read is answered
    EditInGap, ///< the record that the next write names changes right before that write
    EditAfterWrite, ///< the record that the next write names changes right after it, before it is read back
    HideField, ///< an administrator takes the right to see a field away
    ShowField, ///< and gives it back
    AddField, ///< a new text field on an object
    MoveInstance, ///< tokens expire, and the next ones come with another instance_url
    ExpireTokens, ///< every access token is expired
    RevokeTokens, ///< every grant is gone
    CloseLocators, ///< query locators are forgotten
    ForgetStreams, ///< streaming clients are unknown
    Gap, ///< an event without data
    DeleteRecord, ///< an account or a customer is deleted
    EditRecord, ///< an account or a customer is changed by a person
    MergeRecords, ///< two accounts are merged
    ArchiveActivities, ///< the archiving job runs
};

/// What an act is about, where that can be chosen.
struct MischiefTarget
{
    QByteArray object = "Account";
    QByteArray field = "Phone"; ///< to hide and to show
    QByteArray change = "GAP_OVERFLOW"; ///< of a gap: GAP_CREATE, GAP_UPDATE, GAP_DELETE, GAP_UNDELETE too
};

struct MischiefName
{
    MischiefKind kind;
    const char *name;
    const char *text;
    std::vector<const char *> takes = {}; ///< members of its target
};
[[nodiscard]] const std::vector<MischiefName> &mischiefNames();
[[nodiscard]] std::optional<MischiefKind> mischiefNamed(QByteArrayView name);

/// Does mischief, on demand or as a seed decides. Thread-safe; owned by the Sandbox. What is chosen at random
/// is chosen by the seed and by the order of the requests alone.
class Mischief
{
public:
    explicit Mischief(Sandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }

    /// Does it now, or arms it for the request it waits for. What was done, in words; or why the target is
    /// none.
    tl::expected<QString, QString> act(MischiefKind kind, const MischiefTarget &target = {});
    /// From now on, before each request, with that probability one of the kinds.
    void plan(quint32 seed, double share, QList<MischiefKind> kinds);
    void clear();
    [[nodiscard]] int done() const;
    /// For the Sandbox: a request is about to be handled.
    void before(Side side, const server::HttpRequest &request);

private:
    tl::expected<QString, QString> perform(MischiefKind kind, quint32 draw, const MischiefTarget &target);
    tl::expected<QString, QString> setAccess(const MischiefTarget &target, bool hidden);
    tl::expected<QString, QString> tellGap(const MischiefTarget &target);
    QString lateCommit(quint32 draw);
    QString editSalesforce(quint32 draw);
    QString editStartdeliver(quint32 draw);
    QString sameSecond(quint32 draw);
    QString deleteOne(quint32 draw);
    QString mergeTwo(quint32 draw);
    QString moveInstance();
    bool editNamed(Side side, const server::HttpRequest &request, quint32 draw);
    bool editRow(const QByteArray &id, quint32 draw);
    void followWrite(Side side, const server::HttpRequest &request);

    Sandbox &m_sandbox;
    mutable std::mutex m_mutex;
    QRandomGenerator m_random{1};
    double m_share = 0;
    QList<MischiefKind> m_kinds;
    bool m_betweenPages = false;
    bool m_inGap = false;
    bool m_afterWrite = false;
    std::optional<std::pair<Side, server::HttpRequest>>
        m_written; ///< whose record the next request finds changed
    int m_done = 0;
    int m_fields = 0;
    bool m_moved = false;
};

} // namespace tandem::sandbox
