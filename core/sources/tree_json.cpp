// SPDX-License-Identifier: Apache-2.0
#include "core/sources/tree.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace plumbline::sources {

namespace {

/// How far the lexer has read.
struct Progress
{
    const char* current = nullptr;
    const char* lineStart = nullptr;
    std::int32_t line = 1;
};

/// Walks over the text and keeps the line count, which the library does not tell its handlers.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, Progress* progress)
        : m_at(at)
        , m_progress(progress)
    {}

    reference operator*() const { return *m_at; }

    CountingIterator& operator++()
    {
        if (*m_at == '\n') {
            ++m_progress->line;
            m_progress->lineStart = m_at + 1;
        }
        m_progress->current = ++m_at;
        return *this;
    }

    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

    bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    Progress* m_progress; // borrowed from the function that reads
};

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Builds the tree from the events of the library's parser.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    TreeBuilder(std::string_view text, const Progress& progress, const TreeLimits& limits)
        : m_text(text)
        , m_progress(progress)
        , m_limits(limits)
    {}

    bool null() override { return addLiteral(Tree::Kind::Null, "null"); }

    bool boolean(bool value) override
    {
        return addLiteral(Tree::Kind::Boolean, value ? "true" : "false");
    }

    bool number_integer(number_integer_t /*value*/) override { return addNumber(); }

    bool number_unsigned(number_unsigned_t /*value*/) override { return addNumber(); }

    bool number_float(number_float_t /*value*/, const string_t& /*written*/) override
    {
        return addNumber();
    }

    bool string(string_t& value) override
    {
        Tree* tree = add(Tree::Kind::Text);
        if (tree == nullptr)
            return false;
        placeAt(*tree, openingQuote());
        tree->text = std::move(value);
        return true;
    }

    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*count*/) override { return open(Tree::Kind::Mapping); }

    bool start_array(std::size_t /*count*/) override { return open(Tree::Kind::Sequence); }

    bool key(string_t& name) override
    {
        const char* at = openingQuote();
        m_stack.back()->members.push_back(
            {.key = std::move(name), .line = lineOf(at), .column = columnOf(at), .value = {}});
        return true;
    }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool parse_error(std::size_t /*position*/,
                     const std::string& /*lastToken*/,
                     const nlohmann::detail::exception& /*error*/) override
    {
        m_reason = "this is not JSON";
        return false;
    }

    Tree root;

    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    /// The place where the next value belongs: the root, the last member, a new item.
    Tree* add(Tree::Kind kind)
    {
        if (++m_values > m_limits.values) {
            m_reason = fmt::format("more than {} values", m_limits.values);
            return nullptr;
        }
        Tree* tree = &root;
        if (!m_stack.empty()) {
            Tree& parent = *m_stack.back();
            tree = parent.isMapping() ? &parent.members.back().value : &parent.items.emplace_back();
        }
        tree->kind = kind;
        return tree;
    }

    bool open(Tree::Kind kind)
    {
        if (m_stack.size() >= m_limits.depth) {
            m_reason = fmt::format("nested deeper than {} levels", m_limits.depth);
            return false;
        }
        Tree* tree = add(kind);
        if (tree == nullptr)
            return false;
        placeAt(*tree, m_progress.current - 1);
        m_stack.push_back(tree);
        return true;
    }

    bool close()
    {
        m_stack.pop_back();
        return true;
    }

    bool addLiteral(Tree::Kind kind, std::string_view text)
    {
        Tree* tree = add(kind);
        if (tree == nullptr)
            return false;
        placeAt(*tree, m_progress.current - text.size());
        if (kind != Tree::Kind::Null)
            tree->text = text;
        return true;
    }

    /// The lexer has read one character past a number, unless the text ends with it.
    bool addNumber()
    {
        Tree* tree = add(Tree::Kind::Number);
        if (tree == nullptr)
            return false;
        const char* end = m_progress.current;
        if (!isNumberCharacter(end[-1]))
            --end;
        const char* start = end;
        while (start > m_text.data() && isNumberCharacter(start[-1]))
            --start;
        placeAt(*tree, start);
        tree->text.assign(start, end);
        return true;
    }

    /// Where the string that was just read began: the quote before it that is not escaped.
    [[nodiscard]] const char* openingQuote() const
    {
        const char* at = m_progress.current - 2; // before the closing quote
        while (at > m_text.data()) {
            if (*at == '"') {
                const char* slash = at;
                while (slash > m_text.data() && slash[-1] == '\\')
                    --slash;
                if ((at - slash) % 2 == 0)
                    break;
            }
            --at;
        }
        return at;
    }

    /// A token never holds a line feed, but the character read past a number may be one.
    [[nodiscard]] std::int32_t lineOf(const char* at) const
    {
        return at < m_progress.lineStart ? m_progress.line - 1 : m_progress.line;
    }

    [[nodiscard]] std::int32_t columnOf(const char* at) const
    {
        const char* start = m_progress.lineStart;
        if (at < start) {
            start = at;
            while (start > m_text.data() && start[-1] != '\n')
                --start;
        }
        return static_cast<std::int32_t>(at - start) + 1;
    }

    void placeAt(Tree& tree, const char* at) const
    {
        tree.line = lineOf(at);
        tree.column = columnOf(at);
    }

    std::string_view m_text;
    const Progress& m_progress;
    const TreeLimits& m_limits;
    std::vector<Tree*> m_stack;
    std::size_t m_values = 0;
    std::string m_reason;
};

} // namespace

Result<Tree> readJsonTree(std::string_view text, const std::string& file, TreeLimits limits)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Progress progress{.current = text.data(), .lineStart = text.data()};
    TreeBuilder builder(text, progress, limits);
    const CountingIterator begin(text.data(), &progress);
    const CountingIterator end(text.data() + text.size(), &progress);
    if (nlohmann::json::sax_parse(begin, end, &builder))
        return std::move(builder.root);
    const auto column = static_cast<int>(progress.current - progress.lineStart);
    return fail(ErrorCode::Invalid,
                fmt::format("{}: {}", file, builder.reason()),
                "check the place with a JSON tool, e.g. jq",
                Origin{.file = file,
                       .line = progress.line,
                       .column = std::max(column, 1),
                       .object = {},
                       .layer = {}});
}

} // namespace plumbline::sources
