// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace tandem::ui {

class Card;

/// Cards below each other that scroll: what most tabs of the settings are. GUI thread; owned by the page.
class CardColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit CardColumn(const QString &objectName, QWidget *parent = nullptr);

protected:
    void addCard(QWidget *card);

private:
    QVBoxLayout *m_column;
};

/// Two controls side by side in a card, each with half of it.
void addPair(Card *card, QWidget *one, QWidget *two);

} // namespace tandem::ui
