// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"

#include "core/base/digest.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <utility>
#include <vector>

namespace plumbline {

Secret::Secret(std::string value)
    : m_value(std::move(value))
{}

Secret::~Secret()
{
    sodium_memzero(m_value.data(), m_value.size());
}

std::string Secret::fingerprint(std::string_view key) const
{
    assert(key.size() >= crypto_generichash_KEYBYTES_MIN &&
           key.size() <= crypto_generichash_KEYBYTES_MAX);
    return keyedDigestHex(m_value, key);
}

bool operator==(const Secret& left, const Secret& right)
{
    return left.m_value.size() == right.m_value.size() &&
           sodium_memcmp(left.m_value.data(), right.m_value.data(), left.m_value.size()) == 0;
}

namespace {

/// Lower-case words of a name: `awsSecretKey` and `AWS_SECRET_KEY` give the same three.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    const auto finishWord = [&] {
        if (!word.empty())
            words.push_back(std::exchange(word, {}));
    };
    bool previousWasLower = false;
    for (const char raw : name) {
        const auto c = static_cast<unsigned char>(raw);
        if (std::isalnum(c) == 0) {
            finishWord();
            previousWasLower = false;
            continue;
        }
        if (std::isupper(c) != 0 && previousWasLower)
            finishWord();
        word.push_back(static_cast<char>(std::tolower(c)));
        previousWasLower = std::islower(c) != 0 || std::isdigit(c) != 0;
    }
    finishWord();
    return words;
}

bool isOneOf(std::string_view word, const auto& list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// `PGPASSWORD`, `GITHUBTOKEN`: words that people write together with the one before.
bool endsWithSecretWord(std::string_view word)
{
    return word.ends_with("password") || word.ends_with("passwd") || word.ends_with("token") ||
           word.ends_with("secret");
}

/// Where the authority of a URL ends that begins at the front of `text`. A password that was not
/// percent-encoded may hold a slash: then the authority goes on up to the `@`.
std::size_t authorityEnd(std::string_view text)
{
    const std::size_t word = std::min(text.find_first_of(" \t\r\n\"'<>"), text.size());
    const std::size_t slash = std::min(text.find('/'), word);
    const std::string_view upToSlash = text.substr(0, slash);
    const std::size_t colon = upToSlash.find(':');
    if (upToSlash.find('@') != std::string_view::npos || colon == std::string_view::npos)
        return slash;
    const bool isPort =
        upToSlash.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
    const std::size_t at = text.substr(0, word).find('@', slash);
    if (isPort || upToSlash.starts_with('[') || at == std::string_view::npos)
        return slash;
    return std::min(text.find('/', at), word);
}

/// `MARIADB_RANDOM_ROOT_PASSWORD=1`, `ALLOW_EMPTY_PASSWORD=yes`: what images ask about passwords.
bool isSwitchAboutPassword(const std::vector<std::string>& words)
{
    if (words.size() < 2 || words.back() != "password")
        return false;
    const std::string& before = words[words.size() - 2];
    const std::string& asked =
        before == "root" && words.size() > 2 ? words[words.size() - 3] : before;
    return asked == "random" || asked == "empty" || asked == "onetime";
}

/// Whether the name holds what every word about secrets holds: most names are told apart by that.
bool mayBeSecret(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> kStems{
        "pass", "pwd", "secret", "token", "credential", "key", "cookie", "salt"};
    const auto lower = [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char first = lower(name[i]);
        for (const std::string_view stem : kStems) {
            if (first == stem.front() && name.size() - i >= stem.size() &&
                std::equal(stem.begin(),
                           stem.end(),
                           name.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](char wanted, char c) { return wanted == lower(c); }))
                return true;
        }
    }
    return false;
}

} // namespace

bool isSecretName(std::string_view name)
{
    if (!mayBeSecret(name))
        return false;
    static constexpr std::array kSecretWords{std::string_view{"password"},
                                             std::string_view{"passwd"},
                                             std::string_view{"pwd"},
                                             std::string_view{"pass"},
                                             std::string_view{"passphrase"},
                                             std::string_view{"secret"},
                                             std::string_view{"secrets"},
                                             std::string_view{"token"},
                                             std::string_view{"credential"},
                                             std::string_view{"credentials"},
                                             std::string_view{"apikey"},
                                             std::string_view{"cookie"},
                                             std::string_view{"salt"}};
    static constexpr std::array kKeyQualifiers{std::string_view{"api"},
                                               std::string_view{"private"},
                                               std::string_view{"access"},
                                               std::string_view{"encryption"},
                                               std::string_view{"signing"},
                                               std::string_view{"master"},
                                               std::string_view{"auth"},
                                               std::string_view{"session"},
                                               std::string_view{"license"}};
    static constexpr std::array kPointers{
        std::string_view{"file"},     std::string_view{"path"},       std::string_view{"id"},
        std::string_view{"name"},     std::string_view{"length"},     std::string_view{"ttl"},
        std::string_view{"expiry"},   std::string_view{"expires"},    std::string_view{"url"},
        std::string_view{"uri"},      std::string_view{"endpoint"},   std::string_view{"arn"},
        std::string_view{"policy"},   std::string_view{"enabled"},    std::string_view{"timeout"},
        std::string_view{"expire"},   std::string_view{"expiration"}, std::string_view{"lifetime"},
        std::string_view{"duration"}, std::string_view{"seconds"},    std::string_view{"minutes"},
        std::string_view{"hours"},    std::string_view{"days"},       std::string_view{"algorithm"},
        std::string_view{"issuer"},   std::string_view{"audience"},   std::string_view{"age"},
        std::string_view{"domain"},   std::string_view{"secure"},     std::string_view{"samesite"},
        std::string_view{"httponly"}, std::string_view{"header"},     std::string_view{"prefix"},
        std::string_view{"version"},  std::string_view{"count"},      std::string_view{"size"}};
    const std::vector<std::string> words = wordsOf(name);
    if (words.empty() || isOneOf(words.back(), kPointers))
        return false;
    if (words.size() == 1 && words.front() == "pwd") // the shell's working directory
        return false;
    if (isSwitchAboutPassword(words))
        return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (isOneOf(words[i], kSecretWords) || endsWithSecretWord(words[i]))
            return true;
        if (words[i] == "key" && i > 0 && isOneOf(words[i - 1], kKeyQualifiers))
            return true;
    }
    return false;
}

std::string maskCredentials(std::string_view text)
{
    std::string result;
    std::size_t done = 0;
    while (true) {
        const std::size_t scheme = text.find("://", done);
        if (scheme == std::string_view::npos)
            break;
        const std::size_t start = scheme + 3;
        const std::size_t end = start + authorityEnd(text.substr(start));
        const std::string_view authority = text.substr(start, end - start);
        const std::size_t at = authority.rfind('@');
        const std::size_t colon = authority.find(':');
        if (at == std::string_view::npos || colon == std::string_view::npos || colon > at) {
            result += text.substr(done, end - done);
        } else {
            result += text.substr(done, start + colon + 1 - done);
            result += Secret::masked();
            result += authority.substr(at);
        }
        done = end;
    }
    result += text.substr(done);
    return result;
}

std::string shownValue(std::string_view name, std::string_view value)
{
    return isSecretName(name) ? std::string(Secret::masked()) : maskCredentials(value);
}

} // namespace plumbline
