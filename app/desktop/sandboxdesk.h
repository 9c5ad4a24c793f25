// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "core/domain/configuration.h"
#include "core/session/session.h"

#include <QTemporaryDir>

namespace tandem::desktop {

/// `--sandbox`: both services in this process and a profile in a temporary folder that is configured for
/// them. Outlives the session that works on it.
class SandboxDesk
{
public:
    /// Of both services together, and how many contacts each has.
    explicit SandboxDesk(int companies, int peoplePerCompany = 2);

    [[nodiscard]] Status start();
    /// Of the temporary profile.
    [[nodiscard]] session::SessionOptions options() const;
    [[nodiscard]] Configuration configuration() const;
    [[nodiscard]] sandbox::Sandbox &services() { return m_services; }

private:
    QTemporaryDir m_folder;
    sandbox::Sandbox m_services;
};

/// What a person is told first, the key of the Startdeliver that this program plays on a line of its own.
[[nodiscard]] QString sandboxGreeting(const QString &key);

} // namespace tandem::desktop
