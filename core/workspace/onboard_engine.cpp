// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/process.h"
#include "core/base/text.h"
#include "core/engine/auth.h"
#include "core/engine/distribution.h"
#include "core/engine/volumes.h"
#include "core/stack/labels.h"
#include "core/stack/state.h"
#include "core/workspace/doctor_checks.h"
#include "core/workspace/mirror.h"
#include "core/workspace/onboard_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace plumbline::workspace {

namespace {

const Check* checkOf(const std::vector<Check>& checks, std::string_view id)
{
    const auto found = std::ranges::find(checks, id, &Check::id);
    return found == checks.end() ? nullptr : &*found;
}

bool hasEngineProgram(const Variables& variables)
{
    return findProgram("dockerd", variables) || findProgram("podman", variables);
}

onboarding::EngineFacts factsOf(const OnboardRequest& request,
                                const std::vector<Check>& checks,
                                const EngineFindings& found)
{
    onboarding::EngineFacts facts;
    facts.isReachable = found.client.has_value();
    facts.isInstalled = hasEngineProgram(request.endpoint.variables);
    facts.isChosenByHand = !request.endpoint.host.empty() || !request.endpoint.context.empty() ||
                           request.endpoint.variables.contains("DOCKER_HOST") ||
                           request.endpoint.variables.contains("DOCKER_CONTEXT");
    const Check* reachable = checkOf(checks, "engine-reachable");
    const Check* endpoint = checkOf(checks, "engine-endpoint");
    const Check* said =
        endpoint != nullptr && endpoint->status == CheckStatus::Failed ? endpoint : reachable;
    if (said != nullptr) {
        facts.detail = said->detail;
        facts.hint = said->fix;
    }
    if (const Check* disk = checkOf(checks, "engine-disk");
        disk != nullptr && disk->status != CheckStatus::Skipped) {
        facts.diskDetail = disk->detail;
        facts.diskHint = disk->fix;
        facts.hasLittleDisk = disk->status == CheckStatus::Warned;
        facts.hasNoDisk = disk->status == CheckStatus::Failed;
    }
    if (found.info)
        facts.memory = {found.info->memoryBytes};
    return facts;
}

/// Whether an engine's ports are this machine's own.
bool isOfThisMachine(const engine::Endpoint& endpoint)
{
    constexpr std::string_view kScheme = "unix://";
    std::error_code unknown;
    return endpoint.host.starts_with(kScheme) &&
           std::filesystem::exists(endpoint.host.substr(kScheme.size()), unknown);
}

/// An engine that somebody else has connected to.
EngineFindings findingsOf(const EngineContext& context, const std::stop_token& stop)
{
    EngineFindings found{.client = context.client,
                         .info = {},
                         .isLocal = isOfThisMachine(context.client.endpoint())};
    if (const auto info = context.client.run(engine::readEngineInfo(), stop))
        found.info = *info;
    return found;
}

/// A value for each field, so that the files can be read before anything is filled in.
Variables provisionalValues(const std::vector<onboarding::Field>& fields)
{
    Variables values;
    for (const onboarding::Field& field : fields) {
        const auto* text = field.proposal ? std::get_if<std::string>(&*field.proposal) : nullptr;
        values.emplace(field.name, text != nullptr && !text->empty() ? *text : "1");
    }
    return values;
}

/// The environment whose mirror is to be launched: `launch: mirror prod`; empty: as written.
std::string mirrorAskedFor(const Manifest& manifest)
{
    for (const OnboardingStep& step : manifest.onboarding) {
        if (step.kind != OnboardingStep::Kind::Launch)
            continue;
        std::string_view value = trimmed(step.value);
        constexpr std::string_view kWord = "mirror ";
        if (value.starts_with(kWord))
            return std::string(trimmed(value.substr(kWord.size())));
        const auto known = std::ranges::find(manifest.environments, value, &EnvironmentSpec::name);
        const bool isOther =
            known != manifest.environments.end() && known->role != EnvironmentRole::Development;
        return isOther ? std::string(value) : std::string();
    }
    return {};
}

void viewRegistries(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view)
{
    std::map<std::string, std::string> images; // registry -> an image that is not here
    for (const std::string& image : view.facts.missingImages)
        images.emplace(engine::registryOf(image), image);
    const engine::CredentialSources sources{.variables = request.endpoint.variables,
                                            .homeDirectory = request.endpoint.homeDirectory};
    for (const auto& [registry, image] : images) {
        onboarding::RegistryFact fact{.registry = registry,
                                      .image = image,
                                      .detail = phrase("open to everybody"),
                                      .hint = {}};
        const auto auth = engine::findRegistryAuth(image, sources);
        if (!auth) {
            fact.isRefused = true;
            fact.detail = auth.error().message;
            fact.hint = auth.error().hint;
        } else if (*auth) {
            fact.detail = phrase("credentials are stored");
        }
        // the public ones need not be asked: a pull says the same
        if (auth && registry != "docker.io" && registry != "mcr.microsoft.com") {
            const auto digest = view.engine->client.run(engine::registryDigest(image, *auth), stop);
            if (!digest && digest.error().code == ErrorCode::Denied) {
                fact.isRefused = true;
                fact.detail = phrase("{}: {}", image, digest.error().message);
                fact.hint = phrase("docker login {}", registry);
            }
        }
        view.facts.registries.push_back(std::move(fact));
    }
}

/// Whether every container that the engine holds of the stack is well. A launch asks services in
/// their own protocols and knows sooner than their healthchecks, which are only starting then.
bool areAllWell(const std::stop_token& stop, const OnboardView& view)
{
    const auto state = stack::readState(view.engine->client, view.workspace->project.name, stop);
    if (!state)
        return false;
    const auto mark = view.record.done.find(std::string(kLaunchMark));
    const bool wasWell = mark != view.record.done.end() && mark->second == markOf(*state);
    return std::ranges::all_of(state->services, [&](const stack::ServiceState& service) {
        return std::ranges::all_of(service.containers, [&](const stack::ContainerState& container) {
            return container.isWell() ||
                   (wasWell && container.state == "running" && container.health == "starting");
        });
    });
}

/// What a launch would do, and which images it misses.
void viewPlan(const OnboardRequest& request,
              const std::stop_token& stop,
              bool isProvisional,
              OnboardView& view)
{
    onboarding::LaunchFact& launch = view.facts.launch;
    const auto plan =
        planLaunch(*view.workspace, *view.engine, {.plumblineVersion = request.version}, stop);
    if (!plan) {
        if (!isProvisional)
            launch.error = plan.error();
        launch.summary = phrase("to launch");
        return;
    }
    bool isWell = true;
    bool hasWaits = false;
    for (const stack::Step& step : plan->steps) {
        const auto* pull = std::get_if<stack::PullImage>(&step.action);
        const bool isWait = std::holds_alternative<stack::AwaitService>(step.action);
        hasWaits = hasWaits || isWait;
        if (isWait || (pull != nullptr && !pull->failureIsFinal))
            continue; // one that is here is looked for anew
        isWell = false;
        if (pull != nullptr)
            view.facts.missingImages.push_back(pull->reference);
    }
    if (isWell && hasWaits)
        isWell = areAllWell(stop, view);
    launch.isWell = isWell && !isProvisional;
    launch.summary = plan->summary();
    if (launch.isWell)
        launch.summary = plan->kept.size() == 1
                             ? phrase("{} container as they should be", plan->kept.size())
                             : phrase("{} containers as they should be", plan->kept.size());
}

void viewPorts(const EngineFindings& found, const std::stop_token& stop, OnboardView& view)
{
    std::vector<Check> checks;
    checkPorts(view.workspace->project, found, stop, checks);
    for (const Check& check : checks) {
        if (check.status == CheckStatus::Failed)
            view.facts.takenPorts.push_back({.severity = Severity::Error,
                                             .message = phrase("{}: {}", check.title, check.detail),
                                             .hint = check.fix,
                                             .where = {}});
    }
}

std::string addressOf(const std::string& hostIp)
{
    return hostIp.empty() || hostIp == "0.0.0.0" || hostIp.find(':') != std::string::npos
               ? "127.0.0.1"
               : hostIp;
}

/// What the files publish, where they say by which number.
std::vector<onboarding::PublishedAddress> writtenAddresses(const compose::Project& project)
{
    std::vector<onboarding::PublishedAddress> addresses;
    for (const auto& [name, service] : project.services) {
        for (const compose::Port& port : service.ports) {
            std::uint16_t number = 0;
            const char* end = port.published.data() + port.published.size();
            const auto [last, error] = std::from_chars(port.published.data(), end, number);
            if (error == std::errc{} && last == end && port.protocol == "tcp")
                addresses.push_back({.service = name,
                                     .address = addressOf(port.hostIp),
                                     .port = number,
                                     .containerPort = port.target});
        }
    }
    return addresses;
}

std::vector<onboarding::PublishedAddress> liveAddresses(const stack::StackState& state)
{
    std::vector<onboarding::PublishedAddress> addresses;
    for (const stack::ServiceState& service : state.services) {
        for (const stack::ContainerState& container : service.containers) {
            for (const engine::PublishedPort& port : container.ports) {
                onboarding::PublishedAddress address{
                    .service = service.name,
                    .address = addressOf(port.hostIp),
                    .port = static_cast<std::uint16_t>(port.publicPort),
                    .containerPort = port.privatePort};
                if (port.publicPort != 0 && port.protocol == "tcp" &&
                    std::ranges::find(addresses, address) == addresses.end())
                    addresses.push_back(std::move(address));
            }
        }
    }
    return addresses;
}

} // namespace

