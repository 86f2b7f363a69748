// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::engine::simulated {
namespace {

constexpr std::int64_t kMegabyte = 1'000'000;
constexpr int kDownloadSteps = 8;
constexpr int kStepMs = 110;

std::string withoutTag(const std::string& reference)
{
    const std::size_t at = reference.find('@');
    if (at != std::string::npos)
        return reference.substr(0, at);
    const std::size_t colon = reference.rfind(':');
    const std::size_t slash = reference.rfind('/');
    const bool hasTag = colon != std::string::npos && (slash == std::string::npos || colon > slash);
    return hasTag ? reference.substr(0, colon) : reference;
}

Json configOf(const ImageKind& kind)
{
    Json config{{"Env", {"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}},
                {"Cmd", {kind.command}},
                {"Entrypoint", nullptr},
                {"WorkingDir", ""},
                {"User", ""},
                {"Labels", nullptr}};
    if (!kind.entrypoint.empty())
        config["Entrypoint"] = {kind.entrypoint};
    if (!kind.port.empty())
        config["ExposedPorts"][std::string(kind.port)] = Json::object();
    if (!kind.volume.empty())
        config["Volumes"][std::string(kind.volume)] = Json::object();
    if (!kind.stopSignal.empty())
        config["StopSignal"] = kind.stopSignal;
    return config;
}

Json describe(const Image& image)
{
    return {{"Id", image.id},
            {"RepoTags", image.tags},
            {"RepoDigests", image.digests},
            {"Created", "2026-01-05T08:00:00Z"},
            {"Architecture", "amd64"},
            {"Os", "linux"},
            {"Size", image.size},
            {"Config", image.config},
            {"Metadata", {{"LastTagTime", "0001-01-01T00:00:00Z"}}}};
}

/// The lines of a pull and when each comes: layers one after the other, each a bit later than the
/// one before, as a registry with three connections gives them.
std::vector<std::pair<int, Json>> pullLines(const std::string& reference, const std::string& tag)
{
    std::vector<std::pair<int, Json>> lines;
    const std::int64_t size = kindOf(reference).sizeMegabytes * kMegabyte;
    const std::vector<std::int64_t> shares{29, 3, 52, 14, 2}; // of a hundred
    lines.push_back({0, {{"status", "Pulling from " + withoutTag(reference)}, {"id", tag}}});
    int end = 0;
    for (std::size_t layer = 0; layer < shares.size(); ++layer) {
        const std::string id = shortId(sha256Hex(fmt::format("{} layer {}", reference, layer)));
        const std::int64_t total = std::max<std::int64_t>(1, size * shares[layer] / 100);
        const auto put = [&](int when, const std::string& status, std::int64_t current) {
            Json detail = Json::object();
            if (current > 0)
                detail = {{"current", current}, {"total", total}};
            lines.push_back({when, {{"status", status}, {"progressDetail", detail}, {"id", id}}});
        };
        put(0, "Pulling fs layer", 0);
        int now = static_cast<int>(layer) * kStepMs * 2 + kStepMs;
        for (int step = 1; step <= kDownloadSteps; ++step, now += kStepMs)
            put(now, "Downloading", total * step / kDownloadSteps);
        put(now, "Download complete", 0);
        now = std::max(now, end); // layers are unpacked in their order
        put(now + kStepMs, "Extracting", total / 2);
        put(now + 2 * kStepMs, "Extracting", total);
        put(now + 3 * kStepMs, "Pull complete", 0);
        end = now + 3 * kStepMs;
    }
    lines.push_back({end, {{"status", "Digest: sha256:" + sha256Hex(reference + " manifest")}}});
    lines.push_back({end, {{"status", "Status: Downloaded newer image for " + reference}}});
    std::ranges::stable_sort(
        lines, [](const auto& left, const auto& right) { return left.first < right.first; });
    return lines;
}

} // namespace

Image* World::findImage(const std::string& reference)
{
    const std::string normal = normalReference(reference);
    for (auto& [id, image] : m_images) {
        const std::string digits = id.substr(std::string_view("sha256:").size());
        if (image.tags.contains(normal) || image.digests.contains(normal) || id == reference ||
            (reference.size() >= 4 && digits.starts_with(reference)))
            return &image;
    }
    return nullptr;
}

Image& World::addImage(const std::string& reference)
{
    const std::string normal = normalReference(reference);
    const std::string name = withoutTag(normal);
    const ImageKind& kind = kindOf(normal);
    const std::string id = "sha256:" + sha256Hex(normal + " config");
    Image& image = m_images[id];
    image.id = id;
    image.size = kind.sizeMegabytes * kMegabyte;
    image.config = configOf(kind);
    const bool isByDigest = normal.find('@') != std::string::npos;
    if (!isByDigest)
        image.tags.insert(normal);
    image.digests.insert(isByDigest ? normal : name + "@sha256:" + sha256Hex(normal + " manifest"));
    return image;
}

void World::listImages(const Asked& asked)
{
    Json list = Json::array();
    for (const auto& [id, image] : m_images)
        list.push_back({{"Id", id},
                        {"RepoTags", image.tags},
                        {"RepoDigests", image.digests},
                        {"Created", 1767600000},
                        {"Size", image.size},
                        {"Labels", nullptr},
                        {"Containers", -1}});
    answer(asked, 200, list);
}

void World::inspectImage(const Asked& asked)
{
    const Image* image = findImage(asked.subject);
    if (image == nullptr)
        return refuse(asked, 404, "No such image: " + normalReference(asked.subject));
    answer(asked, 200, simulated::describe(*image));
}

void World::pullImage(const Asked& asked)
{
    const std::string tag = asked.text("tag").empty() ? "latest" : asked.text("tag");
    const std::string separator = tag.starts_with("sha256:") ? "@" : ":";
    const std::string reference = normalReference(asked.text("fromImage") + separator + tag);
    const auto names = [&](const std::set<std::string>& references) {
        return std::ranges::any_of(references, [&](const std::string& named) {
            return normalReference(named) == reference;
        });
    };
    if (names(m_options.missingImages))
        return refuse(asked,
                      404,
                      fmt::format("manifest for {} not found: manifest unknown: manifest unknown",
                                  reference));
    if (names(m_options.deniedImages))
        return refuse(asked,
                      500,
                      fmt::format("Head \"https://registry/v2/{}/manifests/{}\": no basic auth "
                                  "credentials",
                                  withoutTag(reference),
                                  tag));
    m_wire.send(asked.id, {});
    if (findImage(reference) != nullptr) {
        m_wire.send(asked.id,
                    dumped({{"status", "Status: Image is up to date for " + reference}}) + "\n");
        m_wire.end(asked.id);
        return;
    }
    int last = 0;
    for (const auto& [when, line] : pullLines(reference, tag)) {
        m_wire.after(
            std::chrono::milliseconds(when),
            [this, id = asked.id, text = dumped(line) + "\r\n"] { m_wire.send(id, text); });
        last = when;
    }
    m_wire.after(std::chrono::milliseconds(last + 1), [this, id = asked.id, reference] {
        if (!m_wire.isOpen(id))
            return; // a pull ends with its connection
        addImage(reference);
        emit("image", "pull", reference, {{"name", withoutTag(reference)}});
        m_wire.end(id);
    });
}

void World::tagImage(const Asked& asked)
{
    Image* image = findImage(asked.subject);
    if (image == nullptr)
        return refuse(asked, 404, "No such image: " + normalReference(asked.subject));
    const std::string tag = asked.text("tag");
    const std::string reference =
        normalReference(asked.text("repo") + (tag.empty() ? "" : ":" + tag));
    for (auto& [id, other] : m_images)
        other.tags.erase(reference);
    image->tags.insert(reference);
    emit("image", "tag", image->id, {{"name", reference}});
    answer(asked, 201, nullptr);
}

void World::removeImage(const Asked& asked)
{
    Image* image = findImage(asked.subject);
    if (image == nullptr)
        return refuse(asked, 404, "No such image: " + normalReference(asked.subject));
    const auto user = std::ranges::find_if(
        m_containers, [&](const auto& entry) { return entry.second.imageId == image->id; });
    if (user != m_containers.end() && !asked.flag("force"))
        return refuse(
            asked,
            409,
            fmt::format("conflict: unable to remove repository reference \"{}\" (must force) - "
                        "container {} is using its referenced image {}",
                        asked.subject,
                        shortId(user->first),
                        shortId(image->id.substr(std::string_view("sha256:").size()))));
    const std::string id = image->id;
    emit("image", "delete", id, {{"name", id}});
    m_images.erase(id);
    answer(asked, 200, {{{"Deleted", id}}});
}

void World::build(const Asked& asked)
{
    const std::string reference =
        asked.text("t").empty() ? "simulated-build:latest" : normalReference(asked.text("t"));
    m_wire.send(asked.id, dumped({{"stream", "Step 1/1 : simulated\n"}}) + "\r\n");
    constexpr int kBuildMs = 1500;
    m_wire.after(std::chrono::milliseconds(kBuildMs), [this, id = asked.id, reference] {
        if (!m_wire.isOpen(id))
            return;
        const Image& image = addImage(reference);
        m_wire.send(id, dumped({{"aux", {{"ID", image.id}}}}) + "\r\n");
        m_wire.send(id, dumped({{"stream", "Successfully tagged " + reference + "\n"}}) + "\r\n");
        m_wire.end(id);
    });
}

} // namespace plumbline::engine::simulated
