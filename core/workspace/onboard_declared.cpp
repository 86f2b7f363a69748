// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/onboarding/command.h"
#include "core/workspace/onboard_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::workspace {

namespace {

using onboarding::DeclaredStep;
using onboarding::StepKind;

constexpr std::chrono::milliseconds kVerifyLimit{20'000};

std::optional<StepKind> kindOf(OnboardingStep::Kind kind)
{
    switch (kind) {
    case OnboardingStep::Kind::Run:
        return StepKind::Command;
    case OnboardingStep::Kind::Task:
        return StepKind::Task;
    case OnboardingStep::Kind::Launch:
        return StepKind::Launch;
    case OnboardingStep::Kind::Open:
        return StepKind::Open;
    case OnboardingStep::Kind::Tool:
    case OnboardingStep::Kind::Ask:
    case OnboardingStep::Kind::Certificate:
        break; // of the tools, of the form and of the certificates
    }
    return std::nullopt;
}

/// How the tools that keep a database's schema are told to bring it up to date.
struct MigrationCommand
{
    std::string_view tool;
    std::string_view command;
};

constexpr std::array kMigrationCommands{
    MigrationCommand{"Rails", "bin/rails db:prepare"},
    MigrationCommand{"Django", "python manage.py migrate"},
    MigrationCommand{"Alembic", "alembic upgrade head"},
    MigrationCommand{"Laravel", "php artisan migrate --force"},
    MigrationCommand{"Prisma", "npx prisma migrate deploy"},
    MigrationCommand{"Ecto", "mix ecto.migrate"},
    MigrationCommand{"Doctrine", "php bin/console doctrine:migrations:migrate --no-interaction"},
    MigrationCommand{"Knex", "npx knex migrate:latest"}};

/// Whether something of the stack brings the schema up to date by itself.
bool migratesItself(const compose::Project& project)
{
    return std::ranges::any_of(project.services, [](const auto& each) {
        const compose::Service& service = each.second;
        std::string words = each.first;
        for (const auto* command : {&service.command, &service.entrypoint}) {
            if (*command)
                words += " " + join(**command, " ");
        }
        return words.find("migrat") != std::string::npos ||
               words.find("db:prepare") != std::string::npos ||
               words.find("alembic upgrade") != std::string::npos;
    });
}

/// The service whose image is built from the folder that holds the migrations; the nearest one.
std::string serviceWith(const compose::Project& project,
                        const std::filesystem::path& root,
                        const std::string& folder)
{
    std::string best;
    std::size_t longest = 0;
    for (const auto& [name, service] : project.services) {
        if (!service.build)
            continue;
        const std::string context = shownFile(root, project.workingDir / service.build->context);
        const bool isAbove =
            context == "." || folder == context || folder.starts_with(context + "/");
        if (isAbove && (best.empty() || context.size() > longest)) {
            best = name;
            longest = context.size();
        }
    }
    return best;
}

std::vector<DeclaredStep> suggestedTasks(const model::RepositoryFacts& repository,
                                         const OnboardView& view)
{
    std::vector<DeclaredStep> steps;
    if (!view.workspace || migratesItself(view.workspace->project))
        return steps;
    for (const model::Migrations& migrations : repository.migrations) {
        const auto* known =
            std::ranges::find(kMigrationCommands, migrations.tool, &MigrationCommand::tool);
        if (known == kMigrationCommands.end())
            continue;
        const std::string service =
            serviceWith(view.workspace->project, view.manifest.root, migrations.folder);
        const bool isThere = std::ranges::any_of(steps, [&](const DeclaredStep& step) {
            return step.command == known->command && step.service == service;
        });
        if (!service.empty() && !isThere)
            steps.push_back({.kind = StepKind::Task,
                             .value = toLower(migrations.tool) + " migrations",
                             .title = fmt::format("Migrate the database ({})", migrations.tool),
                             .verify = {},
                             .command = std::string(known->command),
                             .service = service,
                             .isSuggested = true});
    }
    return steps;
}

std::vector<DeclaredStep> declaredSteps(const Manifest& manifest)
{
    std::vector<DeclaredStep> steps;
    for (const OnboardingStep& written : manifest.onboarding) {
        const auto kind = kindOf(written.kind);
        if (!kind)
            continue;
        DeclaredStep step{.kind = *kind,
                          .value = written.value,
                          .title = written.title,
                          .verify = written.verify,
                          .command = {},
                          .service = {},
                          .origin = written.origin};
        const auto task = std::ranges::find(manifest.tasks, written.value, &Task::name);
        if (*kind == StepKind::Task && task != manifest.tasks.end()) {
            step.command = task->command;
            step.service = task->service;
            if (step.title.empty())
                step.title = task->description;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

/// Runs the checks that a person has trusted, at once.
void verify(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view)
{
    std::vector<stack::ProcessStart> programs;
    std::vector<DeclaredStep*> asked;
    for (DeclaredStep& step : view.facts.declared) {
        if (step.verify.empty() ||
            !view.record.trusted.contains(digestOfCommand(step.verify, view.manifest.root)))
            continue;
        programs.push_back(onboarding::shellCommand(
            step.verify, request.workspace.variables, view.manifest.root.string()));
        asked.push_back(&step);
    }
    const auto outcomes = onboarding::runAll(programs, kVerifyLimit, stop);
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i]->isVerified = outcomes[i].isGood();
}

} // namespace

std::string
digestOfStep(const OnboardView& view, const std::string& service, const std::string& command)
{
    return digestOfTask(service, command, view.manifest.root);
}

void viewDeclared(const OnboardRequest& request,
                  const OnboardCache& cache,
                  const std::stop_token& stop,
                  OnboardView& view)
{
    view.facts.declared = declaredSteps(view.manifest.manifest);
    const bool hasTask = std::ranges::any_of(view.facts.declared, [](const DeclaredStep& step) {
        return step.kind == StepKind::Task || step.kind == StepKind::Command;
    });
    if (!hasTask && cache.repository)
        std::ranges::move(suggestedTasks(*cache.repository, view),
                          std::back_inserter(view.facts.declared));
    for (DeclaredStep& step : view.facts.declared) {
        const bool isTask = step.kind == StepKind::Task;
        const auto done = view.record.done.find(
            digestOfStep(view, step.service, isTask ? step.command : step.value));
        step.isRecorded =
            done != view.record.done.end() && (!isTask || isSameData(done->second, view.dataMark));
    }
    verify(request, stop, view);
}

} // namespace plumbline::workspace
