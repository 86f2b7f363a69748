// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/node.h"
#include "core/compose/session.h"
#include "core/compose/yaml_events.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline::compose {

/// Thrown by TreeBuilder out of an event: reading has to stop here. Never leaves readYaml.
struct ReadingEnds
{
    Phrase message;
    Phrase hint;
    Place place;
};

/// Makes trees of what a reader finds, resolving aliases and merge keys within the session's limits.
class TreeBuilder final : public YamlEvents
{
public:
    TreeBuilder(std::shared_ptr<const std::string> file, Session& session)
        : m_file(std::move(file))
        , m_session(session)
    {}

    /// The documents that were read to their end.
    std::vector<Node> takeDocuments() { return std::move(m_documents); }

    void onDocument(YamlMark mark) override;
    void onDocumentEnd() override;
    void onNull(YamlMark mark, YamlAnchor anchor) override;
    void onAlias(YamlMark mark, YamlAnchor anchor) override;
    void
    onScalar(YamlMark mark, std::string_view tag, YamlAnchor anchor, std::string value) override;
    void onSequence(YamlMark mark, std::string_view tag, YamlAnchor anchor) override;

    void onSequenceEnd() override { close(); }

    void onMapping(YamlMark mark, std::string_view tag, YamlAnchor anchor) override;

    void onMappingEnd() override { close(); }

private:
    struct Frame
    {
        Node node;
        YamlAnchor anchor = 0;
        std::size_t nodes = 1; ///< written and copied below, for the price of an alias
        std::size_t bytes = 0;
        std::optional<std::string> key; ///< the key whose value comes next
        Place keyPlace;
        bool skipsValue = false;  ///< the key was refused
        bool isKey = false;       ///< this collection stands where a key belongs
        std::vector<Node> merged; ///< values of `<<`
        std::unordered_map<std::string, int> lineOfKey;
    };

    struct Anchored
    {
        std::shared_ptr<const Node> node; ///< shared because an alias may copy it while it is read
        std::size_t nodes = 1;
        std::size_t bytes = 0;
    };

    [[nodiscard]] Place placeOf(YamlMark mark) const
    {
        return Place{m_file, mark.line + 1, mark.column + 1, {}};
    }

    void spend(std::size_t nodes, std::size_t bytes, const Place& at);
    void open(Node node, std::string_view tag, YamlAnchor anchor);
    void close();
    void add(Node node, YamlAnchor anchor);
    void remember(YamlAnchor anchor, const Node& node, std::size_t nodes, std::size_t bytes);
    /// Gives a finished node to the collection that is open, as key, value or item.
    void place(Node node, std::size_t nodes, std::size_t bytes);
    void takeKey(Frame& frame, Node node);
    void applyMergeKeys(Frame& frame);

    std::shared_ptr<const std::string> m_file; ///< shared by every value of the file
    Session& m_session;
    std::vector<Node> m_documents;
    Node m_root;
    std::vector<Frame> m_frames;
    std::unordered_map<YamlAnchor, Anchored> m_anchors;
};

} // namespace plumbline::compose
