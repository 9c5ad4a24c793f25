// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// What must never be sent twice is not: counted at the server.
class TestWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsTheWholeBodyOnce_data();
    void sendsTheWholeBodyOnce();
    void closeBeforeTheAnswerIsAnUnknownOutcome_data();
    void closeBeforeTheAnswerIsAnUnknownOutcome();
    void deadKeepAliveConnectionIsNotResent();
    void serverErrorToAWriteIsReturned_data();
    void serverErrorToAWriteIsReturned();
    void throttledWriteIsSentAgain();
    void refusedConnectionIsNotUnknown();
};
