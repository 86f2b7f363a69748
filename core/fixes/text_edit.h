// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::fixes {

/// Puts `text` in the place of `length` bytes at `offset`.
struct TextEdit
{
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text;

    bool operator==(const TextEdit&) const = default;
};

/// A part of a text. **Units:** bytes; `end` is behind the last.
struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }

    [[nodiscard]] std::string_view of(std::string_view text) const
    {
        return text.substr(begin, size());
    }

    bool operator==(const Span&) const = default;
};

/// The text with the edit made.
std::string edited(std::string_view text, const TextEdit& edit);

/// The refusal to edit a place where `what` does not stand (any more).
tl::unexpected<Error> notThere(const Origin& where, const std::string& what);

/// Finds places by line and column, and lines by place. Borrows the text.
class LineTable
{
public:
    explicit LineTable(std::string_view text);

    /// The offset of a place that counts from 1; nothing where the text has no such line.
    [[nodiscard]] std::optional<std::size_t> offsetOf(int line, int column) const;

    /// The line, from 1, that holds the offset.
    [[nodiscard]] int lineOf(std::size_t offset) const;

    /// Where the line of the offset begins.
    [[nodiscard]] std::size_t lineBegin(std::size_t offset) const;

    /// Where the line of the offset ends, before its line break.
    [[nodiscard]] std::size_t lineEnd(std::size_t offset) const;

    /// How far the offset stands from the beginning of its line.
    [[nodiscard]] std::size_t columnOf(std::size_t offset) const
    {
        return offset - lineBegin(offset);
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_begins;
};

/// The line break that the text uses: that of its first line, `\n` where it has none.
std::string_view lineBreakOf(std::string_view text);

/// A text while changes are made to it one after the other. Places of the text as it was read can
/// still be found.
class EditedText
{
public:
    EditedText() = default;

    explicit EditedText(std::string text)
        : m_before(text)
        , m_now(std::move(text))
    {}

    [[nodiscard]] const std::string& before() const { return m_before; }

    [[nodiscard]] const std::string& now() const { return m_now; }

    /// What was done, each edit on the text that the one before it left.
    [[nodiscard]] const std::vector<TextEdit>& edits() const { return m_edits; }

    void make(TextEdit edit);

    /// Where the byte at `offset` of the text as it was read stands now.
    [[nodiscard]] std::size_t offsetNow(std::size_t offset) const;

private:
    std::string m_before;
    std::string m_now;
    std::vector<TextEdit> m_edits;
};

} // namespace plumbline::fixes
