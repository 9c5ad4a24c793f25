// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testLinksPane();
std::unique_ptr<QObject> testMappingDocument();
std::unique_ptr<QObject> testMappingModels();
std::unique_ptr<QObject> testMappingEditor();
std::unique_ptr<QObject> testMappingPage();
std::unique_ptr<QObject> testProblems();
std::unique_ptr<QObject> testValuesPane();
