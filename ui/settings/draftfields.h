// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/draft/configdraft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace tandem::ui {

class Badge;

/// What a control edits.
struct DraftField
{
    QString name; ///< of the control
    QString label;
    QString path; ///< JSON pointer of the value
    QString spoken = {}; ///< to screen readers, where the label alone stands there more than once
};

/// Ties controls to values of a draft: each shows what the draft says, edits it, says what is wrong with it
/// and whether it was edited. GUI thread; owned by the widget whose controls it makes.
class DraftFields : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Member = std::function<T &(Configuration &)>;
    using Get = std::function<int(const Configuration &)>;
    using Set = std::function<void(Configuration &, int)>;

    explicit DraftFields(ConfigDraft *draft, QWidget *owner);

    [[nodiscard]] QCheckBox *flag(const DraftField &field, const Member<bool> &member);
    [[nodiscard]] QComboBox *choice(const DraftField &field, const QList<std::pair<QString, int>> &choices,
        const Get &get, const Set &set);
    [[nodiscard]] QSpinBox *number(
        const DraftField &field, const Member<int> &member, std::pair<int, int> range);
    [[nodiscard]] QDoubleSpinBox *decimal(
        const DraftField &field, const Member<double> &member, std::pair<double, double> range);
    [[nodiscard]] QLineEdit *text(const DraftField &field, const Member<QString> &member);
    [[nodiscard]] QLineEdit *url(const DraftField &field, const Member<QUrl> &member);

    /// The control with its label above, and below what is wrong with it.
    [[nodiscard]] QWidget *column(const DraftField &field, QWidget *control);
    /// A line with the control, whether it was edited, and below what is wrong; for controls with a text.
    [[nodiscard]] QWidget *line(const DraftField &field, QWidget *control);
    /// What is wrong with a value, hidden while nothing is.
    [[nodiscard]] QLabel *errorOf(const DraftField &field, QWidget *control);

    [[nodiscard]] ConfigDraft *draft() const { return m_draft; }
    void edit(const DraftField &field, const std::function<void(Configuration &)> &change);
    /// Runs now, and whenever the draft has changed.
    void onShow(std::function<void()> fill);
    void show();

private:
    [[nodiscard]] Badge *editedBadge(const DraftField &field);

    ConfigDraft *m_draft;
    QWidget *m_owner;
    QList<std::function<void()>> m_fill;
};

} // namespace tandem::ui
