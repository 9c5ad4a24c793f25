// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notetitle.h"
#include "core/domain/sanitiser.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/interaction.h"
#include "core/sync/flows/notebook.h"
#include "core/sync/runstate.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString type = u"note"_s;

/// Notes of people in Salesforce become interactions of the kind `note`; nothing comes back.
class NoteShape final : public FlowShape
{
public:
    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Salesforce)
            notebook::addFields(described);
        else
            activity::makeReadOnly(described, {u"type"_s});
        activity::addOccasion(described);
        return described;
    }

    QStringList alwaysRead(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{notebook::version} : QStringList{u"type"_s};
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        return side == Side::Salesforce ? notebook::serviceFields(shown, described) : shown;
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &, Side side, Record &record) const override
    {
        if (side == Side::Salesforce) {
            activity::presentOccasion(side, record, notebook::title, notebook::writtenAt);
            return;
        }
        // Another spelling of the same text is no change.
        if (const Value *html = record.fields.find(u"text"); html && !html->isNull())
            record.fields.set(u"text"_s, Value(sanitisedHtml(html->display())));
        activity::presentOccasion(side, record, u"title", u"startAt");
    }

    Result<Fields> wire(const FlowContext &, Side, const Fields &changes, const Record *current,
        const Record *) const override
    {
        Fields sent = changes;
        if (!current)
            sent.set(u"type"_s, Value(type));
        return sent;
    }

    bool belongs(const FlowContext &, Side side, const Record &record) const override
    {
        const QString title = record.fields.value(notebook::title).display();
        return side == Side::Salesforce ? commentOfNote(title).isEmpty() && restOfTitle(title).field.isEmpty()
                                        : interaction::isOf(record, {type});
    }

    QByteArray narrowStartdeliver(const FlowContext &) const override { return interaction::narrow({type}); }

    Task<ReadCount> read(
        const Environment *environment, const FlowContext *flow, Side side, bool full) const override
    {
        if (side == Side::Startdeliver)
            return FlowShape::read(environment, flow, side, full);
        return readNotes(environment, flow, full);
    }

    Task<QList<RecordId>> meant(const Environment *environment, const FlowContext *flow, Side side,
        QList<RecordId> told) const override
    {
        if (side == Side::Startdeliver)
            return FlowShape::meant(environment, flow, side, std::move(told));
        return meantNotes(environment, flow, std::move(told));
    }

    Task<std::vector<Record>> fetch(const Environment *environment, const FlowContext *flow, Side side,
        QList<RecordId> ids) const override
    {
        if (side == Side::Startdeliver)
            return FlowShape::fetch(environment, flow, side, std::move(ids));
        return fetchNotes(environment, flow, std::move(ids));
    }

    Task<bool> match(const Environment *environment, const FlowContext *flow, RunState *run) const override
    {
        return sweepAndMatch(this, environment, flow, run);
    }

private:
    static Task<ReadCount> readNotes(const Environment *environment, const FlowContext *flow, bool full)
    {
        notebook::Notebook notes(environment, flow);
        auto reading = notes.readChanges(full);
        co_return co_await std::move(reading);
    }

    static Task<QList<RecordId>> meantNotes(
        const Environment *environment, const FlowContext *flow, QList<RecordId> told)
    {
        notebook::Notebook notes(environment, flow);
        auto looking = notes.meant(std::move(told));
        co_return co_await std::move(looking);
    }

    static Task<std::vector<Record>> fetchNotes(
        const Environment *environment, const FlowContext *flow, QList<RecordId> ids)
    {
        notebook::Notebook notes(environment, flow);
        auto fetching = notes.fetch(std::move(ids));
        co_return co_await std::move(fetching);
    }

    /// The accounts that this plan makes are known only now.
    static Task<bool> sweepAndMatch(
        const NoteShape *self, const Environment *environment, const FlowContext *flow, RunState *run)
    {
        notebook::Notebook notes(environment, flow);
        TANDEM_CO_TRY(count, notes.sweep(run));
        run->counts[flow->definition.flow].read[at(Side::Salesforce)] += count.rows;
        auto matching = self->FlowShape::match(environment, flow, run);
        co_return co_await std::move(matching);
    }
};

} // namespace

const FlowDefinition &notesFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Notes;
        flow.object = u"ContentNote"_s;
        flow.entity = u"interaction"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = notebook::account;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = notebook::title;
        flow.startdeliverTitle = u"title"_s;
        flow.sharesObject = true;
        flow.sharesEntity = true;
        flow.siblings = {Flow::Comments};
        flow.namesRecur = true;
        flow.needsFeature = true;
        flow.shape = std::make_shared<NoteShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
