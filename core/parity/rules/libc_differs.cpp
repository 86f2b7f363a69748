// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/base_images.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// `musl`, `glibc`, or nothing where the name does not say.
std::string_view libcOf(const model::ImageReference& image)
{
    const std::string text = image.repository + ":" + image.tag;
    if (text.find("alpine") != std::string::npos)
        return "musl";
    static constexpr std::array<std::string_view, 12> kGlibc{"debian",
                                                             "ubuntu",
                                                             "bookworm",
                                                             "bullseye",
                                                             "trixie",
                                                             "buster",
                                                             "slim",
                                                             "jammy",
                                                             "noble",
                                                             "focal",
                                                             "fedora",
                                                             "ubi"};
    const bool isGlibc = std::ranges::any_of(
        kGlibc, [&](std::string_view word) { return text.find(word) != std::string::npos; });
    // Docker's own images of runtimes are of Debian where they do not say otherwise.
    static constexpr std::array<std::string_view, 5> kOfDebian{
        "library/node", "library/python", "library/ruby", "library/golang", "library/php"};
    const bool isOfDebian = std::ranges::find(kOfDebian, image.repository) != kOfDebian.end();
    return isGlibc || isOfDebian ? "glibc" : "";
}

void checkLibcDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::set<std::string_view> libraries;
        Subject subject{.name = "C library", .services = {service.name}, .environments = {}};
        std::vector<Evidence> evidence;
        for (const Based& base : basesOf(service)) {
            const std::string_view library = libcOf(base.image->value);
            if (library.empty())
                continue;
            libraries.insert(library);
            subject.environments.push_back(base.place);
            evidence.push_back(
                {.environment = input.name(base.place),
                 .state = model::State::Set,
                 .value = fmt::format("{} ({})", base.image->value.familiar(), library),
                 .origin = base.image->origin});
        }
        if (evidence.size() < 2)
            continue;
        if (libraries.size() == 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} runs on musl here and on glibc there", service.name),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kLibcDiffers{
    .id = "libc-differs",
    .factor = Factor::Dependencies,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "One process is linked against different C libraries",
    .rationale = "Packages with native parts, name lookup and locales behave otherwise on musl "
                 "than on glibc.",
    .compares = "Whether the images that an environment builds on are of Alpine.",
    .guards = "Images of which the distribution is not known, and scratch, are left out.",
    .remedy = "Build every environment on the same distribution.",
    .check = checkLibcDiffers};

} // namespace plumbline::parity::rules
