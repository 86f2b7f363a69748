// SPDX-License-Identifier: Apache-2.0
#include "core/stack/likely_cause.h"

#include "core/stack/readiness.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace plumbline::stack {
namespace {

/// Words of ours, see LikelyCause.
struct Words
{
    std::string_view cause;
    std::string_view next;
};

constexpr Words kPassword{
    ours("the user or password does not fit the database's"),
    ours("a database keeps the password that its volume was made with: use that one, or empty the "
         "volume: plumbline volume reset")};
constexpr Words kOtherMajor{ours("the volume was written by another major version of its database"),
                            ours("run the version that wrote it, see plumbline volume ls; or keep "
                                 "a copy by plumbline volume "
                                 "snapshot and empty it by plumbline volume reset")};
constexpr Words kNoRootPassword{
    ours("no root password is set for the database"),
    ours("give the service one in its environment, or in a secret that the _FILE variable names")};
constexpr Words kNoSuchDatabase{
    ours("the database or user that it asks for was not made"),
    ours("an image makes them in an empty volume only: make them by hand, or empty the volume: "
         "plumbline volume reset")};
constexpr Words kNoSuchTable{ours("the database has no such table: its migrations did not run"),
                             ours("run them first, as a service that the others wait for "
                                  "(service_completed_successfully) or a task")};
constexpr Words kAddressInUse{
    ours("something else listens on its port"),
    ours("two programs in one container, or in one network namespace, want the same port: give one "
         "of them another")};
constexpr Words kDiskFull{ours("the disk is full"),
                          ours("make room: plumbline doctor says how much the engine holds, docker "
                               "system prune removes what nobody uses")};
constexpr Words kUnknownHost{ours("it looks for a host that is not on its network"),
                             ours("other services are reached by their names, on a network that "
                                  "both are on: see the hosts in "
                                  "its environment and plumbline config")};
/// Podman starts containers all the same where what resolves their names is not installed.
constexpr Words kUnknownHostOfPodman{
    ours("it looks for a host that is not on its network, or Podman resolves no names"),
    ours("Podman resolves the names of services by aardvark-dns, on CNI networks by the plugin "
         "dnsname: install that package where the engine runs, then plumbline down and up; if it "
         "is there, see the hosts in its environment and plumbline config")};
constexpr Words kRefused{
    ours("something it needs does not answer"),
    ours(
        "let it wait by depends_on with condition service_healthy; inside a container localhost is "
        "the container itself, other services are reached by their names")};
constexpr Words kDeaf{
    ours("nothing listens where its healthcheck asks"),
    ours("give it more time by start_period, or let the check ask the port that it listens on: "
         "plumbline probe shows which that is")};
constexpr Words kPermission{ours("it may not read or write a file"),
                            ours("compare the user that it runs as with the owner of the file: a "
                                 "bind mount keeps the host's, "
                                 "and a new volume is root's")};
constexpr Words kReadOnly{ours("it writes where it may only read"),
                          ours("give the folder a volume or a tmpfs, or take read_only away")};
constexpr Words kNotAFolder{ours("a mounted file is a folder on the host, or the other way round"),
                            ours("look at both sides of its bind mounts: where a source is missing "
                                 "the engine makes a folder")};
constexpr Words kNoModule{
    ours("a package that it needs is not where it runs"),
    ours(
        "build the image anew: plumbline build; where a bind mount hides what the image installed, "
        "give that folder a volume of its own")};
constexpr Words kOtherPlatform{
    ours("its program was built for another kind of processor"),
    ours(
        "pull or build the image for the engine's platform: platform in the file, plumbline doctor "
        "says which that is")};
constexpr Words kWindowsLines{
    ours("its script has the line ends of Windows, or names an interpreter that the image lacks"),
    ours("save the script with LF and build the image anew")};
constexpr Words kNoAuth{ours("it does not log in where it has to"),
                        ours("give it the user and password of the service it talks to")};
constexpr Words kMapCount{ours("the host allows too few memory maps"),
                          ours("on the engine's host: sysctl -w vm.max_map_count=262144")};

struct Known
{
    std::string_view sign;
    const Words* words;
};

constexpr std::array kKnown = {
    Known{"password authentication failed", &kPassword},
    Known{"Access denied for user", &kPassword},
    Known{"ACCESS_REFUSED", &kPassword},
    Known{"WRONGPASS", &kPassword},
    Known{"NOAUTH", &kNoAuth},
    Known{"database files are incompatible with server", &kOtherMajor},
    Known{"superuser password is not specified", &kNoRootPassword},
    Known{"MYSQL_ROOT_PASSWORD", &kNoRootPassword},
    Known{"MARIADB_ROOT_PASSWORD", &kNoRootPassword},
    Known{"Unknown database", &kNoSuchDatabase},
    Known{"no such table", &kNoSuchTable},
    Known{"Address already in use", &kAddressInUse},
    Known{"address already in use", &kAddressInUse},
    Known{"EADDRINUSE", &kAddressInUse},
    Known{"No space left on device", &kDiskFull},
    Known{"no space left on device", &kDiskFull},
    Known{"could not translate host name", &kUnknownHost},
    Known{"Name or service not known", &kUnknownHost},
    Known{"Temporary failure in name resolution", &kUnknownHost},
    Known{"getaddrinfo", &kUnknownHost},
    Known{"no such host", &kUnknownHost},
    Known{"host not found in upstream", &kUnknownHost},
    Known{"bad address", &kUnknownHost},
    Known{"Connection refused", &kRefused},
    Known{"connection refused", &kRefused},
    Known{"ECONNREFUSED", &kRefused},
    Known{"Read-only file system", &kReadOnly},
    Known{"read-only file system", &kReadOnly},
    Known{"Permission denied", &kPermission},
    Known{"permission denied", &kPermission},
    Known{"EACCES", &kPermission},
    Known{"not a directory", &kNotAFolder},
    Known{"Is a directory", &kNotAFolder},
    Known{"is a directory", &kNotAFolder},
    Known{"Cannot find module", &kNoModule},
    Known{"No module named", &kNoModule},
    Known{"cannot load such file", &kNoModule},
    Known{"exec format error", &kOtherPlatform},
    Known{"Exec format error", &kOtherPlatform},
    Known{"\\r': No such file", &kWindowsLines},
    Known{"bad interpreter", &kWindowsLines},
    Known{"vm.max_map_count", &kMapCount},
};

/// PostgreSQL's are in quotes: database "shop" does not exist.
const Words* missingOf(std::string_view line)
{
    if (line.find("does not exist") == std::string_view::npos)
        return nullptr;
    if (line.find("relation \"") != std::string_view::npos)
        return &kNoSuchTable;
    const bool isNamed = line.find("database \"") != std::string_view::npos ||
                         line.find("role \"") != std::string_view::npos;
    return isNamed ? &kNoSuchDatabase : nullptr;
}

const Words* wordsFor(std::string_view line)
{
    const auto* const known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) {
        return line.find(one.sign) != std::string_view::npos;
    });
    return known == kKnown.end() ? missingOf(line) : known->words;
}