std::string markOf(const stack::StackState& state)
{
    std::string all;
    for (const stack::ServiceState& service : state.services) {
        for (const stack::ContainerState& container : service.containers)
            all += container.isOneOff ? std::string() : container.id + "\n";
    }
    return sha256Hex(all);
}

void viewEngine(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view)
{
    std::vector<Check> checks;
    const EngineFindings found =
        request.engine ? findingsOf(*request.engine, stop)
                       : checkEngine({.endpoint = request.endpoint, .workspace = {}}, stop, checks);
    view.facts.engine = factsOf(request, checks, found);
    view.isEngineLocal = found.isLocal;
    view.engine.reset();
    if (!found.client)
        return;
    view.engine =
        request.engine
            ? *request.engine
            : contextFor(*found.client, request.endpoint.variables, request.endpoint.homeDirectory);
    if (view.facts.engine.detail.empty())
        view.facts.engine.detail = phrase("{}, API {}",
                                          found.client->version().isPodman ? "Podman" : "Docker",
                                          found.client->version().apiVersion);
    const auto volumes = found.client->run(
        engine::listVolumes({fmt::format("{}={}", stack::kProjectLabel, view.project)}), stop);
    if (!volumes || volumes->empty())
        return;
    view.sources.hasData = true;
    std::vector<std::string> made; // when that was no engine says for sure
    for (const engine::VolumeDetails& volume : *volumes) {
        const auto mark = volume.labels.find(std::string(stack::kMadeLabel));
        made.push_back(volume.name +
                       (mark == volume.labels.end() ? std::string() : " " + mark->second));
    }
    std::ranges::sort(made); // the engine lists them in any order
    view.dataMark = join(made, "\n");
}

