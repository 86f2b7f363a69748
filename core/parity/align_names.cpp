// SPDX-License-Identifier: Apache-2.0
#include "core/parity/align_names.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace plumbline::parity {

namespace {

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : toLower(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

std::string singular(std::string word)
{
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
        !word.ends_with("is") && !word.ends_with("ws"))
        word.pop_back();
    return word;
}

bool isNumber(std::string_view word)
{
    if (word.starts_with('v'))
        word.remove_prefix(1);
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

NameNormaliser::NameNormaliser(const model::Environment& environment)
    : m_words(environment.name)
{
    std::size_t owners = 0;
    std::string first;
    bool isCommon = true;
    for (const model::Service& service : environment.services) {
        if (!service.belongsTo.empty())
            continue;
        std::vector<std::string> words = wordsOf(service.name);
        // The environment's own word may stand in front: `prod-shop-api`.
        while (words.size() > 1 && m_words.has(words.front()))
            words.erase(words.begin());
        isCommon = isCommon && words.size() > 1 && (owners == 0 || words.front() == first);
        if (owners++ == 0 && !words.empty())
            first = words.front();
    }
    if (isCommon && owners > 1)
        m_prefix = first;
}

std::string NameNormaliser::normal(std::string_view name, bool isJob) const
{
    std::vector<std::string> words = wordsOf(name);
    std::vector<std::string> kept;
    for (const std::string& word : words) {
        if (!m_words.has(word))
            kept.push_back(word);
    }
    if (kept.empty())
        kept = words;
    if (kept.size() > 1 && !m_prefix.empty() && kept.front() == m_prefix)
        kept.erase(kept.begin());
    while (isJob && kept.size() > 1 && isNumber(kept.back()))
        kept.pop_back();
    for (std::string& word : kept)
        word = singular(std::move(word));
    return join(kept, "-");
}

std::string NameNormaliser::reduced(const std::string& normal)
{
    static constexpr std::array kGeneric{"app",
                                         "container",
                                         "deployment",
                                         "job",
                                         "process",
                                         "server",
                                         "service",
                                         "srv",
                                         "svc",
                                         "task",
                                         "proces"};
    std::vector<std::string> kept;
    for (const std::string& word : wordsOf(normal)) {
        if (std::ranges::find(kGeneric, word) == kGeneric.end())
            kept.push_back(word);
    }
    return kept.empty() ? normal : join(kept, "");
}

std::string imageNameOf(const model::Service& service, const NameNormaliser& names)
{
    static constexpr std::array kCommon{
        "alpine", "busybox", "debian", "ubuntu", "node",  "python", "ruby",     "golang", "go",
        "php",    "openjdk", "nginx",  "httpd",  "caddy", "bash",   "postgres", "redis",  "mysql",
        "curl",   "java",    "dotnet", "aspnet", "rust",  "perl",   "kubectl",  "git"};
    if (!service.image.isSet())
        return {};
    const std::string& repository = service.image.value.repository;
    const std::size_t slash = repository.rfind('/');
    const std::string name = slash == std::string::npos ? repository : repository.substr(slash + 1);
    if (std::ranges::find(kCommon, name) != kCommon.end())
        return {};
    return names.normal(name, false);
}

} // namespace plumbline::parity
