// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/delivery.h"
#include "core/model/environment.h"
#include "core/model/environment_role.h"
#include "core/model/probe_result.h"
#include "core/model/repository.h"
#include "core/parity/align.h"
#include "core/parity/compare.h"
#include "core/parity/finding.h"
#include "core/parity/parity_report.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a rule is, what it is given and how it answers. Every rule is one file in `rules/`.
namespace plumbline::parity {

/// One environment as rules see it.
struct JudgedEnvironment
{
    const model::Environment* environment = nullptr; ///< borrowed; never nullptr
    model::EnvironmentRole role = model::EnvironmentRole::Other;
    std::span<const model::ProbeResult> probes = {}; ///< what its processes were seen to do
};

/// One config var over all environments, as one service gets it, or several that get it from the same
/// places: an env_file, an anchor, a ConfigMap.
struct ConfigKey
{
    const Row* row = nullptr;                  ///< of the first of its services
    std::vector<std::string> services;         ///< aligned names, sorted; empty: every service
    std::vector<const model::ConfigVar*> vars; ///< by environment; nullptr: it has none
    bool isOfBackingService = false;           ///< it configures the container of one

    [[nodiscard]] const std::string& name() const { return row->key; }
};

/// One var of one environment, for all services that get it from one place in a file.
struct PlacedKey
{
    const ConfigKey* key = nullptr; ///< of the first of them
    std::size_t place = 0;
    std::vector<std::string> others; ///< services that get the same one
};

/// What is known beside the environments' models. Borrowed; nullptr where nobody looked.
struct RuleEvidence
{
    const model::RepositoryFacts* repository = nullptr;
    const model::Delivery* delivery = nullptr;
    /// Who is seen to deploy -> the author behind it; an empty text: a bot of nobody.
    const std::map<std::string, std::string>* deployers = nullptr;
    std::span<const EnvironmentStatus> statuses = {}; ///< by environment; empty: not known
    std::string now = {};                             ///< RFC 3339; empty: not known
};

/// Everything that rules may ask, prepared once. Borrows what it is made of.
class RuleInput
{
public:
    /// `environments` come in the order of the comparison's cells.
    RuleInput(std::vector<JudgedEnvironment> environments,
              const Alignment& alignment,
              const Comparison& comparison,
              RuleEvidence evidence = {});
    RuleInput(const RuleInput&) = delete; // it borrows from itself
    RuleInput& operator=(const RuleInput&) = delete;
    RuleInput(RuleInput&&) = delete;
    RuleInput& operator=(RuleInput&&) = delete;
    ~RuleInput() = default;

    [[nodiscard]] std::span<const JudgedEnvironment> environments() const { return m_environments; }

    [[nodiscard]] std::size_t size() const { return m_environments.size(); }

    [[nodiscard]] const model::Environment& environment(std::size_t place) const
    {
        return *m_environments[place].environment;
    }

    [[nodiscard]] const std::string& name(std::size_t place) const
    {
        return m_environments[place].environment->name;
    }

    [[nodiscard]] model::EnvironmentRole role(std::size_t place) const
    {
        return m_environments[place].role;
    }

    [[nodiscard]] bool isProduction(std::size_t place) const
    {
        return role(place) == model::EnvironmentRole::Production;
    }

    /// Development and test: what a person or a build has for itself.
    [[nodiscard]] bool isLocal(std::size_t place) const
    {
        return role(place) == model::EnvironmentRole::Development ||
               role(place) == model::EnvironmentRole::Test;
    }

    /// The places of production; of all others.
    [[nodiscard]] std::vector<std::size_t> productions() const;
    [[nodiscard]] std::vector<std::size_t> nonProductions() const;

    [[nodiscard]] const Alignment& alignment() const { return m_alignment; }

    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }

    /// nullptr where nobody looked at it.
    [[nodiscard]] const model::RepositoryFacts* repository() const { return m_evidence.repository; }

    /// nullptr where nobody asked git.
    [[nodiscard]] const model::Delivery* delivery() const { return m_evidence.delivery; }

    [[nodiscard]] const RuleEvidence& evidence() const { return m_evidence; }

    /// The rows of one kind; with `key`, those of one fact over all services: `stop-grace`.
    [[nodiscard]] std::span<const Row* const> rows(Kind kind) const;
    [[nodiscard]] std::span<const Row* const> rows(Kind kind, std::string_view key) const;

    /// The row of one fact, or nullptr.
    [[nodiscard]] const Row* row(std::string_view service, Kind kind, std::string_view key) const;

    /// Every config var, each once; sorted by name, then by service.
    [[nodiscard]] std::span<const ConfigKey> configKeys() const { return m_configKeys; }

    /// Every var of every environment, each once; in order of names.
    [[nodiscard]] std::span<const PlacedKey> placedKeys() const { return m_placedKeys; }

private:
    void gatherConfigKeys();
    void placeConfigKeys();

