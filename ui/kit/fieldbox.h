// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"
#include "ui/kit/valuebox.h"

namespace tandem::ui {

/// Offers the fields of one object by label and name; typing finds any part of either. A field that is not
/// among them stands there by its name. GUI thread.
class FieldBox : public ValueBox
{
    Q_OBJECT
public:
    FieldBox(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setFields(const ObjectSchema &schema);
    /// No signal tells of it.
    void showField(const QString &name);
    /// "Main phone (customfieldPhone)"
    [[nodiscard]] static QString labelOf(const FieldSchema &field);

Q_SIGNALS:
    /// By a person. Where there is no field to choose from, whatever was typed.
    void fieldChosen(const QString &name);

private:
    void choose(const QString &name);
    void takeTyped();

    QString m_shown; ///< name of the field
};

} // namespace tandem::ui
