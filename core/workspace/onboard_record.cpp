// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/onboard_record.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"
#include "core/workspace/fix.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using SortedJson = nlohmann::json;

constexpr int kRecordVersion = 1;
constexpr ByteCount kMostScript{std::int64_t{1024} * 1024};

/// Words of a command that may name a file: split at white space and what shells split at.
std::vector<std::string> wordsOf(const std::string& command)
{
    std::vector<std::string> words(1);
    for (const char c : command) {
        if (std::string_view(" \t\n;&|()<>\"'`").find(c) == std::string_view::npos)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

} // namespace

fs::path onboardRecordFile(const fs::path& root, const Variables& variables)
{
    return stateFileOf(root, "onboarding", variables);
}

Result<OnboardRecord> readOnboardRecord(const fs::path& file)
{
    const Result<std::string> text = readFile(file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return OnboardRecord{};
    if (!text)
        return tl::unexpected(text.error());
    try {
        const SortedJson json = SortedJson::parse(*text);
        if (json.at("version") == kRecordVersion) {
            OnboardRecord record;
            record.trusted = json.at("trusted").get<std::set<std::string>>();
            record.done = json.at("done").get<std::map<std::string, std::string>>();
            record.seconds = json.at("seconds").get<std::map<std::string, double>>();
            record.begunAt = json.at("begunAt").get<std::string>();
            return record;
        }
    } catch (const SortedJson::exception&) {
        // told below, as of one from another version
    }
    return fail(ErrorCode::Invalid,
                phrase("{} was not written by this version", file.string()),
                phrase("remove it: commands are then asked for anew"));
}

Result<> writeOnboardRecord(const fs::path& file, const OnboardRecord& record)
{
    const SortedJson json{{"version", kRecordVersion},
                          {"trusted", record.trusted},
                          {"done", record.done},
                          {"seconds", record.seconds},
                          {"begunAt", record.begunAt}};
    return writePrivateFile(
        file,
        json.dump(1, ' ', false, SortedJson::error_handler_t::replace) + "\n",
        phrase("what was done is remembered there; set XDG_STATE_HOME to a folder of yours"));
}

bool isSameData(std::string_view then, std::string_view now)
{
    if (then.empty() || now.empty())
        return then.empty() && now.empty();
    const auto volumes = split(now, '\n');
    return std::ranges::all_of(split(then, '\n'), [&](const auto& volume) {
        return std::ranges::find(volumes, volume) != volumes.end();
    });
}

std::string digestOfCommand(const std::string& command, const fs::path& root)
{
    std::string all = command;
    for (const std::string& word : wordsOf(command)) {
        std::error_code unknown;
        const fs::path file = root / word;
        if (word.empty() || fs::path(word).is_absolute() || !fs::is_regular_file(file, unknown))
            continue;
        if (const auto text = readFile(file, kMostScript))
            all += fmt::format("\n{} {}", word, sha256Hex(*text));
    }
    return sha256Hex(all);
}

std::string
digestOfTask(const std::string& service, const std::string& command, const fs::path& root)
{
    return digestOfCommand(service.empty() ? command : service + ": " + command, root);
}

} // namespace plumbline::workspace
