// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/dialects/reader.h"

#include <cctype>
#include <utility>

namespace plumbline::compose {
namespace {

class ShellReader final : public DialectReader
{
    using DialectReader::DialectReader;

    /// A carriage return is a character like any other.
    static bool isShellBlank(char c) { return c == ' ' || c == '\t'; }

    void takeLine() override
    {
        skipBlanks();
        const int at = line();
        if (atEnd() || here() == '\n' || here() == '#') {
            restOfLine();
            return;
        }
        std::string key = takeName();
        const bool isExported = key == "export" && !atEnd() && isShellBlank(here());
        if (isExported) {
            skipBlanks();
            key = takeName();
        }
        const bool isName = !key.empty() && std::isdigit(static_cast<unsigned char>(key[0])) == 0;
        if (!isName || atEnd() || here() != '=') {
            const bool isAlone = withoutBlanksBehind(restOfLine()).empty();
            if (!isAlone || !isExported)
                remark(at, phrase("the line is run as a command"));
            return;
        }
        take();
        std::string value = takeWord(at);
        skipBlanks();
        const std::string_view rest = restOfLine();
        if (!rest.empty() && !rest.starts_with('#') && !rest.starts_with(';') && !isExported) {
            remark(at,
                   phrase("\"{}\" is run as a command, and the variable is set for it only",
                          printable(rest)));
            return;
        }
        store(key, std::move(value), at);
    }

    std::string takeWord(int at)
    {
        std::string word;
        while (!atEnd() && !isShellBlank(here()) && here() != '\n' && here() != ';') {
            if (here() == '\'' || here() == '"') {
                const bool isDouble = here() == '"';
                const auto end = closingQuote(isDouble);
                if (!end) {
                    refuse(at, phrase("a quote that never ends"));
                    return word;
                }
                take();
                const std::string inside = takeUntil(*end);
                take();
                word += isDouble ? expanded(withoutBackslashes(inside), at) : inside;
            } else if (here() == '\\') {
                take();
                const char hidden = atEnd() ? '\n' : take();
                if (hidden != '\n')
                    word += hidden;
            } else {
                word += takeBare(at);
            }
        }
        return word;
    }

    std::string takeBare(int at)
    {
        std::string bare;
        int depth = 0;
        while (!atEnd() && here() != '\n') {
            const char c = here();
            if (c == '`')
                remark(at, phrase("runs a command to get the value"));
            if (depth == 0 && (isShellBlank(c) || c == ';' || c == '\'' || c == '"' || c == '\\'))
                break;
            depth += c == '(' || c == '{' ? 1 : 0;
            depth -= (c == ')' || c == '}') && depth > 0 ? 1 : 0;
            bare += take();
        }
        return expanded(std::move(bare), at);
    }

    /// Inside double quotes only these lose their backslash; `\$` must not expand later.
    static std::string withoutBackslashes(std::string_view text)
    {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            constexpr std::string_view kEscapable = "$\"\\`\n";
            const bool isEscape = text[i] == '\\' && i + 1 < text.size() &&
                                  kEscapable.find(text[i + 1]) != std::string_view::npos;
            if (!isEscape) {
                result += text[i];
                continue;
            }
            const char following = text[++i];
            if (following == '$')
                result += "$$";
            else if (following != '\n')
                result += following;
        }
        return result;
    }
};

} // namespace

DialectReading
readAsShell(const DialectRules& rules, std::string_view text, const VariableLookup& lookup)
{
    return ShellReader(rules, text, lookup).run();
}

} // namespace plumbline::compose
