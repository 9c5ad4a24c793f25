// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notetitle.h"
#include "core/domain/oddcharacter.h"
#include "core/domain/richtext.h"
#include "core/domain/sanitiser.h"
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/notebook.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// Synthetic: what the note's title says about the comment it was; how Tandem recognises it (S2, S12).
const QString reference = u"CommentReference"_s;
const QString customer = u"customerId"_s; ///< synthetic in Startdeliver
const QString object = u"ContentNote"_s;
constexpr size_t notesPerCall = 12;

/// Comments on customers become notes on their accounts; nothing comes back.
class CommentShape final : public FlowShape
{
public:
    ObjectSchema schema(Side side, ObjectSchema described, const FlowFacts &) const override
    {
        if (side == Side::Salesforce) {
            notebook::addFields(described);
            FieldSchema field = activity::synthetic(reference, u"Comment"_s, FieldType::Text);
            field.updatable = false;
            field.externalId = true;
            described.fields.append(field);
        } else {
            FieldSchema field = activity::synthetic(customer, u"Customer"_s, FieldType::Reference);
            field.updatable = false;
            described.fields.append(field);
        }
        return described;
    }

    QString referenceField(Side side) const override
    {
        return side == Side::Salesforce ? reference : QString();
    }

    QStringList alwaysRead(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{notebook::version, notebook::title}
                                        : QStringList{u"entity"_s, u"entityId"_s};
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        if (side == Side::Startdeliver)
            return shown;
        QStringList names = notebook::serviceFields(shown, described);
        names.removeAll(reference);
        return names;
    }

    bool presents(Side) const override { return true; }

    void present(const FlowContext &flow, Side side, Record &record) const override
    {
        Fields &fields = record.fields;
        if (side == Side::Salesforce) {
            const RecordId comment = commentOfNote(fields.value(notebook::title).display());
            fields.set(reference,
                comment.isEmpty() ? Value() : Value(externalReference(flow.organisationId, comment)));
            return;
        }
        const bool onCustomer = fields.value(u"entity").display() == "customer"_L1;
        fields.set(customer, onCustomer ? fields.value(u"entityId") : Value());
        // Only what a note may hold goes there, in the form in which it is kept.
        if (const Value *html = fields.find(u"text"); html && !html->isNull())
            fields.set(u"text"_s, Value(sanitisedHtml(html->display())));
    }

    Result<Fields> wire(
        const FlowContext &, Side, const Fields &changes, const Record *, const Record *) const override
    {
        Fields sent;
        if (const Value *html = changes.find(notebook::body)) {
            const QByteArray bytes = html->display().toUtf8();
            sent.set(u"Content"_s, Value(QString::fromLatin1(bytes.toBase64())));
        }
        return sent;
    }

    QString shownField(Side, const QString &serviceField) const override
    {
        return serviceField == "Content"_L1 ? notebook::body : serviceField;
    }

    bool belongs(const FlowContext &, Side side, const Record &record) const override
    {
        return side == Side::Salesforce ? !record.fields.value(reference).isBlank()
                                        : record.fields.value(u"entity").display() == "customer"_L1
                && restOfComment(record.fields.value(u"text").display()).field.isEmpty();
    }

    QByteArray narrowStartdeliver(const FlowContext &) const override { return R"("entity":"customer")"; }

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

