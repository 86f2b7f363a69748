// SPDX-License-Identifier: Apache-2.0
#include "core/stack/child_process.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace plumbline::stack {
namespace {

std::optional<std::string> findInPath(const std::string& name, const Variables& variables)
{
    const auto path = variables.find("PATH");
    if (path == variables.end())
        return std::nullopt;
    for (const std::string& folder : split(path->second, ':')) {
        std::string program = folder + "/" + name;
        // the current folder is no place to run programs from
        if (folder.starts_with('/') && ::access(program.c_str(), X_OK) == 0)
            return program;
    }
    return std::nullopt;
}

/// A file in memory that holds what the program reads; -1 if there is none to be had.
int inputDescriptor(const std::string& input)
{
    const int descriptor = ::memfd_create("plumbline-input", MFD_CLOEXEC);
    std::size_t written = 0;
    while (descriptor >= 0 && written < input.size()) {
        const ssize_t count = ::write(descriptor, input.data() + written, input.size() - written);
        if (count <= 0)
            break;
        written += static_cast<std::size_t>(count);
    }
    if (descriptor >= 0)
        ::lseek(descriptor, 0, SEEK_SET);
    return descriptor;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// In a process group of its own, with every signal as a fresh program expects it.
int spawn(pid_t& id, const std::string& program, const ProcessStart& what, int input, int output)
{
    std::vector<std::string> arguments{program};
    arguments.insert(arguments.end(), what.arguments.begin(), what.arguments.end());
    std::vector<std::string> environment;
    for (const auto& [name, value] : what.variables)
        environment.push_back(name + "=" + value);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int failed = ::posix_spawn(&id,
                                     program.c_str(),
                                     &actions,
                                     &attributes,
                                     pointersTo(arguments).data(),
                                     pointersTo(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed;
}

int awaitEnd(pid_t id)
{
    int status = 0;
    while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Result<std::unique_ptr<ChildProcess>>
ChildProcess::start(Loop& loop, const ProcessStart& what, Output output, Ended ended)
{
    const std::optional<std::string> program = findInPath(what.program, what.variables);
    if (!program)
        return fail(ErrorCode::NotFound, what.program + " is not installed");
    std::array<int, 2> ends{};
    const int input = inputDescriptor(what.input);
    if (input < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        if (input >= 0)
            ::close(input);
        return fail(ErrorCode::Internal,
                    fmt::format("cannot run {}: no more files can be opened", *program));
    }
    pid_t id = -1;
    const int failed = spawn(id, *program, what, input, ends[1]);
    ::close(input);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        return fail(
            ErrorCode::Denied,
            fmt::format("cannot run {}: {}", *program, std::generic_category().message(failed)));
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return std::unique_ptr<ChildProcess>(
        new ChildProcess(loop, id, ends[0], std::move(output), std::move(ended)));
}

ChildProcess::ChildProcess(Loop& loop, pid_t id, int descriptor, Output output, Ended ended)
    : m_loop(loop)
    , m_id(id)
    , m_descriptor(descriptor)
    , m_output(std::move(output))
    , m_ended(std::move(ended))
{
    m_loop.watch(m_descriptor, POLLIN, [this](short /*events*/) { readMore(); });
}

ChildProcess::~ChildProcess()
{
    if (m_descriptor < 0)
        return;
    m_loop.unwatch(m_descriptor);
    ::close(m_descriptor);
    ::kill(-m_id, SIGTERM); // what it started has closed nothing yet, so it is still there
    awaitEnd(m_id);
}

void ChildProcess::readMore()
{
    std::array<char, 16384> buffer{};
    const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count > 0) {
        m_output(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
        return;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    m_loop.unwatch(m_descriptor);
    ::close(m_descriptor);
    m_descriptor = -1;
    m_ended(awaitEnd(m_id));
}

} // namespace plumbline::stack
