// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/mirror_images.h"

#include "core/engine/distribution.h"
#include "core/mirror/image_choice.h"

#include <chrono>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

/// Asks registries through the engine; each that fails is asked no more.
class RegistryQuestions
{
public:
    RegistryQuestions(const EngineContext& context,
                      mirror::ImageCatalog& images,
                      std::vector<Diagnostic>& diagnostics,
                      const std::stop_token& stop)
        : m_context(context)
        , m_images(images)
        , m_diagnostics(diagnostics)
        , m_stop(stop)
    {}

    /// The longest candidate that is here or that its registry has; the others are not asked for.
    void ask(const std::vector<std::string>& candidates)
    {
        for (const std::string& candidate : candidates) {
            if (m_images.has(candidate) || m_silent.contains(engine::registryOf(candidate)) ||
                m_stop.stop_requested())
                return;
            if (!m_images.refused.contains(candidate))
                askFor(candidate);
        }
    }

private:
    void askFor(const std::string& image)
    {
        constexpr std::chrono::seconds kLimit{5};
        const auto auth = engine::findRegistryAuth(image, m_context.credentials);
        engine::Call<std::string> call = engine::registryDigest(image, auth ? *auth : std::nullopt);
        call.request.deadline = kLimit;
        const Result<std::string> digest = m_context.client.run(call, m_stop);
        if (digest) {
            m_images.offered.insert(image);
            return;
        }
        if (digest.error().code == ErrorCode::NotFound) {
            m_images.refused.insert(image);
            return;
        }
        const std::string registry = engine::registryOf(image);
        m_silent.insert(registry);
        m_diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase("{} could not be asked which versions there are: {}",
                               registry,
                               digest.error().message),
             .hint = phrase("of what is here the nearest is taken")});
    }

    const EngineContext& m_context;
    mirror::ImageCatalog& m_images;
    std::vector<Diagnostic>& m_diagnostics;
    const std::stop_token& m_stop;
    std::set<std::string> m_silent;
};

} // namespace

Result<mirror::ImageCatalog> findImages(const EngineContext& context,
                                        const model::Environment& environment,
                                        const std::map<std::string, mirror::StandIn>& standIns,
                                        std::vector<Diagnostic>& diagnostics,
                                        const std::stop_token& stop)
{
    const auto held = context.client.run(engine::listImages(), stop);
    if (!held)
        return tl::unexpected(held.error());
    mirror::ImageCatalog images;
    images.isKnown = true;
    for (const engine::ImageSummary& image : *held)
        images.held.insert(image.repoTags.begin(), image.repoTags.end());
    RegistryQuestions registries(context, images, diagnostics, stop);
    for (const model::BackingService& service : environment.backingServices) {
        const auto standIn = standIns.find(service.name);
        if (standIn == standIns.end())
            continue;
        std::vector<std::string> candidates = mirror::imageCandidates(
            standIn->second.local, service.version.isSet() ? service.version.value : "");
        if (service.container && service.container->image.isSet())
            candidates = {service.container->image.value.familiar()};
        registries.ask(candidates);
    }
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, phrase("looking for images was interrupted"));
    return images;
}

} // namespace plumbline::workspace
