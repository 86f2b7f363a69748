// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/keyring.h"

#include "core/base/digest.h"
#include "core/base/process.h"
#include "core/base/text.h"
#include "core/onboarding/command.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <system_error>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using KeyringJson = nlohmann::json;

constexpr std::string_view kKeyringProgram = "plumbline-keyring";
constexpr std::string_view kOpening = "keyring{";
constexpr std::size_t kFolderMark = 12;
constexpr std::chrono::seconds kUnlockLimit{120}; ///< a person types a password in it

constexpr std::string_view kKeyringHint =
    ours("start one (gnome-keyring, KWallet), or keep the values in the file itself");

std::string markOfFolder(const fs::path& folder)
{
    std::error_code unknown;
    return sha256Hex(fs::weakly_canonical(folder, unknown).string()).substr(0, kFolderMark);
}

/// Beside us (in a build tree each program has its folder), where it is installed, in PATH.
std::string keyringProgram(const Variables& variables)
{
    std::error_code unknown;
    const fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    for (const fs::path& near :
         {folder / kKeyringProgram,
          folder.parent_path() / "keyring" / kKeyringProgram,
          folder.parent_path() / "libexec" / "plumbline" / kKeyringProgram}) {
        if (fs::is_regular_file(near, unknown))
            return near.string();
    }
    return findProgram(std::string(kKeyringProgram), variables) ? std::string(kKeyringProgram)
                                                                : std::string();
}

ErrorCode keyringErrorCode(std::string_view word)
{
    if (word == "unreachable")
        return ErrorCode::Unreachable;
    return word == "denied" ? ErrorCode::Denied : ErrorCode::Internal;
}

/// What the program said: the last line, as libraries may have had something to say before it.
Result<KeyringValues> valuesIn(const std::string& output)
{
    const std::string_view text = trimmed(output);
    try {
        const KeyringJson json = KeyringJson::parse(text.substr(text.rfind('\n') + 1));
        if (json.contains("error"))
            return fail(keyringErrorCode(json["error"].value("code", "")),
                        phrase("the system's keyring does not answer: {}",
                               printable(json["error"].value("message", ""))),
                        Phrase::ofWords(kKeyringHint));
        KeyringValues values;
        for (const auto& [key, value] : json.at("values").items())
            values.insert_or_assign(key, Secret(value.get<std::string>()));
        return values;
    } catch (const KeyringJson::exception&) {
        // not told what it was: it may hold a value
        return fail(ErrorCode::Internal,
                    phrase("{} gave no answer that can be read", kKeyringProgram));
    }
}

Result<KeyringValues> askKeyring(const Variables& variables, const KeyringJson& question)
{
    const std::string program = keyringProgram(variables);
    if (program.empty())
        return fail(ErrorCode::NotFound,
                    phrase("{} is not installed: no keyring can be reached", kKeyringProgram),
                    phrase("keep the values in the file itself, or install all of plumbline"));
    const auto outcomes = onboarding::runAll(
        {{.program = program, .arguments = {}, .variables = variables, .input = question.dump()}},
        kUnlockLimit,
        {});
    const onboarding::CommandOutcome& outcome = outcomes.front();
    if (!outcome.exitCode)
        return fail(outcome.error ? outcome.error->code : ErrorCode::TimedOut,
                    outcome.error ? Phrase(outcome.error->message)
                                  : phrase("the system's keyring was not unlocked in time"),
                    Phrase::ofWords(kKeyringHint));
    return valuesIn(outcome.output);
}

/// Calls `visit` with every text of a service that a variable can be in.
template <class Visit>
void eachText(compose::Service& service, const Visit& visit)
{
    const auto eachOf = [&visit](std::vector<std::string>& texts) {
        std::ranges::for_each(texts, visit);
    };
    const auto eachValue = [&visit](auto& map) {
        for (auto& [name, value] : map) {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
                visit(value);
            else if (value)
                visit(*value);
        }
    };
    eachValue(service.environment);
    eachValue(service.labels);
    for (auto* words : {&service.command, &service.entrypoint}) {
        if (*words)
            eachOf(**words);
    }
    if (service.healthcheck)
        eachOf(service.healthcheck->test);
    if (service.build)
        eachValue(service.build->args);
    for (auto* hooks : {&service.postStart, &service.preStop}) {
        for (compose::Hook& hook : *hooks) {
            eachOf(hook.command);
            eachValue(hook.environment);
        }
    }
}

