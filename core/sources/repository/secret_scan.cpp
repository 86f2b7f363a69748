// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/secret_scan.h"

#include "core/base/entropy.h"
#include "core/base/text.h"
#include "core/model/config_var.h"
#include "core/sources/repository/code_scan.h"
#include "core/sources/repository/code_text.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/sources/repository/word_finder.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace plumbline::sources::repository {

namespace {

using model::SecretSighting;

/// What a credential, or the name of one, begins with.
constexpr std::array<std::string_view, 28> kMarks{
    "-----BEGIN ", "AKIA",    "ASIA",    "ghp_",        "gho_",       "ghs_",       "github_pat_",
    "glpat-",      "xoxb-",   "xoxp-",   "sk_live_",    "rk_live_",   "whsec_",     "SG.",
    "AIza",        "dop_v1_", "hvs.",    "password",    "passwd",     "secret",     "token",
    "api_key",     "apikey",  "api-key", "private_key", "access_key", "credential", "://"};
constexpr std::size_t kFirstName = 17; ///< in kMarks: those from here on are parts of names
constexpr std::size_t kAddress = 27;

constexpr double kLeastEntropy = 3.5; ///< bits a character of a value whose name says secret
constexpr std::size_t kLeastLength = 10;
constexpr std::size_t kMostSightings = 200;

/// Words in a value that no real credential holds.
bool isMadeUp(std::string_view value)
{
    static constexpr std::array<std::string_view, 22> kWords{
        "example", "change",  "your",     "xxx",   "placeholder", "dummy",    "insecure", "sample",
        "todo",    "replace", "not-real", "12345", "abcde",       "password", "secret",   "fake",
        "local",   "dev-",    "dev_",     "test",  "...",         "foobar"};
    return std::ranges::any_of(kWords,
                               [&](std::string_view word) { return holdsWord(value, word); }) ||
           std::set<char>(value.begin(), value.end()).size() < 8;
}

/// A value that stands for one: a variable, a template, code, a path.
bool isReference(std::string_view value)
{
    return value.find_first_of("${}<>()[]*") != std::string_view::npos ||
           value.find_first_of(" \t") != std::string_view::npos ||
           value.find("://") != std::string_view::npos || value.starts_with('/') ||
           value.starts_with('.') || value.starts_with('@') || value.starts_with("process.") ||
           value.find("::") != std::string_view::npos;
}

/// Words with separators, as names are written: `refresh-token-cookie`. A generated value has digits
/// among its letters.
bool isWords(std::string_view value)
{
    return std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; }) < 2;
}

/// The name that ends or goes on at `offset`, and what it is given on its line; nothing where the
/// line gives it nothing that stands in the text.
struct Given
{
    std::string_view name;
    std::string_view value;
};

bool isNamePart(char c)
{
    return isNameCharacter(c) || c == '-' || c == '.';
}

std::optional<Given> givenAt(const CodeText& code, std::size_t offset)
{
    const std::string_view text = code.text;
    std::size_t start = offset;
    while (start > 0 && isNamePart(text[start - 1]))
        --start;
    std::size_t end = offset;
    while (end < text.size() && isNamePart(text[end]))
        ++end;
    std::string_view rest = code.from(end, 400);
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && (rest[0] == '"' || rest[0] == '\''))
        rest.remove_prefix(1);
    rest = trimmed(rest);
    if (rest.empty() || (rest[0] != '=' && rest[0] != ':'))
        return std::nullopt;
    rest.remove_prefix(std::min(rest.find_first_not_of("=:>"), rest.size()));
    rest = trimmed(rest);
    Given given{.name = text.substr(start, end - start), .value = {}};
    std::string_view after;
    if (readQuoted(rest, given.value, after))
        return given;
    // Only files of settings hold values without quotes.
    const bool isPlain = code.language == Language::None || code.language == Language::Settings;
    if (!isPlain)
        return std::nullopt;
    given.value = trimmed(rest.substr(0, rest.find(" #")));
    while (given.value.ends_with(',') || given.value.ends_with(';'))
        given.value.remove_suffix(1);
    return given;
}

std::optional<std::string> secrecyOfNamed(const Given& given)
{
    const std::string_view value = given.value;
    if (value.size() < kLeastLength || isReference(value) || isMadeUp(value))
        return std::nullopt;
    const std::string why = model::secrecyOf(given.name, value);
    if (why.empty() || why == "password in a URL")
        return std::nullopt;
    const bool isPublic = holdsWord(given.name, "public") || holdsWord(given.name, "anon") ||
                          holdsWord(given.name, "publishable") || holdsWord(given.name, "hash") ||
                          holdsWord(given.name, "sitekey") || holdsWord(given.name, "url");
    if (isPublic || isWords(value) || entropyOf(value) < kLeastEntropy)
        return std::nullopt;
    return why;
}

