// SPDX-License-Identifier: Apache-2.0
#include "core/engine/images.h"

#include "core/base/text.h"
#include "core/engine/json_fields.h"
#include "core/engine/json_stream.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

namespace plumbline::engine {
namespace {

ImageSummary readSummary(const Json& json)
{
    return {.id = textAt(json, "Id"),
            .repoTags = textsAt(json, "RepoTags"),
            .repoDigests = textsAt(json, "RepoDigests"),
            .size = numberAt(json, "Size")};
}

std::vector<ImageSummary> readSummaries(const Json& json)
{
    std::vector<ImageSummary> images;
    for (const Json& item : json)
        images.push_back(readSummary(item));
    return images;
}

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

ImageDetails readDetails(const Json& json)
{
    const Json& config = member(json, "Config");
    ImageDetails image{.id = textAt(json, "Id"),
                       .repoTags = textsAt(json, "RepoTags"),
                       .repoDigests = textsAt(json, "RepoDigests"),
                       .architecture = textAt(json, "Architecture"),
                       .os = textAt(json, "Os"),
                       .env = textsAt(config, "Env"),
                       .cmd = textsAt(config, "Cmd"),
                       .entrypoint = textsAt(config, "Entrypoint"),
                       .exposedPorts = keysOf(member(config, "ExposedPorts")),
                       .volumes = keysOf(member(config, "Volumes")),
                       .user = textAt(config, "User"),
                       .workingDir = textAt(config, "WorkingDir"),
                       .stopSignal = textAt(config, "StopSignal"),
                       .labels = textMapAt(config, "Labels")};
    if (member(config, "Healthcheck").is_object())
        image.healthcheck = healthcheckAt(config, "Healthcheck");
    const auto tagged = parseTime(textAt(member(json, "Metadata"), "LastTagTime"));
    if (tagged != std::chrono::system_clock::time_point{})
        image.lastTagged = tagged;
    return image;
}

/// The engine answers every failed pull with the registry's words; only they tell the kinds apart.
ErrorCode pullErrorCode(std::string_view message)
{
    const std::string text = toLower(message);
    const auto says = [&text](std::string_view words) {
        return text.find(words) != std::string::npos;
    };
    if (says("manifest unknown") || says("not found") || says("no such image"))
        return ErrorCode::NotFound;
    if (says("toomanyrequests") || says("pull rate limit"))
        return ErrorCode::Unreachable;
    if (says("unauthorized") || says("no basic auth") || says("denied") || says("authentication"))
        return ErrorCode::Denied;
    if (says("connection refused") || says("no such host") || says("timeout") ||
        says("network is unreachable") || says("connection reset") || says("bad gateway") ||
        says("unavailable"))
        return ErrorCode::Unreachable;
    if (says("invalid reference"))
        return ErrorCode::Invalid;
    if (says("no matching manifest"))
        return ErrorCode::Unsupported;
    return ErrorCode::Internal;
}

Phrase pullHint(ErrorCode code, std::string_view reference, std::string_view message)
{
    if (message.find("rate limit") != std::string_view::npos)
        return phrase("wait a while, or log in for a higher limit: docker login {}",
                      registryOf(reference));
    if (message.find("verification failed") != std::string_view::npos)
        return phrase("the registry served a damaged layer; pull again, or push the image anew");
    if (message.find("no space left") != std::string_view::npos)
        return phrase("free disk space: docker system df, docker system prune");
    switch (code) {
    case ErrorCode::NotFound:
        return phrase("check the name and the tag; a private image may also need docker login");
    case ErrorCode::Denied:
        return phrase("log in first: docker login {}", registryOf(reference));
    case ErrorCode::Unreachable:
        return phrase("is the registry reachable from the engine's machine?");
    case ErrorCode::Unsupported:
        return phrase("the image has no variant for this platform; name one with platform:");
    default:
        return {};
    }
}

Error pullError(std::string_view reference, std::string_view message)
{
    const ErrorCode code = pullErrorCode(message);
    return {.code = code,
            .message = phrase("cannot pull {}: {}", reference, printable(message, true)),
            .hint = pullHint(code, reference, message)};
}

/// Takes the bytes of a pull apart into its JSON lines and keeps the sum of what they said.
class PullReader
{
public:
    PullReader(std::string reference, std::function<void(const PullProgress&)> onProgress)
        : m_onProgress(std::move(onProgress))
        , m_objects([this](std::string_view line) { takeLine(line); })
    {
        m_progress.reference = std::move(reference);
    }

