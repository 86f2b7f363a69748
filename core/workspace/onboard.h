// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/onboarding/field.h"
#include "core/onboarding/step.h"
#include "core/workspace/launch.h"
#include "core/workspace/snapshot_key.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// From a fresh clone to a healthy stack. **Thread:** each job blocks the one that calls it.
namespace plumbline::workspace {

struct OnboardRequest
{
    compose::LoadOptions workspace;
    engine::EndpointRequest endpoint;
    std::optional<EngineContext> engine = {}; ///< one that is connected already, in place of it
    PersonalPlaces places;
    std::string now;                     ///< RFC 3339, UTC: when it was asked for
    std::string version;                 ///< of this program, for labels and reports
    std::optional<Keyring> keyring = {}; ///< in place of the system's
};

/// What there is to do, and what is done already.
struct Checklist
{
    std::filesystem::path root;
    std::string workspace; ///< its name
    std::vector<onboarding::Step> steps;
    std::vector<onboarding::Field> fields; ///< values that are missing
    std::vector<std::string> urls;         ///< to open next
    std::vector<Diagnostic> remarks;       ///< about the workspace's files

    /// Whether nothing that has to be done is left.
    [[nodiscard]] bool isHealthy() const { return onboarding::isHealthy(steps); }
};

/// Looks, and changes nothing; commands of the workspace that nobody has trusted are not run.
/// **Errors:** as openManifest; Cancelled. What else cannot be looked at is a step that says so.
Result<Checklist> lookAtOnboarding(const OnboardRequest& request, std::stop_token stop);

/// A command that others wrote, about to be run here for the first time or after it changed.
struct CommandQuestion
{
    std::string command;
    Phrase title;
    Phrase where; ///< "on this machine, in /srv/shop", "in a container of api"
    Origin origin;
};

/// What the job asks and tells. Any of them may be empty: then nobody answers, or listens.
struct OnboardTalk
{
    /// Values for the fields that it knows or wants otherwise; nothing: leave it for now.
    std::function<std::optional<onboarding::Answers>(const std::vector<onboarding::Field>&)> ask;
    /// Whether secrets of the form go to the system's keyring, with a reference in the file. Asked
    /// before `ask`, so that nobody types what could not be kept, and after it.
    std::function<bool()> usesKeyring;
    std::function<bool(const CommandQuestion&)> mayRun;
    /// Whether a step that failed is tried once more.
    std::function<bool(const onboarding::Step&)> mayRetry;
    std::function<void(const Checklist&)> onList;        ///< at first, and whenever it changed
    std::function<void(const onboarding::Step&)> onStep; ///< one began or ended
    std::function<void(std::string_view)> onOutput;      ///< of a command
    PlanSink onPlan;                                     ///< of pulls, launches and tasks
    stack::EventSink onEvent;
    std::function<void(const stack::Failure&, const std::string& project)> onFailure;
    std::function<void(const Phrase&)> onRemark;
};

struct OnboardOutcome
{
    Checklist checklist; ///< as it is now
    bool didNothing = false;
    std::chrono::milliseconds elapsed{0};
    std::chrono::milliseconds toGreen{0}; ///< all runs since the first that was not yet healthy
};

/// Works the checklist off until all is done, or a step needs a person or fails. Killed at any step, the next run
/// goes on where it was.
/// **Errors:** as lookAtOnboarding.
Result<OnboardOutcome>
onboard(const OnboardRequest& request, const OnboardTalk& talk, std::stop_token stop);

/// Reads answers for the form: a dotenv file, `KEY=value`, or `api/.env:KEY=value` where two files
/// have the same key. **Errors:** NotFound, Denied, Invalid (with the place).
Result<onboarding::Answers> readAnswers(const std::filesystem::path& file);

/// Answers that no field asks for, with the name that was probably meant.
std::vector<std::string> remarksOnAnswers(const std::vector<onboarding::Field>& fields,
                                          const onboarding::Answers& answers);

/// JSON as `resources/schemas/onboard.schema.json` describes it.
std::string renderOnboardJson(const Checklist& checklist,
                              const std::optional<std::chrono::milliseconds>& elapsed);

/// A report for a colleague, as Markdown: what is done, what is not and why, the machine; no secret,
/// and `~` in place of the home folder.
std::string renderSetupReport(const Checklist& checklist, const OnboardRequest& request);

} // namespace plumbline::workspace
