// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/text_edit.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace plumbline::fixes {

std::string edited(std::string_view text, const TextEdit& edit)
{
    std::string result(text.substr(0, edit.offset));
    result += edit.text;
    result += text.substr(edit.offset + edit.length);
    return result;
}

tl::unexpected<Error> notThere(const Origin& where, const std::string& what)
{
    return fail(ErrorCode::Conflict,
                phrase("{} is not what stands there", printable(what)),
                phrase("look again: the file may have changed"),
                where);
}

LineTable::LineTable(std::string_view text)
    : m_text(text)
{
    m_begins.push_back(0);
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
        m_begins.push_back(i + 1);
}

std::optional<std::size_t> LineTable::offsetOf(int line, int column) const
{
    if (line < 1 || static_cast<std::size_t>(line) > m_begins.size())
        return std::nullopt;
    const std::size_t begin = m_begins[static_cast<std::size_t>(line) - 1];
    const std::size_t offset = begin + static_cast<std::size_t>(std::max(column, 1)) - 1;
    if (offset > lineEnd(begin))
        return std::nullopt;
    return offset;
}

int LineTable::lineOf(std::size_t offset) const
{
    const auto after = std::ranges::upper_bound(m_begins, offset);
    return static_cast<int>(after - m_begins.begin());
}

std::size_t LineTable::lineBegin(std::size_t offset) const
{
    return m_begins[static_cast<std::size_t>(lineOf(offset)) - 1];
}

std::size_t LineTable::lineEnd(std::size_t offset) const
{
    std::size_t end = std::min(m_text.find('\n', offset), m_text.size());
    if (end > lineBegin(offset) && end < m_text.size() && m_text[end - 1] == '\r')
        --end;
    return std::max(end, std::min(offset, m_text.size()));
}

std::string_view lineBreakOf(std::string_view text)
{
    const std::size_t end = text.find('\n');
    const bool isWindows = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
    return isWindows ? "\r\n" : "\n";
}

void EditedText::make(TextEdit edit)
{
    m_now = edited(m_now, edit);
    m_edits.push_back(std::move(edit));
}

std::size_t EditedText::offsetNow(std::size_t offset) const
{
    for (const TextEdit& edit : m_edits) {
        if (offset >= edit.offset + edit.length)
            offset = offset - edit.length + edit.text.size();
        else if (offset > edit.offset)
            offset = edit.offset;
    }
    return offset;
}

} // namespace plumbline::fixes
