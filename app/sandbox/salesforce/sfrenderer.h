// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/soqlengine.h"

namespace tandem::sandbox {

/// Children beyond a page of their own, and how many were written: they count toward the page (contract 4.2).
struct SfChildPages
{
    size_t size = 2000;
    std::function<QByteArray(std::shared_ptr<const BoundQuery>, std::vector<SfSpot>)>
        open; ///< keeps the rows and answers their locator without its offset
    size_t written = 0;
};

/// Writes rows as the JSON of contract salesforce.md 4.2, straight into bytes: paging over 200,000 rows is
/// bound by this.
class SfRenderer
{
public:
    /// `version` is the one of the request's path, such as v67.0.
    SfRenderer(const SfDatabase &database, bool includeDeleted, QByteArray version);

    /// Without pages all children are written. `pages` must live as long as this.
    void setChildPages(SfChildPages *pages) { m_childPages = pages; }
    void appendRecord(QByteArray &out, const SfRow &row, const SelectNode &select) const;
    void appendField(QByteArray &out, const SfRow &row, int field) const;
    /// A field of whatever a polymorphic lookup points to; `field` is one of soqlNameObject().
    void appendNamed(QByteArray &out, const SfRow &row, int field) const;
    /// The select list of a whole record, or of the named fields; nothing where one is unknown (it is in
    /// `unknown`).
    [[nodiscard]] static std::optional<SelectNode> selectOf(
        const ObjectDef &def, const QByteArrayList &fields, QByteArray &unknown);
    [[nodiscard]] QByteArray recordUrl(const ObjectDef &def, const QByteArray &id) const;

private:
    void appendItems(QByteArray &out, const SfRow &row, const SelectNode &select, bool byName) const;
    void appendFormatted(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const;
    void appendParent(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const;
    void appendTypeOf(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const;
    void appendChildren(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const;
    static void appendIds(QByteArray &out, const QByteArray &ids);
    void appendAddress(QByteArray &out, const SfRow &row, const QByteArray &compound) const;

    const SfDatabase &m_database;
    SoqlEngine m_engine;
    QByteArray m_version;
    SfChildPages *m_childPages = nullptr;
};

} // namespace tandem::sandbox
