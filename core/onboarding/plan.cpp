// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/plan.h"

#include "core/base/text.h"
#include "core/onboarding/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace plumbline::onboarding {

namespace {

using Steps = std::vector<Step>;

/// Letters and digits, the rest as dashes: `npm run setup` -> `npm-run-setup`.
std::string slugOf(std::string_view text)
{
    std::string slug;
    for (const char c : text.substr(0, text.find('\n'))) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            slug += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    constexpr std::size_t kLongestSlug = 40;
    return slug.substr(0, kLongestSlug);
}

/// A command as far as it fits on a line.
std::string shortened(const std::string& command)
{
    constexpr std::size_t kMost = 72;
    const std::string line = command.substr(0, command.find('\n'));
    return line.size() <= kMost ? line : line.substr(0, kMost) + " ...";
}

Step declaredStep(const DeclaredStep& declared)
{
    const bool isTask = declared.kind == StepKind::Task;
    Step step{.id = fmt::format("{}-{}", toString(declared.kind), slugOf(declared.value)),
              .kind = declared.kind,
              .title = declared.title,
              .isOwnTitle = !declared.title.empty() && !declared.isSuggested,
              .detail = {},
              .fix = {},
              .subject = declared.value,
              .command = isTask ? declared.command : declared.value,
              .service = declared.service,
              .verify = declared.verify,
              .isFromWorkspace = true,
              .isOptional = declared.isSuggested,
              .origin = declared.origin};
    if (step.title.empty())
        step.title =
            isTask ? fmt::format("Task {}", declared.value) : fmt::format("Run {}", declared.value);
    if (declared.isVerified == true || (!declared.isVerified && declared.isRecorded)) {
        step.status = StepStatus::Done;
        step.detail = declared.isVerified ? phrase("{} says so", declared.verify)
                                          : phrase("was done here before");
    } else if (isTask && declared.command.empty()) {
        step.status = StepStatus::NeedsYou;
        step.detail = phrase("plumbline.yaml declares no task {}", declared.value);
        step.fix = phrase("add it below `tasks:`, with its service and command");
    } else {
        step.detail = shortened(declared.command.empty() ? declared.value : declared.command);
        if (isTask && !declared.service.empty())
            step.detail = phrase("{} in {}", step.detail, declared.service);
    }
    return step;
}

void append(Steps& steps, Steps more)
{
    std::ranges::move(more, std::back_inserter(steps));
}

/// What comes before anything of the workspace's own is run.
Steps groundwork(const Facts& facts)
{
    Steps steps{engineStep(facts)};
    append(steps, machineSteps(facts));
    append(steps, toolSteps(facts));
    append(steps, gitSteps(facts));
    steps.push_back(valuesStep(facts));
    if (facts.hasComposeFiles)
        steps.push_back(filesStep(facts));
    append(steps, certificateSteps(facts));
    append(steps, loginSteps(facts));
    return steps;
}

Steps launching(const Facts& facts, const DeclaredStep* declared)
{
    Steps steps{imagesStep(facts)};
    if (facts.hasPorts)
        steps.push_back(portsStep(facts));
    steps.push_back(launchStep(facts));
    if (declared != nullptr && !declared->title.empty()) {
        steps.back().title = declared->title;
        steps.back().isOwnTitle = true;
    }
    return steps;
}

/// Two steps of one name get numbers.
void makeUnique(Steps& steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        int number = 1;
        for (std::size_t j = i + 1; j < steps.size(); ++j) {
            if (steps[j].id == steps[i].id)
                steps[j].id += fmt::format("-{}", ++number);
        }
    }
}

} // namespace

std::vector<std::string> urlsToOpen(const Facts& facts)
{
    std::vector<std::string> urls;
    const auto add = [&](const std::string& url) {
        if (std::ranges::find(urls, url) == urls.end())
            urls.push_back(url);
    };
    for (const DeclaredStep& declared : facts.declared) {
        if (declared.kind == StepKind::Open)
            add(declared.value);
    }
    for (std::size_t i = 0; i < facts.reached.size(); ++i) {
        if (facts.reached[i] == Reach::Http)
            add(facts.addresses[i].url());
    }
    return urls;
}

std::vector<Step> planSteps(const Facts& facts)
{
    Steps steps = groundwork(facts);
    const auto isLaunch = [](const DeclaredStep& declared) {
        return declared.kind == StepKind::Launch;
    };
    const auto declaredLaunch = std::ranges::find_if(facts.declared, isLaunch);
    bool isLaunched = !facts.hasComposeFiles;
    for (const DeclaredStep& declared : facts.declared) {
        const bool isOwn = declared.kind == StepKind::Command || declared.kind == StepKind::Task;
        // an undeclared launch comes before the first thing that needs it
        const bool needsStack =
            declared.kind == StepKind::Task || declared.kind == StepKind::Launch;
        if (!isLaunched && needsStack &&
            (isLaunch(declared) || declaredLaunch == facts.declared.end())) {
            append(steps, launching(facts, isLaunch(declared) ? &declared : nullptr));
            isLaunched = true;
        }
        if (isOwn)
            steps.push_back(declaredStep(declared));
    }
    if (!isLaunched)
        append(steps, launching(facts, nullptr));
    if (facts.hasComposeFiles)
        steps.push_back(verifyStep(facts));
    if (const auto urls = urlsToOpen(facts); !urls.empty())
        steps.push_back(openStep(facts, urls));
    makeUnique(steps);
    return withBlocked(std::move(steps));
}

} // namespace plumbline::onboarding
