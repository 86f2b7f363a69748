// SPDX-License-Identifier: Apache-2.0
#include "core/engine/logs.h"
#include "core/workspace/log_merge.h"
#include "core/workspace/swarm.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

namespace plumbline::workspace {
namespace {

using OnLine = std::function<void(const StackLogLine&)>;

bool isWanted(const SwarmServiceRow& row, const SwarmLogOptions& options)
{
    return options.services.empty() ||
           std::ranges::find(options.services, row.service) != options.services.end();
}

engine::LogDecoder::Framing framingFor(bool tty)
{
    return tty ? engine::LogDecoder::Framing::Raw : engine::LogDecoder::Framing::Multiplexed;
}

/// What the tasks' streams leave for the thread that merges.
struct TaskMail
{
    std::mutex mutex;
    std::condition_variable_any arrived;
    LogMerge merge{std::chrono::milliseconds(0)}; // they end by themselves
    LogFlow flow;
    std::optional<Error> error;
    bool hasNews = true; ///< at first: there may be nothing to wait for at all

    void tell()
    {
        {
            const std::lock_guard lock(mutex);
            hasNews = true;
        }
        arrived.notify_one();
    }
};

/// Reads what the tasks have written, each by itself, so that one that is ahead can be paused.
class TaskLogReader
{
public:
    TaskLogReader(const SwarmReport& report,
                  const engine::Client& client,
                  const SwarmLogOptions& options)
    {
        for (const SwarmServiceRow& row : report.services) {
            for (const SwarmTaskRow& task : row.tasks) {
                if (isWanted(row, options) && task.hasContainer)
                    start(client, task, options);
            }
        }
    }

    Result<> run(const OnLine& onLine, const std::stop_token& stop)
    {
        while (true) {
            std::vector<StackLogLine> lines;
            bool isEnd = false;
            std::optional<Error> error;
            {
                std::unique_lock lock(m_mail->mutex);
                m_mail->arrived.wait(lock, stop, [this] { return m_mail->hasNews; });
                if (stop.stop_requested())
                    return fail(ErrorCode::Cancelled, phrase("no more of the log is read"));
                lines = m_mail->merge.take(LogMerge::Clock::now(), kLotLines);
                m_mail->hasNews = lines.size() == kLotLines;
                m_mail->flow.goOn(m_mail->merge);
                isEnd = m_mail->merge.isOver() && m_mail->merge.isEmpty();
                error = m_mail->error;
            }
            for (const StackLogLine& line : lines)
                onLine(line);
            if (isEnd)
                return error ? Result<>(tl::unexpected(*error)) : Result<>{};
        }
    }

private:
    /// What is taken at once of many.
    static constexpr std::size_t kLotLines = 8192;

    void
    start(const engine::Client& client, const SwarmTaskRow& task, const SwarmLogOptions& options)
    {
        std::size_t stream = 0;
        {
            const std::lock_guard lock(m_mail->mutex);
            stream = m_mail->merge.addStream(LogMerge::Clock::now());
        }
        const StackLogLine head{.service = task.service, .container = task.name};
        // shared: the chunk handler and the end both need it
        const auto decoder = std::make_shared<engine::LogDecoder>(
            framingFor(task.tty), true, [mail = m_mail, stream, head](engine::LogLine line) {
                StackLogLine whole = head;
                whole.line = std::move(line);
                const std::lock_guard lock(mail->mutex);
                mail->merge.add(stream, std::move(whole), LogMerge::Clock::now());
                mail->flow.slow(mail->merge, stream);
            });
        m_readers.push_back(client.stream(
            engine::taskLogs(task.id, {.tail = options.tail, .since = options.since}),
            [mail = m_mail, decoder](std::string_view bytes) {
                decoder->feed(bytes);
                mail->tell();
            },
            [mail = m_mail, decoder, stream](const Result<engine::Response>& end) {
                decoder->finish();
                {
                    const std::lock_guard lock(mail->mutex);
                    mail->merge.end(stream);
                    // a task that has ended may be forgotten by the Swarm at any time
                    if (!end && end.error().code != ErrorCode::NotFound && !mail->error)
                        mail->error = end.error();
                }
                mail->tell();
            }));
        const std::lock_guard lock(m_mail->mutex);
        m_mail->flow.know(stream, m_readers.back());
    }

    // shared with the handlers that are under way
    std::shared_ptr<TaskMail> m_mail = std::make_shared<TaskMail>();
    std::deque<engine::StreamHandle> m_readers; // each stays where it is
};

/// `com.docker.swarm.task.id` of `a=b,com.docker.swarm.task.id=x text`; the text is what is left.
std::string taskIdOf(std::string& text)
{
    constexpr std::string_view kKey = "com.docker.swarm.task.id=";
    const std::size_t end = text.find(' ');
    const std::string details = text.substr(0, end);
    const std::size_t at = details.find(kKey);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + kKey.size();
    std::string id = details.substr(begin, details.find(',', begin) - begin);
    text = end == std::string::npos ? std::string() : text.substr(end + 1);
    return id;
}

/// Follows services, also tasks that they come to have.
class ServiceLogFollower
{
public:
    ServiceLogFollower(const engine::Client& client,
                       const SwarmReport& report,
                       const SwarmLogOptions& options,
                       const OnLine& onLine)
        : m_client(client)
        , m_report(report)
        , m_options(options)
        , m_onLine(onLine)
    {
        learnNames(report);
    }

