// SPDX-License-Identifier: Apache-2.0
#include "core/stack/volume_copy.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/engine/archive.h"
#include "core/engine/images.h"
#include "core/stack/labels.h"
#include "core/stack/tar_reader.h"
#include "core/stack/volume_pipe.h"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace plumbline::stack {
namespace {

std::string mountOfVolume()
{
    return "/" + std::string(kSnapshotFolder);
}

/// An image to make a helper of: one that the volume's containers run, else any.
Result<std::string>
helperImage(const engine::Client& client, const VolumeState& volume, const std::stop_token& stop)
{
    if (!volume.users.empty())
        return volume.users.front().imageId;
    const auto images = client.run(engine::listImages(), stop);
    if (!images)
        return tl::unexpected(images.error());
    if (images->empty())
        return fail(ErrorCode::NotFound,
                    phrase("the engine has no image to reach the volume's files with"),
                    phrase("pull any, e.g. with plumbline pull"));
    return images->front().id;
}

/// The container that mounts a volume; it goes with this, also after a stop was asked for.
class VolumeHelper
{
public:
    static Result<VolumeHelper> create(const engine::Client& client,
                                       const VolumeState& volume,
                                       const std::string& image,
                                       const std::stop_token& stop)
    {
        constexpr std::size_t kSuffix = 6;
        engine::ContainerSpec spec{.name = "plumbline-volume-" + randomHex(kSuffix),
                                   .image = image,
                                   .cmd = std::vector<std::string>{"never-started"}};
        spec.labels[std::string(kHelperLabel)] = volume.details.name;
        spec.mounts = {{.type = "volume",
                        .source = volume.details.name,
                        .target = mountOfVolume(),
                        .noCopy = true}};
        spec.networkMode = "none";
        spec.healthcheck = engine::HealthcheckSpec{.test = {"NONE"}};
        return client.run(engine::createContainer(spec, client.version().apiVersion), stop)
            .transform([&](const engine::CreatedContainer& created) {
                return VolumeHelper(client, created.id);
            });
    }

    VolumeHelper(VolumeHelper&& other) noexcept
        : m_client(std::move(other.m_client))
        , m_id(std::exchange(other.m_id, {}))
    {}

    VolumeHelper& operator=(VolumeHelper&& other) = delete;
    VolumeHelper(const VolumeHelper&) = delete;
    VolumeHelper& operator=(const VolumeHelper&) = delete;

    ~VolumeHelper()
    {
        // where this fails, the next copy of the volume takes it away
        if (!m_id.empty())
            static_cast<void>(m_client.run(
                engine::removeContainer(m_id, {.force = true, .removeAnonymousVolumes = true})));
    }

    [[nodiscard]] const std::string& id() const { return m_id; }

private:
    VolumeHelper(engine::Client client, std::string id)
        : m_client(std::move(client))
        , m_id(std::move(id))
    {}

    engine::Client m_client;
    std::string m_id;
};

/// The person's stop, and one of our own.
class LinkedStop
{
public:
    explicit LinkedStop(const std::stop_token& stop)
        : m_onStop(stop, [this] { m_source.request_stop(); })
    {}

    void request() { m_source.request_stop(); }

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_onStop;
};

/// A file's bytes, as a request wants them.
class FileBody : public engine::BodySource
{
public:
    FileBody(std::filesystem::path path, int descriptor)
        : m_path(std::move(path))
        , m_file(descriptor)
    {}

    Result<std::size_t> read(char* into, std::size_t capacity) override
    {
        const ssize_t count = ::read(m_file.number(), into, capacity);
        if (count < 0)
            return fail(ErrorCode::Internal,
                        phrase("cannot read {}: {}",
                               m_path.string(),
                               std::generic_category().message(errno)));
        return static_cast<std::size_t>(count);
    }

private:
    std::filesystem::path m_path;
    Descriptor m_file;
};

std::int64_t secondsNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Streams the helper's mount; what the sink refuses ends it.
Result<> streamVolume(const engine::Client& client,
                      const VolumeHelper& helper,
                      const std::function<Result<>(std::string_view)>& sink,
                      const std::stop_token& stop)
{
    LinkedStop linked(stop);
    Result<> taken;
    const auto streamed = client.streamAndWait(
        engine::archiveRequest(helper.id(), mountOfVolume()),
        [&](std::string_view bytes) {
            if (!taken)
                return;
            taken = sink(bytes);
            if (!taken)
                linked.request();
        },
        linked.token());
    return taken ? streamed : taken;
}

} // namespace

