// SPDX-License-Identifier: Apache-2.0
#include "core/stack/child_process.h"

#include "core/base/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

namespace plumbline::stack {
namespace {

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

} // namespace

Result<std::unique_ptr<ChildProcess>>
ChildProcess::start(Loop& loop, const ProcessStart& what, Output output, Ended ended)
{
    const std::optional<std::filesystem::path> program = findProgram(what.program, what.variables);
    if (!program)
        return fail(ErrorCode::NotFound, phrase("{} is not installed", what.program));
    std::array<int, 2> ends{};
    const Descriptor input(inputDescriptor(what.input));
    if (input.number() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(ErrorCode::Internal,
                    phrase("cannot run {}: no more files can be opened", program->string()));
    Descriptor ours(ends[0]);
    const Descriptor childs(ends[1]);
    const Result<pid_t> id = startProcess({.program = *program,
                                           .arguments = what.arguments,
                                           .variables = what.variables,
                                           .input = input.number(),
                                           .output = childs.number(),
                                           .error = childs.number(),
                                           .directory = what.directory});
    if (!id)
        return tl::unexpected(id.error());
    ::fcntl(ours.number(), F_SETFL, O_NONBLOCK);
    return std::unique_ptr<ChildProcess>(
        new ChildProcess(loop, *id, ours.release(), std::move(output), std::move(ended)));
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
    awaitProcess(m_id);
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
    m_ended(awaitProcess(m_id));
}

} // namespace plumbline::stack
