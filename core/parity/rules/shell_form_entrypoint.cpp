// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <string>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isOfShell(const model::Service& service)
{
    const std::vector<std::string> words = argumentsOf(service);
    const bool isShell = words.size() >= 3 && words[1] == "-c" &&
                         (words[0] == "/bin/sh" || words[0] == "sh" || words[0] == "/bin/bash" ||
                          words[0] == "bash");
    return isShell && commandLineOf(service).find("exec ") == std::string::npos;
}

void checkShellFormEntrypoint(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "command form",
        [&](std::size_t place, const model::Service& service) {
            if (!isProcess(service))
                return skips();
            if (argumentsOf(service).empty())
                return isUnknown(phrase("the image's own command is not known"));
            if (!isOfShell(service))
                return passes();
            return fails("sh -c",
                         commandOrigin(service),
                         input.isLocal(place) ? Severity::Info : Severity::Warning);
        },
        [&](const FailedLooks& failed) {
            Fault fault = saying(phrase("a shell gets the signals that are for {} in {}",
                                        failed.service.name,
                                        enumerate(input, failed.places)));
            const bool isEverywhere =
                std::ranges::none_of(failed.service.members, [](const model::Service* member) {
                    return member != nullptr && !isOfShell(*member);
                });
            fault.reason = isEverywhere ? phrase("it is so in every environment") : Phrase();
            return fault;
        },
        outcomes);
}

} // namespace

const Rule kShellFormEntrypoint{
    .id = "shell-form-entrypoint",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A shell stands between the platform and the process",
    .rationale = "The signal to stop reaches the shell; the process is killed when the time is up, "
                 "with its work.",
    .compares = "Commands in the shell form of Dockerfiles and such as begin with sh -c.",
    .guards = "Shells that replace themselves by exec. What is so in every environment is no "
              "difference: information.",
    .remedy = "Write the command as a list of words, or put exec before the last one.",
    .check = checkShellFormEntrypoint};

} // namespace plumbline::parity::rules
