// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/model/service.h"

#include <cstddef>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What the folder of a workspace says of the app beside its environments: its repository, its code
/// and how it is built. Paths are relative to the workspace; no secret's value is in here.
namespace plumbline::model {

/// A part of RepositoryFacts that is only read where something asks for it.
enum class RepositoryPart {
    Files,        ///< version control, dotenv files, bundles, migrations
    Dependencies, ///< manifests, lockfiles and wanted runtimes
    BuildFiles,   ///< Dockerfiles
    Code,         ///< what the code reads, calls and listens on
    Secrets,      ///< credentials in files
    Branches,     ///< that are called like environments
    History,      ///< credentials in earlier commits; the slowest
};

/// A set of them.
class RepositoryParts
{
public:
    constexpr RepositoryParts() = default;

    constexpr RepositoryParts(std::initializer_list<RepositoryPart> parts)
    {
        for (const RepositoryPart part : parts)
            m_bits |= bit(part);
    }

    [[nodiscard]] constexpr bool has(RepositoryPart part) const
    {
        return (m_bits & bit(part)) != 0;
    }

    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }

    /// What is in either.
    friend constexpr RepositoryParts operator|(RepositoryParts left, RepositoryParts right)
    {
        left.m_bits |= right.m_bits;
        return left;
    }

    bool operator==(const RepositoryParts&) const = default;

private:
    static constexpr unsigned bit(RepositoryPart part) { return 1U << static_cast<unsigned>(part); }

    unsigned m_bits = 0;
};

/// What a file is to version control.
enum class Tracking { Tracked, Untracked, Ignored, Unknown };

/// A key of a dotenv file that its readers do not read alike.
struct DialectDivergence
{
    std::string key;
    Phrase why; ///< `docker run --env-file keeps its quotes`
    Origin origin;

    bool operator==(const DialectDivergence&) const = default;
};

struct DotenvFile
{
    std::string file;
    Tracking tracking = Tracking::Unknown;
    bool isExample = false;                 ///< shows which keys there are: `.env.example`
    bool isEncrypted = false;               ///< dotenvx, sops, git-crypt
    std::string environment;                ///< that its name says it is for; may be empty
    std::vector<Located<std::string>> keys; ///< sorted
    std::vector<DialectDivergence> divergences;

    bool operator==(const DotenvFile&) const = default;
};

/// A file of config for one environment in the code's own format: `config/production.yml`.
struct EnvironmentBundle
{
    std::string file;
    std::string environment;
    std::size_t keyCount = 0;
    Tracking tracking = Tracking::Unknown;

    bool operator==(const EnvironmentBundle&) const = default;
};

/// A declaration of what the app depends on, and whether its exact versions are written down.
struct DependencyManifest
{
    std::string tool; ///< `npm`, `pip`, `bundler`, ...
    std::string file;
    std::vector<std::string> lockNames;         ///< any of which would do
    std::string lockFile;                       ///< found beside it or above; empty: none
    Tracking lockTracking = Tracking::Unknown;  ///< of the lockfile
    std::string lockIgnoredBy;                  ///< `.dockerignore`; empty: none
    bool isDeployed = false;                    ///< something starts it; a library is not
    std::vector<Located<std::string>> unpinned; ///< dependencies without any version

    bool operator==(const DependencyManifest&) const = default;
};

/// A version of a language's runtime that a file asks for.
struct WantedRuntime
{
    std::string runtime; ///< `node`, `python`, `ruby`, `go`, `java`, `php`
    std::string version; ///< `20.11`, `>=18 <21`, as written
    Origin origin;

    bool operator==(const WantedRuntime&) const = default;
};

/// COPY or ADD.
struct BuildCopy
{
    std::vector<std::string> sources;
    std::string target;
    std::string from; ///< another stage or image; empty: the build context
    std::vector<std::string>
        secretFiles; ///< dotenv files that come in and no .dockerignore keeps out
    Origin origin;

    bool operator==(const BuildCopy&) const = default;
};

