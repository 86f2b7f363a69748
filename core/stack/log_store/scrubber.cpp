// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/scrubber.h"

#include "core/base/text.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace plumbline::stack {
namespace {

/// A shorter value is no secret, or none that could be told from other text.
constexpr std::size_t kShortestSecret = 3;
constexpr std::size_t kShortestPart = 6;

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isWord(std::string_view text, std::size_t at, std::size_t size)
{
    return (at == 0 || !isWordCharacter(text[at - 1])) &&
           (at + size >= text.size() || !isWordCharacter(text[at + size]));
}

/// The password of each `scheme://user:password@host`.
std::vector<Secret> passwordsIn(std::string_view text)
{
    std::vector<Secret> passwords;
    for (std::size_t scheme = text.find("://"); scheme != std::string_view::npos;
         scheme = text.find("://", scheme + 1)) {
        const std::string_view rest = text.substr(scheme + 3);
        const std::string_view authority = rest.substr(0, rest.find_first_of("/?# \t"));
        const std::size_t at = authority.rfind('@');
        const std::size_t colon = authority.find(':');
        if (at != std::string_view::npos && colon < at)
            passwords.emplace_back(std::string(authority.substr(colon + 1, at - colon - 1)));
    }
    return passwords;
}

} // namespace

void LogScrubber::learn(const std::vector<std::string>& environment)
{
    for (const std::string& variable : environment) {
        const std::size_t equals = variable.find('=');
        if (equals == std::string::npos)
            continue;
        const std::string value = variable.substr(equals + 1);
        if (isSecretName(variable.substr(0, equals)))
            learn(Secret(value));
        for (Secret& password : passwordsIn(value))
            learn(std::move(password));
    }
}

void LogScrubber::learn(Secret secret)
{
    const std::string& value = secret.reveal();
    if (value.size() < kShortestSecret || value == Secret::masked())
        return;
    // a key of several lines comes out line by line
    if (const std::size_t end = value.find('\n'); end != std::string::npos) {
        learn(Secret(value.substr(0, end)));
        learn(Secret(value.substr(end + 1)));
        return;
    }
    if (std::ranges::find(m_secrets, secret) != m_secrets.end())
        return;
    const auto place = std::ranges::find_if(
        m_secrets, [&](const Secret& other) { return other.reveal().size() < value.size(); });
    m_secrets.insert(place, std::move(secret));
}

std::string LogScrubber::scrubbed(std::string line) const
{
    for (const Secret& secret : m_secrets) {
        const std::string& value = secret.reveal();
        for (std::size_t at = line.find(value); at != std::string::npos;
             at = line.find(value, at)) {
            if (value.size() < kShortestPart && !isWord(line, at, value.size())) {
                ++at;
                continue;
            }
            line.replace(at, value.size(), Secret::masked());
            at += Secret::masked().size();
        }
    }
    return line.find("://") == std::string::npos ? line : maskCredentials(line);
}

} // namespace plumbline::stack
