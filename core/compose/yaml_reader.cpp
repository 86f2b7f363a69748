// SPDX-License-Identifier: Apache-2.0
#include "core/compose/yaml_reader.h"

#include "core/base/text.h"
#include "core/compose/tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>
#include <unordered_map>

namespace plumbline::compose {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIntegerText(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '_')
            digits += c;
    }
    std::string_view rest = digits;
    if (rest.starts_with('-') || rest.starts_with('+'))
        rest.remove_prefix(1);
    std::string_view allowed = "0123456789";
    if (rest.size() > 2 && rest[0] == '0') {
        const char base = rest[1];
        if (base == 'x' || base == 'X')
            allowed = "0123456789abcdefABCDEF";
        else if (base == 'o' || base == 'O')
            allowed = "01234567";
        else if (base == 'b' || base == 'B')
            allowed = "01";
        if (allowed.size() != 10)
            rest.remove_prefix(2);
    }
    return !rest.empty() && rest.find_first_not_of(allowed) == std::string_view::npos;
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
bool isFloatText(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    std::size_t at = 0;
    const auto skipDigits = [&] {
        const std::size_t from = at;
        while (at < text.size() && (isDigit(text[at]) || (at > 0 && text[at] == '_')))
            ++at;
        return at - from;
    };
    const std::size_t whole = skipDigits();
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        fraction = skipDigits();
    }
    if (whole + fraction == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (skipDigits() == 0)
            return false;
    }
    return at == text.size();
}

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

/// Leading-zero digits that are no octal number (`08`) are read as a decimal fraction-less float.
ScalarType resolveNumber(std::string_view text)
{
    if (isIntegerText(text)) {
        Node probe = makeText(std::string(text), {});
        probe.type = ScalarType::Integer;
        return toInteger(probe) ? ScalarType::Integer : ScalarType::Float;
    }
    return isFloatText(text) ? ScalarType::Float : ScalarType::Text;
}

/// Stops the parser from inside an event; never leaves readYaml.
struct Stop
{
    std::string message;
    std::string hint;
    Place place;
};

class TreeBuilder final : public YAML::EventHandler
{
public:
    TreeBuilder(std::shared_ptr<const std::string> file, Session& session)
        : m_file(std::move(file))
        , m_session(session)
    {}

    [[nodiscard]] Node takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        m_frames.clear();
        m_anchors.clear();
        m_root = makeNull(placeOf(mark));
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        add(makeNull(placeOf(mark)), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw Stop{"this alias stands inside the value that it names, so it would never end",
                       "name the shared part alone and refer to that",
                       placeOf(mark)};
        const Anchored& anchored = found->second;
        spend(anchored.nodes, anchored.bytes, placeOf(mark));
        place(*anchored.node, anchored.nodes, anchored.bytes);
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override
    {
        Node node = makeText(value, placeOf(mark));
        if (tag == "?") {
            node.type = resolvePlainScalar(value);
            // A plain date reaches containers in this form, which is how Compose prints its value.
            if (isDate(value))
                node.text = value + " 00:00:00 +0000 UTC";
        } else {
            resolveTag(node, tag);
        }
        add(std::move(node), anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(makeSequence(placeOf(mark)), tag, anchor);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark,
                    const std::string& tag,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(makeMapping(placeOf(mark)), tag, anchor);
    }

    void OnMapEnd() override { close(); }

private:
    struct Frame
    {
        Node node;
        YAML::anchor_t anchor = 0;
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

    [[nodiscard]] Place placeOf(const YAML::Mark& mark) const
    {
        return Place{m_file, mark.line + 1, mark.column + 1, {}};
    }

    void spend(std::size_t nodes, std::size_t bytes, const Place& at)
    {
        if (!m_session.spend(nodes, bytes))
            throw Stop{fmt::format("the files hold more than {} values or {} MiB of text once "
                                   "aliases are followed; reading stops here",
                                   m_session.limits().nodes,
                                   m_session.limits().textBytes / (1024 * 1024)),
                       "an alias that repeats aliases multiplies what it names; write less",
                       at};
    }

    void resolveTag(Node& node, const std::string& tag)
    {
        constexpr std::string_view kCore = "tag:yaml.org,2002:";
        if (tag == "!reset" || tag == "!override") {
            node.tag = tag;
            node.type = resolvePlainScalar(node.text);
        } else if (tag == std::string(kCore) + "int" || tag == std::string(kCore) + "float" ||
                   tag == std::string(kCore) + "bool" || tag == std::string(kCore) + "null") {
            node.type = resolvePlainScalar(node.text);
        }
    }

    void open(Node node, const std::string& tag, YAML::anchor_t anchor)
    {
        if (m_frames.size() >= m_session.limits().depth)
            throw Stop{
                fmt::format("more than {} collections inside each other", m_session.limits().depth),
                "a Compose file needs no more than a dozen levels",
                node.place};
        if (tag == "!reset" || tag == "!override")
            node.tag = tag;
        spend(1, 0, node.place);
        Frame frame;
        frame.anchor = anchor;
        frame.isKey = !m_frames.empty() && m_frames.back().node.isMapping() &&
                      !m_frames.back().key && !m_frames.back().skipsValue;
        frame.node = std::move(node);
        m_frames.push_back(std::move(frame));
    }

    void close()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        if (!frame.merged.empty())
            applyMergeKeys(frame);
        remember(frame.anchor, frame.node, frame.nodes, frame.bytes);
        if (frame.isKey) {
            m_session.error(frame.node.place,
                            "a list or mapping stands where a key belongs",
                            "keys are plain text");
            m_frames.back().skipsValue = true;
            return;
        }
        place(std::move(frame.node), frame.nodes, frame.bytes);
    }

    void add(Node node, YAML::anchor_t anchor)
    {
        const std::size_t bytes = node.text.size();
        spend(1, bytes, node.place);
        remember(anchor, node, 1, bytes);
        place(std::move(node), 1, bytes);
    }

    void remember(YAML::anchor_t anchor, const Node& node, std::size_t nodes, std::size_t bytes)
    {
        if (anchor == 0)
            return;
        spend(nodes, bytes, node.place);
        m_anchors[anchor] = Anchored{std::make_shared<const Node>(node), nodes, bytes};
    }

    /// Gives a finished node to the collection that is open, as key, value or item.
    void place(Node node, std::size_t nodes, std::size_t bytes)
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

    void takeKey(Frame& frame, Node node)
    {
        if (!node.isScalar() || node.type != ScalarType::Text) {
            m_session.error(node.place,
                            fmt::format("the key {} is {}, and keys are text",
                                        node.isScalar() ? printable(node.text) : "here",
                                        kindName(node)),
                            node.isScalar()
                                ? fmt::format("write it in quotes: \"{}\"", printable(node.text))
                                : "");
            frame.skipsValue = true;
            return;
        }
        const auto [first, isNew] = frame.lineOfKey.emplace(node.text, node.place.line);
        if (!isNew) {
            m_session.error(node.place,
                            fmt::format("the key {} was already written on line {}",
                                        printable(node.text),
                                        first->second),
                            "keep one of them");
            frame.skipsValue = true;
            return;
        }
        frame.keyPlace = std::move(node.place);
        frame.key = std::move(node.text);
    }

    void applyMergeKeys(Frame& frame)
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
                    fmt::format("`<<` takes a mapping or a list of them, not {}", kindName(value)),
                    "write `<<: *name` where `&name` is a mapping");
        }
    }

    static void mergeInto(MemberIndex& members, Node mapping)
    {
        for (auto& [key, value] : mapping.members) {
            if (members.find(key) == nullptr)
                members.add(key, std::move(value));
        }
    }

    std::shared_ptr<const std::string> m_file; ///< shared by every value of the file
    Session& m_session;
    Node m_root;
    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
};

