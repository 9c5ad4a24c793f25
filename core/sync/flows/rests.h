// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/flowcontext.h"

/// The rests of texts that are too long for a field, in comments beside their record (S23): of a customer or
/// a task in Startdeliver a comment, of an account in Salesforce a note. No flow takes them for somebody's
/// own.
namespace tandem::sync::rests {

/// Sends updates, and first makes the comments that their texts need. Those that nothing points at any more
/// go only when the record is written, and not where a person wrote in them; what could not be removed is
/// tried again with the next. What bears the same title is there already, so that nothing is made twice; a
/// job whose comment failed gets the error, and its text is set aside. `entity` is what comments call the
/// record, "customer" or "task".
[[nodiscard]] Task<bool> send(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs, QString entity);

} // namespace tandem::sync::rests
