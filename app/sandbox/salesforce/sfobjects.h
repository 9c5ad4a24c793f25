// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"

#include <memory>

namespace tandem::sandbox {

using SfObjects = std::vector<std::unique_ptr<ObjectDef>>;

/// The objects of the simulated organisation: Account with some 150 fields of every kind, Contact, User and
/// those below, with the properties describe reports (contract salesforce.md 3.3).
[[nodiscard]] SfObjects standardObjects();
/// Organization, RecordType, Profile, Group, EntityDefinition, AccountContactRelation, Opportunity, Case,
/// Lead, Campaign and one custom object.
void addOrganizationObjects(SfObjects &objects);
/// Task, Event, their relations, TaskStatus, TaskPriority and EmailMessage (contract 6).
void addActivityObjects(SfObjects &objects);
/// ContentNote, ContentDocument, ContentVersion, ContentDocumentLink, FeedItem and FeedComment (contract 7).
void addContentObjects(SfObjects &objects);

} // namespace tandem::sandbox
