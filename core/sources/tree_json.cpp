// SPDX-License-Identifier: Apache-2.0
#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/sources/tree.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace plumbline::sources {

namespace {

/// In a mapping of more members a set is quicker than comparing each with each.
constexpr std::size_t kFewMembers = 24;

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

/// Of members with the same key the last one counts, as everywhere in JSON; it keeps its place.
void dropRepeated(std::vector<Member>& members)
{
    std::unordered_set<std::string_view> later;
    const auto isRepeatedLater = [&](std::size_t i) {
        const std::string& key = members[i].key;
        if (members.size() > kFewMembers)
            return !later.insert(key).second;
        const auto next = members.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        return std::find_if(next, members.end(), [&](const Member& member) {
                   return member.key == key;
               }) != members.end();
    };
    std::vector<std::size_t> dropped; // the last first
    for (std::size_t i = members.size(); i-- > 0;) {
        if (isRepeatedLater(i))
            dropped.push_back(i);
    }
    if (dropped.empty())
        return;
    std::vector<Member> kept;
    kept.reserve(members.size() - dropped.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!dropped.empty() && dropped.back() == i)
            dropped.pop_back();
        else
            kept.push_back(std::move(members[i]));
    }
    members = std::move(kept);
}

/// Reads RFC 8259 in one pass, straight into the tree: the place of every value is at hand, and a
/// list of tens of megabytes costs less than a library's model of it.
class JsonReader
{
public:
    JsonReader(std::string_view text, const TreeLimits& limits)
        : m_at(text.data())
        , m_end(text.data() + text.size())
        , m_lineStart(text.data())
        , m_limits(limits)
    {}

    bool read(Tree& root)
    {
        if (!readValue(root, 0))
            return false;
        skipSpace();
        return m_at == m_end || refuse(phrase("there is more text behind the value"));
    }

    [[nodiscard]] const Phrase& reason() const { return m_reason; }

    [[nodiscard]] std::int32_t line() const { return m_line; }

    [[nodiscard]] std::int32_t column() const
    {
        return static_cast<std::int32_t>(m_at - m_lineStart) + 1;
    }

private:
    bool refuse(Phrase reason)
    {
        m_reason = std::move(reason);
        return false;
    }

    void skipSpace()
    {
        for (; m_at != m_end; ++m_at) {
            if (*m_at == '\n') {
                ++m_line;
                m_lineStart = m_at + 1;
            } else if (*m_at != ' ' && *m_at != '\t' && *m_at != '\r') {
                return;
            }
        }
    }

    /// Whether `expected` comes next, after white space; then it is passed.
    bool pass(char expected)
    {
        skipSpace();
        if (m_at == m_end || *m_at != expected)
            return false;
        ++m_at;
        return true;
    }

    bool readValue(Tree& tree, std::size_t depth)
    {
        skipSpace();
        if (m_at == m_end)
            return refuse(phrase("the text ends where a value belongs"));
        if (++m_values > m_limits.values)
            return refuse(phrase("more than {} values", m_limits.values));
        tree.line = line();
        tree.column = column();
        switch (*m_at) {
        case '{':
            tree.kind = Tree::Kind::Mapping;
            return readMembers(tree, depth);
        case '[':
            tree.kind = Tree::Kind::Sequence;
            return readItems(tree, depth);
        case '"':
            tree.kind = Tree::Kind::Text;
            return readString(tree.text);
        case 't':
            return readWord(tree, Tree::Kind::Boolean, "true");
        case 'f':
            return readWord(tree, Tree::Kind::Boolean, "false");
        case 'n':
            return readWord(tree, Tree::Kind::Null, "null");
        default:
            tree.kind = Tree::Kind::Number;
            return readNumber(tree.text);
        }
    }

