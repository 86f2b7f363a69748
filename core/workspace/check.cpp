// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/check.h"

#include "core/parity/gaps.h"
#include "core/parity/rules/list.h"
#include "core/parity/score.h"
#include "core/parity/waiver.h"
#include "core/sources/repository/repository_source.h"
#include "core/workspace/compare.h"
#include "core/workspace/delivery.h"
#include "core/workspace/probe_store.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {

namespace {

/// One error for all mistakes that were made in waivers.
std::optional<Error> mistakesOf(const OpenedManifest& opened, const std::string& today)
{
    const std::vector<Diagnostic> mistakes = parity::mistakesOf(opened.manifest.waivers, today);
    if (mistakes.empty())
        return std::nullopt;
    Phrase message = mistakes.front().message;
    for (std::size_t i = 1; i < mistakes.size(); ++i)
        message = phrase("{}\n{}", std::move(message), toString(mistakes[i]));
    return Error{.code = ErrorCode::Invalid,
                 .message = std::move(message),
                 .hint = mistakes.front().hint,
                 .where = mistakes.front().where};
}

void conclude(parity::ParityReport& report)
{
    const parity::Score score = parity::scoreOf(report.outcomes);
    report.score = score.value;
    report.coverage = score.coverage;
    report.factors = parity::factorResults(report.findings, report.outcomes);
    report.counts = parity::countFindings(report.findings, report.outcomes);
}

} // namespace

parity::EnvironmentStatus statusOf(const LoadedEnvironment& loaded)
{
    const model::Environment& environment = loaded.environment;
    const model::Revision& revision = environment.revision;
    parity::EnvironmentStatus status;
    status.name = environment.name;
    status.role = toString(loaded.role);
    status.serviceCount = environment.services.size();
    status.backingServiceCount = environment.backingServices.size();
    status.revision = revision.version.isSet()  ? revision.version.value
                      : revision.commit.isSet() ? revision.commit.value
                                                : std::string();
    status.deployedAt = revision.deployedAt.isSet() ? revision.deployedAt.value : std::string();
    status.capturedAt = loaded.capturedAt;
    for (const SourceOutcome& source : loaded.sources) {
        Phrase reason = source.error ? Phrase(source.error->message) : Phrase();
        if (reason.empty() && source.isPartial)
            reason = phrase("a part of it could not be read");
        // What was read in part says nothing of what is missing.
        const bool isReadable = reason.empty();
        status.sources.push_back({.kind = source.kind,
                                  .what = source.what,
                                  .isReadable = isReadable,
                                  .reason = std::move(reason)});
    }
    return status;
}

Result<Checked> check(const OpenedManifest& opened,
                      const std::vector<LoadedEnvironment>& environments,
                      const CheckRequest& request)
{
    const std::string today = request.now.substr(0, 10);
    if (auto mistakes = mistakesOf(opened, today))
        return tl::unexpected(std::move(*mistakes));

    Checked checked;
    parity::ParityReport& report = checked.report;
    report.workspace = opened.manifest.name;
    std::vector<model::Environment> models;
    for (const LoadedEnvironment& loaded : environments) {
        report.environments.push_back(statusOf(loaded));
        models.push_back(loaded.environment);
    }
    const parity::CompareOptions options = compareOptions(opened, environments, request.secretKey);
    const parity::Alignment alignment = parity::align(models, options.names);
    report.comparison = parity::compare(models, alignment, options);
    report.diagnostics = sourceDiagnostics(environments);

    parity::RuleChoices rules = opened.manifest.rules;
    rules.packs.insert(request.packs.begin(), request.packs.end());
    // Whoever has measured wants to know what comes of it.
    if (std::ranges::any_of(environments,
                            [](const LoadedEnvironment& loaded) { return !loaded.probes.empty(); }))
        rules.packs.insert(parity::Pack::Measured);
    const model::Delivery delivery =
        readDelivery(opened.root, opened.manifest.mainBranch, environments);
    const model::RepositoryFacts repository = sources::repository::readRepository(
        opened.root, parity::partsReadBy(rules, parity::allRules()));
    std::vector<std::vector<model::ProbeResult>> probes;
    for (std::size_t i = 0; i < models.size(); ++i)
        probes.push_back(evidenceOf(environments[i].probes, models[i], request.now));
    std::vector<parity::JudgedEnvironment> judgedEnvironments;
    for (std::size_t i = 0; i < models.size(); ++i)
        judgedEnvironments.push_back(
            {.environment = &models[i], .role = environments[i].role, .probes = probes[i]});
    const parity::RuleInput input(std::move(judgedEnvironments),
                                  alignment,
                                  report.comparison,
                                  {.repository = &repository,
                                   .delivery = &delivery,
                                   .deployers = &opened.manifest.deployers,
                                   .statuses = report.environments,
                                   .now = request.now});
    parity::Judged judged = parity::judge(input, rules, parity::allRules(), request.clock);
    report.findings = std::move(judged.findings);
    report.outcomes = std::move(judged.outcomes);
    checked.timings = std::move(judged.timings);
    report.gaps = parity::measureGaps(input);

    const std::vector<Diagnostic> ofWaivers = parity::applyWaivers(opened.manifest.waivers,
                                                                   today,
                                                                   parity::isComplete(report),
                                                                   report.findings,
                                                                   report.outcomes);
    report.diagnostics.insert(report.diagnostics.end(), ofWaivers.begin(), ofWaivers.end());
    if (request.baseline)
        parity::applyBaseline(report, *request.baseline, request.baselineFile);
    conclude(report);
    return checked;
}

} // namespace plumbline::workspace
