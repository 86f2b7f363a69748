// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity::rules {

namespace {

using Keys = std::vector<Located<std::string>>;

bool has(const Keys& keys, std::string_view key)
{
    return std::ranges::binary_search(
        keys, key, {}, [](const Located<std::string>& one) { return std::string_view(one.value); });
}

std::string_view folderOf(std::string_view file)
{
    const std::size_t slash = file.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : file.substr(0, slash);
}

/// What the files beside the example hold and it does not.
std::map<std::string, Origin> missingFrom(const model::RepositoryFacts& facts,
                                          const model::DotenvFile& example)
{
    std::map<std::string, Origin> missing;
    for (const model::DotenvFile& file : facts.dotenvFiles) {
        const bool isBeside = folderOf(file.file) == folderOf(example.file);
        const bool isForOne = file.environment == "prod" || file.environment == "staging";
        if (file.isExample || file.isEncrypted || !isBeside || isForOne)
            continue;
        for (const Located<std::string>& key : file.keys) {
            if (!has(example.keys, key.value) && !isOfPlatform(key.value))
                missing.emplace(key.value, key.origin);
        }
    }
    return missing;
}

void checkKeyMissingFromExample(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Files, "example", outcomes);
    if (facts == nullptr)
        return;
    for (const model::DotenvFile& example : facts->dotenvFiles) {
        if (!example.isExample)
            continue;
        const std::map<std::string, Origin> missing = missingFrom(*facts, example);
        for (const auto& [key, origin] : missing) {
            const Fix fix{.summary = phrase("Add {} to {}.", key, example.file),
                          .changes = {AddLine{.file = example.file, .line = key + "="}}};
            outcomes.fail(ofWorkspace(key),
                          {.message = phrase("{} does not show {}", example.file, key),
                           .reason = {},
                           .severity = {},
                           .evidence = {inRepository(key, origin)},
                           .fix = fix});
        }
        if (missing.empty())
            outcomes.pass(ofWorkspace(example.file));
    }
}

} // namespace

const Rule kKeyMissingFromExample{
    .id = "key-missing-from-example",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A key is missing from the example file",
    .rationale =
        "Who sets the app up from the example file starts it without a value that it needs.",
    .compares =
        "The keys of .env.example with those that dotenv files beside it hold and the code needs.",
    .guards = "Keys that a platform or a tool sets, and such as only one environment of those "
              "deployed has, are left out.",
    .remedy = "Add the key to the example file, with a value that shows its form.",
    .reads = {model::RepositoryPart::Files},
    .check = checkKeyMissingFromExample};

} // namespace plumbline::parity::rules
