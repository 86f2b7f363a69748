// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/onboard.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <sys/utsname.h>

namespace plumbline::workspace {

namespace {

using Json = nlohmann::ordered_json;
using onboarding::Field;
using onboarding::Step;
using onboarding::StepStatus;

Json fieldJson(const Field& field)
{
    return {{"key", field.key},
            {"name", field.name},
            {"files", field.files},
            {"class", toString(field.valueClass)},
            {"isSecret", field.isSecret()},
            {"isRequired", field.isRequired},
            {"isAsked", field.isAsked()},
            {"isGenerated", field.isGenerated},
            {"generator", toString(field.generator.kind)},
            {"help", field.help},
            {"need", field.need},
            {"choices", field.choices},
            {"origin", originOrNull(field.origin)}};
}

/// `text` with `~` for the home folder and no password in a URL.
std::string shareable(const std::string& text, const std::string& home)
{
    std::string shown = maskCredentials(text);
    if (home.size() < 2)
        return shown;
    for (std::size_t at = shown.find(home); at != std::string::npos;
         at = shown.find(home, at + 1)) {
        const std::size_t end = at + home.size();
        if (end == shown.size() ||
            std::string_view("/ :,;'\")").find(shown[end]) != std::string_view::npos)
            shown.replace(at, home.size(), "~");
    }
    return printable(shown);
}

std::string_view markOf(const Step& step)
{
    switch (step.status) {
    case StepStatus::Done:
        return "[x]";
    case StepStatus::NotApplicable:
        return "[-]";
    case StepStatus::ToDo:
    case StepStatus::NeedsYou:
    case StepStatus::Blocked:
    case StepStatus::Running:
    case StepStatus::Failed:
        break;
    }
    return "[ ]";
}

} // namespace

std::string renderOnboardJson(const Checklist& checklist,
                              const std::optional<std::chrono::milliseconds>& elapsed)
{
    Json steps = Json::array();
    for (const Step& step : checklist.steps)
        steps.push_back({{"id", step.id},
                         {"kind", toString(step.kind)},
                         {"title", step.title},
                         {"status", toString(step.status)},
                         {"isOptional", step.isOptional},
                         {"seconds", secondsOf(step.elapsed)},
                         {"detail", maskCredentials(step.detail.english())},
                         {"fix", step.fix.english()},
                         {"command", step.command},
                         {"origin", originOrNull(step.origin)}});
    Json fields = Json::array();
    for (const Field& field : checklist.fields)
        fields.push_back(fieldJson(field));
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"workspace", checklist.workspace},
                   {"isHealthy", checklist.isHealthy()},
                   {"seconds", elapsed ? Json(secondsOf(*elapsed)) : Json(nullptr)},
                   {"steps", std::move(steps)},
                   {"fields", std::move(fields)},
                   {"urls", checklist.urls},
                   {"diagnostics", diagnosticsOf(checklist.remarks)}});
}

std::string renderSetupReport(const Checklist& checklist, const OnboardRequest& request)
{
    const std::string home = request.workspace.homeDirectory.string();
    const auto clean = [&](const std::string& text) { return shareable(text, home); };
    std::string text = fmt::format("# Setup report: {}\n\n{}\n\n",
                                   clean(checklist.workspace),
                                   onboarding::summaryOf(checklist.steps));
    utsname system{};
    if (uname(&system) == 0)
        text +=
            fmt::format("- machine: {} {} {}\n", system.sysname, system.release, system.machine);
    text += fmt::format("- plumbline {}, {}\n", request.version, request.now);
    text += fmt::format("- workspace: {}\n\n", clean(checklist.root.string()));
    text += "## Steps\n\n";
    for (const Step& step : checklist.steps) {
        text += fmt::format("- {} {} ({})", markOf(step), clean(step.title), toString(step.status));
        if (!step.detail.empty())
            text += ": " + clean(step.detail.english());
        if (step.elapsed.count() > 0)
            text += fmt::format(" ({:.1f} s)", secondsOf(step.elapsed));
        text += "\n";
        const bool isOpen = !step.isSettled() || step.status == StepStatus::Failed;
        if (isOpen && !step.command.empty())
            text += fmt::format("  - command: `{}`\n", clean(step.command));
        if (isOpen && !step.fix.empty())
            text += "  - to do: " + clean(step.fix.english()) + "\n";
    }
    if (!checklist.fields.empty())
        text += "\n## Values that are missing\n\n";
    for (const Field& field : checklist.fields)
        text += fmt::format("- `{}` in {}{}\n",
                            clean(field.name),
                            clean(join(field.files, ", ")),
                            field.isAsked() ? ", which only a person can say" : "");
    if (!checklist.remarks.empty())
        text += "\n## Remarks\n\n";
    for (const Diagnostic& diagnostic : checklist.remarks)
        text += "- " + clean(toString(diagnostic)) + "\n";
    return text;
}

} // namespace plumbline::workspace
