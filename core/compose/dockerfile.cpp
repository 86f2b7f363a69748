// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dockerfile.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace plumbline::compose {
namespace {

const std::vector<std::string>& knownInstructions()
{
    static const std::vector<std::string> known{"ADD",
                                                "ARG",
                                                "CMD",
                                                "COPY",
                                                "ENTRYPOINT",
                                                "ENV",
                                                "EXPOSE",
                                                "FROM",
                                                "HEALTHCHECK",
                                                "LABEL",
                                                "MAINTAINER",
                                                "ONBUILD",
                                                "RUN",
                                                "SHELL",
                                                "STOPSIGNAL",
                                                "USER",
                                                "VOLUME",
                                                "WORKDIR"};
    return known;
}

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string toUpper(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return upper;
}

std::string_view trimmedLeft(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

/// Words between blanks; quotes hold blanks together and stay where they are.
std::vector<std::string_view> wordsOf(std::string_view text, char escape)
{
    std::vector<std::string_view> words;
    std::size_t start = std::string_view::npos;
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == '\0' && isBlank(c)) {
            if (start != std::string_view::npos)
                words.push_back(text.substr(start, i - start));
            start = std::string_view::npos;
            continue;
        }
        if (start == std::string_view::npos)
            start = i;
        if (c == escape && quote != '\'')
            ++i;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    if (start != std::string_view::npos)
        words.push_back(text.substr(start));
    return words;
}

struct Heredoc
{
    std::string end;
    bool dropsTabs = false;
};

/// `<<EOF`, `<<-"EOF"`, `3<<EOF`: what ends it.
std::optional<Heredoc> heredocOf(std::string_view word)
{
    word.remove_prefix(std::min(word.find_first_not_of("0123456789"), word.size()));
    if (!word.starts_with("<<"))
        return std::nullopt;
    word.remove_prefix(2);
    Heredoc heredoc;
    heredoc.dropsTabs = word.starts_with('-');
    if (heredoc.dropsTabs)
        word.remove_prefix(1);
    if (word.find('<') != std::string_view::npos)
        return std::nullopt;
    for (const char c : word) {
        if (c != '"' && c != '\'')
            heredoc.end += c;
    }
    return heredoc.end.empty() ? std::nullopt : std::optional(heredoc);
}

/// Reads the lines of one text from top to bottom.
class Reader
{
public:
    Reader(std::string_view text, std::string file)
        : m_file(std::move(file))
    {
        constexpr std::string_view kMark = "\xef\xbb\xbf";
        if (text.starts_with(kMark))
            text.remove_prefix(kMark.size());
        for (std::size_t start = 0; start <= text.size();) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            std::string_view line = text.substr(start, end - start);
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            m_lines.push_back(line);
            start = end + 1;
        }
    }

