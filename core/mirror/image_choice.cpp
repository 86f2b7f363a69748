// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/image_choice.h"

#include "core/base/characters.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <tuple>

namespace plumbline::mirror {

namespace {

constexpr std::string_view kVersion = "{version}";

/// `14.9`, `14`: the version and its beginnings, the longest first.
std::vector<std::string> beginningsOf(std::string version)
{
    std::vector<std::string> beginnings;
    while (!version.empty()) {
        beginnings.push_back(version);
        const std::size_t dot = version.rfind('.');
        version.resize(dot == std::string::npos ? 0 : dot);
    }
    return beginnings;
}

/// The tag that the table wants for a version, by its longest known beginning.
std::string mapped(const model::LocalService& local, const std::string& version)
{
    for (const std::string& beginning : beginningsOf(version)) {
        const auto known = local.versions.find(beginning);
        if (known != local.versions.end())
            return known->second;
    }
    return version;
}

/// What stands around the version in an image's name; without one, all of it is the beginning.
struct Template
{
    std::string before; ///< `postgres:`
    std::string after;  ///< `-management`
    bool hasVersion = false;
};

Template templateOf(const std::string& image)
{
    const std::size_t at = image.find(kVersion);
    if (at == std::string::npos)
        return {.before = image};
    return {.before = image.substr(0, at),
            .after = image.substr(at + kVersion.size()),
            .hasVersion = true};
}

std::vector<int> numbersOf(std::string_view version)
{
    std::vector<int> numbers;
    for (const std::string& part : split(version, '.')) {
        int number = 0;
        std::from_chars(part.data(), part.data() + part.size(), number);
        numbers.push_back(number);
    }
    return numbers;
}

/// How near a version is to the wanted one; the smallest is the nearest. A newer server serves the
/// clients of an older one more often than the other way round.
auto distance(std::string_view version, std::string_view wanted)
{
    const std::vector<int> left = numbersOf(version);
    const std::vector<int> right = numbersOf(wanted);
    std::size_t same = 0;
    while (same < left.size() && same < right.size() && left[same] == right[same])
        ++same;
    const int leftNext = same < left.size() ? left[same] : 0;
    const int rightNext = same < right.size() ? right[same] : 0;
    return std::tuple(-static_cast<int>(same),
                      leftNext < rightNext,
                      leftNext < rightNext ? rightNext - leftNext : leftNext - rightNext,
                      -static_cast<int>(left.size()));
}

/// The held image of the same name whose version is nearest.
std::string
nearestHeld(const Template& wanted, const std::string& version, const ImageCatalog& images)
{
    std::string nearest;
    for (const std::string& image : images.held) {
        if (!image.starts_with(wanted.before))
            continue;
        const std::string number = versionOfTag(image);
        if (number.empty())
            continue;
        if (nearest.empty() || distance(number, version) < distance(versionOfTag(nearest), version))
            nearest = image;
    }
    return nearest;
}

} // namespace

std::vector<std::string> imageCandidates(const model::LocalService& local,
                                         const std::string& version)
{
    if (local.image.empty())
        return {};
    const Template image = templateOf(local.image);
    if (!image.hasVersion)
        return {local.image};
    std::vector<std::string> candidates;
    for (const std::string& one : beginningsOf(mapped(local, version))) {
        candidates.push_back(image.before + one + image.after);
        // `-management` adds to the image: without it the version is the same. `-latest` does not.
        if (!image.after.empty() && image.after != "-latest")
            candidates.push_back(image.before + one);
    }
    return candidates;
}

ImageChoice chooseImage(const model::LocalService& local,
                        const std::string& version,
                        const ImageCatalog& images)
{
    const std::vector<std::string> candidates = imageCandidates(local, version);
    const auto choice = [](const std::string& image, Phrase reason, bool isNearest = false) {
        return ImageChoice{.image = image,
                           .version = versionOfTag(image),
                           .isNearest = isNearest,
                           .reason = std::move(reason)};
    };
    if (candidates.empty())
        return {.reason = local.image.empty() ? phrase("there is no local image of it")
                                              : phrase("its version is not known")};
    if (!images.isKnown)
        return choice(candidates.front(),
                      phrase("the most exact version; no engine was asked for it"));
    for (const std::string& candidate : candidates) {
        if (!images.has(candidate))
            continue;
        return choice(candidate,
                      images.held.contains(candidate)
                          ? phrase("the most exact version that is here")
                          : phrase("the most exact version that exists"));
    }
    const Template image = templateOf(local.image);
    if (image.hasVersion) {
        if (const std::string nearest = nearestHeld(image, version, images); !nearest.empty())
            return choice(
                nearest,
                phrase("the nearest that is here; {} cannot be had", join(candidates, ", ")),
                true);
    }
    const auto unknown = std::ranges::find_if(
        candidates, [&](const std::string& one) { return !images.refused.contains(one); });
    if (unknown == candidates.end())
        return {.reason = phrase("{} cannot be had", join(candidates, ", "))};
    return choice(*unknown, phrase("not here, and no registry said whether it exists"));
}

std::string versionOfTag(std::string_view image)
{
    image = image.substr(0, image.find('@'));
    const std::size_t colon = image.rfind(':');
    if (colon == std::string_view::npos || image.find('/', colon) != std::string_view::npos)
        return {};
    std::string_view tag = image.substr(colon + 1);
    if (tag.starts_with('v'))
        tag.remove_prefix(1);
    std::size_t end = 0;
    while (end < tag.size() && (isDigit(tag[end]) || (tag[end] == '.' && end > 0)))
        ++end;
    while (end > 0 && tag[end - 1] == '.')
        --end;
    return std::string(tag.substr(0, end));
}

bool isSameSeries(std::string_view left, std::string_view right)
{
    const std::string_view& shorter = left.size() < right.size() ? left : right;
    const std::string_view& longer = left.size() < right.size() ? right : left;
    return !shorter.empty() && longer.starts_with(shorter) &&
           (longer.size() == shorter.size() || longer[shorter.size()] == '.');
}

std::string dataSeries(const std::string& engine, const std::string& version)
{
    // Their second number is a series of its own: the data of one needs an upgrade for the next.
    static constexpr std::array<std::string_view, 5> kTwoParts{
        "mysql", "mariadb", "mongodb", "rabbitmq", "cockroachdb"};
    const bool isTwo = std::ranges::find(kTwoParts, engine) != kTwoParts.end();
    std::vector<std::string> parts = split(version, '.');
    parts.resize(std::min(parts.size(), isTwo ? std::size_t{2} : std::size_t{1}));
    return join(std::span<const std::string>(parts), ".");
}

} // namespace plumbline::mirror
