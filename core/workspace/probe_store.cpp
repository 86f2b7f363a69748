// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/probe_store.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/model/image_reference.h"
#include "core/parity/gaps.h"
#include "core/workspace/probe_json.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace plumbline::workspace {
namespace {

namespace fs = std::filesystem;
using KeptJson = nlohmann::ordered_json;

constexpr double kFreshProbeDays = 30;

fs::path plainPath(const fs::path& path)
{
    std::error_code unknown;
    const fs::path real = fs::weakly_canonical(path, unknown);
    return unknown ? path.lexically_normal() : real;
}

/// Whether a source reads the very files that the project was made from.
bool isMadeFrom(const ComposeSpec& spec, const fs::path& root, const compose::Project& project)
{
    if (spec.files.empty())
        return plainPath(root / spec.directory) == plainPath(project.workingDir);
    std::set<fs::path> written;
    for (const std::string& file : spec.files)
        written.insert(plainPath(root / file));
    std::set<fs::path> used;
    for (const fs::path& file : project.files)
        used.insert(plainPath(file));
    return written == used;
}

/// How well an environment fits a stack: 0 not at all.
int fitOf(const EnvironmentSpec& environment, const fs::path& root, const compose::Project& project)
{
    int fit = 0;
    const bool isDevelopment = environment.role == EnvironmentRole::Development;
    for (const SourceSpec& source : environment.sources) {
        if (const auto* engine = std::get_if<DockerSpec>(&source.kind);
            engine != nullptr && engine->project == project.name && engine->host.empty() &&
            engine->context.empty())
            fit = std::max(fit, 3);
        if (const auto* files = std::get_if<ComposeSpec>(&source.kind); files != nullptr)
            fit = std::max(fit, isMadeFrom(*files, root, project) ? 2 : isDevelopment ? 1 : 0);
    }
    // Of two that fit alike the one for development is meant.
    return fit == 0 ? 0 : 2 * fit + (isDevelopment ? 1 : 0);
}

KeptJson keptJson(const KeptProbe& kept)
{
    KeptJson json = probeJson(kept.probe);
    json["environment"] = kept.environment;
    json["measuredAt"] = kept.measuredAt;
    json.erase("remains");
    return json;
}

Result<> writeKept(const fs::path& file, const std::vector<KeptProbe>& probes)
{
    KeptJson list = KeptJson::array();
    for (const KeptProbe& kept : probes)
        list.push_back(keptJson(kept));
    return writePrivateFile(
        file, dumped({{"schemaVersion", kSchemaVersion}, {"probes", std::move(list)}}));
}

/// Does something with each fact that was measured.
template <class Action>
void withEachFact(model::ProbeResult& seen, const Action& action)
{
    action(seen.timeToReady);
    action(seen.termToExit);
    action(seen.termExitCode);
    action(seen.isKilledForMemory);
    action(seen.grace);
    action(seen.killToReady);
    action(seen.writtenFiles);
    action(seen.sockets);
    action(seen.declaredPorts);
    action(seen.standardOutput);
}

template <class T>
void age(model::Fact<T>& fact, const Phrase& reason)
{
    if (fact.state != model::State::Missing)
        fact = model::absent<T>(model::State::Unknown, reason, fact.origin);
}

model::ProbeResult aged(model::ProbeResult seen, const Phrase& reason)
{
    withEachFact(seen, [&](auto& fact) { age(fact, reason); });
    return seen;
}

/// Where it was measured, and when: what a finding shows as its evidence.
model::ProbeResult placed(const KeptProbe& kept)
{
    const Origin origin{.file = {},
                        .line = 0,
                        .column = 0,
                        .object = fmt::format("container {}, tried {}",
                                              kept.probe.container,
                                              kept.measuredAt.substr(0, 10)),
                        .layer = {}};
    model::ProbeResult seen = kept.probe.seen;
    withEachFact(seen, [&](auto& fact) { fact.origin = origin; });
    return seen;
}

/// Why what was measured says nothing of the environment as it is now; empty: it does.
Phrase
whyStale(const KeptProbe& kept, const model::Environment& environment, const std::string& now)
{
    const auto then = parity::secondsOf(kept.measuredAt);
    const auto today = parity::secondsOf(now);
    if (!then)
        return phrase("nobody knows when it was tried: try it again with plumbline probe");
    if (today && (*today - *then) / parity::kSecondsADay > kFreshProbeDays)
        return phrase("it was tried {:.0f} days ago: try it again with plumbline probe",
                      (*today - *then) / parity::kSecondsADay);
    const model::Service* service = model::findService(environment, kept.probe.seen.service);
    if (service == nullptr || !service->image.isSet() || service->build.isSet())
        return {};
    const auto tried = model::parseImageReference(kept.probe.image);
    if (!tried || service->image.value != *tried)
        return phrase("it was tried with the image {}: try it again with plumbline probe",
                      kept.probe.image);
    return {};
}

} // namespace

