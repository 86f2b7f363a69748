// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report_context.h"

#include "app/cli/moment.h"
#include "core/workspace/export.h"
#include "core/workspace/past.h"

#include <utility>

namespace plumbline::cli {

namespace {

/// What a trend shows.
constexpr std::size_t kPastRuns = 60;

void warn(const Invocation& invocation, const Error& error)
{
    invocation.tell(
        {.severity = Severity::Warning, .message = error.message, .hint = error.hint, .where = {}});
}

} // namespace

report::ReportContext contextOf(const Invocation& invocation,
                                const Environments& environments,
                                const parity::ParityReport& report,
                                const std::string& now,
                                bool hasPast)
{
    report::ReportContext context = workspace::reportContextOf(environments.opened, report);
    context.generatedAt = now;
    context.toolVersion = PLUMBLINE_VERSION;
    if (!hasPast)
        return context;
    history::RunQuery query{.workspace = environments.opened.root.string(),
                            .environments = {},
                            .since = {},
                            .limit = kPastRuns};
    for (const workspace::LoadedEnvironment& loaded : environments.loaded)
        query.environments.push_back(loaded.environment.name);
    auto past = workspace::pastRuns(query, placesOf(invocation));
    if (past)
        context.past = std::move(*past);
    else // a report without its trend is a report all the same
        warn(invocation, past.error());
    return context;
}

void remember(const Invocation& invocation,
              const Environments& environments,
              const parity::ParityReport& report,
              const std::string& now)
{
    const auto recorded =
        workspace::recordRun(report, environments.opened.root, now, placesOf(invocation));
    const bool hasNoHome = !recorded && recorded.error().code == ErrorCode::NotFound;
    if (!recorded && !hasNoHome)
        warn(invocation, recorded.error());
}

} // namespace plumbline::cli
