// SPDX-License-Identifier: Apache-2.0
#include "core/report/anchor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>

namespace plumbline::report {

namespace {

constexpr std::string_view kManifest = "plumbline.yaml";

/// RFC 3986: what may stand in a path as it is.
bool isPlain(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view path)
{
    std::string text;
    for (const char c : path)
        text +=
            isPlain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return text;
}

/// Of a file below the repository's root, else nothing.
std::optional<Anchor> anchorAt(const Origin& origin, const ReportContext& context)
{
    const std::filesystem::path written(origin.file);
    if (origin.file.empty() || written.is_absolute())
        return std::nullopt;
    const std::string path =
        (std::filesystem::path(context.pathPrefix) / written).lexically_normal().generic_string();
    if (path.empty() || path == "." || path == ".." || path.starts_with("../") ||
        path.ends_with('/'))
        return std::nullopt;
    return Anchor{.path = encoded(path),
                  .line = std::max(origin.line, 1),
                  .column = std::max(origin.column, 1)};
}

} // namespace

std::vector<Anchor> relatedAnchorsOf(const parity::Finding& finding, const ReportContext& context)
{
    std::vector<Anchor> anchors;
    for (const parity::Evidence& evidence : finding.evidence) {
        if (auto anchor = anchorAt(evidence.origin, context))
            anchors.push_back(std::move(*anchor));
    }
    if (!anchors.empty())
        anchors.erase(anchors.begin()); // the finding is shown there
    return anchors;
}

Anchor anchorOf(const parity::Finding& finding, const ReportContext& context)
{
    for (const parity::Evidence& evidence : finding.evidence) {
        if (auto anchor = anchorAt(evidence.origin, context))
            return *anchor;
    }
    const std::string file =
        context.manifestFile.empty() ? std::string(kManifest) : context.manifestFile;
    return anchorAt({.file = file}, context).value_or(Anchor{.path = std::string(kManifest)});
}

} // namespace plumbline::report
