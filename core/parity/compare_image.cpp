// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/facts.h"
#include "core/parity/version.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace plumbline::parity {

using model::Service;
using model::State;

namespace {

constexpr std::string_view kBuilt = "built";

/// What an image is compared by; the registry that it comes from may be each environment's own.
struct ImageParts
{
    std::string_view name;
    std::string_view tag;
    std::string_view digest;
    bool isBuilt = false; ///< by who starts it: the name is what they call it
};

ImageParts partsOf(std::string_view normal)
{
    ImageParts parts;
    const auto take = [&normal] {
        const std::size_t end = std::min(normal.find('\n'), normal.size());
        const std::string_view part = normal.substr(0, end);
        normal.remove_prefix(std::min(end + 1, normal.size()));
        return part;
    };
    parts.name = take();
    parts.tag = take();
    parts.digest = take();
    parts.isBuilt = take() == kBuilt;
    return parts;
}

std::string_view suffixOf(std::string_view tag)
{
    const std::size_t dash = tag.find('-');
    return dash == std::string_view::npos ? std::string_view() : tag.substr(dash + 1);
}

std::string imageDifference(const ImageParts& one, const ImageParts& other)
{
    if (one.name != other.name)
        return std::string(ours("repository"));
    if (!one.digest.empty() && !other.digest.empty())
        return one.digest == other.digest ? std::string() : std::string(ours("digest"));
    if (one.tag == other.tag)
        return {};
    if (one.tag.empty() || other.tag.empty())
        return std::string(ours("tag"));
    const std::string version = versionDifference(one.tag, other.tag);
    if (!version.empty())
        return std::string(ours("tag"));
    return suffixOf(one.tag) == suffixOf(other.tag) ? std::string() : std::string(ours("variant"));
}

/// How the images of several environments differ.
struct ImageDrift
{
    std::set<std::string> parts; ///< such as "tag"
    bool isOwnName = false;      ///< a name that only says who built it

    void add(const ImageParts& one, const ImageParts& other)
    {
        const bool isNamed = !one.name.empty() && !other.name.empty();
        const std::string part = isNamed ? imageDifference(one, other) : "repository";
        if (part.empty())
            return;
        if (!isNamed || one.isBuilt != other.isBuilt)
            isOwnName = true;
        else
            parts.insert(part);
    }
};

Judgement judgeImage(const Context& context,
                     std::span<const FactCell> cells,
                     const std::vector<std::size_t>& set)
{
    std::vector<ImageParts> images;
    std::vector<std::string> built;
    ImageDrift drift;
    images.reserve(set.size());
    for (const std::size_t place : set) {
        const ImageParts image = partsOf(cells[place].normal);
        if (image.isBuilt)
            built.push_back(context.places[place].name);
        for (const ImageParts& before : images)
            drift.add(before, image);
        images.push_back(image);
    }
    const std::vector<std::string> parts(drift.parts.begin(), drift.parts.end());
    if (!parts.empty())
        return {.verdict = Verdict::Drift,
                .reason = phrase(
                    "{}: another {}", whoDiffers(context, cells, set), enumerate(asWords(parts))),
                .parts = parts};
    if (drift.isOwnName)
        return {.verdict = Verdict::Expected,
                .reason = phrase("built on the spot in {}", enumerate(built)),
                .parts = {}};
    return {};
}

FactCell imageCell(const Service& service)
{
    FactCell result = factCell(service.image,
                               [](const model::ImageReference& image) { return image.familiar(); });
    if (service.image.isSet()) {
        const model::ImageReference& image = service.image.value;
        const std::size_t slash = image.repository.rfind('/');
        const std::string name =
            slash == std::string::npos ? image.repository : image.repository.substr(slash + 1);
        result.normal = fmt::format("{}\n{}\n{}\n{}",
                                    name,
                                    image.tag,
                                    image.digest,
                                    service.build.isSet() ? kBuilt : std::string_view());
    } else if (service.build.isSet() && service.image.state == State::Unknown) {
        result.cell.state = State::Set;
        result.cell.value = phrase("built from {}", service.build.value);
        result.cell.reason = {};
        result.normal = fmt::format("\n\n\n{}", kBuilt);
    }
    return result;
}

} // namespace

void compareImage(const Context& context,
                  const std::string& service,
                  const Members& members,
                  std::vector<Row>& rows)
{
    addFact(context,
            {.kind = Kind::Image,
             .key = "image",
             .policy = judgeImage,
             .missingIsFine = {},
             .isAlwaysThere = true},
            service,
            members,
            imageCell,
            rows);
}

} // namespace plumbline::parity
