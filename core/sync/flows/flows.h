// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/flowcontext.h"

namespace tandem::sync {

// One description per flow, each in the file of its name. They live as long as the program; any thread.
[[nodiscard]] const FlowDefinition &accountsFlow();
[[nodiscard]] const FlowDefinition &contactsFlow();
[[nodiscard]] const FlowDefinition &eventsFlow();
[[nodiscard]] const FlowDefinition &tasksFlow();
[[nodiscard]] const FlowDefinition &historyFlow();
[[nodiscard]] const FlowDefinition &notesFlow();
[[nodiscard]] const FlowDefinition &commentsFlow();
[[nodiscard]] const FlowDefinition &taskCommentsFlow();
/// The same flow, where comments are posts in the task's feed.
[[nodiscard]] const FlowDefinition &taskPostsFlow();

} // namespace tandem::sync
