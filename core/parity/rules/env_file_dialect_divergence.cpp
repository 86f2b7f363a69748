// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <fmt/format.h>

#include <set>
#include <string>

namespace plumbline::parity::rules {

namespace {

/// The dotenv files that some environment's config comes from.
std::set<std::string> usedFiles(const RuleInput& input)
{
    std::set<std::string> files;
    for (const ConfigKey& key : input.configKeys()) {
        for (const model::ConfigVar* var : key.vars) {
            if (var != nullptr)
                files.insert(var->origin.file);
        }
    }
    return files;
}

void checkEnvFileDialectDivergence(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Files, "dotenv files", outcomes);
    if (facts == nullptr)
        return;
    const std::set<std::string> used = usedFiles(input);
    for (const model::DotenvFile& file : facts->dotenvFiles) {
        if (!used.contains(file.file))
            continue;
        for (const model::DialectDivergence& one : file.divergences)
            outcomes.fail(
                ofWorkspace(fmt::format("{} {}", file.file, one.key)),
                {.message = phrase("{} of {} is not read alike everywhere", one.key, file.file),
                 .reason = one.why,
                 .severity = {},
                 .evidence = {inRepository({}, one.origin)},
                 .fix = {}});
        if (file.divergences.empty())
            outcomes.pass(ofWorkspace(file.file));
    }
}

} // namespace

const Rule kEnvFileDialectDivergence{
    .id = "env-file-dialect-divergence",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "Readers of a dotenv file do not read it alike",
    .rationale =
        "The same file gives another value to docker compose than to a shell or a library.",
    .compares = "Every key of the files that environments are given, as docker compose, docker "
                "run, the dotenv libraries of Node and Python and a shell read it.",
    .guards = "That docker run keeps quotes is no fault by itself. Files that no environment uses "
              "are left out.",
    .remedy = "Write the value so that all agree: quote it in single quotes, and keep blanks, # "
              "and $ out of unquoted values.",
    .reads = {model::RepositoryPart::Files},
    .check = checkEnvFileDialectDivergence};

} // namespace plumbline::parity::rules
