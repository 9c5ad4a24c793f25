// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tandem {

/// Makes the compiled-in files under :/tandem readable; may be called often, from any thread.
void initResources();

} // namespace tandem
