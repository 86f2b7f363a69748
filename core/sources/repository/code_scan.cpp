// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/code_scan.h"

#include "core/base/text.h"
#include "core/sources/repository/code_reads.h"
#include "core/sources/repository/code_signs.h"
#include "core/sources/repository/word_finder.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace plumbline::sources::repository {

namespace {

using model::EnvironmentRead;

/// The words of both tables, those that read variables first.
const WordFinder& finder()
{
    static const WordFinder built = [] {
        std::vector<std::string_view> words;
        for (const ReadWords& one : readWords())
            words.push_back(one.words);
        for (const SignWords& one : signWords())
            words.push_back(one.words);
        return WordFinder(words);
    }();
    return built;
}

/// Takes every name in capitals that the text holds; in settings only such as are filled in: `$X`,
/// `${X}`, `{{ X }}`, since a file that sets X names it, too.
void takeWords(const CodeText& code, std::set<std::string, std::less<>>& words)
{
    const std::string_view text = code.text;
    for (std::size_t i = 0; i < text.size();) {
        if (!isNameCharacter(text[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() && isNameCharacter(text[i]))
            ++i;
        const std::string_view word = text.substr(start, i - start);
        if (!isVariableName(word) || words.contains(word))
            continue;
        const std::string_view before =
            trimmed(text.substr(start < 4 ? 0 : start - 4, std::min<std::size_t>(start, 4)));
        const bool isFilledIn = before.ends_with('$') || before.ends_with('{') ||
                                before.ends_with('%') || before.ends_with('(');
        if (code.language != Language::Settings || isFilledIn)
            words.emplace(word);
    }
}

/// The fields of a settings class of Python, which are read from variables of their names:
/// `database_url: str`.
void takeFields(const CodeText& code, std::set<std::string, std::less<>>& words)
{
    if (code.text.find("BaseSettings") == std::string_view::npos)
        return;
    for (const std::string& line : split(code.text, '\n')) {
        const std::string_view field = trimmed(line);
        const std::size_t end = field.find(':');
        if (!line.starts_with(' ') || end == std::string_view::npos || end == 0)
            continue;
        std::string name(field.substr(0, end));
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        if (isVariableName(name))
            words.insert(std::move(name));
    }
}

class CodeScan
{
public:
    explicit CodeScan(model::RepositoryFacts& facts)
        : m_facts(facts)
    {}

    void take(const CodeText& code)
    {
        const std::span<const ReadWords> reads = readWords();
        const std::span<const SignWords> signs = signWords();
        finder().find(code.text, [&](const WordFinder::Hit& hit) {
            if (hit.word < reads.size())
                takeReads(code, hit.offset, reads[hit.word]);
            else if (auto found = signAt(code, hit.offset, signs[hit.word - reads.size()]))
                m_facts.sightings.push_back(std::move(*found));
        });
        takeWords(code, m_facts.words);
        if (code.language == Language::Python)
            takeFields(code, m_facts.words);
    }

    void finish()
    {
        auto& reads = m_facts.environmentReads;
        std::ranges::sort(reads, [](const EnvironmentRead& left, const EnvironmentRead& right) {
            return std::tuple(left.key, left.origin.file, left.origin.line, -int(left.use)) <
                   std::tuple(right.key, right.origin.file, right.origin.line, -int(right.use));
        });
        // Several words may see one read; the one that knows of a default comes first.
        const auto isSame = [](const EnvironmentRead& left, const EnvironmentRead& right) {
            return left.key == right.key && left.origin.file == right.origin.file &&
                   left.origin.line == right.origin.line;
        };
        reads.erase(std::unique(reads.begin(), reads.end(), isSame), reads.end());
        auto& sightings = m_facts.sightings;
        const auto place = [](const model::CodeSighting& one) {
            return std::tuple(one.origin.file, one.origin.line, one.sign);
        };
        std::ranges::sort(sightings, {}, place);
        const auto isAgain = [&](const model::CodeSighting& left,
                                 const model::CodeSighting& right) {
            return place(left) == place(right);
        };
        sightings.erase(std::unique(sightings.begin(), sightings.end(), isAgain), sightings.end());
    }

private:
    void takeReads(const CodeText& code, std::size_t offset, const ReadWords& words)
    {
        FoundReads found = readAt(code, offset, words);
        if (found.isDynamic)
            m_facts.sightings.push_back({.sign = model::CodeSign::DynamicRead,
                                         .what = std::string(words.words),
                                         .origin = code.originAt(offset)});
        std::ranges::move(found.reads, std::back_inserter(m_facts.environmentReads));
    }

    model::RepositoryFacts& m_facts;
};

} // namespace

void scanCode(const ProjectFiles& files, model::RepositoryFacts& facts)
{
    CodeScan scan(facts);
    std::size_t scanned = 0;
    for (const ProjectFile& file : files.files) {
        const Language language = languageOf(file.path);
        if (language == Language::None || file.tracking == model::Tracking::Ignored ||
            isAside(file.path))
            continue;
        if (scanned > kMostScannedBytes) {
            facts.cutShort = "only the first 48 MiB of the code were looked through";
            break;
        }
        const auto text = files.text(file, kMostCodeBytes);
        if (!text)
            continue;
        scanned += text->size();
        scan.take(CodeText(file.path, *text, language));
    }
    scan.finish();
}

} // namespace plumbline::sources::repository
