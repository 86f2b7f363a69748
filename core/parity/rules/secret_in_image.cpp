// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace plumbline::parity::rules {

namespace {

/// A value that stands for one while the image is built.
bool isStandIn(std::string_view value)
{
    static constexpr std::array<std::string_view, 12> kWords{"dummy",
                                                             "changeme",
                                                             "change-me",
                                                             "placeholder",
                                                             "build",
                                                             "fake",
                                                             "not-",
                                                             "example",
                                                             "insecure",
                                                             "test",
                                                             "xxx",
                                                             "none"};
    constexpr std::size_t kShort = 6;
    const std::string lower = toLower(value);
    return value.size() < kShort || std::ranges::any_of(kWords, [&](std::string_view word) {
               return lower.find(word) != std::string::npos;
           });
}

bool isCredential(const model::ConfigVar& var)
{
    const auto* secret = std::get_if<Secret>(&var.value);
    // Only what it looks like is asked here; nothing of it goes further.
    return var.state == model::State::Set && secret != nullptr && !isStandIn(secret->reveal());
}

void checkFile(const model::BuildFile& file, Outcomes& outcomes)
{
    std::set<std::string> seen;
    const auto fail = [&](const std::string& name, std::string_view how, const Origin& origin) {
        if (!seen.insert(name).second)
            return;
        outcomes.fail(
            ofWorkspace(fmt::format("{} {}", file.file, name)),
            {.message =
                 phrase("{} puts {} into the image by {}", file.file, name, Phrase::ofWords(how)),
             .reason = {},
             .severity = {},
             .evidence = {inRepository({}, origin)},
             .fix = {}});
    };
    for (const model::BuildStage& stage : file.stages) {
        for (const model::ConfigVar& var : stage.image.config) {
            if (isCredential(var))
                fail(var.name, "ENV", var.origin);
        }
        for (const model::BuildArgument& argument : stage.arguments) {
            const bool isOfForm = !argument.secrecy.empty() && argument.secrecy != "its name";
            if (isOfForm)
                fail(argument.name, "the default of ARG", argument.origin);
        }
    }
    if (seen.empty())
        outcomes.pass(ofWorkspace(file.file));
}

void checkSecretInImage(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "images", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles)
        checkFile(file, outcomes);
}

} // namespace

const Rule kSecretInImage{
    .id = "secret-in-image",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Security,
    .title = "A credential is built into an image",
    .rationale = "Everyone who can pull the image can read what ENV and ARG put into it.",
    .compares = "ENV, and ARG with a default, in Dockerfiles.",
    .guards = "Arguments without a default, empty values, references and made up values of a build "
              "that needs some value are left out.",
    .remedy =
        "Give it when the container runs, or as a secret of the build: RUN --mount=type=secret.",
    .reads = {model::RepositoryPart::BuildFiles},
    .check = checkSecretInImage};

} // namespace plumbline::parity::rules
