// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

Severity dropSeverity(const RuleInput& input, std::size_t place)
{
    if (input.isProduction(place))
        return Severity::Error;
    return input.isLocal(place) ? Severity::Info : Severity::Warning;
}

void checkDeployDropsKeys(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "undeclared config",
        [&](std::size_t place, const model::Service& service) {
            if (service.undeclared.empty())
                return skips();
            std::vector<std::string> names;
            for (const model::UndeclaredVar& var : service.undeclared)
                names.push_back(var.name);
            return fails(join(names, ", "),
                         service.undeclared.front().described,
                         dropSeverity(input, place));
        },
        [&](const FailedLooks& failed) {
            std::set<std::string> names;
            for (const std::size_t place : failed.places) {
                for (const model::UndeclaredVar& var : failed.service.members[place]->undeclared)
                    names.insert(var.name);
            }
            const Phrase where = enumerate(input, failed.places);
            return saying(names.size() == 1
                              ? phrase("the next deployment takes {} config var from {} in {}",
                                       names.size(),
                                       failed.service.name,
                                       where)
                              : phrase("the next deployment takes {} config vars from {} in {}",
                                       names.size(),
                                       failed.service.name,
                                       where));
        },
        outcomes);
}

} // namespace

const Rule kDeployDropsKeys{
    .id = "deploy-drops-keys",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "The next deployment takes config away",
    .rationale = "Somebody set it where it runs and in no file: it works until somebody deploys.",
    .compares = "Config vars of what runs, an engine's containers or a cluster's objects, with the "
                "files that describe the same environment.",
    .guards = "Vars of the image and of the platform; services that no file describes, or whose "
              "config could not be read whole. Information in development.",
    .remedy = "Put the key into the file that the environment is deployed from.",
    .check = checkDeployDropsKeys};

} // namespace plumbline::parity::rules
