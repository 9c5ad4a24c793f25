// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/face/faceside.h"
#include "app/sandbox/requestlog.h"

namespace tandem::sandbox {

class Sandbox;

/// The web page that shows both services side by side, and the interface behind it: /api/.... What a person
/// does there goes through the edit hooks under the services' locks, as if done in the product itself. Called
/// on server threads, several at a time; owned by the Sandbox, which it looks into.
class FaceService
{
public:
    explicit FaceService(Sandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }
    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request);

private:
    [[nodiscard]] server::HttpResponse changes(const server::HttpRequest &request);
    [[nodiscard]] server::HttpResponse requests(const server::HttpRequest &request);
    [[nodiscard]] server::HttpResponse start();
    /// /api/SIDE, /api/SIDE/OBJECT, /api/SIDE/OBJECT/ID, /api/SIDE/OBJECT/ID/ACT
    [[nodiscard]] FaceResult records(const server::HttpRequest &request);
    [[nodiscard]] FaceResult look(const server::HttpRequest &request, Side side, const QStringList &path);
    [[nodiscard]] FaceResult change(const server::HttpRequest &request, Side side, const QStringList &path);
    /// Marks the stubs with what the other side has of them.
    void addCounterparts(Side side, nlohmann::json &stubs);
    /// Calls with the side's records, under its lock.
    [[nodiscard]] FaceResult with(Side side, const std::function<FaceResult(FaceSide &)> &visit);

    Sandbox &m_sandbox;
};

} // namespace tandem::sandbox