std::string environmentOfStack(const OpenedManifest& opened, const compose::Project& project)
{
    std::string best;
    int bestFit = 0;
    for (const EnvironmentSpec& environment : opened.manifest.environments) {
        const int fit = fitOf(environment, opened.root, project);
        if (fit > bestFit) {
            best = environment.name;
            bestFit = fit;
        }
    }
    return best;
}

fs::path probeFile(const fs::path& root, const PersonalPlaces& places)
{
    const fs::path folder = dataFolder(places);
    constexpr std::size_t kNameDigits = 16;
    return folder.empty()
               ? fs::path()
               : folder / "probes" / (sha256Hex(root.string()).substr(0, kNameDigits) + ".json");
}

Result<> keepProbe(const StackProbe& probe,
                   const std::string& environment,
                   const fs::path& root,
                   const PersonalPlaces& places)
{
    const fs::path file = probeFile(root, places);
    if (file.empty())
        return fail(ErrorCode::NotFound,
                    phrase("there is no home folder to keep what was measured in"),
                    phrase("set HOME or XDG_DATA_HOME"));
    std::vector<KeptProbe> all = keptProbes(root, places);
    for (const ServiceProbe& one : probe.services) {
        if (!one.seen.termToExit.isSet() && !one.seen.sockets.isSet())
            continue;
        std::erase_if(all, [&](const KeptProbe& kept) {
            return kept.environment == environment && kept.probe.seen.service == one.seen.service;
        });
        all.push_back({.environment = environment, .measuredAt = probe.measuredAt, .probe = one});
    }
    std::ranges::sort(all, [](const KeptProbe& left, const KeptProbe& right) {
        return std::tie(left.environment, left.probe.seen.service) <
               std::tie(right.environment, right.probe.seen.service);
    });
    return writeKept(file, all);
}

Result<std::string>
keepAsEvidence(const StackProbe& probe, const Workspace& workspace, const PersonalPlaces& places)
{
    const auto opened = openManifest(workspace.root);
    std::string environment =
        opened ? environmentOfStack(*opened, workspace.project) : std::string();
    if (environment.empty())
        return environment;
    return keepProbe(probe, environment, opened->root, places).transform([&] {
        return std::move(environment);
    });
}

std::vector<KeptProbe> keptProbes(const fs::path& root, const PersonalPlaces& places)
{
    std::vector<KeptProbe> probes;
    const fs::path file = probeFile(root, places);
    std::error_code unknown;
    if (file.empty() || !fs::exists(file, unknown))
        return probes;
    const Result<std::string> text = readFile(file);
    const KeptJson json = text ? KeptJson::parse(*text, nullptr, false) : KeptJson();
    if (!json.is_object() || !json.contains("probes") || !json["probes"].is_array())
        return probes;
    for (const KeptJson& one : json["probes"]) {
        auto probe = parseProbe(one);
        if (!probe || !one.contains("environment") || !one["environment"].is_string() ||
            !one.contains("measuredAt") || !one["measuredAt"].is_string())
            continue;
        probes.push_back({.environment = one["environment"].get<std::string>(),
                          .measuredAt = one["measuredAt"].get<std::string>(),
                          .probe = std::move(*probe)});
    }
    return probes;
}

std::vector<model::ProbeResult> evidenceOf(std::span<const KeptProbe> kept,
                                           const model::Environment& environment,
                                           const std::string& now)
{
    std::vector<model::ProbeResult> evidence;
    for (const KeptProbe& one : kept) {
        const std::string stale = whyStale(one, environment, now);
        evidence.push_back(stale.empty() ? placed(one) : aged(placed(one), stale));
    }
    return evidence;
}

} // namespace plumbline::workspace
