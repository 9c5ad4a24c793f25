// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

/// One maker per test class, so that a few executables hold them all.
std::unique_ptr<QObject> makeTestActivityValues();
std::unique_ptr<QObject> makeTestValue();
std::unique_ptr<QObject> makeTestRecord();
std::unique_ptr<QObject> makeTestSchema();
std::unique_ptr<QObject> makeTestFieldValue();
std::unique_ptr<QObject> makeTestTransforms();
std::unique_ptr<QObject> makeTestMerge();
std::unique_ptr<QObject> makeTestMergeFirst();
std::unique_ptr<QObject> makeTestMergeNames();
std::unique_ptr<QObject> makeTestMatchKey();
std::unique_ptr<QObject> makeTestSchedule();
std::unique_ptr<QObject> makeTestFilter();
std::unique_ptr<QObject> makeTestFilterPush();
std::unique_ptr<QObject> makeTestConfiguration();
std::unique_ptr<QObject> makeTestConfigurationProblems();
std::unique_ptr<QObject> makeTestConfigurationCheck();
std::unique_ptr<QObject> makeTestCommentBlock();
std::unique_ptr<QObject> makeTestSanitiser();
std::unique_ptr<QObject> makeTestNoteTitle();
std::unique_ptr<QObject> makeTestRestText();
std::unique_ptr<QObject> makeTestOddCharacter();
std::unique_ptr<QObject> makeTestMappingTrial();
std::unique_ptr<QObject> makeTestFilterTrial();
std::unique_ptr<QObject> makeMatchScoreTest();
std::unique_ptr<QObject> makeTestConfigDiff();
std::unique_ptr<QObject> makeTestConfigCompletion();
