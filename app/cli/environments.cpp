// SPDX-License-Identifier: Apache-2.0
#include "app/cli/environments.h"

#include "core/base/text.h"

#include <algorithm>

namespace plumbline::cli {

namespace {

/// Files are read at once; only an engine can keep one waiting.
bool asksEngines(const workspace::Manifest& manifest)
{
    return std::ranges::any_of(manifest.environments, [](const auto& environment) {
        return std::ranges::any_of(environment.sources, [](const auto& source) {
            return std::holds_alternative<workspace::DockerSpec>(source.kind) ||
                   std::holds_alternative<workspace::SwarmSpec>(source.kind);
        });
    });
}

void tellOf(const Invocation& invocation, const workspace::LoadedEnvironment& loaded)
{
    for (const workspace::SourceOutcome& source : loaded.sources) {
        for (const Diagnostic& diagnostic : source.diagnostics) {
            const bool isError = diagnostic.severity == Severity::Error;
            const bool isWarning = diagnostic.severity == Severity::Warning;
            if (isError || (!invocation.isQuiet && isWarning && invocation.isVerbose))
                invocation.tell(diagnostic);
        }
        if (source.error)
            invocation.tell({.severity = Severity::Error,
                             .message = phrase("{}: {} {} could not be read: {}",
                                               printable(loaded.environment.name),
                                               source.kind,
                                               printable(source.what),
                                               source.error->message),
                             .hint = source.error->hint,
                             .where = source.error->where.value_or(source.origin)});
    }
}

} // namespace

bool Environments::areComplete() const
{
    return std::ranges::all_of(loaded, &workspace::LoadedEnvironment::isComplete);
}

tl::expected<Environments, int> loadEnvironments(const Invocation& invocation,
                                                 const std::vector<std::string>& names)
{
    auto opened = workspace::openManifest(invocation.directory);
    if (!opened)
        return tl::unexpected(invocation.complain(opened.error()));
    if (invocation.isVerbose) {
        for (const Diagnostic& diagnostic : opened->diagnostics)
            invocation.tell(diagnostic);
    }
    auto loaded = workspace::loadEnvironments(
        *opened,
        {.environments = names,
         .variables = invocation.variables,
         .homeDirectory = workspace::homeDirectoryOf(invocation.variables),
         .stop = asksEngines(opened->manifest) ? invocation.stopToken() : std::stop_token()});
    if (!loaded)
        return tl::unexpected(invocation.complain(loaded.error()));
    for (const workspace::LoadedEnvironment& environment : *loaded)
        tellOf(invocation, environment);
    return Environments{.opened = std::move(*opened), .loaded = std::move(*loaded)};
}

} // namespace plumbline::cli
