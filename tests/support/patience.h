// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// Qt gives a condition five seconds. Two sanitised programs on two cores can need more, and waiting longer
// costs nothing but where it fails.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, 30'000)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, 30'000)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, 30'000)
