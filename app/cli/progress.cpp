// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress.h"

#include "core/base/quantity.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::cli {
namespace {

constexpr std::chrono::milliseconds kFrame{100};

struct Words
{
    std::string_view doing;
    std::string_view done;
};

Words wordsFor(const stack::Step& step)
{
    static const std::map<std::string_view, Words> kWords = {
        {"pull", {"pulling", "pulled"}},
        {"build", {"building", "built"}},
        {"create", {"creating", "created"}},
        {"recreate", {"recreating", "recreated"}},
        {"rename", {"renaming", "renamed"}},
        {"remove", {"removing", "removed"}},
        {"start", {"starting", "started"}},
        {"unpause", {"resuming", "resumed"}},
        {"stop", {"stopping", "stopped"}},
    };
    if (const auto* wait = std::get_if<stack::AwaitService>(&step.action)) {
        switch (wait->condition) {
        case compose::Condition::Healthy:
            return {"waiting", wait->isFinal ? "well" : "healthy"};
        case compose::Condition::CompletedSuccessfully:
            return {"waiting", "completed"};
        case compose::Condition::Started:
            return {"waiting", "running"};
        }
    }
    const auto found = kWords.find(stack::actionName(step));
    return found == kWords.end() ? Words{"working", "done"} : found->second;
}

/// Whether it is worth saying that it has begun: the others are over in no time.
bool mayTakeLong(const stack::Step& step)
{
    return std::holds_alternative<stack::PullImage>(step.action) ||
           std::holds_alternative<stack::BuildImage>(step.action) ||
           std::holds_alternative<stack::AwaitService>(step.action);
}

std::string seconds(std::chrono::milliseconds elapsed)
{
    return fmt::format("{:.1f}s", std::chrono::duration<double>(elapsed).count());
}

std::string bar(std::int64_t part, std::int64_t whole, bool hasUnicode)
{
    constexpr std::int64_t kCells = 20;
    const std::int64_t filled = std::clamp(part * kCells / whole, std::int64_t{0}, kCells);
    std::string text = "[";
    for (std::int64_t i = 0; i < kCells; ++i)
        text += i < filled ? (hasUnicode ? "━" : "#") : (hasUnicode ? "─" : ".");
    return text + "]";
}

std::string pullText(const engine::PullProgress& pull, bool hasUnicode)
{
    const std::int64_t total = pull.totalBytes();
    if (total <= 0)
        return pull.note;
    const std::int64_t done = std::min(pull.downloadedBytes(), total);
    const auto retrying =
        std::find_if(pull.layers.begin(), pull.layers.end(), [](const auto& layer) {
            return layer.status.starts_with("Retrying");
        });
    const auto complete =
        std::count_if(pull.layers.begin(), pull.layers.end(), [](const auto& layer) {
            return layer.status == "Pull complete" || layer.status == "Already exists";
        });
    return fmt::format("{} {} / {}, {} of {} layers{}",
                       bar(done, total, hasUnicode),
                       toString(ByteCount{done}),
                       toString(ByteCount{total}),
                       complete,
                       pull.layers.size(),
                       retrying == pull.layers.end() ? "" : ", " + toLower(retrying->status));
}

} // namespace

Progress::Progress(Terminal terminal, bool isQuiet, bool isPlain)
    : m_terminal(terminal)
    , m_isQuiet(isQuiet)
    , m_isLive(terminal.isInteractive && !isQuiet && !isPlain)
{
    if (m_isLive)
        m_animation = std::jthread([this](const std::stop_token& stop) { animate(stop); });
}

Progress::~Progress()
{
    end();
}

void Progress::begin(const stack::Plan& plan)
{
    const std::lock_guard lock(m_mutex);
    m_runs.push_back({.plan = plan});
    m_running.clear();
    for (const Diagnostic& diagnostic : plan.diagnostics) {
        if (!m_isQuiet || diagnostic.severity == Severity::Error)
            printAbove(printable(toString(diagnostic), true));
    }
}

void Progress::take(const stack::Event& event)
{
    const std::lock_guard lock(m_mutex);
    if (!m_runs.empty())
        m_runs.back().add(event);
    if (const auto* start = std::get_if<stack::StepStarted>(&event))
        started(start->step);
    else if (const auto* progress = std::get_if<stack::StepProgress>(&event))
        moved(*progress);
    else if (const auto* done = std::get_if<stack::StepFinished>(&event))
        finished(*done);
    else if (const auto* failure = std::get_if<stack::StepFailed>(&event))
        failed(*failure);
    else if (const auto* remark = std::get_if<stack::Remark>(&event)) {
        if (!m_isQuiet || remark->severity == Severity::Error)
            printAbove(fmt::format("{}: {}", toString(remark->severity), printable(remark->text)));
    }
    // how far a step has come is drawn with the next frame: a pull tells hundreds of times a second
    if (m_isLive && !std::holds_alternative<stack::StepProgress>(event))
        draw();
}

