// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace plumbline::parity::rules {

namespace {

struct RuntimeImage
{
    std::string_view runtime;
    std::string_view repository;
};

constexpr std::array kImages{RuntimeImage{"node", "library/node"},
                             RuntimeImage{"python", "library/python"},
                             RuntimeImage{"ruby", "library/ruby"},
                             RuntimeImage{"go", "library/golang"},
                             RuntimeImage{"php", "library/php"},
                             RuntimeImage{"java", "library/eclipse-temurin"},
                             RuntimeImage{"java", "library/openjdk"},
                             RuntimeImage{"elixir", "library/elixir"}};

using Numbers = std::vector<int>;

/// `18.2` of `18.2-alpine`; nothing where it does not begin with a number.
Numbers numbersOf(std::string_view text)
{
    Numbers numbers;
    while (!text.empty()) {
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc())
            break;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.starts_with('.'))
            break;
        text.remove_prefix(1);
    }
    return numbers;
}

/// At which place two versions differ, as far as both say; none where they do not.
std::optional<std::size_t> differenceOf(const Numbers& left, const Numbers& right)
{
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left[i] != right[i])
            return i;
    }
    return std::nullopt;
}

/// Whether `version` is outside what one part of a range says: `>=18`, `<21`, `^18.2`, `~3.11`, `20`.
bool isOutside(const Numbers& version, std::string_view mark, const Numbers& bound)
{
    const auto difference = differenceOf(version, bound);
    const bool isAbove = difference && version[*difference] > bound[*difference];
    const bool isBelow = difference && version[*difference] < bound[*difference];
    const bool isOtherMajor = difference && *difference == 0;
    if (mark.starts_with(">"))
        return isBelow;
    if (mark.starts_with("<"))
        return isAbove || (!difference && mark == "<" && version.size() >= bound.size());
    if (mark.starts_with("^"))
        return isBelow || isOtherMajor;
    if (mark.starts_with("~"))
        return isBelow || isOtherMajor || (difference && *difference + 1 < bound.size());
    return difference.has_value();
}

/// Whether `version` is within some alternative of a range: `>=18 <21`, `^18 || ^20`.
bool satisfies(const Numbers& version, std::string_view range)
{
    if (const std::size_t bar = range.find("||"); bar != std::string_view::npos)
        return satisfies(version, range.substr(0, bar)) ||
               satisfies(version, range.substr(bar + 2));
    while (true) {
        const std::size_t digit = range.find_first_of("0123456789");
        if (digit == std::string_view::npos)
            return true;
        const std::string_view before = trimmed(range.substr(0, digit));
        const std::string_view mark = before.substr(before.find_last_of(" ,") + 1);
        if (isOutside(version, mark, numbersOf(range.substr(digit))))
            return false;
        range.remove_prefix(std::min(range.find_first_not_of("0123456789.", digit), range.size()));
    }
}

void compareWith(const model::WantedRuntime& wanted,
                 const model::BuildFile& file,
                 const model::Fact<model::ImageReference>& base,
                 Outcomes& outcomes)
{
    const Numbers has = numbersOf(base.value.tag);
    const bool isRange = wanted.version.find_first_of("<>^~|,") != std::string::npos;
    const Numbers asked = isRange ? Numbers() : numbersOf(wanted.version);
    if (has.empty())
        return;
    const Subject subject = ofWorkspace(fmt::format("{} {}", file.file, wanted.runtime));
    const auto difference = asked.empty() ? std::nullopt : differenceOf(has, asked);
    const bool isEnough = asked.empty() ? satisfies(has, wanted.version)
                                        : !difference || (wanted.runtime == "go" &&
                                                          has[*difference] > asked[*difference]);
    if (isEnough) {
        outcomes.pass(subject);
        return;
    }
    const bool isMajor = asked.empty() || *difference == 0;
    outcomes.fail(subject,
                  {.message = phrase("{} runs {} {}, and {} asks for {}",
                                     file.file,
                                     wanted.runtime,
                                     base.value.tag,
                                     wanted.origin.file,
                                     wanted.version),
                   .reason = {},
                   .severity = isMajor ? Severity::Error : Severity::Warning,
                   .evidence = {inRepository(base.value.familiar(), base.origin),
                                inRepository(wanted.version, wanted.origin)},
                   .fix = {}});
}

std::string_view folderOf(std::string_view file)
{
    const std::size_t slash = file.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : file.substr(0, slash);
}

void checkRuntimeVersionDiffers(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "runtimes", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        const model::BuildStage* stage = finalStage(file);
        if (stage == nullptr || !stage->image.baseImage.isSet())
            continue;
        const model::Fact<model::ImageReference>& base = stage->image.baseImage;
        for (const model::WantedRuntime& wanted : facts->runtimes) {
            const bool isOfImage = std::ranges::any_of(kImages, [&](const RuntimeImage& image) {
                return image.runtime == wanted.runtime && image.repository == base.value.repository;
            });
            const std::string_view folder = folderOf(wanted.origin.file);
            if (isOfImage && (folder.empty() || folder == folderOf(file.file)))
                compareWith(wanted, file, base, outcomes);
        }
    }
}

} // namespace

const Rule kRuntimeVersionDiffers{
    .id = "runtime-version-differs",
    .factor = Factor::Dependencies,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "The image runs another runtime than the code asks for",
    .rationale = "What works on the runtime of a developer's machine fails on that of the image.",
    .compares = ".nvmrc, .tool-versions, .python-version, go.mod, engines and their like, with the "
                "tag of the image that the app is built on.",
    .guards = "Compared as far as both say; a range that the image satisfies passes. A go.mod "
              "names the oldest version that is enough. Another major version is an error, another "
              "minor one a warning.",
    .remedy = "Ask for the same version in both places.",
    .reads = {model::RepositoryPart::BuildFiles, model::RepositoryPart::Dependencies},
    .check = checkRuntimeVersionDiffers};

} // namespace plumbline::parity::rules
