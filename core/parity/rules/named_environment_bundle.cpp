// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

constexpr std::size_t kFewKeys = 20;

void checkNamedEnvironmentBundle(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Files, "bundles", outcomes);
    if (facts == nullptr)
        return;
    const auto judge = [&](const std::string& file, std::size_t keys, model::Tracking tracking) {
        if (tracking != model::Tracking::Tracked)
            return;
        if (keys <= kFewKeys) {
            outcomes.pass(ofWorkspace(file));
            return;
        }
        outcomes.fail(ofWorkspace(file),
                      {.message = phrase("{} holds {} settings of one environment", file, keys),
                       .reason = {},
                       .severity = {},
                       .evidence = {inRepository({}, Origin{.file = file, .line = 1})},
                       .fix = {}});
    };
    for (const model::EnvironmentBundle& bundle : facts->bundles)
        judge(bundle.file, bundle.keyCount, bundle.tracking);
    for (const model::DotenvFile& file : facts->dotenvFiles) {
        if (!file.environment.empty() && !file.isExample && !file.isEncrypted)
            judge(file.file, file.keys.size(), file.tracking);
    }
}

} // namespace

const Rule kNamedEnvironmentBundle{
    .id = "named-environment-bundle",
    .factor = Factor::Config,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Settings are grouped by the name of an environment",
    .rationale = "Each new environment needs a new file in the code, and one value cannot be "
                 "changed by itself.",
    .compares = "Tracked files such as config/production.yml, appsettings.Production.json and "
                ".env.production.",
    .guards = "Files with few keys, as frameworks require them, pass.",
    .remedy = "Move what differs into config vars and leave safe defaults in one file.",
    .reads = {model::RepositoryPart::Files},
    .check = checkNamedEnvironmentBundle};

} // namespace plumbline::parity::rules
