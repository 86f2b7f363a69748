// SPDX-License-Identifier: Apache-2.0
#include "core/engine/events.h"

#include "core/engine/json_fields.h"
#include "core/engine/json_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr auto kFirstPause = std::chrono::milliseconds(100);
constexpr auto kLongestPause = std::chrono::milliseconds(5'000);
/// A stream that lived this long was a good one: the next pause is the first again.
constexpr auto kProvenAfter = std::chrono::seconds(5);
constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;

std::string firstOf(std::string first, std::string second)
{
    return first.empty() ? std::move(second) : std::move(first);
}

/// Podman's words for what Docker calls otherwise.
void normalise(EngineEvent& event)
{
    if (event.action == "died")
        event.action = "die";
    if (event.action == "remove" && event.type == "container")
        event.action = "destroy";
    const auto exitCode = event.attributes.find("containerExitCode");
    if (exitCode != event.attributes.end() && event.action == "die")
        event.attributes.try_emplace("exitCode", exitCode->second);
}

EngineEvent readEvent(const Json& json)
{
    const Json& actor = member(json, "Actor");
    EngineEvent event{.type = firstOf(textAt(json, "Type"), "container"),
                      .action = firstOf(textAt(json, "Action"), textAt(json, "status")),
                      .id = firstOf(textAt(actor, "ID"), textAt(json, "id")),
                      .attributes = textMapAt(actor, "Attributes"),
                      .timeNano = numberAt(json, "timeNano")};
    if (event.timeNano == 0)
        event.timeNano = numberAt(json, "time") * kNanosecondsASecond;
    // "health_status: healthy", "exec_create: sh -c true": the detail is part of the word
    if (const std::size_t colon = event.action.find(':'); colon != std::string::npos) {
        const std::size_t start = event.action.find_first_not_of(' ', colon + 1);
        event.detail = start == std::string::npos ? Phrase() : Phrase(event.action.substr(start));
        event.action.resize(colon);
    }
    if (event.action == "health_status" && event.detail.empty())
        event.detail = textAt(json, "HealthStatus"); // Podman
    normalise(event);
    return event;
}

Request eventsRequest(const WatchEventsOptions& options, std::int64_t sinceNano)
{
    Request request{.path = "/events",
                    .deadline = std::nullopt,
                    .purpose = phrase("follow the engine's events")};
    if (!options.types.empty() || !options.labels.empty())
        request.query.emplace_back(
            "filters", renderFilters({{"type", options.types}, {"label", options.labels}}));
    if (sinceNano > 0)
        request.query.emplace_back("since",
                                   fmt::format("{}.{:09}",
                                               sinceNano / kNanosecondsASecond,
                                               sinceNano % kNanosecondsASecond));
    return request;
}

} // namespace

/// The state machine behind a watch: connecting -> live -> pausing -> connecting ..., until closed.
/// Its steps run on the transport's thread, but for the first and the last.
class EventWatch::State : public std::enable_shared_from_this<EventWatch::State>
{
public:
    State(Client client, WatchEventsOptions options, EventHandlers handlers)
        : m_client(std::move(client))
        , m_options(std::move(options))
        , m_handlers(std::move(handlers))
        , m_lastNano(m_options.sinceNano - 1)
    {}

    void connect()
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return;
        m_isLive = false;
        const std::int64_t since = m_lastNano > 0 ? m_lastNano + 1 : 0;
        const std::weak_ptr<State> weak = weak_from_this();
        const auto objects = // shared: a ChunkHandler can be copied
            std::make_shared<JsonStream>([weak](std::string_view text) {
                if (const auto self = weak.lock())
                    self->takeObject(text);
            });
        m_stream = m_client.stream(
            eventsRequest(m_options, since),
            [weak, objects](std::string_view bytes) {
                if (const auto self = weak.lock())
                    self->noteLive();
                objects->feed(bytes);
            },
            [weak](const Result<Response>& answer) {
                if (const auto self = weak.lock())
                    self->noteEnd(answer);
            });
    }

    /// After this no handler runs.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_stream.cancel();
        if (m_timer != 0)
            m_client.transport()->cancel(m_timer);
    }

private:
    void noteLive()
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_isLive)
            return;
        m_isLive = true;
        m_liveSince = std::chrono::steady_clock::now();
        m_lastError.clear();
        if (m_handlers.onLive)
            m_handlers.onLive();
    }

    void takeObject(std::string_view text)
    {
        const Result<Json> json = parseJson(text, phrase("an event"));
        if (!json)
            return;
        const EngineEvent event = readEvent(*json);
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return;
        m_lastNano = std::max(m_lastNano, event.timeNano);
        if (m_handlers.onEvent)
            m_handlers.onEvent(event);
    }

    void noteEnd(const Result<Response>& answer)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || (!answer && answer.error().code == ErrorCode::Cancelled))
            return; // the watch or its transport ends
        if (m_isLive && std::chrono::steady_clock::now() - m_liveSince >= kProvenAfter)
            m_pause = kFirstPause;
        m_isLive = false;
        const std::weak_ptr<State> weak = weak_from_this();
        m_timer = m_client.transport()->schedule(m_pause, [weak] {
            if (const auto self = weak.lock())
                self->connect();
        });
        m_pause = std::min(m_pause * 2, kLongestPause);
        const Error error = answer
                                ? Error{.code = ErrorCode::Unreachable,
                                        .message = phrase("the engine ended its stream of events"),
                                        .hint = phrase("it may be restarting; trying again")}
                                : answer.error();
        // One outage is one report, whatever the number of attempts, unless its cause changes.
        if (m_handlers.onLost && std::exchange(m_lastError, error.message) != error.message)
            m_handlers.onLost(error);
    }

    Client m_client;
    WatchEventsOptions m_options;
    EventHandlers m_handlers;
    // Held while handlers run, so that none does after close(); recursive because a handler may
    // end its own watch.
    std::recursive_mutex m_mutex;
    StreamHandle m_stream;
    ExchangeId m_timer = 0;
    std::int64_t m_lastNano = 0;
    std::chrono::steady_clock::time_point m_liveSince;
    std::chrono::milliseconds m_pause = kFirstPause;
    std::string m_lastError;
    bool m_isLive = false;
    bool m_isClosed = false;
};

EventWatch::EventWatch(const Client& client, WatchEventsOptions options, EventHandlers handlers)
    : m_state(std::make_shared<State>(client, std::move(options), std::move(handlers)))
{
    m_state->connect();
}

EventWatch::~EventWatch()
{
    m_state->close();
}

} // namespace plumbline::engine