/// Lets the parser read memory that somebody else holds.
class ViewBuffer final : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        // The interface of streambuf wants a mutable pointer; nothing is ever written through it.
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

/// The first byte that YAML does not allow, as a line and a reason; nullopt if all are fine.
std::optional<Stop> findBadBytes(std::string_view text,
                                 const std::shared_ptr<const std::string>& file)
{
    int line = 1;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n') {
            ++line;
            lineStart = i + 1;
        } else if ((byte < 0x20 && byte != '\t' && byte != '\r') || byte == 0x7f) {
            return Stop{fmt::format("the control character 0x{:02x} is not allowed in YAML", byte),
                        "write it as an escape in double quotes, or remove it",
                        Place{file, line, static_cast<int>(i - lineStart) + 1, {}}};
        }
    }
    if (isUtf8(text))
        return std::nullopt;
    line = 1;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (!isUtf8(text.substr(0, end)))
            break;
        text.remove_prefix(end + 1);
        ++line;
    }
    return Stop{"the text is not valid UTF-8", "save the file as UTF-8", Place{file, line, 1, {}}};
}

} // namespace

ScalarType resolvePlainScalar(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return ScalarType::Null;
    for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
        if (text == word)
            return ScalarType::Boolean;
    }
    const char first = text.front();
    if (!isDigit(first) && first != '-' && first != '+' && first != '.')
        return ScalarType::Text;
    std::string_view rest = text;
    if (first == '-' || first == '+')
        rest.remove_prefix(1);
    if (rest == ".inf" || rest == ".Inf" || rest == ".INF")
        return ScalarType::Float;
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return ScalarType::Float;
    return resolveNumber(text);
}

std::vector<Node>
readYaml(std::string_view text, std::shared_ptr<const std::string> file, Session& session)
{
    std::vector<Node> documents;
    if (const std::optional<Stop> bad = findBadBytes(text, file)) {
        session.error(bad->place, bad->message, bad->hint);
        return documents;
    }
    try {
        ViewBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        TreeBuilder builder(file, session);
        while (parser.HandleNextDocument(builder))
            documents.push_back(builder.takeRoot());
    } catch (const Stop& stop) {
        session.error(stop.place, stop.message, stop.hint);
    } catch (const YAML::Exception& problem) {
        session.error(Place{std::move(file), problem.mark.line + 1, problem.mark.column + 1, {}},
                      fmt::format("this is not YAML: {}", problem.msg),
                      "look at the indentation, the colons and the quotes around this place");
    }
    return documents;
}

} // namespace plumbline::compose
