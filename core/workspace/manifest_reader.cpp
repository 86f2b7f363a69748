// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manifest_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace plumbline::workspace {

namespace {

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    int parts[3] = {};
    constexpr std::pair<std::size_t, std::size_t> kSpans[3] = {{0, 4}, {5, 2}, {8, 2}};
    for (std::size_t i = 0; i < 3; ++i) {
        for (const char c : text.substr(kSpans[i].first, kSpans[i].second)) {
            if (c < '0' || c > '9')
                return false;
            parts[i] = parts[i] * 10 + (c - '0');
        }
    }
    return std::chrono::year_month_day{std::chrono::year{parts[0]},
                                       std::chrono::month{static_cast<unsigned>(parts[1])},
                                       std::chrono::day{static_cast<unsigned>(parts[2])}}
        .ok();
}

} // namespace

Phrase suggestion(std::string_view word, const std::vector<std::string>& known)
{
    const std::string closest = closestMatch(word, known);
    if (!closest.empty())
        return phrase("did you mean \"{}\"?", closest);
    return phrase("one of: {}", join(known, ", "));
}

std::string
ManifestReader::required(const sources::Tree& mapping, std::string_view key, std::string_view what)
{
    if (mapping.find(key) == nullptr)
        error(mapping, phrase("{} needs `{}`", what, key));
    return text(mapping, key);
}

std::string ManifestReader::text(const sources::Tree& mapping, std::string_view key)
{
    const sources::Tree* value = mapping.find(key);
    if (value == nullptr || value->isNull())
        return {};
    if (!value->isScalar()) {
        error(*value, phrase("`{}` must be a text", key));
        return {};
    }
    return value->text;
}

std::vector<std::string> ManifestReader::texts(const sources::Tree& mapping, std::string_view key)
{
    const sources::Tree* value = mapping.find(key);
    std::vector<std::string> result;
    if (value == nullptr || value->isNull())
        return result;
    if (value->isScalar()) {
        result.push_back(value->text);
        return result;
    }
    if (!value->isSequence()) {
        error(*value, phrase("`{}` must be a text or a list of texts", key));
        return result;
    }
    for (const sources::Tree& item : value->items) {
        if (item.isScalar() && !item.isNull())
            result.push_back(item.text);
        else
            error(item, phrase("`{}` must be a list of texts", key));
    }
    return result;
}

bool ManifestReader::boolean(const sources::Tree& mapping, std::string_view key)
{
    const sources::Tree* value = mapping.find(key);
    if (value == nullptr || value->isNull())
        return false;
    const std::string word = toLower(value->text);
    if (value->kind == sources::Tree::Kind::Boolean)
        return word == "true" || word == "yes" || word == "on";
    error(*value, phrase("`{}` must be true or false", key));
    return false;
}

std::string ManifestReader::date(const sources::Tree& mapping, std::string_view key)
{
    std::string written = text(mapping, key);
    if (written.empty() || isDate(written))
        return written;
    error(*mapping.find(key),
          phrase("\"{}\" is not a date", printable(written)),
          phrase("write it as YYYY-MM-DD"));
    return {};
}

const sources::Tree* ManifestReader::mapping(const sources::Tree& parent, std::string_view key)
{
    const sources::Tree* value = parent.find(key);
    if (value == nullptr || value->isNull())
        return nullptr;
    if (value->isMapping())
        return value;
    error(*value, phrase("`{}` must be a mapping", key));
    return nullptr;
}

const std::vector<sources::Tree>& ManifestReader::list(const sources::Tree& parent,
                                                       std::string_view key)
{
    static const std::vector<sources::Tree> kNone;
    const sources::Tree* value = parent.find(key);
    if (value == nullptr || value->isNull())
        return kNone;
    if (value->isSequence())
        return value->items;
    error(*value, phrase("`{}` must be a list", key));
    return kNone;
}

void ManifestReader::checkKeys(const sources::Tree& mapping,
                               std::initializer_list<std::string_view> known,
                               const Phrase& where)
{
    for (const sources::Member& member : mapping.members) {
        const bool isKnown = std::ranges::find(known, member.key) != known.end();
        if (isKnown || member.key.starts_with("x-"))
            continue;
        error(keyPlace(member),
              phrase("{} has no `{}`", where, printable(member.key)),
              suggestion(member.key, std::vector<std::string>(known.begin(), known.end())));
    }
}

void ManifestReader::checkWord(const sources::Tree& mapping,
                               std::string_view key,
                               const std::vector<std::string>& known)
{
    const std::string word = text(mapping, key);
    if (word.empty() || std::ranges::find(known, word) != known.end())
        return;
    error(*mapping.find(key),
          phrase("`{}` cannot be \"{}\"", key, printable(word)),
          suggestion(word, known));
}

void ManifestReader::error(const sources::Tree& at, Phrase message, Phrase hint)
{
    error(place(at), std::move(message), std::move(hint));
}

void ManifestReader::error(const Origin& at, Phrase message, Phrase hint)
{
    diagnostics.push_back({.severity = Severity::Error,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .where = at});
}

Origin ManifestReader::place(const sources::Tree& tree) const
{
    return sources::originOf(tree, m_file);
}

Origin ManifestReader::keyPlace(const sources::Member& member) const
{
    return {
        .file = m_file, .line = member.line, .column = member.column, .object = {}, .layer = {}};
}

} // namespace plumbline::workspace
