// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isInDotenv(const model::RepositoryFacts& facts, std::string_view key)
{
    return std::ranges::any_of(facts.dotenvFiles, [&](const model::DotenvFile& file) {
        return std::ranges::binary_search(file.keys, key, {}, [](const Located<std::string>& one) {
            return std::string_view(one.value);
        });
    });
}

bool isInImages(const model::RepositoryFacts& facts, std::string_view key)
{
    return std::ranges::any_of(facts.buildFiles, [&](const model::BuildFile& file) {
        return std::ranges::any_of(file.stages, [&](const model::BuildStage& stage) {
            return model::findConfigVar(stage.image.config, key) != nullptr ||
                   std::ranges::find(stage.arguments, key, &model::BuildArgument::name) !=
                       stage.arguments.end();
        });
    });
}

struct Need
{
    model::EnvironmentUse use = model::EnvironmentUse::Optional;
    std::vector<Evidence> evidence;
};

/// What the code reads without a value of its own anywhere.
std::map<std::string, Need> needsOf(const model::RepositoryFacts& facts)
{
    constexpr std::size_t kMostPlaces = 5;
    std::map<std::string, Need> needs;
    std::set<std::string> defaulted;
    for (const model::EnvironmentRead& read : facts.environmentReads) {
        if (read.use == model::EnvironmentUse::Defaulted) {
            defaulted.insert(read.key);
            continue;
        }
        Need& need = needs[read.key];
        if (read.use == model::EnvironmentUse::Required)
            need.use = read.use;
        if (need.evidence.size() < kMostPlaces)
            need.evidence.push_back(inRepository(read.key, read.origin));
    }
    for (const std::string& key : defaulted)
        needs.erase(key);
    return needs;
}

void checkKeyUsedButUndeclared(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "code", outcomes);
    if (facts == nullptr)
        return;
    for (auto& [key, need] : needsOf(*facts)) {
        if (isOfPlatform(key))
            continue;
        if (isDeclared(input, key) || isInDotenv(*facts, key) || isInImages(*facts, key)) {
            outcomes.pass(ofWorkspace(key));
        } else if (mayHoldMore(input)) {
            outcomes.notMeasured(ofWorkspace(key),
                                 phrase("some environment has config that could not be read"));
        } else {
            const bool isRequired = need.use == model::EnvironmentUse::Required;
            outcomes.fail(ofWorkspace(key),
                          {.message = phrase("the code reads {}, which no environment has", key),
                           .reason = isRequired ? phrase("the code stops without it")
                                                : phrase("the code goes on without it"),
                           .severity = isRequired ? Severity::Error : Severity::Info,
                           .evidence = std::move(need.evidence),
                           .fix = {}});
        }
    }
}

} // namespace

const Rule kKeyUsedButUndeclared{
    .id = "key-used-but-undeclared",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Strict,
    .title = "The code needs a key that no environment has",
    .rationale = "The code stops, or goes on without a value, in every environment that lacks it.",
    .compares = "Environment variables that the code reads, with the keys of all environments and "
                "dotenv files.",
    .guards = "A value of the code's own, keys of platforms and libraries, tests and code that "
              "only reads what is there are left out: what the code can do without is information. "
              "Not measured where config could not be read.",
    .remedy = "Give the key to the environments, or take the read out.",
    .reads = {model::RepositoryPart::Code,
              model::RepositoryPart::Files,
              model::RepositoryPart::BuildFiles},
    .check = checkKeyUsedButUndeclared};

} // namespace plumbline::parity::rules
