// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/manifest_offer.h"
#include "core/base/text.h"
#include "core/workspace/classify.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

namespace plumbline::cli {
namespace {

struct ClassifyChoices
{
    std::string key;
    std::string valueClass;
    bool isAgreed = false;
};

/// The names of all config vars of all environments, sorted.
std::vector<std::string> keysOf(const std::vector<workspace::LoadedEnvironment>& environments)
{
    std::set<std::string> keys;
    const auto take = [&](const std::vector<model::ConfigVar>& config) {
        for (const model::ConfigVar& var : config)
            keys.insert(var.name);
    };
    for (const workspace::LoadedEnvironment& loaded : environments) {
        take(loaded.environment.sharedConfig);
        for (const model::Service& service : loaded.environment.services)
            take(service.config);
    }
    return {keys.begin(), keys.end()};
}

/// Tells where no environment has a key of that name, which may be a slip of the pen.
void tellUnknown(const Invocation& invocation,
                 const std::string& key,
                 const std::vector<std::string>& keys)
{
    const std::string_view start = std::string_view(key).substr(0, key.find('*'));
    const bool isKnown = std::ranges::any_of(keys, [&](const std::string& one) {
        return key.ends_with('*') ? one.starts_with(start) : one == key;
    });
    if (isKnown)
        return;
    const std::string meant = closestMatch(key, keys);
    invocation.say(fmt::format("no environment has a config var {}{}",
                               printable(key),
                               meant.empty() ? "" : fmt::format("; did you mean {}?", meant)));
}

int classify(const Invocation& invocation, const ClassifyChoices& choices)
{
    const auto environments = loadEnvironments(invocation, {});
    if (!environments)
        return environments.error();
    const auto change =
        workspace::planClassification(environments->opened, choices.key, choices.valueClass);
    if (!change)
        return invocation.complain(change.error());
    tellUnknown(invocation, choices.key, keysOf(environments->loaded));
    return offerChange(invocation, *change, choices.isAgreed);
}

} // namespace

void addClassifyCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ClassifyChoices>(); // shared by the options and the action
    CLI::App* command =
        app.add_subcommand("classify",
                           "Say what a config var is for, where Plumbline guesses wrong: shows the "
                           "change to plumbline.yaml first");
    command->add_option("KEY", choices->key, "A config var, or the beginning of several and a *")
        ->type_name("")
        ->required();
    command->add_option("CLASS", choices->valueClass, join(workspace::classNames(), ", "))
        ->type_name("")
        ->required();
    command->add_flag("-y,--yes", choices->isAgreed, "Write it without asking");
    command->footer("Examples:\n"
                    "  plumbline classify PAYMENT_PROVIDER driver\n"
                    "  plumbline classify 'TENANT_*' identity --yes\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return classify(invocation, *choices); };
    });
}

} // namespace plumbline::cli