    PullReader(const PullReader&) = delete;
    PullReader& operator=(const PullReader&) = delete;
    PullReader(PullReader&&) = delete;
    PullReader& operator=(PullReader&&) = delete;
    ~PullReader() = default;

    void feed(std::string_view bytes) { m_objects.feed(bytes); }

    /// The error line if there was one. Call when no more bytes come.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void takeLine(std::string_view line)
    {
        const Result<Json> json = parseJson(line, phrase("the progress of a pull"));
        if (!json)
            return; // a line that is none cannot make a pull fail: the engine says so in another
        std::string error = textAt(member(*json, "errorDetail"), "message");
        if (error.empty())
            error = textAt(*json, "error");
        if (error.empty() && member(*json, "status").is_null() && json->size() == 1)
            error = textAt(*json, "message"); // Podman, before the first progress
        if (!error.empty()) {
            m_error = pullError(m_progress.reference, error);
            return;
        }
        if (takeStatus(*json) && m_onProgress)
            m_onProgress(m_progress);
    }

    /// Whether the line changed what is known.
    bool takeStatus(const Json& json)
    {
        const std::string id = textAt(json, "id");
        const std::string status = textAt(json, "status");
        if (status.empty())
            return false; // Podman's last line: the id alone
        if (id.empty() || id == "WARNING" || status.starts_with("Pulling from"))
            return std::exchange(m_progress.note, status) != status;
        auto layer = std::ranges::find(m_progress.layers, id, &LayerProgress::layer);
        if (layer == m_progress.layers.end())
            layer = m_progress.layers.insert(layer, LayerProgress{.layer = id});
        const LayerProgress before = *layer;
        const Json& detail = member(json, "progressDetail");
        layer->status = status;
        if (numberAt(detail, "total") > 0) {
            layer->current = numberAt(detail, "current");
            layer->total = numberAt(detail, "total");
        } else if (status == "Download complete" || status == "Pull complete") {
            layer->current = layer->total;
        }
        return *layer != before;
    }

