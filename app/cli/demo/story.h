// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/jsonviews.h"
#include "app/cli/output.h"

namespace tandem::cli {

/// What the demo tells: sentences, and statements with what was expected and what was found. As text and as
/// JSON.
class Story
{
public:
    void heading(const QString &text);
    void say(const QString &text);
    /// A statement that decides over the exit code.
    void expect(const QString &what, const QString &expected, const QString &found);
    void expect(const QString &what, qint64 expected, qint64 found);
    /// The same number from witnesses that know nothing of each other.
    void agree(const QString &what, const QList<std::pair<QString, qint64>> &witnesses);
    void addRun(const QString &name, const session::RunReport &report);

    [[nodiscard]] bool asExpected() const { return m_failed == 0; }
    [[nodiscard]] Reply reply() const;

private:
    QString m_text;
    Json m_checks = Json::array();
    Json m_runs = Json::array();
    int m_failed = 0;
};

} // namespace tandem::cli
