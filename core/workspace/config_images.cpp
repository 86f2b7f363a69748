// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/config_images.h"

#include "core/compose/config.h"
#include "core/compose/tree.h"
#include "core/engine/distribution.h"
#include "core/model/image_reference.h"

#include <memory>

namespace plumbline::workspace {
namespace {

constexpr std::string_view kLayer = "image";

compose::Place placeIn(const std::string& image)
{
    return {.file = std::make_shared<const std::string>(image),
            .layer = kLayer}; // shared by all its values
}

/// A value of the image where the file has none, else a value that lost.
void layBelow(compose::Node& mapping,
              const std::string& key,
              const std::string& text,
              const compose::Place& place)
{
    if (compose::Node* own = mapping.find(key); own != nullptr && !own->isNull()) {
        own->losers.push_back({.text = text, .place = place});
        return;
    }
    compose::setMember(mapping, key, compose::makeText(text, place));
}

void layListBelow(compose::Node& service,
                  const std::string& key,
                  const std::vector<std::string>& words,
                  const compose::Place& place)
{
    const compose::Node* own = service.find(key);
    if (words.empty() || (own != nullptr && !own->isNull()))
        return;
    compose::Node list = compose::makeSequence(place);
    for (const std::string& word : words)
        list.items.push_back(compose::makeText(word, place));
    compose::setMember(service, key, std::move(list));
}

void layImageBelow(const engine::ImageDetails& image,
                   const compose::Place& place,
                   compose::Node& service)
{
    compose::Node* environment = service.find("environment");
    if (environment == nullptr && !image.env.empty())
        environment = &compose::setMember(service, "environment", compose::makeMapping(place));
    for (const std::string& line : image.env) {
        const std::size_t at = line.find('=');
        const std::string key = line.substr(0, at);
        const compose::Node* own = environment->find(key);
        if (own != nullptr && own->isNull())
            continue; // the file takes it away
        layBelow(*environment, key, at == std::string::npos ? "" : line.substr(at + 1), place);
    }
    // An entrypoint of the file's own makes the engine forget the image's command.
    const compose::Node* entrypoint = service.find("entrypoint");
    if (entrypoint == nullptr || entrypoint->isNull())
        layListBelow(service, "command", image.cmd, place);
    layListBelow(service, "entrypoint", image.entrypoint, place);
    const auto layText = [&](const char* key, const std::string& text) {
        if (!text.empty())
            layBelow(service, key, text, place);
    };
    layText("working_dir", image.workingDir);
    layText("user", image.user);
    layText("stop_signal", image.stopSignal);
}

/// `redis` as `docker.io/library/redis:latest`; with a digest the tag says nothing more.
Result<model::ImageReference> fullReference(const compose::Project& project,
                                            const std::string& service)
{
    return model::parseImageReference(compose::imageOf(project, service))
        .transform([](model::ImageReference image) {
            if (!image.digest.empty())
                image.tag.clear();
            else if (image.tag.empty())
                image.tag = "latest";
            return image;
        });
}

} // namespace

Result<std::map<std::string, std::string>>
pinImages(const EngineContext& engine, const compose::Project& project, const std::stop_token& stop)
{
    std::map<std::string, std::string> pinned;
    for (const auto& [name, service] : project.services) {
        if (service.image.empty())
            continue;
        auto image = fullReference(project, name);
        if (!image)
            return tl::unexpected(image.error());
        if (image->digest.empty()) {
            const auto auth = engine::findRegistryAuth(image->canonical(), engine.credentials);
            if (!auth)
                return tl::unexpected(auth.error());
            auto digest =
                engine.client.run(engine::registryDigest(image->canonical(), *auth), stop);
            if (!digest)
                return tl::unexpected(digest.error());
            image->digest = std::move(*digest);
        }
        pinned.emplace(name, image->canonical());
    }
    return pinned;
}

Result<std::map<std::string, engine::ImageDetails>> heldImages(const EngineContext& engine,
                                                               const compose::Project& project,
                                                               const std::stop_token& stop)
{
    std::map<std::string, engine::ImageDetails> images;
    for (const auto& [name, service] : project.services) {
        if (service.isProvider)
            continue;
        auto image = engine.client.run(engine::inspectImage(compose::imageOf(project, name)), stop);
        if (image)
            images.emplace(name, std::move(*image));
        else if (image.error().code != ErrorCode::NotFound)
            return tl::unexpected(image.error());
    }
    return images;
}

void layImagesBelow(const std::map<std::string, engine::ImageDetails>& images,
                    const compose::Project& project,
                    compose::Node& services)
{
    for (const auto& [name, image] : images) {
        if (compose::Node* service = services.find(name))
            layImageBelow(image, placeIn(compose::imageOf(project, name)), *service);
    }
}

} // namespace plumbline::workspace
