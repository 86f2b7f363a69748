// SPDX-License-Identifier: Apache-2.0
#include "core/model/image_reference.h"

#include "core/base/characters.h"
#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace plumbline::model {
namespace {

constexpr std::string_view kDefaultRegistry = "docker.io";
constexpr std::string_view kOfficial = "library/";
constexpr std::size_t kMaxRepositoryLength = 255;
constexpr std::size_t kMaxTagLength = 128;

bool isLowerAlphanumeric(char c)
{
    return isLower(c) || isDigit(c);
}

/// One path component: runs of a-z0-9 joined by one `.`, one or two `_`, or any number of `-`.
bool isPathComponent(std::string_view text)
{
    if (text.empty() || !isLowerAlphanumeric(text.front()) || !isLowerAlphanumeric(text.back()))
        return false;
    std::size_t i = 0;
    while (i < text.size()) {
        if (isLowerAlphanumeric(text[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() && text[i] == text[start])
            ++i;
        const std::size_t length = i - start;
        const bool fine = (text[start] == '.' && length == 1) ||
                          (text[start] == '_' && length <= 2) || text[start] == '-';
        if (!fine || !isLowerAlphanumeric(text[i]))
            return false;
    }
    return true;
}

/// Whether the first component names a registry: it has a dot or a port, or is localhost.
bool isRegistry(std::string_view text)
{
    return text == "localhost" || text.find_first_of(".:") != std::string_view::npos ||
           std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// The id of an image, which an engine would take this for before any name.
bool isImageId(std::string_view text)
{
    return text.size() == 64 && std::ranges::all_of(text, isHexDigit);
}

/// A host name or a bracketed IPv6 address, with or without a port.
bool isRegistryHost(std::string_view text)
{
    std::string_view host = text;
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos || end == 1)
            return false;
        const bool fine = std::ranges::all_of(text.substr(1, end - 1), [](char c) {
            return isHexDigit(c) || (c >= 'A' && c <= 'F') || c == ':';
        });
        if (!fine)
            return false;
        text.remove_prefix(end + 1);
        if (text.empty())
            return true;
        host = "v6";
    } else {
        const std::size_t colon = text.find(':');
        host = text.substr(0, colon);
        text.remove_prefix(std::min(colon, text.size()));
    }
    if (!text.empty() && (text.size() < 2 || text[0] != ':' ||
                          text.find_first_not_of("0123456789", 1) != std::string_view::npos))
        return false;
    const std::vector<std::string> labels = split(host, '.');
    return std::ranges::all_of(labels, [](const std::string& label) {
        return !label.empty() && label.front() != '-' && label.back() != '-' &&
               std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; });
    });
}

bool isTag(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxTagLength &&
           (isAlphanumeric(text[0]) || text[0] == '_') && std::ranges::all_of(text, [](char c) {
               return isAlphanumeric(c) || c == '_' || c == '.' || c == '-';
           });
}

bool isDigest(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view hex = text.substr(colon + 1);
    return std::ranges::all_of(hex, isHexDigit) &&
           (text.starts_with("sha256:") ? hex.size() == 64 : hex.size() >= 32);
}

/// A reference taken apart at its marks; nothing of it is checked yet.
struct Pieces
{
    std::optional<std::string_view> registry;
    std::string_view path;
    std::optional<std::string_view> tag;
    std::optional<std::string_view> digest;
};

Pieces piecesOf(std::string_view text)
{
    Pieces pieces;
    if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
        pieces.digest = text.substr(at + 1);
        text = text.substr(0, at);
    }
    const std::size_t slash = text.rfind('/');
    const std::size_t colon = text.rfind(':');
    if (colon != std::string_view::npos && (slash == std::string_view::npos || colon > slash)) {
        pieces.tag = text.substr(colon + 1);
        text = text.substr(0, colon);
    }
    const std::size_t first = text.find('/');
    if (first != std::string_view::npos && isRegistry(text.substr(0, first))) {
        pieces.registry = text.substr(0, first);
        text.remove_prefix(first + 1);
    }
    pieces.path = text;
    return pieces;
}

} // namespace

std::string ImageReference::canonical() const
{
    std::string text = registry + '/' + repository;
    if (!tag.empty())
        text += ':' + tag;
    if (!digest.empty())
        text += '@' + digest;
    return text;
}

std::string ImageReference::familiar() const
{
    std::string text = canonical();
    if (registry != kDefaultRegistry)
        return text;
    // The short spelling must name the same image: `docker.io/a.b/c` is no `a.b/c`, and 64 hex
    // digits alone are the id of an image.
    const bool isOfficial = repository.starts_with(kOfficial) &&
                            repository.find('/', kOfficial.size()) == std::string::npos;
    if (isOfficial && isImageId(std::string_view(text).substr(text.rfind('/') + 1)))
        return text;
    if (isOfficial)
        return text.substr(kDefaultRegistry.size() + 1 + kOfficial.size());
    const std::string_view first = std::string_view(repository).substr(0, repository.find('/'));
    return isRegistry(first) ? text : text.substr(kDefaultRegistry.size() + 1);
}

Result<ImageReference> parseImageReference(std::string_view text)
{
    const auto invalid = [text](const Phrase& why, Phrase hint = {}) {
        return fail(
            ErrorCode::Invalid,
            phrase("invalid image reference \"{}\": {}", printable(text.substr(0, 300)), why),
            std::move(hint));
    };
    const Pieces pieces = piecesOf(text);
    if (pieces.digest && !isDigest(*pieces.digest))
        return invalid(phrase("the digest is malformed"),
                       phrase("a digest is sha256: and 64 hex digits"));
    if (pieces.tag && !isTag(*pieces.tag))
        return invalid(phrase("the tag is malformed"),
                       phrase("a tag has letters, digits, _ . and -, at most 128"));
    if (pieces.registry && !isRegistryHost(*pieces.registry))
        return invalid(phrase("\"{}\" is no registry", printable(*pieces.registry)),
                       phrase("a registry is host or host:port, without a scheme"));
    if (pieces.path.empty())
        return invalid(phrase("there is no name"));
    if (isImageId(text))
        return invalid(phrase("this is the id of an image, not a name"));
    for (const std::string& component : split(pieces.path, '/')) {
        if (!isPathComponent(component))
            return invalid(phrase("\"{}\" is no part of a repository name", printable(component)),
                           phrase("repository names are lower case"));
    }
    ImageReference reference;
    reference.registry = pieces.registry.value_or(kDefaultRegistry);
    if (reference.registry == "index.docker.io")
        reference.registry = kDefaultRegistry;
    const bool isOfficial =
        reference.registry == kDefaultRegistry && pieces.path.find('/') == std::string_view::npos;
    reference.repository =
        (isOfficial ? std::string(kOfficial) : std::string{}) + std::string(pieces.path);
    reference.tag = pieces.tag.value_or("");
    reference.digest = pieces.digest.value_or("");
    // What is counted is the repository in full, `library/` too, without the registry.
    if (reference.repository.size() > kMaxRepositoryLength)
        return invalid(phrase("the name is too long"));
    return reference;
}

} // namespace plumbline::model
