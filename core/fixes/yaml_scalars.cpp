// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_scalars.h"

#include <algorithm>
#include <string>

namespace plumbline::fixes {

namespace {

/// The end of a plain scalar on its line.
std::size_t plainEndOnLine(std::string_view text, std::size_t begin, bool isInFlow)
{
    std::size_t end = begin;
    for (; end < text.size() && !isBreak(text[end]); ++end) {
        const char c = text[end];
        const char next = end + 1 < text.size() ? text[end + 1] : '\n';
        const bool isComment = c == '#' && end > begin && isBlank(text[end - 1]);
        const bool isColon =
            c == ':' && (isBlank(next) || isBreak(next) || (isInFlow && isFlowSign(next)));
        if (isComment || isColon || (isInFlow && isFlowSign(c)))
            break;
    }
    while (end > begin && isBlank(text[end - 1]))
        --end;
    return end;
}

/// The end of the line, before its break.
std::size_t lineEnd(std::string_view text, std::size_t lineBreak)
{
    const std::size_t end = std::min(lineBreak, text.size());
    return end > 0 && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

} // namespace

std::optional<std::size_t> quotedEnd(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            const bool isTwice = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!isTwice)
                return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t>
plainEnd(std::string_view text, std::size_t begin, std::string_view value, bool isInFlow)
{
    std::size_t end = plainEndOnLine(text, begin, isInFlow);
    std::string said(text.substr(begin, end - begin));
    while (said != value) {
        if (said.size() > value.size())
            return std::nullopt;
        std::size_t breaks = 0;
        while (end < text.size() && (isBlank(text[end]) || isBreak(text[end])))
            breaks += text[end++] == '\n' ? 1U : 0U;
        if (breaks == 0 || end >= text.size())
            return std::nullopt;
        said += breaks == 1 ? std::string(" ") : std::string(breaks - 1, '\n');
        const std::size_t from = end;
        end = plainEndOnLine(text, from, isInFlow);
        said += text.substr(from, end - from);
    }
    return end;
}

std::size_t blockEnd(std::string_view text, std::size_t begin, int indent)
{
    std::size_t lineBreak = text.find('\n', begin);
    std::size_t end = lineEnd(text, lineBreak);
    while (lineBreak != std::string_view::npos) {
        const std::size_t line = lineBreak + 1;
        const std::size_t content = text.find_first_not_of(' ', line);
        lineBreak = text.find('\n', line);
        if (content == std::string_view::npos)
            break;
        if (isBreak(text[content]))
            continue;
        if (static_cast<int>(content - line) <= indent)
            break;
        end = lineEnd(text, lineBreak);
    }
    return end;
}

} // namespace plumbline::fixes
