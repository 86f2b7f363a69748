// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/compare.h"

#include <iterator>
#include <utility>

namespace plumbline::workspace {

parity::CompareOptions compareOptions(const OpenedManifest& opened,
                                      std::span<const LoadedEnvironment> environments,
                                      const std::string& secretKey)
{
    parity::CompareOptions options{.names = opened.manifest.serviceNames,
                                   .keyClasses = opened.manifest.keyClasses,
                                   .secretKey = secretKey,
                                   .productions = {}};
    for (const LoadedEnvironment& loaded : environments) {
        if (loaded.role == EnvironmentRole::Production)
            options.productions.push_back(loaded.environment.name);
        if (!loaded.snapshotKey.isEmpty())
            options.secretKey = loaded.snapshotKey.reveal(); // what its fingerprints are under
    }
    return options;
}

std::vector<Diagnostic> sourceDiagnostics(std::span<const LoadedEnvironment> environments)
{
    std::vector<Diagnostic> diagnostics;
    for (const LoadedEnvironment& loaded : environments) {
        for (const SourceOutcome& source : loaded.sources) {
            diagnostics.insert(
                diagnostics.end(), source.diagnostics.begin(), source.diagnostics.end());
            if (source.error)
                diagnostics.push_back({.severity = Severity::Error,
                                       .message = source.error->message,
                                       .hint = source.error->hint,
                                       .where = source.error->where.value_or(source.origin)});
        }
    }
    return diagnostics;
}

parity::Comparison compareEnvironments(const OpenedManifest& opened,
                                       std::vector<LoadedEnvironment> environments,
                                       const std::string& secretKey)
{
    const parity::CompareOptions options = compareOptions(opened, environments, secretKey);
    std::vector<Diagnostic> diagnostics = sourceDiagnostics(environments);
    std::vector<model::Environment> compared;
    compared.reserve(environments.size());
    for (LoadedEnvironment& loaded : environments)
        compared.push_back(std::move(loaded.environment));
    parity::Comparison comparison = parity::compare(compared, options);
    comparison.diagnostics.insert(comparison.diagnostics.begin(),
                                  std::make_move_iterator(diagnostics.begin()),
                                  std::make_move_iterator(diagnostics.end()));
    return comparison;
}

} // namespace plumbline::workspace
