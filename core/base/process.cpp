// SPDX-License-Identifier: Apache-2.0
#include "core/base/process.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace plumbline {
namespace {

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

std::optional<Channel> openChannel()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::nullopt;
    return Channel{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::optional<std::filesystem::path> findProgram(const std::string& name,
                                                 const Variables& variables)
{
    for (const std::string& folder : split(variableOr(variables, "PATH"), ':')) {
        std::filesystem::path program = std::filesystem::path(folder) / name;
        if (program.is_absolute() && ::access(program.c_str(), X_OK) == 0)
            return program;
    }
    return std::nullopt;
}

Result<pid_t> startProcess(const ProcessRequest& request)
{
    std::vector<std::string> arguments{request.program.string()};
    arguments.insert(arguments.end(), request.arguments.begin(), request.arguments.end());
    std::vector<std::string> environment;
    environment.reserve(request.variables.size());
    for (const auto& [name, value] : request.variables)
        environment.push_back(fmt::format("{}={}", name, value));

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    const auto give = [&actions](int from, int to) {
        if (from >= 0)
            ::posix_spawn_file_actions_adddup2(&actions, from, to);
        else
            ::posix_spawn_file_actions_addopen(
                &actions, to, "/dev/null", to == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
    };
    give(request.input, STDIN_FILENO);
    give(request.output, STDOUT_FILENO);
    give(request.error, STDERR_FILENO);
    if (!request.directory.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions, request.directory.c_str());
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t id = -1;
    const int failed = ::posix_spawn(&id,
                                     request.program.c_str(),
                                     &actions,
                                     &attributes,
                                     pointersTo(arguments).data(),
                                     pointersTo(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return fail(ErrorCode::Denied,
                    phrase("cannot run {}: {}",
                           request.program.string(),
                           std::generic_category().message(failed)));
    return id;
}

int awaitProcess(pid_t id)
{
    int status = 0;
    while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace plumbline
