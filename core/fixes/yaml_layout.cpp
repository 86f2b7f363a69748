// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_layout.h"

#include "core/base/text.h"
#include "core/compose/plain_yaml.h"
#include "core/compose/yaml_reader.h"
#include "core/fixes/yaml_spans.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace plumbline::fixes {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxDepth = 200;

/// Thrown out of an event to stop reading. Never leaves readYamlLayout.
struct TooDeep : std::exception
{
    [[nodiscard]] const char* what() const noexcept override { return "nested too deep"; }
};

/// Makes trees of what the reader finds; where things end is found later.
class LayoutBuilder final : public compose::YamlEvents
{
public:
    LayoutBuilder(std::string_view text, std::size_t skipped)
        : m_lines(text)
        , m_skipped(skipped)
    {}

    std::vector<YamlNode> take() { return std::move(m_documents); }

    void onDocument(compose::YamlMark /*mark*/) override
    {
        m_open.clear();
        m_root = YamlNode();
    }

    void onDocumentEnd() override { m_documents.push_back(std::move(m_root)); }

    void onNull(compose::YamlMark mark, compose::YamlAnchor anchor) override
    {
        put(make(YamlNode::Kind::Null, mark, anchor));
    }

    void onAlias(compose::YamlMark mark, compose::YamlAnchor anchor) override
    {
        YamlNode node = make(YamlNode::Kind::Alias, mark, 0);
        node.aliasOf = anchor;
        put(std::move(node));
    }

    void onScalar(compose::YamlMark mark,
                  std::string_view /*tag*/,
                  compose::YamlAnchor anchor,
                  std::string value) override
    {
        YamlNode node = make(YamlNode::Kind::Scalar, mark, anchor);
        node.text = std::move(value);
        put(std::move(node));
    }

    void onSequence(compose::YamlMark mark,
                    std::string_view /*tag*/,
                    compose::YamlAnchor anchor) override
    {
        open(make(YamlNode::Kind::Sequence, mark, anchor));
    }

    void onSequenceEnd() override { close(); }

    void
    onMapping(compose::YamlMark mark, std::string_view /*tag*/, compose::YamlAnchor anchor) override
    {
        open(make(YamlNode::Kind::Mapping, mark, anchor));
    }

    void onMappingEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        bool hasKey = false;
        YamlNode key;
    };

    [[nodiscard]] YamlNode
    make(YamlNode::Kind kind, compose::YamlMark mark, compose::YamlAnchor anchor) const
    {
        YamlNode node;
        node.kind = kind;
        node.mark = m_lines.offsetOf(mark.line + 1, mark.column + 1).value_or(0) + m_skipped;
        node.anchor = anchor;
        return node;
    }

    void open(YamlNode node)
    {
        if (m_open.size() >= kMaxDepth)
            throw TooDeep();
        m_open.push_back({.node = std::move(node), .hasKey = false, .key = {}});
    }

    void close()
    {
        YamlNode node = std::move(m_open.back().node);
        m_open.pop_back();
        put(std::move(node));
    }

    void put(YamlNode node)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_open.back();
        if (parent.node.isSequence()) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.hasKey) {
            parent.key = std::move(node);
            parent.hasKey = true;
        } else {
            parent.node.members.push_back(
                {.key = std::move(parent.key), .value = std::move(node), .colon = 0});
            parent.hasKey = false;
        }
    }

    LineTable m_lines;
    std::size_t m_skipped;
    std::vector<Open> m_open;
    YamlNode m_root;
    std::vector<YamlNode> m_documents;
};

bool isAmong(std::string_view text, const auto& list)
{
    return std::ranges::find(list, toLower(text)) != list.end();
}

} // namespace

std::size_t YamlNode::indexOf(std::string_view key) const
{
    const auto found = std::ranges::find_if(members, [key](const YamlMember& member) {
        return member.key.isScalar() && member.key.text == key;
    });
    return static_cast<std::size_t>(found - members.begin());
}

