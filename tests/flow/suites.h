// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace tandem::test {

std::unique_ptr<QObject> makeTwoWayTest();
std::unique_ptr<QObject> makeHistoryTest();
std::unique_ptr<QObject> makeCostTest();
std::unique_ptr<QObject> makeRulesTest();
std::unique_ptr<QObject> makeReadBackTest();
std::unique_ptr<QObject> makeShapesTest();

inline std::vector<std::function<std::unique_ptr<QObject>()>> flowSuites()
{
    return {makeTwoWayTest, makeRulesTest, makeCostTest, makeReadBackTest, makeShapesTest, makeHistoryTest};
}

} // namespace tandem::test
