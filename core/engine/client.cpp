// SPDX-License-Identifier: Apache-2.0
#include "core/engine/client.h"

#include "core/engine/http_answer.h"
#include "core/engine/json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::string_view kOldestApi = "1.40"; // Docker 19.03
constexpr std::string_view kNewestApi = "1.51"; // what this client was written against

/// Where a blocking call waits for its answer.
struct Waiting
{
    std::mutex mutex;
    std::condition_variable answered;
    std::optional<Result<Response>> answer;
};

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::Invalid;
    case 401:
    case 403:
        return ErrorCode::Denied;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 501:
        return ErrorCode::Unsupported;
    default:
        return ErrorCode::Internal;
    }
}

bool says(std::string_view message, std::string_view words)
{
    return message.find(words) != std::string_view::npos;
}

/// Podman answers 500 to a name that is taken; Docker 409.
bool isNameTaken(std::string_view message)
{
    return says(message, "container name") && says(message, "is already in use by");
}

/// Docker prunes, and before 23 measured, for one at a time: everybody else gets a 409 or 500.
bool isOccupied(std::string_view message)
{
    return says(message, "operation is already running");
}

/// The first long run of hex digits, cut to what people type: the container that holds a name.
std::string holderIn(std::string_view message)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    constexpr std::size_t kIdLength = 64;
    for (std::size_t start = message.find_first_of(kHex); start != std::string_view::npos;) {
        const std::size_t end = std::min(message.find_first_not_of(kHex, start), message.size());
        if (end - start == kIdLength)
            return std::string(message.substr(start, 12));
        start = message.find_first_of(kHex, end);
    }
    return {};
}

Phrase hintFor(ErrorCode code, std::string_view message)
{
    if (isNameTaken(message)) {
        const std::string holder = holderIn(message);
        return holder.empty()
                   ? phrase("remove or rename that container, or use another project name (-p)")
                   : phrase("look at it with docker inspect {0}; remove it (docker rm "
                            "{0}), rename it, or use another project name (-p)",
                            holder);
    }
    if (says(message, "port is already allocated") || says(message, "address already in use"))
        return phrase(
            "another container or process holds that port: stop it, or publish another port");
    if (isOccupied(message))
        return phrase("it ends by itself: try again in a moment");
    if (says(message, "too old") || says(message, "too new"))
        return phrase("set or unset DOCKER_API_VERSION, or update the engine");
    if (says(message, "no space left on device"))
        return phrase("free disk space: docker system df, docker system prune");
    if (code == ErrorCode::NotFound && says(message, "No such image"))
        return phrase("pull it first");
    return {};
}

/// An answer of status 400 and more as an error that tells what was asked and what was answered.
Error engineError(const Request& request, const Response& response)
{
    const std::string message = readErrorMessage(response.body);
    const bool isConflict = isNameTaken(message) || isOccupied(message);
    const ErrorCode code = isConflict ? ErrorCode::Conflict : codeOf(response.status);
    return {.code = code,
            .message = phrase("cannot {}: the engine says: {}",
                              request.purpose.empty() ? Phrase(request.method + " " + request.path)
                                                      : request.purpose,
                              message.empty() ? fmt::format("HTTP {}", response.status) : message),
            .hint = hintFor(code, message)};
}

Result<Response> checked(const Request& request, Result<Response> answer)
{
    if (answer && answer->status >= 400)
        return tl::unexpected(engineError(request, *answer));
    return answer;
}

Result<Response> waitFor(Transport& transport,
                         Request request,
                         const std::stop_token& stop,
                         ChunkHandler chunk = nullptr)
{
    const auto waiting =
        std::make_shared<Waiting>(); // shared: the handler may run after we gave up
    const Request asked = request;
    const ExchangeId id =
        transport.start(std::move(request), std::move(chunk), [waiting](Result<Response> answer) {
            const std::lock_guard lock(waiting->mutex);
            waiting->answer = std::move(answer);
            waiting->answered.notify_all();
        });
    const std::stop_callback onStop(stop, [&transport, id] { transport.cancel(id); });
    std::unique_lock lock(waiting->mutex);
    waiting->answered.wait(lock, [&] { return waiting->answer.has_value(); });
    return checked(asked, std::move(*waiting->answer));
}

Result<EngineVersion> negotiate(const Response& ping, const std::string& pinned)
{
    EngineVersion version{.maxApiVersion = headerOf(ping, "api-version"),
                          .osType = headerOf(ping, "ostype"),
                          .isPodman = !headerOf(ping, "libpod-api-version").empty()};
    if (version.maxApiVersion.empty())
        return fail(
            ErrorCode::Invalid,
            phrase("what answers there is not a container engine: its ping names no API version"),
            phrase("check the address"));
    if (compareApiVersions(version.maxApiVersion, kOldestApi) < 0)
        return fail(ErrorCode::Unsupported,
                    phrase("the engine is too old: it speaks API {}, at least {} is needed",
                           version.maxApiVersion,
                           kOldestApi),
                    phrase("update it to Docker 19.03 or newer"));
    version.apiVersion = !pinned.empty() ? pinned
                         : compareApiVersions(version.maxApiVersion, kNewestApi) < 0
                             ? version.maxApiVersion
                             : std::string(kNewestApi);
    return version;
}

} // namespace

