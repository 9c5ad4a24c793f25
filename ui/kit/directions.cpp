// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/directions.h"

#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct Directions
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Directions)
};

} // namespace

QString directionArrow(Direction direction)
{
    return direction == Direction::Both ? u"⇄"_s : direction == Direction::ToStartdeliver ? u"→"_s : u"←"_s;
}

QString directionWords(Direction direction)
{
    switch (direction) {
    case Direction::Both:
        return Directions::tr("Both ways");
    case Direction::ToStartdeliver:
        return Directions::tr("To Startdeliver");
    case Direction::ToSalesforce:
        break;
    }
    return Directions::tr("To Salesforce");
}

} // namespace tandem::ui
