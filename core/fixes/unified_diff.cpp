// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/unified_diff.h"

#include "core/fixes/mask.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace plumbline::fixes {

namespace {

constexpr std::size_t kContext = 3;

using Lines = std::vector<std::string_view>;

/// Lines with their breaks; the last may have none.
Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

enum class Step : char { Keep = ' ', Remove = '-', Add = '+' };

/// The shortest way from one list of lines to the other (Myers' greedy algorithm); removals stand
/// before additions.
class Differ
{
public:
    Differ(const Lines& before, const Lines& after)
        : m_before(before)
        , m_after(after)
    {}

    std::vector<Step> run()
    {
        while (m_head < std::min(m_before.size(), m_after.size()) &&
               m_before[m_head] == m_after[m_head])
            ++m_head;
        while (m_tail < std::min(m_before.size(), m_after.size()) - m_head &&
               m_before[m_before.size() - 1 - m_tail] == m_after[m_after.size() - 1 - m_tail])
            ++m_tail;
        std::vector<Step> steps(m_head, Step::Keep);
        const std::vector<Step> middle = middleSteps();
        steps.insert(steps.end(), middle.begin(), middle.end());
        steps.insert(steps.end(), m_tail, Step::Keep);
        return steps;
    }

private:
    using Index = std::ptrdiff_t;

    [[nodiscard]] bool isSame(Index x, Index y) const
    {
        return m_before[m_head + static_cast<std::size_t>(x)] ==
               m_after[m_head + static_cast<std::size_t>(y)];
    }

    /// How far each diagonal is reached with every number of steps.
    std::vector<Step> middleSteps()
    {
        const auto width = static_cast<Index>(m_before.size() - m_head - m_tail);
        const auto height = static_cast<Index>(m_after.size() - m_head - m_tail);
        const Index most = width + height;
        std::vector<Index> reach(static_cast<std::size_t>(2 * most + 3), 0);
        const auto at = [&](Index diagonal) -> Index& {
            return reach[static_cast<std::size_t>(diagonal + most + 1)];
        };
        std::vector<std::vector<Index>> history;
        for (Index count = 0; count <= most; ++count) {
            history.push_back(reach);
            for (Index k = -count; k <= count; k += 2) {
                const bool isDown = k == -count || (k != count && at(k - 1) < at(k + 1));
                Index x = isDown ? at(k + 1) : at(k - 1) + 1;
                while (x < width && x - k < height && isSame(x, x - k))
                    ++x;
                at(k) = x;
                if (x >= width && x - k >= height)
                    return walkBack(history, width, height, most);
            }
        }
        return {};
    }

    static std::vector<Step>
    walkBack(const std::vector<std::vector<Index>>& history, Index x, Index y, Index most)
    {
        std::vector<Step> steps;
        for (auto count = static_cast<Index>(history.size()) - 1; count >= 0; --count) {
            const std::vector<Index>& reach = history[static_cast<std::size_t>(count)];
            const auto at = [&](Index diagonal) {
                return reach[static_cast<std::size_t>(diagonal + most + 1)];
            };
            const Index k = x - y;
            const bool isDown = k == -count || (k != count && at(k - 1) < at(k + 1));
            const Index before = isDown ? k + 1 : k - 1;
            const bool isStart = count == 0;
            const Index fromX = isStart ? 0 : at(before);
            const Index fromY = isStart ? 0 : fromX - before;
            steps.insert(
                steps.end(), static_cast<std::size_t>(std::min(x - fromX, y - fromY)), Step::Keep);
            if (!isStart)
                steps.push_back(isDown ? Step::Add : Step::Remove);
            x = fromX;
            y = fromY;
        }
        std::ranges::reverse(steps);
        return steps;
    }

    const Lines& m_before;
    const Lines& m_after;
    std::size_t m_head = 0;
    std::size_t m_tail = 0;
};

/// One line of the diff.
struct Entry
{
    Step step;
    std::string_view text;
};

std::vector<Entry>
entriesOf(const std::vector<Step>& steps, const Lines& before, const Lines& after)
{
    std::vector<Entry> entries;
    std::size_t x = 0;
    std::size_t y = 0;
    for (const Step step : steps) {
        entries.push_back({step, step == Step::Add ? after[y] : before[x]});
        x += step == Step::Add ? 0 : 1;
        y += step == Step::Remove ? 0 : 1;
    }
    return entries;
}

std::string rangeOf(std::size_t line, std::size_t count)
{
    const std::size_t first = count == 0 ? line : line + 1;
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

void appendLine(std::string& out, Step step, std::string_view text)
{
    out += static_cast<char>(step);
    out += text;
    if (!text.ends_with('\n'))
        out += "\n\\ No newline at end of file\n";
}

/// Changes that are no further apart than the lines shown around them are one hunk.
std::string renderHunks(const std::vector<Entry>& entries)
{
    std::string out;
    std::size_t x = 0;
    std::size_t y = 0;
    std::size_t next = 0;
    while (next < entries.size()) {
        std::size_t change = next;
        while (change < entries.size() && entries[change].step == Step::Keep)
            ++change;
        if (change == entries.size())
            break;
        const std::size_t begin = std::max(next, change - std::min(change, kContext));
        std::size_t last = change;
        for (std::size_t i = change; i < entries.size() && i <= last + 2 * kContext + 1; ++i) {
            if (entries[i].step != Step::Keep)
                last = i;
        }
        const std::size_t end = std::min(last + kContext + 1, entries.size());
        x += begin - next;
        y += begin - next;
        const auto count = [&](Step without) {
            return static_cast<std::size_t>(
                std::count_if(entries.begin() + static_cast<std::ptrdiff_t>(begin),
                              entries.begin() + static_cast<std::ptrdiff_t>(end),
                              [without](const Entry& entry) { return entry.step != without; }));
        };
        const std::size_t olds = count(Step::Add);
        const std::size_t news = count(Step::Remove);
        out += fmt::format("@@ -{} +{} @@\n", rangeOf(x, olds), rangeOf(y, news));
        for (std::size_t i = begin; i < end; ++i)
            appendLine(out, entries[i].step, entries[i].text);
        x += olds;
        y += news;
        next = end;
    }
    return out;
}

} // namespace

std::string renderDiff(const DiffInput& input)
{
    if (input.before == input.after)
        return {};
    const std::vector<Step> steps = Differ(linesOf(input.before), linesOf(input.after)).run();
    const std::string before = maskSecrets(input.before, input.file);
    const std::string after = maskSecrets(input.after, input.file);
    return fmt::format("--- {}\n+++ b/{}\n",
                       input.isNew ? std::string("/dev/null") : "a/" + input.file,
                       input.file) +
           renderHunks(entriesOf(steps, linesOf(before), linesOf(after)));
}

} // namespace plumbline::fixes
