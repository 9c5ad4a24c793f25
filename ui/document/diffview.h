// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/linediff.h"
#include "ui/document/codeview.h"

namespace tandem::ui {

/// What leads from one text to another: lines that go and come, with a few around them. To be read only.
class DiffView : public CodeView
{
    Q_OBJECT
public:
    explicit DiffView(const QString &objectName, QWidget *parent = nullptr);

    void show(const QByteArray &before, const QByteArray &after);
    using QWidget::show;
    [[nodiscard]] int added() const { return m_added; }
    [[nodiscard]] int removed() const { return m_removed; }

protected:
    void applyColors() override;

private:
    int m_added = 0;
    int m_removed = 0;
};

} // namespace tandem::ui