    Task<std::vector<Record>> searchLost(const Environment *environment, const FlowContext *flow, Side,
        QList<store::OutboxEntry> entries) const override
    {
        return searchNotes(environment, flow, std::move(entries));
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        if (jobs->empty() || jobs->front().write.action == store::Action::Create)
            return createNotes(environment, jobs);
        if (jobs->front().write.action == store::Action::Delete)
            return removeNotes(environment, jobs);
        return updateNotes(environment, flow, jobs);
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

    static Task<std::vector<Record>> searchNotes(
        const Environment *environment, const FlowContext *flow, QList<store::OutboxEntry> entries)
    {
        QList<RecordId> accounts;
        for (const store::OutboxEntry &entry : std::as_const(entries)) {
            const RecordId account(entry.fields.value(notebook::account).display());
            if (!accounts.contains(account))
                accounts.append(account);
        }
        notebook::Notebook notes(environment, flow);
        auto searching = notes.commentNotes(accounts);
        co_return co_await std::move(searching);
    }

    static salesforce::NewNote noteOf(const SendJob &job)
    {
        const QString html = job.entry.fields.value(notebook::body).display();
        return {noteTitleOf(job.entry.source, plainFromHtml(html)), html.isEmpty() ? u"<br>"_s : html,
            RecordId(job.entry.fields.value(notebook::account).display())};
    }

    static void take(SendJob &job, const std::optional<Error> &error, bool ofCall)
    {
        SendOutcome &outcome = job.outcome;
        outcome.unknown = error && error->retry == Retry::AfterReadBack;
        if (error && !outcome.unknown)
            outcome.error = error;
        outcome.ofCall = ofCall && outcome.error;
    }

    /// The service does not say which character it stumbled over; whoever shall mend it has to know.
    static std::optional<Error> named(std::optional<Error> error, const SendJob &job)
    {
        if (!error || error->code != "FIELD_INTEGRITY_EXCEPTION"_L1)
            return error;
        const auto odd = mostOddCharacter(plainFromHtml(job.entry.fields.value(notebook::body).display()));
        if (odd) {
            error->text = u"Salesforce does not take a character of this comment in a note, most likely %1. "
                          u"Take it out in Startdeliver; then the comment is sent again."_s.arg(odd->text());
        }
        return error;
    }

    static Task<bool> createNotes(const Environment *environment, std::vector<SendJob> *jobs)
    {
        salesforce::WriteOptions options;
        options.priority = environment->priority;
        for (size_t start = 0; start < jobs->size(); start += notesPerCall) {
            const auto end = std::min(start + notesPerCall, jobs->size());
            std::vector<salesforce::NewNote> notes;
            for (size_t i = start; i < end; ++i) {
                notes.push_back(noteOf((*jobs)[i]));
                (*jobs)[i].outcome.wire = (*jobs)[i].entry.fields;
            }
            const std::vector<salesforce::NewNote> sent = notes;
            auto creating = environment->salesforce->createNotes(std::move(notes), options);
            const auto answers = co_await std::move(creating);
            for (size_t i = start; i < end; ++i) {
                SendJob &job = (*jobs)[i];
                if (!answers) {
                    take(job, answers.error(), true);
                    continue;
                }
                const salesforce::WriteOutcome &answer = (*answers)[i - start];
                take(job, named(answer.error, job), false);
                if (!answer.error)
                    job.outcome.id = pairId(answer.id, sent[i - start].record);
            }
        }
        co_return true;
    }

    static Task<bool> removeNotes(const Environment *environment, std::vector<SendJob> *jobs)
    {
        QList<RecordId> notes;
        for (SendJob &job : *jobs) {
            notes.append(splitPairId(job.entry.target).first);
            job.outcome.id = job.entry.target;
        }
        salesforce::WriteOptions options;
        options.priority = environment->priority;
        auto removing = environment->salesforce->remove(notes, options);
        const auto answers = co_await std::move(removing);
        for (size_t i = 0; i < jobs->size(); ++i) {
            if (answers)
                take((*jobs)[i], (*answers)[i].error, false);
            else
                take((*jobs)[i], answers.error(), true);
        }
        co_return true;
    }

    /// A new version of the note; its title stays as people may have changed it.
    static Task<bool> updateNotes(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs)
    {
        std::vector<salesforce::WriteRow> rows;
        std::vector<SendJob *> sent;
        for (SendJob &job : *jobs) {
            if (editedThere(*flow, job)) {
                job.outcome.error = editedError();
                job.outcome.fields = {notebook::body};
                continue;
            }
            sent.push_back(&job);
            const auto wire = flow->shape().wire(*flow, Side::Salesforce, job.entry.fields, nullptr, nullptr);
            job.outcome.wire = wire.value_or(Fields());
            job.outcome.id = job.entry.target;
            salesforce::WriteRow row;
            row.id = splitPairId(job.entry.target).first;
            row.fields = job.outcome.wire;
            rows.push_back(std::move(row));
        }
        salesforce::WriteOptions options;
        options.priority = environment->priority;
        auto updating = environment->salesforce->update(object, std::move(rows), options);
        const auto answers = co_await std::move(updating);
        for (size_t i = 0; i < sent.size(); ++i) {
            if (answers)
                take(*sent[i], named((*answers)[i].error, *sent[i]), false);
            else
                take(*sent[i], answers.error(), true);
        }
        co_return true;
    }

    /// A person's word in Salesforce is not overwritten: the note no longer says what we wrote there.
    static bool editedThere(const FlowContext &flow, const SendJob &job)
    {
        const Judgement &judgement = job.judgement;
        const Record *note = judgement.side == Side::Salesforce ? &judgement.record
            : judgement.partner                                 ? &*judgement.partner
                                                                : nullptr;
        for (const ActiveMapping &active : flow.mappings) {
            if (!note || !judgement.link || active.salesforce.name != notebook::body)
                continue;
            const QString key = active.mapping.key();
            return judgement.link->base.contains(key)
                && !sameValue(note->fields.value(notebook::body), judgement.link->base.value(key).salesforce);
        }
        return false;
    }

    static Error editedError()
    {
        return {ErrorKind::Conflict, u"EDITED_IN_SALESFORCE"_s,
            u"The comment was edited in Startdeliver, and its note in Salesforce as well. The note was left "
            u"as it "
            u"is. Take the edit of the note back, then retry."_s,
            {}, Retry::Never, 0, std::nullopt};
    }
};

} // namespace

const FlowDefinition &commentsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Comments;
        flow.object = object;
        flow.entity = u"comment"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = notebook::account;
        flow.startdeliverParent = customer;
        flow.salesforceTitle = notebook::title;
        flow.startdeliverTitle = u"text"_s;
        flow.sharesObject = true;
        flow.sharesEntity = true;
        flow.siblings = {Flow::Notes};
        flow.namesRecur = true;
        flow.needsFeature = true;
        flow.shape = std::make_shared<CommentShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