/// A provider's own token, whatever it is given to.
std::optional<std::string> secrecyOfToken(const CodeText& code, std::size_t offset)
{
    if (offset > 0 && isNameCharacter(code.text[offset - 1]))
        return std::nullopt;
    const std::string_view text = code.from(offset, 400);
    const auto* const end = std::ranges::find_if(
        text, [](char c) { return !isNameCharacter(c) && c != '-' && c != '.'; });
    const std::string_view token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    const std::string why = model::secrecyOf({}, token);
    if (why.empty() || why == "looks generated" || isMadeUp(token) || isWords(token))
        return std::nullopt;
    return why;
}

/// The base64 of a private key on the lines after its head.
std::optional<std::string> privateKeyAt(const CodeText& code, std::size_t offset)
{
    const std::string_view text = code.from(offset, 400);
    const std::size_t lineEnd = text.find("KEY-----");
    if (lineEnd == std::string_view::npos || text.find("PRIVATE") > lineEnd)
        return std::nullopt;
    std::string_view body = text.substr(lineEnd + std::string_view("KEY-----").size());
    if (body.starts_with("\\n"))
        body.remove_prefix(2);
    body = skipBlanks(body);
    constexpr std::size_t kLeastOfALine = 40;
    const std::size_t length = std::min(
        body.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="),
        body.size());
    return length >= kLeastOfALine ? std::optional<std::string>("private key") : std::nullopt;
}

/// `scheme://user:password@host.of.somewhere`; a name without a dot is a service of a local stack.
std::optional<std::string> passwordInAddress(const CodeText& code, std::size_t offset)
{
    const std::string_view text = code.from(offset + 3, 300);
    const std::string_view authority = text.substr(0, text.find_first_of("/?\"'` \n<>"));
    const std::size_t at = authority.rfind('@');
    const std::size_t colon = authority.find(':');
    if (at == std::string_view::npos || colon >= at)
        return std::nullopt;
    const std::string_view password = authority.substr(colon + 1, at - colon - 1);
    const std::string_view host = authority.substr(at + 1);
    const std::string_view name = host.substr(0, host.find(':'));
    const bool isFar = name.find('.') != std::string_view::npos && !name.starts_with("127.") &&
                       !holdsWord(name, "example") && !name.ends_with(".local") &&
                       !name.ends_with(".internal");
    if (!isFar || password.size() < 8 || isReference(password) || isMadeUp(password) ||
        isWords(password))
        return std::nullopt;
    return std::string("password in a URL");
}

} // namespace

std::vector<SecretSighting> findSecrets(std::string_view path, std::string_view text)
{
    static const WordFinder finder(kMarks);
    std::vector<SecretSighting> found;
    const CodeText code(path, text, languageOf(path));
    finder.find(text, [&](const WordFinder::Hit& hit) {
        std::optional<std::string> why;
        std::string name;
        if (hit.word == 0) {
            why = privateKeyAt(code, hit.offset);
        } else if (hit.word == kAddress) {
            why = passwordInAddress(code, hit.offset);
        } else if (hit.word < kFirstName) {
            why = secrecyOfToken(code, hit.offset);
        } else if (const auto given = givenAt(code, hit.offset)) {
            why = secrecyOfNamed(*given);
            name = std::string(given->name);
        }
        if (why && found.size() < kMostSightings)
            found.push_back({.what = std::move(*why),
                             .name = std::move(name),
                             .commit = {},
                             .origin = code.originAt(hit.offset)});
    });
    // One value is seen by its own form and by its name; the form says more.
    std::ranges::stable_sort(found, [](const SecretSighting& left, const SecretSighting& right) {
        return std::tuple(left.origin.line, left.what == "its name") <
               std::tuple(right.origin.line, right.what == "its name");
    });
    const auto isSameLine = [](const SecretSighting& left, const SecretSighting& right) {
        return left.origin.line == right.origin.line;
    };
    found.erase(std::unique(found.begin(), found.end(), isSameLine), found.end());
    return found;
}

bool mayHoldSecrets(std::string_view path)
{
    static constexpr std::array<std::string_view, 12> kMade{".lock",
                                                            "lock.json",
                                                            "lock.yaml",
                                                            ".map",
                                                            ".min.js",
                                                            ".min.css",
                                                            ".svg",
                                                            ".ipynb",
                                                            ".sum",
                                                            ".pub",
                                                            ".md",
                                                            ".csv"};
    return !isAside(path) &&
           std::ranges::none_of(kMade, [&](std::string_view end) { return path.ends_with(end); });
}

void scanSecrets(const ProjectFiles& files, model::RepositoryFacts& facts)
{
    std::size_t scanned = 0;
    for (const ProjectFile& file : files.files) {
        const bool isKept =
            file.tracking == model::Tracking::Tracked || file.tracking == model::Tracking::Unknown;
        if (!isKept || !mayHoldSecrets(file.path))
            continue;
        if (scanned > kMostScannedBytes) {
            facts.cutShort = "only the first 48 MiB were looked through for credentials";
            return;
        }
        const auto text = files.text(file, kMostCodeBytes);
        if (!text)
            continue;
        scanned += text->size();
        std::vector<SecretSighting> found = findSecrets(file.path, *text);
        std::ranges::move(found, std::back_inserter(facts.secrets));
    }
}

} // namespace plumbline::sources::repository
