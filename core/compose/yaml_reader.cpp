// SPDX-License-Identifier: Apache-2.0
#include "core/compose/yaml_reader.h"

#include "core/base/text.h"
#include "core/compose/plain_yaml.h"
#include "core/compose/tree_builder.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>

namespace plumbline::compose {

namespace {

/// Hands on what yaml-cpp finds.
class Forwarder final : public YAML::EventHandler
{
public:
    explicit Forwarder(YamlEvents& events)
        : m_events(events)
    {}

    // readFullYaml() says where documents end: yaml-cpp says it before it has seen what follows.
    /// The parser gives documents without end at a sign that it does not understand, such as a
    /// lone comma: each must begin behind the one before.
    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (mark.pos == m_lastStart)
            throw YAML::ParserException(mark, "nothing can begin with this sign");
        m_lastStart = mark.pos;
        m_events.onDocument(markOf(mark));
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        m_events.onNull(markOf(mark), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        m_events.onAlias(markOf(mark), anchor);
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override
    {
        m_events.onScalar(markOf(mark), tag, anchor, value);
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        m_events.onSequence(markOf(mark), tag, anchor);
    }

    void OnSequenceEnd() override { m_events.onSequenceEnd(); }

    void OnMapStart(const YAML::Mark& mark,
                    const std::string& tag,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        m_events.onMapping(markOf(mark), tag, anchor);
    }

    void OnMapEnd() override { m_events.onMappingEnd(); }

private:
    static YamlMark markOf(const YAML::Mark& mark) { return {mark.line, mark.column}; }

    YamlEvents& m_events;
    int m_lastStart = -1;
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
std::optional<ReadingEnds> findBadBytes(std::string_view text,
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
            return ReadingEnds{
                phrase("the control character 0x{:02x} is not allowed in YAML", byte),
                phrase("write it as an escape in double quotes, or remove it"),
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
    return ReadingEnds{phrase("the text is not valid UTF-8"),
                       phrase("save the file as UTF-8"),
                       Place{file, line, 1, {}}};
}

} // namespace

void readFullYaml(std::string_view text, YamlEvents& events)
{
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    Forwarder forwarder(events);
    while (parser.HandleNextDocument(forwarder))
        events.onDocumentEnd();
}

std::vector<Node>
readYaml(std::string_view text, std::shared_ptr<const std::string> file, Session& session)
{
    if (const std::optional<ReadingEnds> bad = findBadBytes(text, file)) {
        session.error(bad->place, bad->message, bad->hint);
        return {};
    }
    TreeBuilder builder(file, session);
    try {
        if (!readPlainYaml(text, builder))
            readFullYaml(text, builder);
    } catch (const ReadingEnds& stop) {
        session.error(stop.place, stop.message, stop.hint);
    } catch (const YAML::Exception& problem) {
        session.error(
            Place{std::move(file), problem.mark.line + 1, problem.mark.column + 1, {}},
            phrase("this is not YAML: {}", problem.msg),
            phrase("look at the indentation, the colons and the quotes around this place"));
    }
    return builder.takeDocuments();
}

} // namespace plumbline::compose