    std::vector<JudgedEnvironment> m_environments;
    const Alignment& m_alignment;
    const Comparison& m_comparison;
    RuleEvidence m_evidence;
    std::map<Kind, std::vector<const Row*>> m_byKind;
    std::map<std::pair<Kind, std::string>, std::vector<const Row*>, std::less<>> m_byKey;
    std::vector<ConfigKey> m_configKeys;
    std::vector<PlacedKey> m_placedKeys; ///< borrows them
};

/// What a rule judges: one thing of one service, in some environments.
struct Subject
{
    /// In a way that survives moved lines: the key, the port, the role of a backing service.
    std::string name;
    std::vector<std::string> services;     ///< aligned names; empty: the workspace as a whole
    std::vector<std::size_t> environments; ///< places; empty: all
    bool isConfigVar = false;              ///< the name is one that somebody gave a config var
};

/// What is wrong with a subject.
struct Fault
{
    Phrase message;                   ///< one sentence: what is wrong
    Phrase reason;                    ///< what it was judged by; the rule's rationale follows it
    std::optional<Severity> severity; ///< where it is not the rule's own
    std::vector<Evidence> evidence;
    std::optional<Fix> fix;
};

/// What became of one subject.
struct Answered
{
    Subject subject;
    Outcome outcome = Outcome::Pass;
    Phrase reason; ///< of NotMeasured
    Fault fault;   ///< of Fail
};

/// Takes the answers of one rule. A rule says something of every subject that it applies to, and
/// nothing of any other.
class Outcomes
{
public:
    /// Whoever counts the answers, one by one as they come: there are as many as rules and facts.
    using Take = std::function<void(Answered answered)>;

    explicit Outcomes(Take take)
        : m_take(std::move(take))
    {}

    void pass(Subject subject);
    void fail(Subject subject, Fault fault);
    /// `reason`: why it cannot be told; it is for people.
    void notMeasured(Subject subject, Phrase reason);

private:
    Take m_take;
};

/// Groups of rules that are switched together. Those of Standard are on unless told.
enum class Pack {
    Standard, ///< what nearly every product wants to know
    Strict,   ///< good manners: right, but seldom what breaks
    Security, ///< credentials and their handling, beyond what everyone should know
    Measured, ///< needs a running stack or what a probe found there
    Delivery, ///< how builds become releases
    Beyond,   ///< contract, telemetry and security, as later readings of the method add them
};

inline constexpr std::size_t kPackCount = 6;

/// `standard`, `strict`, `security`, `measured`, `delivery`, `beyond`.
std::string_view toString(Pack pack);
std::optional<Pack> packOf(std::string_view word);
/// All of these words.
std::vector<std::string> packNames();

/// One rule: what it is called and says of itself, and its check.
struct Rule
{
    std::string_view id; ///< lower case, words apart by `-`; never renamed
    Factor factor = Factor::Parity;
    Severity severity = Severity::Warning; ///< the most that its findings have by themselves
    Pack pack = Pack::Standard;
    std::string_view title;            ///< one line: what is wrong where it fails
    std::string_view rationale;        ///< why it matters
    std::string_view compares;         ///< what it looks at
    std::string_view guards;           ///< what it does not count, and why
    std::string_view remedy;           ///< what to do
    model::RepositoryParts reads = {}; ///< of the workspace's folder; read for no other reason
    void (*check)(const RuleInput& input, Outcomes& outcomes) = nullptr;

    [[nodiscard]] bool isOnByDefault() const { return pack == Pack::Standard; }
};

/// A subject in every environment: of a row, or of a config var.
Subject subjectOf(const Row& row);
Subject subjectOf(const ConfigKey& key);
/// The same in these environments only.
Subject subjectAt(Subject subject, std::vector<std::size_t> environments);

/// The cells of a row as evidence; `places`: of these environments only, empty: of all that have it
/// or should.
std::vector<Evidence>
evidenceOf(const RuleInput& input, const Row& row, const std::vector<std::size_t>& places = {});

/// One step milder: Error -> Warning -> Info.
Severity milder(Severity severity);

/// `atProduction` where the environment is production, else one step milder.
Severity severityAt(const RuleInput& input, std::size_t place, Severity atProduction);

/// The environments' names for a sentence: `dev and prod`.
Phrase enumerate(const RuleInput& input, const std::vector<std::size_t>& places);

/// The places of the cells that are in one of these states.
std::vector<std::size_t> placesOf(const Row& row, std::initializer_list<model::State> states);

/// Answers for a row that could not be judged at all: `true` if it was one, and `outcomes` knows.
bool isNotMeasured(const Row& row, Outcomes& outcomes);

} // namespace plumbline::parity