void viewStack(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view)
{
    onboarding::Facts& facts = view.facts;
    view.workspace.reset();
    if (!facts.hasComposeFiles)
        return;
    const bool isProvisional = !facts.fields.empty() || !facts.filesToMake.empty();
    compose::LoadOptions options = request.workspace;
    options.requireEnvFiles = !isProvisional;
    options.variables.merge(provisionalValues(facts.fields));
    auto opened = open(options);
    if (!opened) {
        facts.composeErrors.push_back({.severity = Severity::Error,
                                       .message = opened.error().message,
                                       .hint = opened.error().hint,
                                       .where = opened.error().where.value_or(Origin{})});
        return;
    }
    for (const Diagnostic& diagnostic : opened->diagnostics) {
        if (diagnostic.severity == Severity::Error)
            facts.composeErrors.push_back(diagnostic);
        else if (!isProvisional)
            view.remarks.push_back(diagnostic);
    }
    for (const auto& [name, service] : opened->project.services) {
        facts.imageCount += service.build ? 0U : 1U;
        facts.hasPorts = facts.hasPorts || !service.ports.empty();
        facts.engine.memoryWanted.bytes += service.resources.memory.value_or(ByteCount{0}).bytes;
    }
    view.workspace = std::move(*opened);
    facts.addresses = writtenAddresses(view.workspace->project);
    facts.launch.mirror = mirrorAskedFor(view.manifest.manifest);
    if (!view.engine || !facts.composeErrors.empty())
        return;
    if (!facts.launch.mirror.empty()) {
        const auto mirror = deriveMirror(*view.workspace,
                                         {.environment = facts.launch.mirror,
                                          .variables = request.workspace.variables,
                                          .homeDirectory = request.workspace.homeDirectory,
                                          .engine = &*view.engine,
                                          .stop = stop});
        if (!mirror) {
            facts.launch.error = mirror.error();
            return;
        }
        view.workspace = mirroredWorkspace(*view.workspace, *mirror);
    }
    const EngineFindings found{
        .client = view.engine->client, .info = {}, .isLocal = view.isEngineLocal};
    if (view.isEngineLocal)
        viewPorts(found, stop, view);
    else
        facts.addresses.clear();
    viewPlan(request, stop, isProvisional, view);
    if (!isProvisional)
        viewRegistries(request, stop, view);
}

void viewAnswers(std::chrono::milliseconds limit, const std::stop_token& stop, OnboardView& view)
{
    onboarding::Facts& facts = view.facts;
    if (!view.engine || !view.workspace || !view.isEngineLocal || !facts.launch.isWell)
        return;
    const auto state = stack::readState(view.engine->client, view.workspace->project.name, stop);
    if (!state)
        return;
    facts.addresses = liveAddresses(*state);
    facts.reached = onboarding::reach(facts.addresses, limit, stop);
}

} // namespace plumbline::workspace
