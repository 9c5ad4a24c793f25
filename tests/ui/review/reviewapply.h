// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

/// Applying a plan in the review page: pause, cancel, what is asked before, and what is said of which plan.
std::unique_ptr<QObject> testReviewApply();
/// How a plan stands beside what was decided, and what was held, and how old it is.
std::unique_ptr<QObject> testReviewDecided();
/// What can be taken out of the page: tables for people, the document for tandemctl.
std::unique_ptr<QObject> testReviewExport();
/// Opening a plan that was saved.
std::unique_ptr<QObject> testReviewOpen();
/// The rows of a plan by what they have in common.
std::unique_ptr<QObject> testReviewGroups();
/// Rows that a rule decided, turned by a person.
std::unique_ptr<QObject> testReviewReverse();
/// What is ticked and what is not, and which part of the page has the keyboard.
std::unique_ptr<QObject> testReviewTicks();
/// A run that is taken back, and what else the page has to keep true.
std::unique_ptr<QObject> testReviewUndo();
