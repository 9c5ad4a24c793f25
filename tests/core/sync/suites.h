// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace tandem::test {

std::unique_ptr<QObject> makePlannerTest();
std::unique_ptr<QObject> makeMatchingTest();

inline std::vector<std::function<std::unique_ptr<QObject>()>> syncSuites()
{
    return {makePlannerTest, makeMatchingTest};
}

} // namespace tandem::test
