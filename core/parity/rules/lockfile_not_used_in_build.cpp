// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace plumbline::parity::rules {

namespace {

struct InstallWords
{
    std::string_view words;
    std::string_view frozen; ///< what makes it keep to the lockfile
    std::string_view tool;   ///< of the manifest
};

constexpr std::array kInstalls{InstallWords{"npm install", "npm ci", "npm"},
                               InstallWords{"yarn install", "--frozen-lockfile", "npm"},
                               InstallWords{"pnpm install", "--frozen-lockfile", "npm"},
                               InstallWords{"bun install", "--frozen-lockfile", "npm"},
                               InstallWords{"poetry update", "poetry install", "Python"},
                               InstallWords{"uv sync", "--frozen", "Python"},
                               InstallWords{"pipenv install", "--deploy", "Pipenv"},
                               InstallWords{"bundle update", "bundle install", "Bundler"},
                               InstallWords{"composer update", "composer install", "Composer"}};

/// The install of the app's own dependencies in a RUN that does not keep to the lockfile.
const InstallWords* installPastLock(std::string_view run)
{
    for (const InstallWords& install : kInstalls) {
        const std::size_t at = run.find(install.words);
        if (at == std::string_view::npos)
            continue;
        std::string_view command = run.substr(at, run.find_first_of("&;|", at) - at);
        const bool isFrozen = command.find(install.frozen) != std::string_view::npos ||
                              command.find("--immutable") != std::string_view::npos ||
                              command.find("--locked") != std::string_view::npos;
        command.remove_prefix(install.words.size());
        const bool isOfTools = command.find(" -g") != std::string_view::npos ||
                               command.find("--global") != std::string_view::npos;
        // A package by name is a tool for the build.
        const std::size_t word = command.find_first_not_of(' ');
        const bool isNamed = word != std::string_view::npos && command[word] != '-';
        if (!isFrozen && !isOfTools && !isNamed)
            return &install;
    }
    return nullptr;
}

void checkFile(const model::RepositoryFacts& facts,
               const model::BuildFile& file,
               Outcomes& outcomes)
{
    const auto hasLock = [&](std::string_view tool) {
        return std::ranges::any_of(facts.dependencies, [&](const model::DependencyManifest& one) {
            return one.tool == tool && !one.lockFile.empty();
        });
    };
    std::vector<Evidence> evidence;
    for (const model::BuildStage& stage : file.stages) {
        for (const Located<std::string>& run : stage.runs) {
            const InstallWords* install = installPastLock(run.value);
            if (install != nullptr && hasLock(install->tool))
                evidence.push_back(inRepository(std::string(install->words), run.origin));
        }
    }
    if (evidence.empty()) {
        outcomes.pass(ofWorkspace(file.file));
        return;
    }
    outcomes.fail(ofWorkspace(file.file),
                  {.message = phrase("{} installs dependencies past the lockfile", file.file),
                   .reason = {},
                   .severity = {},
                   .evidence = std::move(evidence),
                   .fix = {}});
}

void checkLockfileNotUsedInBuild(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "dependencies", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        if (!isForDevelopment(file.file))
            checkFile(*facts, file, outcomes);
    }
}

} // namespace

const Rule kLockfileNotUsedInBuild{
    .id = "lockfile-not-used-in-build",
    .factor = Factor::Dependencies,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "An image is built past the lockfile",
    .rationale = "The command that fills the image may take newer versions than the lockfile says.",
    .compares =
        "Install commands in Dockerfiles, where the frozen form of the package manager exists.",
    .guards = "Tools that are installed for the build itself (-g) are no dependencies of the app. "
              "Only where there is a lockfile.",
    .remedy = "Use the frozen form: npm ci, yarn install --frozen-lockfile, pnpm install "
              "--frozen-lockfile.",
    .reads = {model::RepositoryPart::BuildFiles, model::RepositoryPart::Dependencies},
    .check = checkLockfileNotUsedInBuild};

} // namespace plumbline::parity::rules
