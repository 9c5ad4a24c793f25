// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sandboxdesk.h"
#include "tests/core/session/fixture.h"

namespace tandem {

/// Connects both sides with ready tokens, without a browser.
inline Status connectBoth(desktop::SandboxDesk &sandbox, session::Session &session)
{
    const sandbox::TokenPair tokens = sandbox.services().grantTokens();
    TANDEM_CHECK(await(session.connectSalesforce({Secret(tokens.access), Secret(tokens.refresh),
        sandbox.services().salesforceUrl(), {}, sandbox::seedOrganizationId(), sandbox::seedUserId(0)})));
    TANDEM_CHECK(await(session.connectStartdeliver(Secret(sandbox::Sandbox::apiKey()))));
    return {};
}

} // namespace tandem
