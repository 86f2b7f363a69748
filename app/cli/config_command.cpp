// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/workspace/config.h"

namespace plumbline::cli {
namespace {

using workspace::ConfigView;

struct ConfigChoices
{
    std::vector<std::string> services;
    std::string format = "yaml";
    bool keepsVariables = false;
    bool keepsShape = false;
    bool keepsPaths = false;
    bool keepsEnvFiles = false;
    bool skipsConsistency = false;
    bool showsServices = false;
    bool showsImages = false;
    bool showsVolumes = false;
    bool showsNetworks = false;
    bool showsModels = false;
    bool showsProfiles = false;
    bool showsEnvironment = false;
    bool showsVariables = false;
    bool showsOrigins = false;
    bool showsImageDefaults = false;
    bool pinsImages = false;
    bool locksImages = false;
    bool onlyChecks = false;
    std::string hashOf;
    std::string output;
};

ConfigView viewOf(const ConfigChoices& choices)
{
    if (choices.showsServices)
        return ConfigView::Services;
    if (choices.showsImages)
        return ConfigView::Images;
    if (choices.showsVolumes)
        return ConfigView::Volumes;
    if (choices.showsNetworks)
        return ConfigView::Networks;
    if (choices.showsModels)
        return ConfigView::Models;
    if (choices.showsProfiles)
        return ConfigView::Profiles;
    if (choices.showsEnvironment)
        return ConfigView::Environment;
    if (choices.showsVariables)
        return choices.format == "json" ? ConfigView::VariablesJson : ConfigView::Variables;
    if (!choices.hashOf.empty())
        return ConfigView::Hash;
    return choices.format == "json" ? ConfigView::Json : ConfigView::Yaml;
}

/// What only the engine, or a registry through it, can tell; most views need neither.
int askEngine(const Invocation& invocation,
              const compose::Project& project,
              const ConfigChoices& choices,
              workspace::ConfigRequest& request)
{
    const bool pins = choices.pinsImages || choices.locksImages;
    if (!pins && !choices.showsImageDefaults)
        return kDone;
    const auto engine = invocation.connect(invocation.stopToken());
    if (!engine)
        return engine.error();
    if (pins) {
        auto pinned = workspace::pinImages(*engine, project, invocation.stopToken());
        if (!pinned)
            return invocation.complain(pinned.error());
        request.pinnedImages = std::move(*pinned);
    }
    if (choices.showsImageDefaults) {
        auto held = workspace::heldImages(*engine, project, invocation.stopToken());
        if (!held)
            return invocation.complain(held.error());
        request.heldImages = std::move(*held);
    }
    return kDone;
}

int config(const Invocation& invocation, const ConfigChoices& choices)
{
    workspace::ConfigRequest request{.view = viewOf(choices),
                                     .services = choices.services,
                                     .withOrigins =
                                         choices.showsOrigins || choices.showsImageDefaults,
                                     .interpolated = !choices.keepsVariables,
                                     .isLock = choices.locksImages};
    if (!choices.hashOf.empty() && choices.hashOf != "*")
        request.services = CLI::detail::split(choices.hashOf, ',');
    if (!invocation.copy.empty())
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase("config shows the stack as it is written, no copy"),
             .hint =
                 phrase("plumbline --copy {} plan shows the copy", printable(invocation.copy))});
    compose::LoadOptions options = invocation.loadOptions(choices.services);
    options.normalise = !choices.keepsShape;
    options.resolvePaths = !choices.keepsPaths;
    options.resolveEnvFiles = !choices.keepsEnvFiles;
    options.checkConsistency = !choices.skipsConsistency;
    const auto opened = invocation.openWorkspace(workspace::optionsFor(options, request));
    if (!opened)
        return opened.error();
    if (const int code = askEngine(invocation, opened->project, choices, request); code != kDone)
        return code;
    const auto text = workspace::renderConfig(*opened, invocation.variables, request);
    if (!text)
        return invocation.complain(text.error());
    if (choices.onlyChecks || invocation.isQuiet)
        return kDone;
    if (choices.output.empty()) {
        invocation.out.write(*text);
        return kDone;
    }
    const auto written = writeFileAtomically(invocation.directory / choices.output, *text);
    return written ? kDone : invocation.complain(written.error());
}

void addViews(CLI::App& command, ConfigChoices& choices)
{
    const std::string group = "Only a part of it, one a line";
    command.add_flag("--services", choices.showsServices, "Names of the services")->group(group);
    command.add_flag("--images", choices.showsImages, "Images of the services")->group(group);
    command.add_flag("--volumes", choices.showsVolumes, "Names of the volumes")->group(group);
    command.add_flag("--networks", choices.showsNetworks, "Names of the networks")->group(group);
    command.add_flag("--models", choices.showsModels, "Models that services use")->group(group);
    command.add_flag("--profiles", choices.showsProfiles, "Names of the profiles")->group(group);
    command
        .add_flag("--environment",
                  choices.showsEnvironment,
                  "Variables that the files were read with; secrets are masked")
        ->group(group);
    command
        .add_flag("--variables",
                  choices.showsVariables,
                  "Variables that the files refer to, and their defaults")
        ->group(group);
    command
        .add_option("--hash",
                    choices.hashOf,
                    "Hash of the resolved settings of services: names with commas, or '*'")
        ->type_name("SERVICES")
        ->group(group);
}

} // namespace

void addConfigCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ConfigChoices>(); // shared by the options and the action
    CLI::App* command =
        app.add_subcommand("config", "Check the Compose files and show what they come to");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_option("--format", choices->format, "yaml or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"yaml", "json"}).description(""));
    command->add_flag(
        "--no-interpolate", choices->keepsVariables, "Leave variables as they are written");
    command->add_flag("--no-normalize",
                      choices->keepsShape,
                      "Leave out default networks, names and dependencies");
    command->add_flag(
        "--no-path-resolution", choices->keepsPaths, "Leave relative paths as they are written");
    command->add_flag(
        "--no-env-resolution", choices->keepsEnvFiles, "Do not read the services' env files");
    command->add_flag("--no-consistency",
                      choices->skipsConsistency,
                      "Do not check whether the parts of the model fit each other");
    command->add_flag("--origins",
                      choices->showsOrigins,
                      "With the place of each value, and what it replaced (YAML)");
    command->add_flag("--image-defaults",
                      choices->showsImageDefaults,
                      "--origins with what the images give below the files (asks the engine)");
    command->add_flag("--resolve-image-digests",
                      choices->pinsImages,
                      "Images with the digests that their registries have now");
    command->add_flag("--lock-image-digests",
                      choices->locksImages,
                      "Only the images with their digests, to lay over the files with -f");
    command->add_flag("-q,--quiet", choices->onlyChecks, "Only check");
    command->add_option("-o,--output", choices->output, "Write to a file")->type_name("FILE");
    addViews(*command, *choices);
    command->footer("Examples:\n"
                    "  plumbline config --format json\n"
                    "  plumbline -f compose.yaml -f compose.staging.yaml config --origins\n"
                    "  plumbline config -q && echo all right\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return config(invocation, *choices); };
    });
}

} // namespace plumbline::cli
