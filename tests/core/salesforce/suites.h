// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testPages();
std::unique_ptr<QObject> testDescribe();
std::unique_ptr<QObject> testExplain();
std::unique_ptr<QObject> testQueries();
std::unique_ptr<QObject> testCollections();
std::unique_ptr<QObject> testGrants();
std::unique_ptr<QObject> testRenewal();
std::unique_ptr<QObject> testRequests();
std::unique_ptr<QObject> testSandbox();
std::unique_ptr<QObject> testNotes();
std::unique_ptr<QObject> testTranslator();
