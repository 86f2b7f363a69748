// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/classify.h"

#include "core/base/text.h"
#include "core/fixes/manifest_edit.h"
#include "core/workspace/manifest.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::workspace {

namespace {

bool isNameOfKey(std::string_view key)
{
    return !key.empty() && key != "*" && std::ranges::none_of(key, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '=' || c == '"' || c == '\'';
    });
}

} // namespace

const std::vector<std::string>& classNames()
{
    static const std::vector<std::string> kClasses{"secret",
                                                   "endpoint",
                                                   "identity",
                                                   "size",
                                                   "telemetry",
                                                   "environment",
                                                   "debug",
                                                   "flag",
                                                   "version",
                                                   "locale",
                                                   "driver",
                                                   "constant",
                                                   "unknown"};
    return kClasses;
}

Result<ManifestChange> planClassification(const OpenedManifest& opened,
                                          const std::string& key,
                                          const std::string& valueClass)
{
    if (!isNameOfKey(key))
        return fail(ErrorCode::Invalid,
                    phrase("\"{}\" is the name of no config var", printable(key)),
                    phrase("write it as the environments do: PAYMENT_PROVIDER, or PAYMENT_*"));
    const std::vector<std::string>& classes = classNames();
    if (std::ranges::find(classes, valueClass) == classes.end()) {
        const std::string meant = closestMatch(valueClass, classes);
        return fail(ErrorCode::Invalid,
                    phrase("there is no class \"{}\"", printable(valueClass)),
                    meant.empty() ? phrase("classes: {}", join(classes, ", "))
                                  : phrase("did you mean \"{}\"?", meant));
    }
    return planManifestChange(
        opened, "the class", [&](const std::string& text, const std::string& file) {
            return fixes::withMember(
                       text, file, {"keys"}, key, fmt::format("class: {}", valueClass))
                .and_then([&](std::string after) -> Result<std::string> {
                    // What was written is what will be read.
                    const ReadManifest read = parseManifest(after, file);
                    const auto at = read.manifest.keyClasses.find(key);
                    if (!read.isUsable() || at == read.manifest.keyClasses.end() ||
                        at->second != valueClass)
                        return fail(ErrorCode::Internal,
                                    phrase("the class would not be read as meant"));
                    return after;
                });
        });
}

} // namespace plumbline::workspace
