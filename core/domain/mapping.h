// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/domain/resttext.h"
#include "core/domain/schema.h"

#include <QVariantMap>

#include <functional>

namespace tandem {

enum class Direction { Both, ToStartdeliver, ToSalesforce };
enum class ConflictPolicy { Ask, SalesforceWins, StartdeliverWins, NewestWins };
enum class NullPolicy { Never, OnlyOurs, Mirror };
enum class FirstAgreement { Ask, SalesforceWins, StartdeliverWins, FillBlanks };
enum class TooLong { Refuse, Cut, Comment }; ///< for a text, where the far field is shorter

[[nodiscard]] constexpr bool flowsTo(Direction direction, Side side)
{
    return direction == Direction::Both
        || (side == Side::Startdeliver ? direction == Direction::ToStartdeliver
                                       : direction == Direction::ToSalesforce);
}

/// One step of a transform chain.
struct TransformStep
{
    enum class Op {
        Trim,
        Upper,
        Lower,
        Title,
        SplitName,
        JoinName,
        ValueMap,
        Cut,
        Constant,
        Link,
        DayInZone,
        Default,
        Person
    };
    Op op = Op::Trim;
    /// SplitName {"part":"first|last"}, ValueMap {"values":{"A":"B"},"otherwise":...}, Cut {"length":80},
    /// Constant {"value":...}, Link {"flow":"accounts","partial":true}, DayInZone
    /// {"zone":"Europe/Stockholm"}, Default {"value":...}, Person (a Salesforce user and the team member who
    /// is the same person). Of a list, a partial link carries the members that have a partner; those without
    /// one stay on their own side.
    QVariantMap arguments;
    friend bool operator==(const TransformStep &, const TransformStep &) = default;
};
using TransformChain = QList<TransformStep>;

/// What a chain may ask of the world. `partner` finds the linked record's id on the other side (S15): an
/// empty result means "not linked yet", the row waits.
struct TransformContext
{
    std::function<std::optional<RecordId>(Flow flow, Side from, const RecordId &id)> partner;
    /// The same person on the other side; none: nobody there is known to be that one.
    std::function<std::optional<RecordId>(Side from, const RecordId &id)> person = {};
    const Record *source = nullptr; ///< the whole source record, for JoinName
    const Record *target =
        nullptr; ///< the record that would be written, if there is one: where SplitName puts the border
    const Value *targetValue = nullptr; ///< what its field holds, for partial links
};

/// What came of a chain: a value, or a reason to wait for a parent.
struct Transformed
{
    Value value;
    bool waits = false;
    QString waitsFor; ///< "accounts/001..." of the parent that is not linked
    QString blocked; ///< why nothing can be said on the other side: a person nobody knows there
    std::optional<Value> carried; ///< partial links: the part of the value that was carried across
    QString missing; ///< "contacts/salesforce/003..." of the first member that was not
    RestText rest; ///< what was cut off for a comment (TooLong::Comment)
};

/// True for "UTC" and the names of the IANA list ("Europe/Stockholm"); Qt alone takes any word for a zone.
[[nodiscard]] bool isTimeZone(const QString &name);

[[nodiscard]] Result<Transformed> applyTransforms(
    const TransformChain &chain, const Value &value, Side from, const TransformContext &context);

/// One Salesforce field on one Startdeliver field.
struct FieldMapping
{
    QString salesforce;
    QString startdeliver;
    Direction direction = Direction::Both;
    ConflictPolicy conflict = ConflictPolicy::Ask;
    NullPolicy nulls = NullPolicy::OnlyOurs;
    FirstAgreement first = FirstAgreement::Ask;
    TooLong tooLong = TooLong::Refuse;
    TransformChain toStartdeliver;
    TransformChain toSalesforce;

    /// Names the mapping in the base, in conflicts and in decisions: "Name=name".
    [[nodiscard]] QString key() const { return salesforce + u'=' + startdeliver; }
    [[nodiscard]] const QString &fieldOf(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
    [[nodiscard]] const TransformChain &chainTo(Side side) const
    {
        return side == Side::Salesforce ? toSalesforce : toStartdeliver;
    }
    friend bool operator==(const FieldMapping &, const FieldMapping &) = default;
};

/// Why nothing may be written to `to` under this mapping, or nothing (S5): its field is read-only or a
/// formula, or the other side holds a lossy image of it (cut, many-to-one value map, day of an instant,
/// constant, a type that cannot come back), which never flows back. A shorter field is no loss: what does not
/// fit is refused, not cut (S23).
[[nodiscard]] std::optional<QString> lossyReason(
    const FieldMapping &mapping, Side to, const FieldSchema &salesforce, const FieldSchema &startdeliver);

/// True where the mapping cuts what does not fit, and this value does not fit into the field: what stands
/// there is a lossy image (S5, S23).
[[nodiscard]] bool isCut(const FieldMapping &mapping, const Value &value, const FieldSchema &to);

/// Carries a value across: transform chain, then conversion to the far field's type, then its canonical form;
/// cut, with a mark that says so, where the mapping wants that; what is cut off for a comment is the rest.
[[nodiscard]] Result<Transformed> mapValue(const FieldMapping &mapping, Side to, const Value &value,
    const FieldSchema &fromField, const FieldSchema &toField, const TransformContext &context);

} // namespace tandem
