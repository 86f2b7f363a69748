// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isUsed(const model::RepositoryFacts& facts, const std::string& key)
{
    if (facts.words.contains(key))
        return true;
    // Settings classes read names behind a prefix of the app's own.
    const std::size_t mark = key.find('_');
    return mark != std::string::npos &&
           facts.words.contains(std::string_view(key).substr(mark + 1));
}

void checkKeyDeclaredButUnused(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "code", outcomes);
    if (facts == nullptr || !facts->holdsCode)
        return;
    const bool isDynamic =
        std::ranges::any_of(facts->sightings, [](const model::CodeSighting& sighting) {
            return sighting.sign == model::CodeSign::DynamicRead;
        });
    for (const ConfigKey& key : input.configKeys()) {
        if (key.isOfBackingService || isOfPlatform(key.name()))
            continue;
        if (isUsed(*facts, key.name())) {
            outcomes.pass(subjectOf(key));
        } else if (isDynamic) {
            outcomes.notMeasured(subjectOf(key),
                                 phrase("the code makes names of variables at run time"));
        } else {
            outcomes.fail(subjectOf(key),
                          {.message = phrase("nothing in the code reads {}", key.name()),
                           .reason = {},
                           .severity = {},
                           .evidence = evidenceOf(input, *key.row),
                           .fix = {}});
        }
    }
}

} // namespace

const Rule kKeyDeclaredButUnused{
    .id = "key-declared-but-unused",
    .factor = Factor::Config,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A key is set that nothing reads",
    .rationale =
        "Old keys hide which ones matter, and old credentials stay valid for nobody's use.",
    .compares = "The keys of the app's services with every name in its code, its settings and what "
                "fills in variables.",
    .guards = "Keys that platforms, runtimes and libraries read by themselves, and code that makes "
              "names at run time: then it is not measured. Only where the code of the service lies "
              "in the workspace.",
    .remedy = "Take the key out where nothing reads it.",
    .reads = {model::RepositoryPart::Code},
    .check = checkKeyDeclaredButUnused};

} // namespace plumbline::parity::rules