const YamlNode* YamlNode::find(std::string_view key) const
{
    const std::size_t index = indexOf(key);
    return index < members.size() ? &members[index].value : nullptr;
}

std::string_view YamlNode::textOf(std::string_view key) const
{
    const YamlNode* value = find(key);
    return value != nullptr && value->isScalar() ? std::string_view(value->text)
                                                 : std::string_view();
}

YamlPath parentOf(YamlPath path)
{
    path.pop_back();
    return path;
}

const YamlNode& YamlLayout::at(const YamlPath& path) const
{
    const YamlNode* node = &documents.at(path.front());
    for (std::size_t i = 1; i < path.size(); ++i)
        node = node->isMapping() ? &node->members.at(path[i]).value : &node->items.at(path[i]);
    return *node;
}

YamlNode& YamlLayout::at(const YamlPath& path)
{
    return const_cast<YamlNode&>(std::as_const(*this).at(path)); // it is ours
}

std::string YamlLayout::name(const YamlPath& path) const
{
    std::string result;
    const YamlNode* node = &documents.at(path.front());
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (!result.empty())
            result += '.';
        if (node->isMapping()) {
            result += printable(node->members.at(path[i]).key.text);
            node = &node->members.at(path[i]).value;
        } else {
            result += std::to_string(path[i]);
            node = &node->items.at(path[i]);
        }
    }
    return result;
}

Result<YamlLayout> readYamlLayout(std::string_view text, const std::string& file)
{
    const std::size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const std::string_view content = text.substr(skipped);
    if (!isUtf8(text))
        return fail(
            ErrorCode::Invalid, phrase("{} is not UTF-8", file), phrase("save the file as UTF-8"));
    LayoutBuilder builder(content, skipped);
    try {
        compose::readFullYaml(content, builder);
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Invalid,
                    phrase("{} cannot be read as YAML: {}", file, problem.what()));
    }
    YamlLayout layout{.documents = builder.take()};
    if (const Result<> measured = measureSpans(layout, text, file); !measured)
        return tl::unexpected(measured.error());
    return layout;
}

bool saysTheSame(const YamlNode& left, const YamlNode& right)
{
    if (left.kind != right.kind || left.text != right.text || left.aliasOf != right.aliasOf ||
        left.anchor != right.anchor || left.members.size() != right.members.size() ||
        left.items.size() != right.items.size())
        return false;
    const bool isPlain = left.style == YamlNode::Style::Plain;
    if (left.isScalar() && isPlain != (right.style == YamlNode::Style::Plain) &&
        !readsAsText(left.text))
        return false;
    for (std::size_t i = 0; i < left.members.size(); ++i) {
        if (!saysTheSame(left.members[i].key, right.members[i].key) ||
            !saysTheSame(left.members[i].value, right.members[i].value))
            return false;
    }
    return std::ranges::equal(left.items, right.items, [](const YamlNode& a, const YamlNode& b) {
        return saysTheSame(a, b);
    });
}

bool saysTheSame(const YamlLayout& left, const YamlLayout& right)
{
    return std::ranges::equal(
        left.documents, right.documents, [](const YamlNode& a, const YamlNode& b) {
            return saysTheSame(a, b);
        });
}

bool readsAsText(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> kWords{
        "null", "~", "true", "false", "yes", "no", "on", "off", "="};
    static constexpr std::array<std::string_view, 2> kLetters{"y", "n"};
    if (text.empty() || isAmong(text, kWords) || isAmong(text, kLetters))
        return false;
    // Dates, times and base-60 numbers of YAML 1.1 hold nothing but these.
    if (text.find_first_not_of("0123456789.:+-_TtZz ") == std::string_view::npos)
        return false;
    return compose::resolvePlainScalar(text) == compose::ScalarType::Text;
}

} // namespace plumbline::fixes