/// ARG.
struct BuildArgument
{
    std::string name;
    bool hasDefault = false;
    Phrase secrecy; ///< why its default is a secret; empty: it is none
    Origin origin;

    bool operator==(const BuildArgument&) const = default;
};

/// One stage of a Dockerfile with what it has from those before it.
struct BuildStage
{
    std::string name;
    std::string below;    ///< an earlier stage that it begins with; empty: an image
    std::string platform; ///< that FROM asks for
    Service image;        ///< command, ports, health, config, base image, ...
    std::vector<Located<std::string>> runs;
    std::vector<BuildCopy> copies;
    std::vector<BuildArgument> arguments;

    bool operator==(const BuildStage&) const = default;
};

struct BuildFile
{
    std::string file;
    std::vector<BuildStage> stages;

    bool operator==(const BuildFile&) const = default;
};

/// What becomes of a variable that is not set.
enum class EnvironmentUse {
    Required,  ///< the code stops
    Optional,  ///< the code gets nothing and goes on
    Defaulted, ///< the code has a value of its own
};

/// A place in the code that reads an environment variable.
struct EnvironmentRead
{
    std::string key;
    EnvironmentUse use = EnvironmentUse::Optional;
    Origin origin;

    bool operator==(const EnvironmentRead&) const = default;
};

/// Something in the code that a factor speaks of.
enum class CodeSign {
    EnvironmentCondition, ///< branches on the environment's name
    DynamicRead,          ///< reads a variable whose name is made at run time
    LiteralAddress,       ///< of a backing service
    LiteralPort,          ///< that it listens on, with nothing read from the environment
    LogFile,
    MemorySession,
    SystemTool, ///< runs a program of the system
};

struct CodeSighting
{
    CodeSign sign = CodeSign::EnvironmentCondition;
    std::string what; ///< the address without credentials, the port, the program, ...
    Origin origin;

    bool operator==(const CodeSighting&) const = default;
};

/// A credential that lies in a file; the value is not kept.
struct SecretSighting
{
    std::string what;   ///< `AWS access key`, `private key`, `its name`
    std::string name;   ///< of what it is given to; may be empty
    std::string commit; ///< of the history: where it came in; empty: it is in the files of today
    Origin origin;

    bool operator==(const SecretSighting&) const = default;
};

/// A folder of schema migrations.
struct Migrations
{
    std::string folder;
    std::string tool; ///< `django`, `alembic`, `rails`, `prisma`, `flyway`, ...
    std::string newest;
    std::size_t count = 0;

    bool operator==(const Migrations&) const = default;
};

/// A branch that is called like an environment.
struct EnvironmentBranch
{
    std::string name;
    std::string environment;
    std::string base; ///< the branch that it is counted from
    std::size_t ahead = 0;
    std::size_t behind = 0;

    bool operator==(const EnvironmentBranch&) const = default;
};

/// What was read of a workspace's folder; parts that nobody asked for are empty.
struct RepositoryFacts
{
    RepositoryParts parts;
    Fact<std::string> versionControl; ///< `git`; Missing: none; Unreadable: why
    bool isShallow = false;
    bool holdsCode = false; ///< source code, and not manifests alone
    std::string cutShort;   ///< which bound was reached, so that something was not looked at
    std::vector<DotenvFile> dotenvFiles;
    std::vector<EnvironmentBundle> bundles;
    std::vector<Migrations> migrations;
    std::vector<DependencyManifest> dependencies;
    std::vector<WantedRuntime> runtimes;
    std::vector<BuildFile> buildFiles;
    std::vector<EnvironmentRead> environmentReads; ///< by key, file, line; tests are left out
    std::set<std::string, std::less<>> words;      ///< in capitals, of code and of its settings
    std::vector<CodeSighting> sightings;           ///< by file, line
    std::vector<SecretSighting> secrets;           ///< by file, line
    std::vector<EnvironmentBranch> branches;

    bool operator==(const RepositoryFacts&) const = default;
};

} // namespace plumbline::model
