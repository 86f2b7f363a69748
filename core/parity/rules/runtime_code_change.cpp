// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isCode(std::string_view path)
{
    static constexpr std::array<std::string_view, 13> kEndings{".py",
                                                               ".js",
                                                               ".mjs",
                                                               ".ts",
                                                               ".rb",
                                                               ".php",
                                                               ".go",
                                                               ".java",
                                                               ".jar",
                                                               ".cs",
                                                               ".ex",
                                                               ".sh",
                                                               ".pl"};
    static constexpr std::array<std::string_view, 4> kCaches{
        "__pycache__", "/tmp/", "/.cache/", "/var/cache/"};
    return std::ranges::any_of(kEndings,
                               [&](std::string_view ending) { return path.ends_with(ending); }) &&
           std::ranges::none_of(kCaches, [&](std::string_view cache) {
               return path.find(cache) != std::string_view::npos;
           });
}

void checkRuntimeCodeChange(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "code",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.writtenFiles.isSet())
                return isMissing(seen.writtenFiles);
            for (const model::WrittenFile& file : seen.writtenFiles.value) {
                if (file.isChanged && isCode(file.path))
                    return fails(file.path, seen.writtenFiles.origin);
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} changed its own code in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kRuntimeCodeChange{
    .id = "runtime-code-change",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Error,
    .pack = Pack::Measured,
    .title = "A running process changed its own code",
    .rationale = "What runs is no longer what was built, and the next start undoes it.",
    .compares = "Files of the image that were changed while the process ran.",
    .guards = "Compiled and cached forms, and temporary folders, are no code.",
    .remedy = "Change the code in a build, and deploy that.",
    .check = checkRuntimeCodeChange};

} // namespace plumbline::parity::rules