    Result<> run(const std::stop_token& stop)
    {
        std::vector<engine::StreamHandle> handles;
        for (const SwarmServiceRow& row : m_report.services) {
            if (isWanted(row, m_options))
                handles.push_back(start(row));
        }
        while (true) {
            std::deque<Line> lines;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, stop, [&] { return m_open == 0 || !m_lines.empty(); });
                if (stop.stop_requested() || m_lines.empty())
                    break;
                lines.swap(m_lines);
            }
            m_changed.notify_all(); // there is room again
            for (Line& line : lines)
                handOn(std::move(line), stop);
        }
        {
            const std::lock_guard lock(m_mutex);
            m_isLeft = true;
        }
        m_changed.notify_all();
        handles.clear();
        std::unique_lock lock(
            m_mutex); // what was cancelled tells its end, and no line comes after it
        m_changed.wait(lock, [&] { return m_open == 0; });
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("no more of the log is read"));
        if (m_failure)
            return tl::unexpected(*m_failure);
        return {};
    }

private:
    /// Who sends more than is taken waits.
    static constexpr std::size_t kMostWaiting = 8192;

    struct Line
    {
        std::string task; ///< its id
        StackLogLine line;
    };

    void learnNames(const SwarmReport& report)
    {
        for (const SwarmServiceRow& row : report.services) {
            for (const SwarmTaskRow& task : row.tasks)
                m_names[task.id] = task.name;
        }
    }

    engine::StreamHandle start(const SwarmServiceRow& row)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_open;
        }
        const std::string service = row.service;
        const bool tty = std::ranges::any_of(row.tasks, &SwarmTaskRow::tty);
        // shared: the chunk handler and the end both need it
        const auto decoder = std::make_shared<engine::LogDecoder>(
            framingFor(tty), true, [this, service](engine::LogLine line) {
                take(service, std::move(line));
            });
        return m_client.stream(
            engine::serviceLogs(row.state.name,
                                {.follow = true, .tail = m_options.tail, .since = m_options.since}),
            [decoder](std::string_view bytes) { decoder->feed(bytes); },
            [this, decoder](const Result<engine::Response>& end) {
                decoder->finish();
                const std::lock_guard lock(m_mutex);
                if (!end && end.error().code != ErrorCode::Cancelled && !m_failure)
                    m_failure = end.error();
                --m_open;
                m_changed.notify_all();
            });
    }

    /// On the transport's thread.
    void take(const std::string& service, engine::LogLine line)
    {
        Line one{.task = taskIdOf(line.text), .line = {.service = service, .container = service}};
        one.line.line = std::move(line);
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_isLeft || m_lines.size() < kMostWaiting; });
        if (m_isLeft)
            return;
        m_lines.push_back(std::move(one));
        m_changed.notify_all();
    }

    void handOn(Line line, const std::stop_token& stop)
    {
        auto name = m_names.find(line.task);
        if (name == m_names.end() && !line.task.empty()) { // it has come since
            if (const auto report = reportSwarm(m_report.stack, m_client, stop))
                learnNames(*report);
            name = m_names.try_emplace(line.task, line.line.service).first; // asked once
        }
        if (name != m_names.end())
            line.line.container = name->second;
        m_onLine(line.line);
    }

    const engine::Client& m_client;
    const SwarmReport& m_report;
    const SwarmLogOptions& m_options;
    const OnLine& m_onLine;
    std::map<std::string, std::string> m_names; ///< of tasks by id
    std::mutex m_mutex;                         // guards what follows
    std::condition_variable_any m_changed;
    std::deque<Line> m_lines;
    bool m_isLeft = false; ///< nobody takes lines any more
    int m_open = 0;
    std::optional<Error> m_failure;
};

/// What is there in the order of time, as services send theirs one by one; then what is new.
Result<> followSwarmLogs(const SwarmReport& report,
                         const engine::Client& client,
                         const SwarmLogOptions& options,
                         const OnLine& onLine,
                         const std::stop_token& stop)
{
    std::map<std::string, std::string> last; // stamps by task
    std::string newest;
    const OnLine onPast = [&](const StackLogLine& line) {
        if (!line.line.timestamp.empty()) // else the engine's own words on what it cannot read
            last[line.container] = newest = line.line.timestamp;
        onLine(line);
    };
    if (auto read = TaskLogReader(report, client, options).run(onPast, stop); !read)
        return read;
    SwarmLogOptions fresh = options;
    if (const auto since = parseLogTime(newest, {}); since && !newest.empty()) {
        fresh.since = since->substr(0, since->find('.'));
        fresh.tail.clear();
    }
    const OnLine onFresh = [&](const StackLogLine& line) {
        const auto told = last.find(line.container);
        if (told == last.end() || line.line.timestamp > told->second)
            onLine(line);
    };
    return ServiceLogFollower(client, report, fresh, onFresh).run(stop);
}

} // namespace

Result<> readSwarmLogs(const std::string& stack,
                       const engine::Client& client,
                       const SwarmLogOptions& options,
                       const std::function<void(const StackLogLine&)>& onLine,
                       const std::stop_token& stop)
{
    const auto report = reportSwarm(stack, client, stop);
    if (!report)
        return tl::unexpected(report.error());
    if (report->services.empty())
        return fail(ErrorCode::NotFound, phrase("nothing of a stack {} is on this Swarm", stack));
    for (const std::string& service : options.services) {
        const bool isThere = std::ranges::any_of(
            report->services, [&](const SwarmServiceRow& row) { return row.service == service; });
        if (!isThere)
            return fail(ErrorCode::NotFound,
                        phrase("stack {} has no service {} on this Swarm", stack, service));
    }
    return options.follow ? followSwarmLogs(*report, client, options, onLine, stop)
                          : TaskLogReader(*report, client, options).run(onLine, stop);
}

} // namespace plumbline::workspace
