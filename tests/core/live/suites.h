// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

std::unique_ptr<QObject> testBudget();
std::unique_ptr<QObject> testInboxDoor();
std::unique_ptr<QObject> testReceiver();
std::unique_ptr<QObject> testReceiverTrouble();
std::unique_ptr<QObject> testWebhookBody();