LikelyCause saidBy(const Words* words, const engine::EngineVersion& engine)
{
    if (words == &kUnknownHost && engine.isPodman)
        words = &kUnknownHostOfPodman;
    return {.cause = Phrase::ofWords(words->cause), .next = Phrase::ofWords(words->next)};
}

/// The shell says it of a command, some programs of what they look for.
bool lacksItsCommand(const engine::HealthProbe& probe)
{
    return probe.exitCode == 127 || probe.output.find("not found") != std::string::npos;
}

} // namespace

LikelyCause likelyCause(const engine::ContainerDetails& container,
                        const std::vector<std::string>& logTail,
                        const engine::EngineVersion& engine)
{
    if (container.oomKilled)
        return {.cause = phrase("its memory limit is too small"),
                .next = phrase("raise it: mem_limit, or deploy.resources.limits.memory; plumbline "
                               "stats shows what it uses")};
    const auto telling = std::find_if(logTail.rbegin(), logTail.rend(), wordsFor);
    if (telling != logTail.rend())
        return saidBy(wordsFor(*telling), engine);
    if (container.health && !container.health->log.empty()) {
        const engine::HealthProbe& last = container.health->log.back();
        if (lacksItsCommand(last))
            return {.cause = phrase("the command of its healthcheck is not in its image"),
                    .next = phrase("check with a program that the image has, or declare its "
                                   "readiness in plumbline.yaml")};
        if (const Words* words = wordsFor(last.output))
            return saidBy(words == &kRefused ? &kDeaf : words, engine);
    }
    if (hasExited(container) && container.exitCode == 127)
        return {.cause = phrase("its command is not in its image"),
                .next = phrase("look at command and entrypoint, in the file and in the image")};
    return {};
}

} // namespace plumbline::stack
