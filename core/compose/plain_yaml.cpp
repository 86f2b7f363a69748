// SPDX-License-Identifier: Apache-2.0
#include "core/compose/plain_yaml.h"

#include "core/compose/plain_cursor.h"

#include <unordered_map>
#include <utility>

namespace plumbline::compose {
namespace {

/// Deeper files go to the reader that can say what is wrong with them.
constexpr int kMaxDepth = 60;

constexpr std::string_view kPlain = "?";
constexpr std::string_view kQuoted = "!";

bool isNullWord(std::string_view text)
{
    return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// A property and where the value that carries it begins.
struct Anchor
{
    YamlMark mark;
    YamlAnchor id = 0;

    [[nodiscard]] YamlMark markOr(YamlMark other) const { return id == 0 ? other : mark; }
};

/// Every function says false as soon as the text leaves the subset; then the walk is over.
class PlainReader
{
public:
    /// Without events it only looks whether the text can be read.
    PlainReader(std::string_view text, YamlEvents* events)
        : m_in(text)
        , m_events(events)
    {}

    bool read()
    {
        if (!m_in.toContent() || m_in.isEnd())
            return false;
        const YamlMark start = m_in.here();
        if (!m_in.takeDocumentStart())
            return false;
        if (m_events != nullptr)
            m_events->onDocument(start);
        const Anchor none;
        if (!(m_in.isDash() ? sequence(none) : rootMapping(none)) || !m_in.isEnd())
            return false;
        if (m_events != nullptr)
            m_events->onDocumentEnd();
        return true;
    }

private:
    // ---- what we found ----

    void give(const WrittenScalar& scalar, const Anchor& anchor)
    {
        if (m_events == nullptr)
            return;
        const YamlMark mark = anchor.markOr(scalar.mark);
        if (scalar.isPlain() && isNullWord(scalar.raw))
            m_events->onNull(mark, anchor.id);
        else
            m_events->onScalar(
                mark, scalar.isPlain() ? kPlain : kQuoted, anchor.id, scalar.value());
    }

    /// Stands where the next value begins. In a last line of blanks alone that depends on more.
    bool giveNull()
    {
        if (m_in.isEnd() && m_in.column() != 0)
            return false;
        if (m_events != nullptr)
            m_events->onNull(m_in.here(), 0);
        return true;
    }

    bool takeAnchor(Anchor& anchor)
    {
        if (m_in.current() != '&')
            return true;
        anchor.mark = m_in.here();
        std::string_view name;
        if (!m_in.takeName(name) || !m_in.isBlankAt(0))
            return false;
        anchor.id = ++m_lastAnchor;
        m_anchors[name] = anchor.id;
        m_in.skipSpaces();
        return true;
    }

    bool alias()
    {
        const YamlMark mark = m_in.here();
        std::string_view name;
        if (!m_in.takeName(name))
            return false;
        const auto found = m_anchors.find(name);
        if (found == m_anchors.end())
            return false;
        if (m_events != nullptr)
            m_events->onAlias(mark, found->second);
        return true;
    }

    // ---- block collections ----

    bool rootMapping(const Anchor& none)
    {
        WrittenScalar key;
        return m_in.takeScalar(key) && key.isKey && mapping(key, none);
    }

    /// A value at the beginning of its line or behind a dash. `parent` is the column of the collection
    /// that it belongs to.
    bool node(const Anchor& anchor, int parent)
    {
        if (m_in.isDash())
            return sequence(anchor);
        WrittenScalar scalar;
        if (!startsScalar())
            return inlineValue(anchor, parent);
        if (!m_in.takeScalar(scalar))
            return false;
        if (scalar.isKey)
            return mapping(scalar, anchor);
        give(scalar, anchor);
        return m_in.toContentOfNextLine();
    }

    [[nodiscard]] bool startsScalar() const
    {
        constexpr std::string_view kOtherStarts = "[{*|";
        return kOtherStarts.find(m_in.current()) == std::string_view::npos;
    }

    /// A value behind `key: ` or an anchor.
    bool inlineValue(const Anchor& anchor, int parent)
    {
        switch (m_in.current()) {
        case '*':
            return anchor.id == 0 && alias() && m_in.toContentOfNextLine();
        case '[':
        case '{':
            return flowCollection(anchor) && m_in.toContentOfNextLine();
        case '|':
            return literal(anchor, parent);
        default:
            break;
        }
        WrittenScalar scalar;
        if (!m_in.takeScalar(scalar) || scalar.isKey)
            return false;
        give(scalar, anchor);
        return m_in.toContentOfNextLine();
    }

    /// The value of a key or a dash at `own`; the cursor is behind the colon or dash.
    bool valueOfEntry(int own, bool isKey)
    {
        m_in.skipSpaces();
        Anchor anchor;
        if (!takeAnchor(anchor))
            return false;
        const char c = m_in.current();
        if (c != '\n' && c != '#')
            return isKey || anchor.id != 0 ? inlineValue(anchor, own) : node(anchor, own);
        if (!m_in.toContent())
            return false;
        if (!m_in.isEnd() &&
            (m_in.column() > own || (isKey && m_in.column() == own && m_in.isDash())))
            return node(anchor, own);
        return anchor.id == 0 && giveNull();
    }

    bool mapping(const WrittenScalar& first, const Anchor& anchor)
    {
        if (++m_depth > kMaxDepth)
            return false;
        const int own = first.mark.column;
        if (m_events != nullptr)
            m_events->onMapping(anchor.markOr(first.mark), kPlain, anchor.id);
        WrittenScalar key = first;
        for (;;) {
            give(key, {});
            m_in.skip(1); // the colon
            if (!valueOfEntry(own, true))
                return false;
            if (m_in.isEnd() || m_in.column() < own)
                break;
            key = {};
            if (m_in.column() > own || m_in.isDash() || !m_in.takeScalar(key) || !key.isKey)
                return false;
        }
        if (m_events != nullptr)
            m_events->onMappingEnd();
        --m_depth;
        return true;
    }

    bool sequence(const Anchor& anchor)
    {
        if (++m_depth > kMaxDepth)
            return false;
        const int own = m_in.column();
        if (m_events != nullptr)
            m_events->onSequence(anchor.markOr(m_in.here()), kPlain, anchor.id);
        do {
            m_in.skip(1); // the dash
            if (!valueOfEntry(own, false))
                return false;
            if (!m_in.isEnd() && m_in.column() > own)
                return false;
        } while (!m_in.isEnd() && m_in.column() == own && m_in.isDash());
        if (m_events != nullptr)
            m_events->onSequenceEnd();
        --m_depth;
        return true;
    }

    /// `parent` as in node().
    bool literal(const Anchor& anchor, int parent)
    {
        const YamlMark mark = anchor.markOr(m_in.here());
        std::string value;
        if (!m_in.takeLiteral(parent, value))
            return false;
        if (m_events != nullptr)
            m_events->onScalar(mark, kQuoted, anchor.id, std::move(value));
        return true;
    }

    // ---- flow collections on one line ----

    bool flowCollection(const Anchor& anchor)
    {
        if (++m_depth > kMaxDepth)
            return false;
        const bool isMapping = m_in.current() == '{';
        const char close = isMapping ? '}' : ']';
        if (m_events != nullptr && isMapping)
            m_events->onMapping(anchor.markOr(m_in.here()), kPlain, anchor.id);
        else if (m_events != nullptr)
            m_events->onSequence(anchor.markOr(m_in.here()), kPlain, anchor.id);
        m_in.skip(1);
        m_in.skipSpaces();
        for (bool isFirst = true; m_in.current() != close || !isFirst; isFirst = false) {
            if ((isMapping && !flowKey()) || !flowValue())
                return false;
            m_in.skipSpaces();
            if (m_in.current() == close)
                break;
            if (m_in.current() != ',')
                return false;
            m_in.skip(1);
            m_in.skipSpaces();
        }
        m_in.skip(1);
        if (m_events != nullptr && isMapping)
            m_events->onMappingEnd();
        else if (m_events != nullptr)
            m_events->onSequenceEnd();
        --m_depth;
        return true;
    }

    bool flowKey()
    {
        WrittenScalar key;
        if (!m_in.takeFlowScalar(key) || !key.isKey)
            return false;
        give(key, {});
        m_in.skip(1);
        m_in.skipSpaces();
        return true;
    }

    bool flowValue()
    {
        if (m_in.current() == '[' || m_in.current() == '{')
            return flowCollection({});
        if (m_in.current() == '*')
            return alias();
        WrittenScalar scalar;
        if (!m_in.takeFlowScalar(scalar) || m_in.current() == ':')
            return false;
        give(scalar, {});
        return true;
    }

    PlainCursor m_in;
    YamlEvents* m_events; ///< borrowed; may be null
    int m_depth = 0;
    YamlAnchor m_lastAnchor = 0;
    std::unordered_map<std::string_view, YamlAnchor> m_anchors;
};

} // namespace

bool readPlainYaml(std::string_view text, YamlEvents& events)
{
    // tabs, carriage returns and a byte order mark
    if (text.find_first_of("\t\r") != std::string_view::npos || text.starts_with("\xEF\xBB\xBF"))
        return false;
    return PlainReader(text, nullptr).read() && PlainReader(text, &events).read();
}

} // namespace plumbline::compose