    std::function<void(const PullProgress&)> m_onProgress;
    PullProgress m_progress;
    JsonStream m_objects;
    std::optional<Error> m_error;
};

/// Name and tag as the API wants them. An empty tag would pull every tag there is; beside a digest a
/// tag says nothing.
std::pair<std::string, std::string> nameAndTag(const std::string& reference)
{
    const std::size_t at = reference.find('@');
    const std::string named = reference.substr(0, at);
    const std::size_t colon = named.rfind(':');
    const std::size_t slash = named.rfind('/');
    const bool hasTag = colon != std::string::npos && (slash == std::string::npos || colon > slash);
    const std::string name = hasTag ? named.substr(0, colon) : named;
    if (at != std::string::npos)
        return {name, reference.substr(at + 1)};
    return {name, hasTag ? named.substr(colon + 1) : "latest"};
}

Request pullRequest(const std::string& reference, const PullOptions& options)
{
    const auto [name, tag] = nameAndTag(reference);
    Request request{.method = "POST",
                    .path = "/images/create",
                    .query = {{"fromImage", name}, {"tag", tag}},
                    .deadline = std::nullopt,
                    .purpose = phrase("pull {}", reference)};
    if (!options.platform.empty())
        request.query.emplace_back("platform", options.platform);
    if (options.auth)
        request.headers.emplace_back("X-Registry-Auth", encodeRegistryAuth(*options.auth).reveal());
    return request;
}

/// A failure before the stream began comes as a 500 whose words say what it was.
Error unwrapped(const Error& error, const std::string& reference)
{
    constexpr std::string_view kSays = "the engine says: ";
    const std::size_t at = error.message.english().find(kSays);
    if (at == std::string::npos)
        return error;
    Error pull =
        pullError(reference, std::string_view(error.message.english()).substr(at + kSays.size()));
    if (pull.code == ErrorCode::Internal)
        pull.code = error.code; // the words said nothing, the status may have
    return pull;
}

} // namespace

std::int64_t PullProgress::downloadedBytes() const
{
    std::int64_t bytes = 0;
    for (const LayerProgress& layer : layers) // while it is unpacked a layer has been downloaded
        bytes += layer.status == "Extracting" ? layer.total : layer.current;
    return bytes;
}

std::int64_t PullProgress::totalBytes() const
{
    std::int64_t bytes = 0;
    for (const LayerProgress& layer : layers)
        bytes += layer.total;
    return bytes;
}

Call<std::vector<ImageSummary>> listImages()
{
    return {.request = {.path = "/images/json", .purpose = phrase("list images")},
            .parse = jsonReader(phrase("the list of images"), readSummaries)};
}

Call<ImageDetails> inspectImage(const std::string& reference)
{
    return {.request = {.path = "/images/" + reference + "/json",
                        .purpose = phrase("inspect image {}", reference)},
            .parse = jsonReader(phrase("image {}", reference), readDetails)};
}

Call<void> removeImage(const std::string& reference)
{
    return {.request = {.method = "DELETE",
                        .path = "/images/" + reference,
                        .purpose = phrase("remove image {}", reference)},
            .parse = ignoreBody};
}

StreamHandle pullImage(const Client& client,
                       const std::string& reference,
                       const PullOptions& options,
                       std::function<void(const PullProgress&)> progress,
                       std::function<void(Result<void>)> done)
{
    // shared by the two handlers
    const auto reader = std::make_shared<PullReader>(reference, std::move(progress));
    return client.stream(
        pullRequest(reference, options),
        [reader](std::string_view bytes) { reader->feed(bytes); },
        [reader, reference, done = std::move(done)](const Result<Response>& answer) {
            const std::optional<Error>& error = reader->error();
            if (!answer)
                done(tl::unexpected(unwrapped(answer.error(), reference)));
            else if (error)
                done(tl::unexpected(*error));
            else
                done({});
        });
}

Result<> pullImageAndWait(const Client& client,
                          const std::string& reference,
                          const PullOptions& options,
                          const std::function<void(const PullProgress&)>& progress,
                          std::stop_token stop)
{
    struct Shared
    {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<PullProgress> news;
        std::optional<Result<void>> result;
    };

    const auto shared = std::make_shared<Shared>(); // the handlers may outlive this call
    StreamHandle handle = pullImage(
        client,
        reference,
        options,
        [shared](const PullProgress& news) {
            const std::lock_guard lock(shared->mutex);
            shared->news = news;
            shared->changed.notify_all();
        },
        [shared](Result<void> result) {
            const std::lock_guard lock(shared->mutex);
            shared->result = std::move(result);
            shared->changed.notify_all();
        });
    const std::stop_callback onStop(std::move(stop), [&handle] { handle.cancel(); });
    std::unique_lock lock(shared->mutex);
    while (true) {
        shared->changed.wait(lock, [&] { return shared->news || shared->result; });
        if (const auto news = std::exchange(shared->news, std::nullopt); news && progress) {
            lock.unlock();
            progress(*news);
            lock.lock();
        } else if (shared->result) {
            return *shared->result;
        }
    }
}

} // namespace plumbline::engine
