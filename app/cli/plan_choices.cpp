// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plan_choices.h"

#include <charconv>

namespace plumbline::cli {

void addPlanChoices(CLI::App& command, PlanChoices& choices)
{
    command.add_option("SERVICE", choices.services, "Services; all of them if none is named")
        ->type_name("");
    command.add_flag(
        "--no-deps", choices.withoutDependencies, "Leave out the services these depend on");
    auto* force = command.add_flag(
        "--force-recreate", choices.forceRecreate, "Recreate containers that did not change, too");
    command.add_flag("--no-recreate", choices.noRecreate, "Keep containers as they are")
        ->excludes(force);
    command.add_flag("--remove-orphans",
                     choices.removeOrphans,
                     "Remove containers of services the files no longer name");
    command.add_flag("-V,--renew-anon-volumes",
                     choices.renewVolumes,
                     "Give recreated containers new anonymous volumes");
    command
        .add_option("--pull", choices.pullPolicy, "Which images to pull: always, missing or never")
        ->type_name("POLICY")
        ->check(CLI::IsMember({"always", "missing", "never", "policy"}).description(""));
    auto* build =
        command.add_flag("--build", choices.builds, "Build images even if they are here already");
    command
        .add_flag("--no-build", choices.withoutBuild, "Build nothing, even if an image is missing")
        ->excludes(build);
    command.add_option("--scale", choices.scale, "Number of containers of a service")
        ->type_name("SERVICE=N")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        .add_option("-t,--stop-timeout",
                    choices.stopTimeoutSeconds,
                    "Seconds that replaced containers get to stop by themselves")
        ->type_name("SECONDS")
        ->check(CLI::NonNegativeNumber.description(""));
}

Result<stack::PlanOptions> planOptionsOf(const PlanChoices& choices)
{
    stack::PlanOptions options{.services = choices.services,
                               .includeDependencies = !choices.withoutDependencies,
                               .recreate = choices.forceRecreate ? stack::Recreate::Always
                                           : choices.noRecreate  ? stack::Recreate::Never
                                                                 : stack::Recreate::Diverged,
                               .removeOrphans = choices.removeOrphans,
                               .renewAnonymousVolumes = choices.renewVolumes,
                               .start = !choices.noStart,
                               .pullPolicy =
                                   choices.pullPolicy == "policy" ? "" : choices.pullPolicy,
                               .build = choices.builds         ? stack::BuildWhen::Always
                                        : choices.withoutBuild ? stack::BuildWhen::Never
                                                               : stack::BuildWhen::Missing,
                               .stopTimeoutSeconds = choices.stopTimeoutSeconds,
                               .awaitHealthy = !choices.noWait && !choices.noStart,
                               .plumblineVersion = PLUMBLINE_VERSION};
    for (const std::string& entry : choices.scale) {
        const std::size_t equals = entry.find('=');
        int count = -1;
        if (equals != std::string::npos)
            std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), count);
        if (equals == 0 || count < 0)
            return fail(ErrorCode::Invalid,
                        phrase("--scale {} cannot be read", entry),
                        phrase("write SERVICE=N, e.g. --scale worker=3"));
        options.scale[entry.substr(0, equals)] = count;
    }
    return options;
}

} // namespace plumbline::cli