int compareApiVersions(std::string_view left, std::string_view right)
{
    const auto numbers = [](std::string_view text) {
        std::pair<int, int> parts{0, 0};
        int* part = &parts.first;
        for (const char c : text) {
            if (c == '.')
                part = &parts.second;
            else if (c >= '0' && c <= '9')
                *part = *part * 10 + (c - '0');
        }
        return parts;
    };
    const auto a = numbers(left);
    const auto b = numbers(right);
    return a < b ? -1 : a > b ? 1 : 0;
}

StreamHandle::StreamHandle(std::shared_ptr<Transport> transport, ExchangeId id)
    : m_transport(std::move(transport))
    , m_id(id)
{}

StreamHandle::StreamHandle(StreamHandle&& other) noexcept
    : m_transport(std::move(other.m_transport))
    , m_id(std::exchange(other.m_id, 0))
{}

StreamHandle& StreamHandle::operator=(StreamHandle&& other) noexcept
{
    if (this != &other) {
        cancel();
        m_transport = std::move(other.m_transport);
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

StreamHandle::~StreamHandle()
{
    cancel();
}

void StreamHandle::cancel()
{
    if (m_transport && m_id != 0)
        m_transport->cancel(m_id);
    m_transport.reset();
    m_id = 0;
}

void StreamHandle::pause() const
{
    if (m_transport)
        m_transport->pause(m_id);
}

void StreamHandle::resume() const
{
    if (m_transport)
        m_transport->resume(m_id);
}

Client::Client(std::shared_ptr<Transport> transport, Endpoint endpoint, EngineVersion version)
    : m_transport(std::move(transport))
    , m_endpoint(std::move(endpoint))
    , m_version(std::move(version))
{}

Result<Client> Client::connect(const Endpoint& endpoint,
                               std::stop_token stop,
                               const std::string& pinnedVersion,
                               Talk talk)
{
    const auto transport =
        talk == Talk::Full ? makeTransport(endpoint) : makeBriefTransport(endpoint);
    if (!transport)
        return tl::unexpected(transport.error());
    return connectOver(*transport, endpoint, stop, pinnedVersion);
}

Result<Client> Client::connectOver(std::shared_ptr<Transport> transport,
                                   const Endpoint& endpoint,
                                   std::stop_token stop,
                                   const std::string& pinnedVersion)
{
    Request ping{.method = "HEAD",
                 .path = "/_ping",
                 .versioned = false,
                 .deadline = std::chrono::seconds(15),
                 .purpose = phrase("reach the engine at {}", endpoint.host)};
    Result<Response> answer = waitFor(*transport, ping, stop);
    const bool refused = !answer && answer.error().code != ErrorCode::Unreachable &&
                         answer.error().code != ErrorCode::Denied &&
                         answer.error().code != ErrorCode::Cancelled &&
                         answer.error().code != ErrorCode::TimedOut;
    if (refused ||
        (answer && headerOf(*answer, "api-version").empty())) { // HEAD is younger than GET
        ping.method = "GET";
        answer = waitFor(*transport, ping, stop);
    }
    if (!answer)
        return tl::unexpected(answer.error());
    return negotiate(*answer, pinnedVersion).transform([&](EngineVersion version) {
        return Client(std::move(transport), endpoint, std::move(version));
    });
}

bool Client::supports(std::string_view version) const
{
    return compareApiVersions(m_version.apiVersion, version) >= 0;
}

StreamHandle Client::stream(const Request& request, ChunkHandler chunk, DoneHandler done) const
{
    return start(request, std::move(chunk), std::move(done));
}

Request Client::versioned(Request request) const
{
    if (request.versioned)
        request.path = "/v" + m_version.apiVersion + request.path;
    return request;
}

StreamHandle Client::start(Request request, ChunkHandler chunk, DoneHandler done) const
{
    const Request asked = request;
    const ExchangeId id =
        m_transport->start(versioned(std::move(request)),
                           std::move(chunk),
                           [asked, done = std::move(done)](Result<Response> answer) {
                               done(checked(asked, std::move(answer)));
                           });
    return {m_transport, id};
}

Result<>
Client::streamAndWait(const Request& request, ChunkHandler chunk, const std::stop_token& stop) const
{
    return waitFor(*m_transport, versioned(request), stop, std::move(chunk))
        .transform([](const Response& /*end*/) {});
}

Result<Response> Client::exchange(const Request& request, std::stop_token stop) const
{
    return waitFor(*m_transport, versioned(request), stop);
}

} // namespace plumbline::engine