    bool readWord(Tree& tree, Tree::Kind kind, std::string_view word)
    {
        if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word))
            return refuse(phrase("this is no value"));
        tree.kind = kind;
        if (kind != Tree::Kind::Null)
            tree.text = word;
        m_at += word.size();
        return true;
    }

    bool isTooDeep(std::size_t depth)
    {
        if (depth < m_limits.depth)
            return false;
        refuse(phrase("nested deeper than {} levels", m_limits.depth));
        return true;
    }

    bool readMembers(Tree& tree, std::size_t depth)
    {
        if (isTooDeep(depth))
            return false;
        ++m_at;
        if (pass('}'))
            return true;
        const std::size_t first = m_members.size();
        do {
            skipSpace();
            if (m_at == m_end || *m_at != '"')
                return refuse(phrase("a name in quotes belongs here"));
            Member member;
            member.line = line();
            member.column = column();
            if (!readString(member.key))
                return false;
            if (!pass(':'))
                return refuse(phrase("a colon belongs here"));
            skipSpace();
            const bool isLeftOut =
                m_at != m_end && (*m_at == '{' || *m_at == '[') &&
                std::ranges::find(m_limits.leftOut, member.key) != m_limits.leftOut.end();
            if (!readValue(member.value, depth + 1))
                return false;
            if (!isLeftOut)
                m_members.push_back(std::move(member));
        } while (pass(','));
        if (!pass('}'))
            return refuse(phrase("a comma or the end of the object belongs here"));
        takeFrom(m_members, first, tree.members);
        dropRepeated(tree.members);
        return true;
    }

    bool readItems(Tree& tree, std::size_t depth)
    {
        if (isTooDeep(depth))
            return false;
        ++m_at;
        if (pass(']'))
            return true;
        const std::size_t first = m_items.size();
        do {
            Tree item;
            if (!readValue(item, depth + 1))
                return false;
            m_items.push_back(std::move(item));
        } while (pass(','));
        if (!pass(']'))
            return refuse(phrase("a comma or the end of the list belongs here"));
        takeFrom(m_items, first, tree.items);
        return true;
    }

    /// What waits on the stack goes to its owner in a piece, with no room left over.
    template <class T>
    static void takeFrom(std::vector<T>& stack, std::size_t first, std::vector<T>& owner)
    {
        const auto begin = stack.begin() + static_cast<std::ptrdiff_t>(first);
        owner.assign(std::make_move_iterator(begin), std::make_move_iterator(stack.end()));
        stack.erase(begin, stack.end());
    }

    /// Whether one of these comes next, without white space; then it is passed.
    bool passOneOf(std::string_view expected)
    {
        if (m_at == m_end || expected.find(*m_at) == std::string_view::npos)
            return false;
        ++m_at;
        return true;
    }

    bool passDigits()
    {
        const char* from = m_at;
        m_at = std::find_if_not(m_at, m_end, isDigit);
        return m_at != from;
    }

    bool readNumber(std::string& text)
    {
        const char* start = m_at;
        passOneOf("-");
        const char* digits = m_at;
        if (!passDigits())
            return refuse(phrase("this is no value"));
        if (*digits == '0' && m_at - digits > 1)
            return refuse(phrase("a number does not begin with 0"));
        if (passOneOf(".") && !passDigits())
            return refuse(phrase("a digit belongs behind the point"));
        if (passOneOf("eE")) {
            passOneOf("+-");
            if (!passDigits())
                return refuse(phrase("a digit belongs into the exponent"));
        }
        text.assign(start, m_at);
        return true;
    }

    bool readString(std::string& text)
    {
        ++m_at;
        bool isAscii = true;
        while (true) {
            const char* start = m_at;
            while (m_at != m_end && *m_at != '"' && *m_at != '\\' &&
                   static_cast<unsigned char>(*m_at) >= 0x20) {
                isAscii = isAscii && static_cast<unsigned char>(*m_at) < 0x80;
                ++m_at;
            }
            text.append(start, m_at);
            if (m_at == m_end)
                return refuse(phrase("the text ends inside quotes"));
            if (*m_at == '"')
                break;
            if (*m_at != '\\')
                return refuse(phrase("a control character inside quotes"));
            if (!readEscape(text))
                return false;
        }
        if (!isAscii && !isUtf8(text))
            return refuse(phrase("the text is not UTF-8"));
        ++m_at;
        return true;
    }

    bool readEscape(std::string& text)
    {
        ++m_at;
        if (m_at == m_end)
            return refuse(phrase("the text ends inside quotes"));
        static constexpr std::string_view kLetters = "\"\\/bfnrt";
        static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const char letter = *m_at++;
        if (letter == 'u')
            return readCode(text);
        const std::size_t at = kLetters.find(letter);
        if (at == std::string_view::npos) {
            --m_at;
            return refuse(phrase("no such escape"));
        }
        text += kMeanings[at];
        return true;
    }

    bool readHex(std::uint32_t& code)
    {
        code = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = m_at == m_end ? '\0' : *m_at;
            std::uint32_t digit = 0;
            if (isDigit(c))
                digit = static_cast<std::uint32_t>(c - '0');
            else if (c >= 'a' && c <= 'f')
                digit = static_cast<std::uint32_t>(c - 'a') + 10;
            else if (c >= 'A' && c <= 'F')
                digit = static_cast<std::uint32_t>(c - 'A') + 10;
            else
                return refuse(phrase("four hex digits belong here"));
            code = code * 16 + digit;
            ++m_at;
        }
        return true;
    }

    /// `\uXXXX`; characters beyond the first plane come as two of them.
    bool readCode(std::string& text)
    {
        std::uint32_t code = 0;
        if (!readHex(code))
            return false;
        if (code >= 0xDC00 && code <= 0xDFFF)
            return refuse(phrase("half of a character"));
        if (code >= 0xD800 && code <= 0xDBFF) {
            std::uint32_t low = 0;
            if (m_end - m_at < 2 || m_at[0] != '\\' || m_at[1] != 'u')
                return refuse(phrase("half of a character"));
            m_at += 2;
            if (!readHex(low))
                return false;
            if (low < 0xDC00 || low > 0xDFFF)
                return refuse(phrase("half of a character"));
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        }
        appendUtf8(text, code);
        return true;
    }

    const char* m_at;
    const char* m_end;
    const char* m_lineStart;
    const TreeLimits& m_limits;
    std::int32_t m_line = 1;
    std::size_t m_values = 0;
    std::vector<Member> m_members; ///< of the mappings that are open, the innermost last
    std::vector<Tree> m_items;     ///< the same of sequences
    Phrase m_reason;
};

} // namespace

Result<Tree> readJsonTree(std::string_view text, const std::string& file, TreeLimits limits)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    JsonReader reader(text, limits);
    Result<Tree> root;
    if (reader.read(*root))
        return root;
    return fail(ErrorCode::Invalid,
                phrase("{}: {}", file, reader.reason()),
                phrase("check the place with a JSON tool, e.g. jq"),
                Origin{.file = file,
                       .line = reader.line(),
                       .column = reader.column(),
                       .object = {},
                       .layer = {}});
}

} // namespace plumbline::sources
