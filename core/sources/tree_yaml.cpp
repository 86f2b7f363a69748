// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <unordered_map>
#include <utility>

namespace plumbline::sources {

namespace {

/// Thrown inside the library's parser to leave it: our own limits, not a mistake in the YAML.
struct LimitReached
{
    Phrase reason;
    YAML::Mark mark;
};

bool isOneOf(std::string_view text, const auto& list)
{
    return std::ranges::find(list, text) != list.end();
}

bool consistsOf(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

std::string_view withoutSign(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return text;
}

/// Digits, and at most one point anywhere.
bool isDecimal(std::string_view text)
{
    return consistsOf(text, "0123456789.") && text != "." && std::ranges::count(text, '.') <= 1;
}

bool isNumber(std::string_view text)
{
    text = withoutSign(text);
    if (text.starts_with("0x"))
        return consistsOf(text.substr(2), "0123456789abcdefABCDEF");
    if (text.starts_with("0o"))
        return consistsOf(text.substr(2), "01234567");
    const std::size_t mark = text.find_first_of("eE");
    if (!isDecimal(text.substr(0, mark)))
        return false;
    return mark == std::string_view::npos ||
           consistsOf(withoutSign(text.substr(mark + 1)), "0123456789");
}

/// What a plain scalar means to the tools of Kubernetes (YAML 1.1 without its one-letter booleans).
Tree::Kind kindOfPlain(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> kNulls{"", "~", "null", "Null", "NULL"};
    static constexpr std::array<std::string_view, 18> kBooleans{"true",
                                                                "True",
                                                                "TRUE",
                                                                "false",
                                                                "False",
                                                                "FALSE",
                                                                "yes",
                                                                "Yes",
                                                                "YES",
                                                                "no",
                                                                "No",
                                                                "NO",
                                                                "on",
                                                                "On",
                                                                "ON",
                                                                "off",
                                                                "Off",
                                                                "OFF"};
    if (isOneOf(text, kNulls))
        return Tree::Kind::Null;
    if (isOneOf(text, kBooleans))
        return Tree::Kind::Boolean;
    return isNumber(text) ? Tree::Kind::Number : Tree::Kind::Text;
}

std::size_t countOf(const Tree& tree)
{
    std::size_t count = 1;
    for (const Tree& item : tree.items)
        count += countOf(item);
    for (const Member& member : tree.members)
        count += countOf(member.value);
    return count;
}

/// A collection that is being read, and the key that waits for its value.
struct OpenTree
{
    Tree tree;
    YAML::anchor_t anchor = 0;
    bool hasKey = false;
    Member member;

    /// Gives the key that waits its value. A merge key brings what the mapping does not say itself;
    /// of a key written twice the last counts.
    void put(Tree value)
    {
        if (member.key == "<<" && !value.isScalar()) {
            merge(value);
            return;
        }
        member.value = std::move(value);
        if (Member* same = find(member.key))
            *same = std::move(member);
        else
            add(std::move(member));
    }

private:
    void merge(const Tree& from)
    {
        for (const Tree& item : from.items)
            merge(item);
        for (const Member& merged : from.members) {
            if (find(merged.key) == nullptr)
                add(merged);
        }
    }

    void add(Member added) { tree.members.push_back(std::move(added)); }

    /// Looking through a short list is quicker than keeping an index of it.
    [[nodiscard]] bool isIndexed() const { return tree.members.size() >= 32; }

    Member* find(const std::string& key)
    {
        std::vector<Member>& members = tree.members;
        if (!isIndexed()) {
            const auto at = std::ranges::find(members, key, &Member::key);
            return at == members.end() ? nullptr : &*at;
        }
        for (; m_indexed < members.size(); ++m_indexed)
            m_places.emplace(members[m_indexed].key, m_indexed);
        const auto at = m_places.find(key);
        return at == m_places.end() ? nullptr : &members[at->second];
    }

    std::unordered_map<std::string, std::size_t> m_places;
    std::size_t m_indexed = 0;
};

/// Builds one tree a document from the events of the library's parser.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const TreeLimits& limits, int firstLine)
        : m_limits(limits)
        , m_firstLine(firstLine)
    {}

    void OnDocumentStart(const YAML::Mark& /*mark*/) override
    {
        m_root = Tree();
        m_stack.clear();
        m_anchors.clear();
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        put(Tree{.kind = Tree::Kind::Null}, mark, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw LimitReached{phrase("an alias of something that is still being read"), mark};
        count(countOf(found->second), mark);
        // A scalar stands where it is used; what is inside a collection stays where it was written.
        place(Tree(found->second));
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override
    {
        const bool isText = tag == "!" || tag == "tag:yaml.org,2002:str";
        Tree tree{.kind = isText ? Tree::Kind::Text : kindOfPlain(value)};
        tree.text = value;
        put(std::move(tree), mark, anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& /*tag*/,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(Tree::Kind::Sequence, mark, anchor);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark,
                    const std::string& /*tag*/,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(Tree::Kind::Mapping, mark, anchor);
    }

    void OnMapEnd() override { close(); }

    [[nodiscard]] Tree takeRoot() { return std::move(m_root); }

private:
    void mark(Tree& tree, const YAML::Mark& mark) const
    {
        tree.line = mark.line + m_firstLine;
        tree.column = mark.column + 1;
    }

    [[nodiscard]] YAML::Mark startOf(const Tree& tree) const
    {
        YAML::Mark start;
        start.line = tree.line - m_firstLine;
        start.column = tree.column - 1;
        return start;
    }

    void count(std::size_t values, const YAML::Mark& mark)
    {
        m_values += values;
        if (m_values > m_limits.values)
            throw LimitReached{phrase("more than {} values", m_limits.values), mark};
    }

    void put(Tree tree, const YAML::Mark& at, YAML::anchor_t anchor)
    {
        count(1, at);
        mark(tree, at);
        if (anchor != 0)
            m_anchors[anchor] = tree;
        place(std::move(tree));
    }

    void open(Tree::Kind kind, const YAML::Mark& at, YAML::anchor_t anchor)
    {
        if (m_stack.size() >= m_limits.depth)
            throw LimitReached{phrase("nested deeper than {} levels", m_limits.depth), at};
        count(1, at);
        OpenTree entry;
        entry.tree.kind = kind;
        mark(entry.tree, at);
        entry.anchor = anchor;
        m_stack.push_back(std::move(entry));
    }

    void close()
    {
        OpenTree entry = std::move(m_stack.back());
        m_stack.pop_back();
        if (entry.anchor != 0)
            m_anchors[entry.anchor] = entry.tree;
        place(std::move(entry.tree));
    }

    void place(Tree tree)
    {
        if (m_stack.empty()) {
            m_root = std::move(tree);
            return;
        }
        OpenTree& parent = m_stack.back();
        if (parent.tree.isSequence()) {
            parent.tree.items.push_back(std::move(tree));
        } else if (!parent.hasKey) {
            if (!tree.isScalar())
                throw LimitReached{phrase("a key that is not text"), startOf(tree)};
            parent.member = Member{
                .key = std::move(tree.text), .line = tree.line, .column = tree.column, .value = {}};
            parent.hasKey = true;
        } else {
            parent.hasKey = false;
            parent.put(std::move(tree));
        }
    }

    const TreeLimits& m_limits;
    int m_firstLine;
    Tree m_root;
    std::vector<OpenTree> m_stack;
    std::map<YAML::anchor_t, Tree> m_anchors;
    std::size_t m_values = 0;
};

tl::unexpected<Error>
notReadable(const std::string& file, const Phrase& reason, const YAML::Mark& mark, int firstLine)
{
    return fail(ErrorCode::Invalid,
                phrase("{}: {}", file, reason),
                {},
                Origin{.file = file,
                       .line = std::max(mark.line, 0) + firstLine,
                       .column = std::max(mark.column, 0) + 1,
                       .object = {},
                       .layer = {}});
}

} // namespace

Result<std::vector<Tree>>
readYamlTrees(std::string_view text, const std::string& file, TreeLimits limits, int firstLine)
{
    if (!isUtf8(text))
        return fail(ErrorCode::Invalid,
                    phrase("{}: the text is not UTF-8", file),
                    phrase("save the file as UTF-8"));
    std::vector<Tree> documents;
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        TreeBuilder builder(limits, firstLine);
        while (parser.HandleNextDocument(builder))
            documents.push_back(builder.takeRoot());
    } catch (const YAML::Exception& error) {
        return notReadable(file, error.msg, error.mark, firstLine);
    } catch (const LimitReached& limit) {
        return notReadable(file, limit.reason, limit.mark, firstLine);
    }
    return documents;
}

} // namespace plumbline::sources