template <class Visit>
void eachText(compose::Project& project, const Visit& visit)
{
    for (auto& [name, service] : project.services)
        eachText(service, visit);
    for (auto* objects : {&project.secrets, &project.configs}) {
        for (auto& [name, object] : *objects) {
            if (object.content)
                visit(*object.content);
        }
    }
}

/// Calls `visit(key)` for each reference in the text, which is replaced by what that gives back.
template <class Visit>
void eachReference(std::string& text, const Visit& visit)
{
    std::size_t at = text.find(kOpening);
    while (at != std::string::npos) {
        const std::size_t begin = at + kOpening.size();
        const std::size_t end = text.find('}', begin);
        if (end == std::string::npos)
            return;
        const std::optional<std::string> value = visit(text.substr(begin, end - begin));
        if (value)
            text.replace(at, end + 1 - at, *value);
        at = text.find(kOpening, value ? at + value->size() : end);
    }
}

/// A folder's own values, and those of the folders that it lies in.
bool mayAskFor(const fs::path& folder, std::string_view key)
{
    const std::string_view mark = key.substr(0, key.find('/'));
    for (fs::path above = folder; !above.empty(); above = above.parent_path()) {
        if (markOfFolder(above) == mark)
            return true;
        if (above == above.parent_path())
            break;
    }
    return false;
}

/// `.env:DB_PASSWORD` of a key.
std::string_view namedIn(std::string_view key)
{
    return key.substr(key.find('/') + 1);
}

} // namespace

Keyring systemKeyring(const Variables& variables)
{
    return {.read = [variables](const std::vector<std::string>& keys) -> Result<KeyringValues> {
                // a key that nobody wrote tells whether there is a keyring
                const auto asked = keys.empty() ? std::vector<std::string>{"check"} : keys;
                return askKeyring(variables, {{"read", asked}});
            },
            .write = [variables](const KeyringValues& values) -> Result<> {
                KeyringJson asked = KeyringJson::object();
                for (const auto& [key, value] : values)
                    asked[key] = value.reveal();
                return askKeyring(variables, {{"write", asked}})
                    .transform([](const KeyringValues& /*none*/) {});
            }};
}

std::string keyringKey(const fs::path& root, std::string_view file, std::string_view name)
{
    std::string key = fmt::format("{}/{}:{}", markOfFolder(root), file, name);
    constexpr std::string_view kPlain = "-_./:";
    std::ranges::replace_if(
        key,
        [&](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) == 0 &&
                   kPlain.find(c) == std::string_view::npos;
        },
        '-'); // a dotenv file and a shell read it as it is
    return key;
}

std::string keyringReference(std::string_view key)
{
    return fmt::format("{}{}}}", kOpening, key);
}

Result<compose::Project> withKeyringValues(const compose::Project& project, const Keyring& keyring)
{
    compose::Project whole = project;
    std::set<std::string> keys;
    eachText(whole, [&](std::string& text) {
        eachReference(text, [&](const std::string& key) -> std::optional<std::string> {
            keys.insert(key);
            return std::nullopt;
        });
    });
    if (keys.empty())
        return whole;
    for (const std::string& key : keys) {
        if (!mayAskFor(project.workingDir, key))
            return fail(
                ErrorCode::Denied,
                phrase("{} is in the keyring for another folder", namedIn(key)),
                phrase("take its line out of the file, and run plumbline onboard --keyring"));
    }
    if (!keyring.read)
        return fail(ErrorCode::Unreachable, phrase("there is no keyring to ask"));
    const auto values = keyring.read({keys.begin(), keys.end()});
    if (!values)
        return tl::unexpected(values.error());
    for (const std::string& key : keys) {
        if (!values->contains(key))
            return fail(
                ErrorCode::NotFound,
                phrase("the system's keyring has no value for {}", namedIn(key)),
                phrase("take its line out of the file, and run plumbline onboard --keyring"));
    }
    eachText(whole, [&](std::string& text) {
        eachReference(text, [&](const std::string& key) -> std::optional<std::string> {
            return values->at(key).reveal();
        });
    });
    return whole;
}

} // namespace plumbline::workspace
