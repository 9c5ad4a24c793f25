// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace tandem::ui {

class Badge;
class CopyField;
class FieldsPane;
class TraceModel;
struct Way;

/// One record: what is to happen with it and why, field by field beside its partner, what happened to it, and
/// what Tandem has read of both. GUI thread; owned by the inspector.
class RecordView : public QWidget
{
    Q_OBJECT
public:
    explicit RecordView(session::Session *session, QWidget *parent = nullptr);

    void show(const session::TraceView &trace);

Q_SIGNALS:
    void wayChosen(const tandem::ui::Way &way);

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createTabs();
    [[nodiscard]] QPlainTextEdit *createRaw(const QString &objectName, const QString &accessibleName);
    void showHead(const session::TraceView &trace);
    void showWays(const session::TraceView &trace);
    void readFields(const session::TraceView &trace);
    void readRaw(Side side, Flow flow, const RecordId &record);

    session::Session *m_session;
    QLabel *m_title;
    Badge *m_flow;
    Badge *m_state;
    QLabel *m_verdict;
    QLabel *m_advice;
    CopyField *m_ids[2] = {nullptr, nullptr};
    QHBoxLayout *m_ways;
    QTabWidget *m_tabs;
    TraceModel *m_reasons;
    TraceModel *m_timeline;
    FieldsPane *m_fields;
    QPlainTextEdit *m_raw[2] = {nullptr, nullptr};
    std::optional<session::TraceView> m_shown;
    int m_asked = 0;
};

} // namespace tandem::ui
