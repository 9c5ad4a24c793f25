// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace tandem::test {

std::unique_ptr<QObject> makePlannerTest();
std::unique_ptr<QObject> makeMatchingTest();
std::unique_ptr<QObject> makeLostCreatesTest();

inline std::vector<std::function<std::unique_ptr<QObject>()>> syncSuites()
{
    return {makePlannerTest, makeMatchingTest, makeLostCreatesTest};
}

} // namespace tandem::test
