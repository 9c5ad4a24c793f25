// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/commentblock.h"

namespace tandem {

/// Characters of a post that its first and last line may take.
inline constexpr int postFrame = 200;

/// A comment of Startdeliver as a post in a Salesforce feed: who and when, the text, and in the last line the
/// comment's reference, by which the post is recognised (S12).
[[nodiscard]] QString postOf(const TaskComment &comment);

/// The comment that a post was made of, with its text as it stands there; none: somebody's own post.
[[nodiscard]] std::optional<TaskComment> commentOfPost(QStringView body);

} // namespace tandem
