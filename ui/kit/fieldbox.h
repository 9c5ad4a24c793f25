// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"
#include "ui/kit/valuebox.h"

namespace tandem::ui {

/// Offers the fields of one object by label and name; typing finds any part of either. Return and Tab take
/// the best match, whoever goes elsewhere has the only one taken and else a complaint. A field that is not
/// among them stands there by its name. GUI thread.
class FieldBox : public ValueBox
{
    Q_OBJECT
public:
    FieldBox(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setFields(const ObjectSchema &schema);
    /// No signal tells of it.
    void showField(const QString &name);
    /// Says that what was typed is no field, and which one stays; empty where nothing has to be mended.
    [[nodiscard]] QString complaint() const;
    /// "Main phone (customfieldPhone)"
    [[nodiscard]] static QString labelOf(const FieldSchema &field);

Q_SIGNALS:
    /// By a person. Where there is no field to choose from, whatever was typed.
    void fieldChosen(const QString &name);
    void complaintChanged();

protected:
    /// All of it is marked as ever, but of a long name the beginning is seen.
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// Esc takes back what was typed, before it closes anything; up and down open the list, as another field
    /// may throw away what was said of this one.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QString &name);
    void takeTyped();
    [[nodiscard]] int meant(const QString &typed) const;
    void setMissed(const QString &typed);

    QString m_shown; ///< name of the field
    QString m_missed; ///< what was typed and is no field: it stands there to be mended
    bool m_leaves = false; ///< for another place, and not by a key that takes what was typed
};

} // namespace tandem::ui