    Dockerfile read()
    {
        readDirectives();
        while (m_next < m_lines.size()) {
            const std::string_view line = trimmedLeft(m_lines[m_next]);
            if (line.empty() || line.front() == '#')
                ++m_next;
            else
                readInstruction();
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] Origin placeOf(std::size_t line, std::size_t column) const
    {
        return {.file = m_file,
                .line = static_cast<int>(line + 1),
                .column = static_cast<int>(column + 1),
                .object = {},
                .layer = {}};
    }

    void tell(Severity severity, Phrase message, Phrase hint, Origin where)
    {
        m_result.diagnostics.push_back(
            {severity, std::move(message), std::move(hint), std::move(where)});
    }

    /// `# name=value` lines, which only count before anything else.
    void readDirectives()
    {
        for (; m_next < m_lines.size(); ++m_next) {
            std::string_view line = trimmed(m_lines[m_next]);
            if (!line.starts_with('#'))
                return;
            line.remove_prefix(1);
            const std::size_t equals = line.find('=');
            if (equals == std::string_view::npos)
                return;
            const std::string name = toLower(trimmed(line.substr(0, equals)));
            const std::string_view value = trimmed(line.substr(equals + 1));
            if (value.empty() || !readDirective(name, value))
                return;
        }
    }

    bool readDirective(const std::string& name, std::string_view value)
    {
        if (name == "syntax") {
            m_result.syntax = value;
        } else if (name == "escape") {
            if (value == "\\" || value == "`")
                m_result.escape = value.front();
            else
                tell(Severity::Error,
                     phrase("the escape character cannot be {}", printable(value)),
                     phrase("it is \\ or `"),
                     placeOf(m_next, 0));
        } else {
            return name == "check";
        }
        return true;
    }

    /// Whether a line goes on in the next one: it ends with one escape character.
    [[nodiscard]] bool goesOn(std::string_view line) const
    {
        while (!line.empty() && isBlank(line.back()))
            line.remove_suffix(1);
        const char escape = m_result.escape;
        return line.ends_with(escape) && !(line.size() > 1 && line[line.size() - 2] == escape);
    }

    void readInstruction()
    {
        std::string joined;
        std::vector<DockerfileInstruction::Piece> pieces;
        const std::size_t first = m_next;
        bool isOpen = true;
        for (bool isFirst = true; isOpen && m_next < m_lines.size(); ++m_next) {
            std::string_view line = m_lines[m_next];
            const std::string_view content = trimmedLeft(line);
            if (!isFirst && (content.empty() || content.front() == '#'))
                continue;
            const std::size_t column = isFirst ? line.size() - content.size() : 0;
            if (isFirst)
                line = content;
            isFirst = false;
            isOpen = goesOn(line);
            if (isOpen)
                line = line.substr(0, line.rfind(m_result.escape));
            pieces.push_back({.offset = joined.size(),
                              .line = static_cast<int>(m_next + 1),
                              .column = static_cast<int>(column + 1)});
            joined += line;
        }
        takeApart(joined, std::move(pieces), first);
    }

    void takeApart(const std::string& joined,
                   std::vector<DockerfileInstruction::Piece> pieces,
                   std::size_t first)
    {
        const std::size_t nameEnd = std::min(joined.find_first_of(" \t"), joined.size());
        DockerfileInstruction instruction;
        instruction.name = toUpper(std::string_view(joined).substr(0, nameEnd));
        instruction.origin = placeOf(first, static_cast<std::size_t>(pieces.front().column - 1));
        std::size_t at = nameEnd;
        while (true) {
            at = std::min(joined.find_first_not_of(" \t", at), joined.size());
            if (joined.compare(at, 2, "--") != 0)
                break;
            const std::string_view word =
                wordsOf(std::string_view(joined).substr(at), m_result.escape).front();
            if (word.size() > 2)
                instruction.flags.emplace_back(word);
            at += word.size();
            if (word.size() == 2)
                break;
        }
        at = std::min(joined.find_first_not_of(" \t", at), joined.size());
        instruction.arguments = trimmed(std::string_view(joined).substr(at));
        movePieces(instruction, std::move(pieces), at);
        if (!checkName(instruction))
            return;
        skipHeredocs(instruction);
        m_result.instructions.push_back(std::move(instruction));
    }

    /// Offsets of the joined lines become offsets of the arguments, which begin at `start` in them.
    static void movePieces(DockerfileInstruction& instruction,
                           std::vector<DockerfileInstruction::Piece> pieces,
                           std::size_t start)
    {
        for (DockerfileInstruction::Piece& piece : pieces) {
            if (piece.offset <= start) {
                piece.column += static_cast<int>(start - piece.offset);
                piece.offset = 0;
                instruction.pieces = {piece};
            } else {
                piece.offset -= start;
                instruction.pieces.push_back(piece);
            }
        }
    }

    bool checkName(const DockerfileInstruction& instruction)
    {
        const auto& known = knownInstructions();
        if (std::ranges::find(known, instruction.name) != known.end())
            return true;
        const std::string meant = closestMatch(instruction.name, known);
        tell(Severity::Warning,
             phrase("{} is no instruction that is known here", printable(instruction.name)),
             meant.empty() ? phrase("the line is left out") : phrase("did you mean {}?", meant),
             instruction.origin);
        return false;
    }

    void skipHeredocs(DockerfileInstruction& instruction)
    {
        static constexpr std::array<std::string_view, 4> kTakers{"ADD", "COPY", "RUN", "ONBUILD"};
        if (std::ranges::find(kTakers, instruction.name) == kTakers.end())
            return;
        for (const std::string_view word : wordsOf(instruction.arguments, m_result.escape)) {
            if (const auto heredoc = heredocOf(word)) {
                instruction.hasHeredoc = true;
                skipBody(*heredoc, instruction.origin);
            }
        }
    }

    void skipBody(const Heredoc& heredoc, const Origin& where)
    {
        while (m_next < m_lines.size()) {
            std::string_view line = m_lines[m_next++];
            if (heredoc.dropsTabs)
                line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
            if (line == heredoc.end)
                return;
        }
        tell(Severity::Error,
             phrase("the here-document {} has no end", printable(heredoc.end)),
             phrase("a line that is {} and nothing else ends it", printable(heredoc.end)),
             where);
    }

    std::string m_file;
    std::vector<std::string_view> m_lines;
    std::size_t m_next = 0;
    Dockerfile m_result;
};

} // namespace

Origin DockerfileInstruction::at(std::size_t offset) const
{
    Origin place = origin;
    for (const Piece& piece : pieces) {
        if (piece.offset > offset)
            break;
        place.line = piece.line;
        place.column = piece.column + static_cast<int>(offset - piece.offset);
    }
    return place;
}

std::string DockerfileInstruction::flag(std::string_view flagName) const
{
    for (const std::string& flag : flags) {
        const std::size_t equals = flag.find('=');
        if (equals != std::string::npos && std::string_view(flag).substr(2, equals - 2) == flagName)
            return flag.substr(equals + 1);
    }
    return {};
}

Dockerfile readDockerfile(std::string_view text, const std::string& file)
{
    return Reader(text, file).read();
}

} // namespace plumbline::compose
