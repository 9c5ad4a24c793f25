// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/merge.h"

#include <QMetaType>

namespace tandem::test {

/// One field of one pair, and what should come of it. Values are texts; none: null.
struct MergeCase
{
    FieldMapping mapping;
    FieldSchema salesforceField;
    FieldSchema startdeliverField;
    Value salesforce;
    Value startdeliver;
    std::optional<BasePair> base;
    Evidence evidence;
    std::optional<Side> resolution;
    bool mergesSets = false;
    TransformContext context;

    FieldMerge::Outcome outcome = FieldMerge::Outcome::Same;
    std::optional<Side> to;
    Value value;
    QString rule;
    std::optional<Value> loser;
    bool clears = false;
    QString errorCode;

    MergeCase()
    {
        mapping.salesforce = QStringLiteral("A");
        mapping.startdeliver = QStringLiteral("a");
        salesforceField.name = QStringLiteral("A");
        salesforceField.type = FieldType::Text;
        startdeliverField.name = QStringLiteral("a");
        startdeliverField.type = FieldType::Text;
    }

    [[nodiscard]] static Value text(const char *utf8)
    {
        return utf8 ? Value(QString::fromUtf8(utf8)) : Value();
    }
    [[nodiscard]] static Value set(const QString &joined)
    {
        return joined.isEmpty() ? Value() : Value(joined.split(QLatin1Char(' ')));
    }

    MergeCase &now(const char *atSalesforce, const char *atStartdeliver)
    {
        salesforce = text(atSalesforce);
        startdeliver = text(atStartdeliver);
        return *this;
    }
    MergeCase &was(const char *atSalesforce, const char *atStartdeliver)
    {
        base = BasePair{text(atSalesforce), text(atStartdeliver), 0, 0};
        return *this;
    }
    /// Tandem wrote the base value of that side itself.
    MergeCase &ours(Side side)
    {
        (side == Side::Salesforce ? base->wroteSalesforce : base->wroteStartdeliver) =
            valueHash(base->half(side));
        return *this;
    }
    MergeCase &sets(const QString &wasSalesforce, const QString &wasStartdeliver, const QString &isSalesforce,
        const QString &isStartdeliver)
    {
        salesforceField.type = FieldType::MultiPicklist;
        startdeliverField.multi = true;
        base = BasePair{set(wasSalesforce), set(wasStartdeliver), 0, 0};
        salesforce = set(isSalesforce);
        startdeliver = set(isStartdeliver);
        return *this;
    }
    MergeCase &with(const std::function<void(MergeCase &)> &change)
    {
        change(*this);
        return *this;
    }
    MergeCase &expect(FieldMerge::Outcome wanted, const char *because)
    {
        outcome = wanted;
        rule = QString::fromLatin1(because);
        return *this;
    }
    MergeCase &writes(Side side, const char *what, const char *because)
    {
        return writes(side, text(what), because);
    }
    MergeCase &writes(Side side, const Value &what, const char *because)
    {
        to = side;
        value = what;
        return expect(FieldMerge::Outcome::Write, because);
    }
    MergeCase &loses(const char *what)
    {
        loser = text(what);
        return *this;
    }
    MergeCase &clearing()
    {
        clears = true;
        return *this;
    }
    MergeCase &error(const char *code)
    {
        errorCode = QString::fromLatin1(code);
        return *this;
    }

    [[nodiscard]] FieldMerge merge() const
    {
        MergeInput input;
        input.mapping = &mapping;
        input.salesforceField = &salesforceField;
        input.startdeliverField = &startdeliverField;
        input.salesforce = &salesforce;
        input.startdeliver = &startdeliver;
        input.base = base ? &*base : nullptr;
        input.evidence = evidence;
        input.resolution = resolution;
        input.mergesSets = mergesSets;
        input.context = context;
        return mergeField(input);
    }

    /// Runs the merge, checks it, then does what it says and checks that a second run has nothing to write.
    void check() const;

private:
    void checkBase(const FieldMerge &merged) const;
    void checkSecondRun(const FieldMerge &merged) const;
};

} // namespace tandem::test

Q_DECLARE_METATYPE(tandem::test::MergeCase)
