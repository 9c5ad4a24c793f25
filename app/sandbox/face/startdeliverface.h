// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/face/faceside.h"
#include "app/sandbox/startdeliver/startdeliverservice.h"

namespace tandem::sandbox {

/// Startdeliver's column of the web page. Lives for one call, under the service's lock.
class StartdeliverFace final : public FaceSide
{
public:
    explicit StartdeliverFace(StartdeliverService &service)
        : m_service(service)
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
    [[nodiscard]] const SdEntity *entityNamed(const QString &object) const;
    [[nodiscard]] nlohmann::json stub(const SdEntity &entity, const nlohmann::json &record) const;
    [[nodiscard]] nlohmann::json field(const SdField &field, const nlohmann::json &record) const;
    [[nodiscard]] nlohmann::json links(const SdField &field, const nlohmann::json &value) const;
    [[nodiscard]] nlohmann::json related(const SdEntity &entity, qint64 id) const;
    [[nodiscard]] nlohmann::json relatedBy(const SdEntity &child, const std::string &key, qint64 id) const;
    /// The members in the form in which they are stored, or what does not fit.
    [[nodiscard]] FaceResult stored(const SdEntity &entity, const nlohmann::json &fields) const;
    [[nodiscard]] FaceResult merge(const SdEntity &entity, qint64 winner, qint64 loser);
    void repoint(const SdEntity &child, const SdField &field, qint64 from, qint64 to);
    [[nodiscard]] FaceResult write(const SdEntity &entity, qint64 id, bool note, const nlohmann::json &body);

    StartdeliverService &m_service;
};

} // namespace tandem::sandbox
