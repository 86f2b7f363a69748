// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/onboarding/field.h"
#include "core/onboarding/reach.h"
#include "core/onboarding/step.h"
#include "core/onboarding/tool.h"

#include <optional>
#include <string>
#include <vector>

/// From what was seen of a workspace, a machine and an engine to the checklist. Pure.
namespace plumbline::onboarding {

struct EngineFacts
{
    bool isReachable = false;
    bool isDenied = false;       ///< it is there, and this account may not talk to it
    bool isInstalled = false;    ///< its program is there
    bool isChosenByHand = false; ///< DOCKER_HOST, a context: not this machine's usual one
    Phrase detail;               ///< "Docker 27.1, API 1.46", or why not
    Phrase hint;                 ///< of the error
    std::string diskDetail;
    bool hasLittleDisk = false;
    bool hasNoDisk = false;
    Phrase diskHint;
    ByteCount memory{0};       ///< the engine's; 0: not known
    ByteCount memoryWanted{0}; ///< limits of all services together

    bool operator==(const EngineFacts&) const = default;
};

struct ToolFact
{
    WantedTool wanted;
    bool isThere = false;
    std::string version; ///< found

    bool operator==(const ToolFact&) const = default;
};

/// Something that installs git hooks, by its file.
struct HookFact
{
    std::string tool;    ///< `pre-commit`, `lefthook`, `husky`, `.githooks`
    std::string file;    ///< that asks for it
    std::string command; ///< that installs them; empty: comes with another step
    bool isInstalled = false;
    bool isToolThere = true;

    bool operator==(const HookFact&) const = default;
};

struct RegistryFact
{
    std::string registry;
    std::string image; ///< one of those that are not here yet
    bool isRefused = false;
    Phrase detail;
    Phrase hint;

    bool operator==(const RegistryFact&) const = default;
};

/// A certificate that a container mounts or that `plumbline.yaml` declares, and its key.
struct CertificateFact
{
    std::string certificate;        ///< relative to the workspace
    std::string key;                ///< may be empty
    std::string title;              ///< declared; may be empty
    std::vector<std::string> hosts; ///< that it is to be for
    bool isAuthority = false;       ///< it is what others are signed by, and has no key here
    bool isThere = false;
    bool isKeyThere = false;
    bool isReadable = true;
    bool isExpired = false;
    std::string end;                       ///< its last day: 2027-03-01
    std::vector<std::string> missingHosts; ///< of `hosts`
    bool isMade = false; ///< by onboarding, and nobody changed it since: it may be made anew
    WrittenAt origin;

    bool operator==(const CertificateFact&) const = default;
};

struct LaunchFact
{
    bool isWell = false;
    Phrase summary;     ///< "3 kept, 1 recreated"
    std::string mirror; ///< the environment that the stack mirrors; empty: as written
    std::optional<Error> error;

    bool operator==(const LaunchFact&) const = default;
};

/// A step that `plumbline.yaml` declares, or that the workspace's files suggest.
struct DeclaredStep
{
    StepKind kind = StepKind::Command; ///< Tool, Values (a variable is asked for), Command, Task,
                                       ///< Launch or Open
    std::string value; ///< tool, variable, command, task, environment to mirror, URL
    std::string title;
    std::string verify;
    std::string command;            ///< of a task
    std::string service;            ///< of a task
    bool isSuggested = false;       ///< nobody declared it: it may be left out
    bool isRecorded = false;        ///< it was done here before, for the data that is there now
    std::optional<bool> isVerified; ///< what `verify` said; nothing: it was not run
    WrittenAt origin;

    bool operator==(const DeclaredStep&) const = default;
};

struct Facts
{
    Distribution distribution;
    std::vector<std::string> versionManagers;
    EngineFacts engine;
    std::vector<ToolFact> tools;
    std::vector<std::string> emptySubmodules;
    bool hasSubmodules = false;
    std::vector<HookFact> hooks;
    bool hasComposeFiles = false;
    bool buildsImages = false; ///< the stack runs the code itself, and not only what it needs
    std::vector<Diagnostic> composeErrors; ///< once all values are there
    std::vector<Field> fields;
    std::vector<std::string> filesToMake; ///< that have to be there and need no value
    std::optional<Error> valuesError;
    bool hasTargets = false; ///< there is a file that values go to
    std::vector<RegistryFact> registries;
    std::vector<CertificateFact> certificates;
    std::vector<std::string> missingImages; ///< to pull; what is built is of the launch
    std::size_t imageCount = 0;
    std::vector<Diagnostic> takenPorts; ///< message and hint
    bool hasPorts = false;
    LaunchFact launch;
    std::vector<DeclaredStep> declared;
    std::vector<PublishedAddress> addresses;
    std::vector<Reach> reached; ///< of the addresses; empty: nothing was asked

    bool operator==(const Facts&) const = default;
};

/// The checklist, in the order in which it is worked off: what `plumbline.yaml` declares keeps its
/// order; what has to be there before it comes first, verification and what to open last.
std::vector<Step> planSteps(const Facts& facts);

/// The pages that answered, and URLs that `plumbline.yaml` names.
std::vector<std::string> urlsToOpen(const Facts& facts);

} // namespace plumbline::onboarding
