// SPDX-License-Identifier: Apache-2.0
#include "core/compose/tree_builder.h"

#include "core/base/text.h"
#include "core/compose/tree.h"
#include "core/compose/yaml_reader.h"

#include <fmt/format.h>

#include <utility>

namespace plumbline::compose {

namespace {

/// `2001-12-31`, with a month and a day that there can be.
bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const std::string digits =
        fmt::format("{}{}{}", text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
    if (digits.find_first_not_of("0123456789") != std::string::npos)
        return false;
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

void resolveTag(Node& node, std::string_view tag)
{
    constexpr std::string_view kCore = "tag:yaml.org,2002:";
    const bool isCore = tag.starts_with(kCore);
    const std::string_view name = isCore ? tag.substr(kCore.size()) : std::string_view();
    if (tag == "!reset" || tag == "!override") {
        node.tag = tag;
        node.type = resolvePlainScalar(node.text);
    } else if (name == "int" || name == "float" || name == "bool" || name == "null") {
        node.type = resolvePlainScalar(node.text);
    }
}

void mergeInto(MemberIndex& members, Node&& mapping)
{
    for (auto& [key, value] : mapping.members) {
        if (members.find(key) == nullptr)
            members.add(key, std::move(value));
    }
}

} // namespace

void TreeBuilder::onDocument(YamlMark mark)
{
    m_frames.clear();
    m_anchors.clear();
    m_root = makeNull(placeOf(mark));
}

void TreeBuilder::onDocumentEnd()
{
    m_documents.push_back(std::move(m_root));
}

void TreeBuilder::onNull(YamlMark mark, YamlAnchor anchor)
{
    add(makeNull(placeOf(mark)), anchor);
}

void TreeBuilder::onAlias(YamlMark mark, YamlAnchor anchor)
{
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        throw ReadingEnds{
            phrase("this alias stands inside the value that it names, so it would never end"),
            phrase("name the shared part alone and refer to that"),
            placeOf(mark)};
    const Anchored& anchored = found->second;
    spend(anchored.nodes, anchored.bytes, placeOf(mark));
    place(*anchored.node, anchored.nodes, anchored.bytes);
}

void TreeBuilder::onScalar(YamlMark mark,
                           std::string_view tag,
                           YamlAnchor anchor,
                           std::string value)
{
    Node node = makeText(std::move(value), placeOf(mark));
    if (tag == "?") {
        node.type = resolvePlainScalar(node.text);
        // A plain date reaches containers in this form, which is how Compose prints its value.
        if (isDate(node.text))
            node.text += " 00:00:00 +0000 UTC";
    } else {
        resolveTag(node, tag);
    }
    add(std::move(node), anchor);
}

void TreeBuilder::onSequence(YamlMark mark, std::string_view tag, YamlAnchor anchor)
{
    open(makeSequence(placeOf(mark)), tag, anchor);
}

void TreeBuilder::onMapping(YamlMark mark, std::string_view tag, YamlAnchor anchor)
{
    open(makeMapping(placeOf(mark)), tag, anchor);
}

void TreeBuilder::spend(std::size_t nodes, std::size_t bytes, const Place& at)
{
    if (!m_session.spend(nodes, bytes))
        throw ReadingEnds{
            phrase("the files hold more than {} values or {} MiB of text once "
                   "aliases are followed; reading stops here",
                   m_session.limits().nodes,
                   m_session.limits().textBytes / (std::size_t{1024} * 1024)),
            phrase("an alias that repeats aliases multiplies what it names; write less"),
            at};
}

void TreeBuilder::open(Node node, std::string_view tag, YamlAnchor anchor)
{
    if (m_frames.size() >= m_session.limits().depth)
        throw ReadingEnds{
            phrase("more than {} collections inside each other", m_session.limits().depth),
            phrase("a Compose file needs no more than a dozen levels"),
            node.place};
    if (tag == "!reset" || tag == "!override")
        node.tag = tag;
    spend(1, 0, node.place);
    Frame frame;
    frame.anchor = anchor;
    frame.isKey = !m_frames.empty() && m_frames.back().node.isMapping() && !m_frames.back().key &&
                  !m_frames.back().skipsValue;
    frame.node = std::move(node);
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (!frame.merged.empty())
        applyMergeKeys(frame);
    remember(frame.anchor, frame.node, frame.nodes, frame.bytes);
    if (frame.isKey) {
        m_session.error(frame.node.place,
                        phrase("a list or mapping stands where a key belongs"),
                        phrase("keys are plain text"));
        m_frames.back().skipsValue = true;
        return;
    }
    place(std::move(frame.node), frame.nodes, frame.bytes);
}

void TreeBuilder::add(Node node, YamlAnchor anchor)
{
    const std::size_t bytes = node.text.size();
    spend(1, bytes, node.place);
    remember(anchor, node, 1, bytes);
    place(std::move(node), 1, bytes);
}

void TreeBuilder::remember(YamlAnchor anchor,
                           const Node& node,
                           std::size_t nodes,
                           std::size_t bytes)
{
    if (anchor == 0)
        return;
    spend(nodes, bytes, node.place);
    m_anchors[anchor] = Anchored{std::make_shared<const Node>(node), nodes, bytes};
}

void TreeBuilder::place(Node node, std::size_t nodes, std::size_t bytes)
{
    if (m_frames.empty()) {
        m_root = std::move(node);
        return;
    }
    Frame& frame = m_frames.back();
    frame.nodes += nodes;
    frame.bytes += bytes;
    if (frame.node.isSequence()) {
        frame.node.items.push_back(std::move(node));
    } else if (frame.skipsValue) {
        frame.skipsValue = false;
    } else if (!frame.key) {
        takeKey(frame, std::move(node));
    } else {
        node.keyPlace = frame.keyPlace;
        if (*frame.key == "<<")
            frame.merged.push_back(std::move(node));
        else
            frame.node.members.emplace_back(std::move(*frame.key), std::move(node));
        frame.key.reset();
    }
}

void TreeBuilder::takeKey(Frame& frame, Node node)
{
    if (!node.isScalar() || node.type != ScalarType::Text) {
        m_session.error(node.place,
                        node.isScalar()
                            ? phrase("the key {} is {}, and keys are text",
                                     printable(node.text),
                                     kindName(node))
                            : phrase("the key here is {}, and keys are text", kindName(node)),
                        node.isScalar() ? phrase("write it in quotes: \"{}\"", printable(node.text))
                                        : Phrase());
        frame.skipsValue = true;
        return;
    }
    const auto [first, isNew] = frame.lineOfKey.emplace(node.text, node.place.line);
    if (!isNew) {
        m_session.error(node.place,
                        phrase("the key {} was already written on line {}",
                               printable(node.text),
                               first->second),
                        phrase("keep one of them"));
        frame.skipsValue = true;
        return;
    }
    frame.keyPlace = std::move(node.place);
    frame.key = std::move(node.text);
}

void TreeBuilder::applyMergeKeys(Frame& frame)
{
    MemberIndex members(frame.node);
    for (Node& value : frame.merged) {
        if (value.isMapping()) {
            mergeInto(members, std::move(value));
            continue;
        }
        bool isUsable = value.isSequence();
        for (Node& item : value.items) {
            isUsable = isUsable && item.isMapping();
            if (item.isMapping())
                mergeInto(members, std::move(item));
        }
        if (!isUsable)
            m_session.error(
                value.place,
                phrase("`<<` takes a mapping or a list of them, not {}", kindName(value)),
                phrase("write `<<: *name` where `&name` is a mapping"));
    }
}

} // namespace plumbline::compose
