// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/mask.h"

#include "core/base/secret.h"
#include "core/base/secret_option.h"
#include "core/base/text.h"
#include "core/fixes/dotenv_edit.h"
#include "core/fixes/file_kind.h"
#include "core/fixes/yaml_layout.h"
#include "core/model/config_var.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace plumbline::fixes {

namespace {

/// Finds the scalars of a YAML text that hold secrets.
class SecretFinder
{
public:
    std::vector<Span> run(const YamlLayout& layout)
    {
        for (const YamlNode& root : layout.documents) {
            m_isSecretObject = root.isMapping() && root.textOf("kind").ends_with("Secret");
            look(root, {}, false);
        }
        return std::move(m_found);
    }

private:
    void look(const YamlNode& node, std::string_view key, bool isInSecret)
    {
        if (node.isScalar()) {
            const std::size_t equals = node.text.find('=');
            const bool isPair = key.empty() && equals != std::string::npos;
            const std::string_view name =
                isPair ? std::string_view(node.text).substr(0, equals) : key;
            const std::string_view value =
                isPair ? std::string_view(node.text).substr(equals + 1) : node.text;
            if (isInSecret || !model::secrecyOf(name, value).empty())
                m_found.push_back(node.span);
        }
        // {name: TOKEN, value: x} of Kubernetes and ECS, TOKEN: {value: x} of app.json
        std::string_view named = node.isMapping() ? node.textOf("name") : std::string_view();
        if (named.empty())
            named = key;
        for (const YamlMember& member : node.members) {
            const bool isNamed =
                (member.key.text == "value" || member.key.text == "default") && !named.empty();
            const bool isStore =
                m_isSecretObject && (member.key.text == "data" || member.key.text == "stringData");
            look(member.value, isNamed ? named : member.key.text, isInSecret || isStore);
        }
        for (const YamlNode& item : node.items)
            look(item, {}, isInSecret);
    }

    bool m_isSecretObject = false;
    std::vector<Span> m_found;
};

/// Nothing where the text has no structure, or a broken one.
std::optional<std::vector<Span>>
secretsOf(std::string_view text, const std::string& file, FileKind kind)
{
    if (kind == FileKind::Dotenv) {
        std::vector<Span> found;
        const Result<DotenvText> dotenv = readDotenvText(std::string(text), file);
        if (!dotenv)
            return std::nullopt;
        for (const DotenvVariable& variable : dotenv->variables) {
            if (!model::secrecyOf(variable.key, variable.value).empty())
                found.push_back(variable.valueSpan);
        }
        return found;
    }
    if (kind == FileKind::Yaml || kind == FileKind::Json) {
        const Result<YamlLayout> layout = readYamlLayout(text, file);
        if (layout)
            return SecretFinder().run(*layout);
    }
    return std::nullopt;
}

/// Each line of the span with its indentation kept, so that lines stay as many.
std::string maskOf(std::string_view written)
{
    std::string result;
    std::size_t at = 0;
    while (at <= written.size()) {
        const std::size_t end = std::min(written.find('\n', at), written.size());
        const std::size_t content = std::min(written.find_first_not_of(" \t", at), end);
        if (at > 0)
            result += written.substr(at, content - at);
        if (content < end)
            result += Secret::masked();
        if (end < written.size())
            result += '\n';
        at = end + 1;
    }
    return result;
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}

/// Whether a value is filled in from elsewhere and holds nothing itself: `${X:-default}` does.
bool isFilledIn(std::string_view value)
{
    return isShellReference(value) && value.find('-') == std::string_view::npos &&
           value.find('+') == std::string_view::npos;
}

/// Masks the word behind an option that takes a secret: `--requirepass x`.
std::string maskOptions(std::string line)
{
    constexpr std::string_view kBetween = " \t\r\n\"'`,;()[]";
    bool expectsSecret = false;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kBetween, at)) != std::string::npos) {
        const std::size_t end = std::min(line.find_first_of(kBetween, at), line.size());
        const std::string_view word = std::string_view(line).substr(at, end - at);
        const bool isOption = word.starts_with('-');
        if (expectsSecret && !isOption && !isFilledIn(word)) {
            line.replace(at, end - at, Secret::masked());
            at += Secret::masked().size();
        } else {
            at = end;
        }
        expectsSecret =
            isOption && word.find('=') == std::string_view::npos && isSecretOption(word);
    }
    return line;
}

/// Masks what stands behind `NAME=` and `NAME:` where the name says secret.
std::string maskPairs(std::string_view line)
{
    std::string result(line);
    for (std::size_t i = 1; i < result.size(); ++i) {
        if (result[i] != '=' && result[i] != ':')
            continue;
        const std::size_t nameEnd = result[i - 1] == '"' || result[i - 1] == '\'' ? i - 1 : i;
        std::size_t begin = nameEnd;
        while (begin > 0 && isNameCharacter(result[begin - 1]))
            --begin;
        const std::size_t value = result.find_first_not_of(" \t", i + 1);
        if (value == std::string::npos || result[value] == '\r' || result[value] == '\n' ||
            isFilledIn(trimmed(std::string_view(result).substr(value))) ||
            !isSecretName(std::string_view(result).substr(begin, nameEnd - begin)))
            continue;
        const std::size_t end = std::min(result.find_last_not_of("\r\n") + 1, result.size());
        result.replace(value, end - value, Secret::masked());
        break;
    }
    return result;
}

/// Masks words that are credentials by their shape.
std::string maskWords(std::string line)
{
    constexpr std::string_view kBetween = " \t\r\n\"'`,;()[]{}=";
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t begin = line.find_first_not_of(kBetween, at);
        if (begin == std::string::npos)
            break;
        const std::size_t end = std::min(line.find_first_of(kBetween, begin), line.size());
        const std::string_view word = std::string_view(line).substr(begin, end - begin);
        if (word != Secret::masked() && !model::secrecyOf("word", word).empty()) {
            line.replace(begin, end - begin, Secret::masked());
            at = begin + Secret::masked().size();
        } else {
            at = end;
        }
    }
    return line;
}

bool isComment(std::string_view line)
{
    const std::string_view content = trimmed(line);
    return content.starts_with('#') || content.starts_with("//");
}

} // namespace

std::string maskSecrets(std::string_view text, const std::string& file)
{
    const FileKind kind = kindOfFile(file, text);
    std::string masked;
    std::size_t at = 0;
    const auto secrets = secretsOf(text, file, kind);
    for (const Span& span : secrets.value_or(std::vector<Span>())) {
        masked += text.substr(at, span.begin - at);
        masked += maskOf(span.of(text));
        at = span.end;
    }
    masked += text.substr(at);
    std::string result;
    std::string_view rest = masked;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        const std::string_view line = rest.substr(0, end);
        std::string shown = secrets && !isComment(line) ? std::string(line) : maskPairs(line);
        result += maskWords(maskOptions(maskCredentials(shown)));
        rest.remove_prefix(end);
    }
    return result;
}

} // namespace plumbline::fixes
