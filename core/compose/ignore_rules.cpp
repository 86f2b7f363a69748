// SPDX-License-Identifier: Apache-2.0
#include "core/compose/ignore_rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>
#include <utility>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

/// Whether the parts of `path` match those of `pattern`; `**` stands for any number of parts.
bool partsMatch(const std::vector<std::string>& pattern,
                std::size_t at,
                const std::vector<std::string>& path,
                std::size_t from)
{
    if (at == pattern.size())
        return true; // what lies below a folder that matches is matched with it
    if (pattern[at] == "**") {
        if (at + 1 == pattern.size())
            return from < path.size();
        for (std::size_t next = from; next <= path.size(); ++next) {
            if (partsMatch(pattern, at + 1, path, next))
                return true;
        }
        return false;
    }
    return from < path.size() &&
           fnmatch(pattern[at].c_str(), path[from].c_str(), FNM_PATHNAME) == 0 &&
           partsMatch(pattern, at + 1, path, from + 1);
}

} // namespace

IgnoreRules IgnoreRules::parse(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    IgnoreRules rules;
    for (const std::string& line : split(text, '\n')) {
        if (line.starts_with('#'))
            continue;
        std::string_view pattern = trimmed(line);
        Rule rule{.parts = {}, .isException = pattern.starts_with('!')};
        if (rule.isException)
            pattern = trimmed(pattern.substr(1));
        for (const fs::path& part : fs::path(pattern).lexically_normal()) {
            const std::string name = part.generic_string();
            if (!name.empty() && name != "." && name != "/")
                rule.parts.push_back(name);
        }
        if (!rule.parts.empty())
            rules.m_rules.push_back(std::move(rule));
    }
    return rules;
}

bool IgnoreRules::ignores(std::string_view path) const
{
    if (m_rules.empty())
        return false;
    const std::vector<std::string> parts = split(path, '/');
    bool isIgnored = false;
    for (const Rule& rule : m_rules) {
        if (isIgnored == rule.isException && partsMatch(rule.parts, 0, parts, 0))
            isIgnored = !rule.isException;
    }
    return isIgnored;
}

bool IgnoreRules::hasExceptions() const
{
    return std::any_of(
        m_rules.begin(), m_rules.end(), [](const Rule& rule) { return rule.isException; });
}

} // namespace plumbline::compose