void Progress::end()
{
    m_animation.request_stop();
    m_wake.notify_all();
    if (m_animation.joinable())
        m_animation.join();
    const std::lock_guard lock(m_mutex);
    erase();
    m_running.clear();
}

const stack::Step* Progress::stepOf(int id) const
{
    if (m_runs.empty() || id < 1 || static_cast<std::size_t>(id) > m_runs.back().plan.steps.size())
        return nullptr;
    return &m_runs.back().plan.steps[static_cast<std::size_t>(id - 1)];
}

void Progress::started(int id)
{
    const stack::Step* step = stepOf(id);
    if (step == nullptr)
        return;
    m_running[id] = {.begun = Clock::now()};
    if (!m_isLive && !m_isQuiet && mayTakeLong(*step))
        printAbove(fmt::format("{} {}", printable(step->object), wordsFor(*step).doing));
}

void Progress::moved(const stack::StepProgress& progress)
{
    const auto running = m_running.find(progress.step);
    if (running == m_running.end())
        return;
    running->second.text = progress.text;
    const stack::Step* step = stepOf(progress.step);
    if (!m_isLive && !m_isQuiet && step != nullptr &&
        std::holds_alternative<stack::BuildImage>(step->action))
        printAbove(fmt::format("{}: {}", printable(step->service), progress.text));
    if (progress.pull)
        running->second.pull = progress.pull;
}

void Progress::finished(const stack::StepFinished& done)
{
    m_running.erase(done.step);
    const stack::Step* step = stepOf(done.step);
    if (step == nullptr || m_isQuiet)
        return;
    std::string line = fmt::format("{} {} {}",
                                   printable(step->object),
                                   wordsFor(*step).done,
                                   m_terminal.styled(Style::Dim, seconds(done.elapsed)));
    if (!done.note.empty())
        line += m_terminal.styled(Style::Dim, ", " + printable(done.note));
    if (m_isLive)
        line = m_terminal.styled(Style::Green, m_terminal.hasUnicode ? "✔ " : "+ ") + line;
    printAbove(line);
}

void Progress::failed(const stack::StepFailed& failure)
{
    m_running.erase(failure.step);
    const stack::Step* step = stepOf(failure.step);
    if (step == nullptr)
        return;
    std::string line = fmt::format("{} {} {}: {}",
                                   printable(step->object),
                                   m_terminal.styled(Style::Red, "failed"),
                                   m_terminal.styled(Style::Dim, seconds(failure.elapsed)),
                                   printable(failure.error.message));
    if (m_isLive)
        line = m_terminal.styled(Style::Red, m_terminal.hasUnicode ? "✘ " : "x ") + line;
    printAbove(line);
}

/// Above what is rewritten in place, where it stays.
void Progress::printAbove(const std::string& line)
{
    erase();
    m_terminal.write(line + "\n");
}

std::string Progress::runningLine(int id, const Running& running) const
{
    static constexpr std::array kUnicode = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    static constexpr std::array kAscii = {"|", "/", "-", "\\"};
    const stack::Step* step = stepOf(id);
    if (step == nullptr)
        return {};
    const char* spinner = m_terminal.hasUnicode ? kUnicode[m_frame % kUnicode.size()]
                                                : kAscii[m_frame % kAscii.size()];
    const auto elapsed =
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - running.begun);
    std::string text = fmt::format("{} {} {} {}",
                                   m_terminal.styled(Style::Cyan, spinner),
                                   printable(step->object),
                                   wordsFor(*step).doing,
                                   m_terminal.styled(Style::Dim, seconds(elapsed)));
    if (running.pull)
        text += "  " + pullText(*running.pull, m_terminal.hasUnicode);
    else if (!running.text.empty())
        text += "  " + m_terminal.styled(Style::Dim, printable(running.text));
    return text;
}

void Progress::draw()
{
    const int columns = m_terminal.columns();
    const int room = std::max(1, m_terminal.rows() - 2);
    std::string text;
    int lines = 0;
    for (const auto& [id, running] : m_running) {
        if (lines == room)
            break;
        text += clipped(runningLine(id, running), columns - 1) + "\x1b[0m\x1b[K\n";
        ++lines;
    }
    const std::string up =
        m_drawnLines > 0 ? fmt::format("\x1b[{}A\r", m_drawnLines) : std::string();
    m_terminal.write(up + text + "\x1b[J");
    m_drawnLines = lines;
}

void Progress::erase()
{
    if (m_drawnLines == 0)
        return;
    m_terminal.write(fmt::format("\x1b[{}A\r\x1b[J", m_drawnLines));
    m_drawnLines = 0;
}

void Progress::animate(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_wake.wait_for(lock, stop, kFrame, [] { return false; });
        ++m_frame;
        if (!m_running.empty() && !stop.stop_requested())
            draw();
    }
}

} // namespace plumbline::cli
