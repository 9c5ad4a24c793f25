// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tandem::ui {

/// A section of a page: a heading, room at its right, and a body.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &heading = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// The line of the heading; what is added stands at its right end.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QLabel *m_heading;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace tandem::ui