Result<SnapshotFile> copyToFile(const engine::Client& client,
                                const VolumeState& volume,
                                const SnapshotTag& tag,
                                const std::filesystem::path& path,
                                const std::stop_token& stop)
{
    auto file = WholeFile::create(path, kOwnerOnly);
    if (!file)
        return tl::unexpected(file.error());
    const auto helper = helperImage(client, volume, stop).and_then([&](const std::string& image) {
        return VolumeHelper::create(client, volume, image, stop);
    });
    if (!helper)
        return tl::unexpected(helper.error());
    if (const auto begun = file->write(renderSnapshotTag(tag, secondsNow())); !begun)
        return tl::unexpected(begun.error());
    TarReader reader;
    const auto streamed = streamVolume(
        client,
        *helper,
        [&](std::string_view bytes) {
            return reader.feed(bytes).and_then([&] { return file->write(bytes); });
        },
        stop);
    if (!streamed)
        return tl::unexpected(streamed.error());
    if (!reader.isWhole())
        return fail(ErrorCode::Unreachable,
                    phrase("the engine ended the copy of {} too early", volume.details.name),
                    phrase("nothing was written; try again"));
    if (const auto committed = file->commit(); !committed)
        return tl::unexpected(committed.error());
    return SnapshotFile{
        .tag = tag, .entries = reader.entries(), .contentBytes = reader.contentBytes()};
}

Result<> copyFromFile(const engine::Client& client,
                      const VolumeState& volume,
                      const std::filesystem::path& path,
                      const std::stop_token& stop)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(
            ErrorCode::Denied,
            phrase("cannot read {}: {}", path.string(), std::generic_category().message(errno)));
    auto body = std::make_shared<FileBody>(path, descriptor); // the request keeps it, too
    return helperImage(client, volume, stop)
        .and_then([&](const std::string& image) {
            return VolumeHelper::create(client, volume, image, stop);
        })
        .and_then([&](const VolumeHelper& helper) {
            return client.run(engine::putArchive(helper.id(), "/", body), stop);
        });
}

Result<> copyAcross(const engine::Client& client,
                    const VolumeState& from,
                    const VolumeState& into,
                    const std::stop_token& stop)
{
    // Either side waits for the other on its transport's thread: each needs its own.
    const auto reading = engine::Client::connect(client.endpoint(), stop);
    if (!reading)
        return tl::unexpected(reading.error());
    const auto image = helperImage(client, from, stop);
    if (!image)
        return tl::unexpected(image.error());
    const auto source = VolumeHelper::create(client, from, *image, stop);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = VolumeHelper::create(client, into, *image, stop);
    if (!target)
        return tl::unexpected(target.error());
    auto pipe = std::make_shared<VolumePipe>(); // the request and both handlers keep it
    const std::stop_callback onStop(stop, [&] { pipe->close(); });
    const engine::StreamHandle stream = reading->stream(
        engine::archiveRequest(source->id(), mountOfVolume()),
        [pipe](std::string_view bytes) { pipe->write(bytes); },
        [pipe](const Result<engine::Response>& end) {
            pipe->finish(end ? Result<>() : tl::unexpected(end.error()));
        });
    const auto put = client.run(engine::putArchive(target->id(), "/", pipe), stop);
    pipe->close();
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, phrase("the copy was interrupted"));
    const Result<> read = pipe->outcome();
    return read ? put : read;
}

Result<> removeLeftHelpers(const engine::Client& client,
                           const std::string& volume,
                           const std::stop_token& stop)
{
    const auto left =
        client.run(engine::listContainers(
                       {.labels = {fmt::format("{}={}", kHelperLabel, volume)}, .volumes = {}}),
                   stop);
    if (!left)
        return tl::unexpected(left.error());
    for (const engine::ContainerSummary& one : *left) {
        auto removed = client.run(
            engine::removeContainer(one.id, {.force = true, .removeAnonymousVolumes = true}), stop);
        if (!removed && removed.error().code != ErrorCode::NotFound)
            return removed;
    }
    return {};
}

} // namespace plumbline::stack
