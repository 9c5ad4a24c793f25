// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/face/faceside.h"
#include "app/sandbox/salesforce/salesforceservice.h"

namespace tandem::sandbox {

/// Salesforce's column of the web page. Lives for one call, under the service's lock.
class SalesforceFace final : public FaceSide
{
public:
    explicit SalesforceFace(SalesforceService &service)
        : m_service(service)
        , m_database(service.database())
    {
    }

    [[nodiscard]] nlohmann::json objects() const override;
    [[nodiscard]] FaceResult page(const QString &object, const FacePage &page) const override;
    [[nodiscard]] FaceResult record(const QString &object, const QString &id) const override;
    [[nodiscard]] FaceResult blank(const QString &object) const override;
    [[nodiscard]] nlohmann::json counterparts(const nlohmann::json &stub) const override;
    [[nodiscard]] FaceResult create(const QString &object, const nlohmann::json &fields) override;
    [[nodiscard]] FaceResult update(
        const QString &object, const QString &id, const nlohmann::json &fields) override;
    [[nodiscard]] FaceResult remove(const QString &object, const QString &id) override;
    [[nodiscard]] FaceResult act(
        const QString &object, const QString &id, const QString &act, const nlohmann::json &body) override;

private:
    [[nodiscard]] const SfTable *tableOf(const QString &object) const;
    [[nodiscard]] const SfRow *rowOf(const QString &object, const QString &id) const;
    [[nodiscard]] std::string titleOf(const SfRow &row) const;
    [[nodiscard]] std::string detailOf(const SfRow &row) const;
    [[nodiscard]] nlohmann::json stub(const SfRow &row) const;
    [[nodiscard]] nlohmann::json field(const FieldDef &def, const nlohmann::json &values) const;
    [[nodiscard]] nlohmann::json related(const SfRow &row) const;
    [[nodiscard]] static std::vector<SfSpot> rowsBetween(const SfTable &table, Instant from, Instant to);
    [[nodiscard]] FaceResult addNote(const QByteArray &id, const nlohmann::json &body);

    SalesforceService &m_service;
    SfDatabase &m_database;
};

} // namespace tandem::sandbox
