// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/origin.h"
#include "core/base/phrase.h"
#include "core/model/fact.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a rule found, in a form that every reader of it shares: terminal, window, reports, history.
/// Nothing in here holds a secret's value, its length or its hash.
namespace plumbline::parity {

/// The twelve factors, in the method's order.
enum class Factor {
    Codebase,
    Dependencies,
    Config,
    BackingServices,
    BuildReleaseRun,
    Processes,
    PortBinding,
    Concurrency,
    Disposability,
    Parity,
    Logs,
    AdminProcesses,
};

inline constexpr std::size_t kFactorCount = 12;

/// All of them, in order.
inline constexpr std::array<Factor, kFactorCount> kFactors = {Factor::Codebase,
                                                              Factor::Dependencies,
                                                              Factor::Config,
                                                              Factor::BackingServices,
                                                              Factor::BuildReleaseRun,
                                                              Factor::Processes,
                                                              Factor::PortBinding,
                                                              Factor::Concurrency,
                                                              Factor::Disposability,
                                                              Factor::Parity,
                                                              Factor::Logs,
                                                              Factor::AdminProcesses};

/// `I` to `XII`.
std::string_view numeral(Factor factor);
/// `Codebase`, `Dependencies`, ..., `Admin processes`: the heading that the method gives it.
std::string_view title(Factor factor);
/// What the factor asks for, in two sentences of our own.
std::string_view explanation(Factor factor);
/// The factor of that numeral or number (`X`, `10`), if it is one.
std::optional<Factor> factorOf(std::string_view word);

/// One environment's part in a finding: what it has, and where that is written.
struct Evidence
{
    std::string environment; ///< empty: the repository
    model::State state = model::State::Missing;
    Phrase value;      ///< of Set, and of no secret
    std::string group; ///< of a secret: equal letters are equal values within this finding
    Phrase reason;     ///< why there is no value
    Origin origin;

    bool operator==(const Evidence&) const = default;
};

/// Puts another text in the place of the scalar at `at`.
struct ReplaceScalar
{
    WrittenAt at;
    std::string from; ///< as the model has it; the edit is refused where the file says otherwise
    std::string to;

    bool operator==(const ReplaceScalar&) const = default;
};

/// Adds a config var beside those that `environment` has: to the dotenv file, Compose service,
/// ConfigMap, ... of which `beside` is one variable or the service itself.
struct AddConfigVar
{
    std::string environment;
    std::string service; ///< as the environment calls it; empty: what every service gets
    std::string key;
    std::string value; ///< a placeholder for a secret
    WrittenAt beside;

    bool operator==(const AddConfigVar&) const = default;
};

/// Gives another name to the config var whose name stands at `at`.
struct RenameKey
{
    WrittenAt at;
    std::string from;
    std::string to;

    bool operator==(const RenameKey&) const = default;
};

/// Adds a member to the mapping of the service that is written at `service`: YAML in block style,
/// without the indentation of its place (`stop_grace_period: 30s`, a whole `healthcheck:`).
struct AddMember
{
    WrittenAt service;
    std::string
        path; ///< below the service, dotted, of the mapping that gets it; empty: the service
    std::string yaml;

    bool operator==(const AddMember&) const = default;
};

/// Adds a line to a text file beside the workspace's others (`.gitignore`, `.dockerignore`).
struct AddLine
{
    std::string file;
    std::string line;

    bool operator==(const AddLine&) const = default;
};

using Change = std::variant<ReplaceScalar, AddConfigVar, RenameKey, AddMember, AddLine>;

/// How a finding can be closed. Without changes it is advice only.
struct Fix
{
    Phrase summary; ///< one sentence, imperative
    std::vector<Change> changes;

    bool operator==(const Fix&) const = default;
};

/// The declared exception that a finding is covered by.
struct AppliedWaiver
{
    std::string id;
    std::string reason;
    std::string owner;
    std::string expires; ///< YYYY-MM-DD
    int daysLeft = 0;

    bool operator==(const AppliedWaiver&) const = default;
};

/// One rule's verdict on one subject.
struct Finding
{
    std::string rule;
    Factor factor = Factor::Parity;
    Severity severity = Severity::Warning;
    std::vector<std::string> environments; ///< that it is about; sorted
    std::string service;                   ///< aligned name; empty: the workspace as a whole
    std::vector<std::string> services;     ///< all, where several get it from one place; sorted
    /// What is judged, in a way that survives moved lines: the key, the port, the role of a backing
    /// service, a mount's target.
    std::string subject;
    bool isConfigVar = false; ///< the subject is the name that somebody gave a config var
    Phrase message;           ///< one sentence: what is wrong
    Phrase reason;            ///< why it matters, and what it was judged by
    std::vector<Evidence> evidence;
    std::optional<Fix> fix;
    std::optional<AppliedWaiver> waiver;
    bool isNew = true;       ///< the baseline does not know it
    std::string fingerprint; ///< of rule, subject, service and environments: no value, no place

    bool operator==(const Finding&) const = default;
};

} // namespace plumbline::parity
