// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isOfLogFile(std::string_view key)
{
    static constexpr std::array<std::string_view, 12> kEnds{"LOG_FILE",
                                                            "LOG_PATH",
                                                            "LOG_DIR",
                                                            "LOG_FILENAME",
                                                            "LOG_FILE_NAME",
                                                            "LOG_FILE_PATH",
                                                            "LOGFILE",
                                                            "LOGGING_FILE",
                                                            "LOGGING_FILE_NAME",
                                                            "LOGGING_FILE_PATH",
                                                            "LOGGING_PATH",
                                                            "LOGGING_DIR"};
    return std::ranges::any_of(kEnds, [key](std::string_view end) { return key.ends_with(end); });
}

bool isFile(std::string_view value)
{
    return !value.empty() && value != "-" && value.find("/dev/") == std::string_view::npos &&
           value != "stdout" && value != "stderr" &&
           value.find_first_of("/.") != std::string_view::npos;
}

/// `/var/log/shop/app.log`: a file of a log, whatever the key is called.
bool isFileOfLog(std::string_view value)
{
    return value.starts_with('/') && !value.starts_with("/dev/") &&
           value.find_first_of(" ,:*") == std::string_view::npos &&
           (value.starts_with("/var/log/") || value.ends_with(".log"));
}

void checkKeys(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const bool isNamed = isOfLogFile(key.name());
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const Cell& cell = key.row->cells[place];
            if (cell.state == model::State::Set &&
                (isNamed ? isFile(cell.value) : isFileOfLog(cell.value)))
                places.push_back(place);
        }
        if (places.empty()) {
            if (isNamed)
                outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectAt(subjectOf(key), places),
            {.message =
                 phrase("{} sends the log to a file in {}", key.name(), enumerate(input, places)),
             .reason = {},
             .severity = {},
             .evidence = evidenceOf(input, *key.row, places),
             .fix = {}});
    }
}

/// The file that an option of the command names.
std::string fileIn(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool isOption = word.starts_with("--log-file") ||
                              word.starts_with("--access-logfile") ||
                              word.starts_with("--error-logfile") ||
                              word.starts_with("--logfile") || word.starts_with("--log-path");
        if (!isOption)
            continue;
        const std::size_t equals = word.find('=');
        std::string value = equals != std::string::npos ? word.substr(equals + 1)
                            : i + 1 < words.size()      ? words[i + 1]
                                                        : std::string();
        if (isFile(value))
            return value;
    }
    return {};
}

void checkCode(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "log", outcomes);
    if (facts == nullptr)
        return;
    std::vector<Evidence> evidence;
    for (const model::CodeSighting& sighting : facts->sightings) {
        if (sighting.sign == model::CodeSign::LogFile)
            evidence.push_back(inRepository(sighting.what, sighting.origin));
    }
    if (evidence.empty()) {
        outcomes.pass(ofWorkspace("log"));
        return;
    }
    outcomes.fail(ofWorkspace("log"),
                  {.message = phrase("the code can log to a file"),
                   .reason = {},
                   .severity = Severity::Info,
                   .evidence = std::move(evidence),
                   .fix = {}});
}

void checkLogToFile(const RuleInput& input, Outcomes& outcomes)
{
    checkKeys(input, outcomes);
    lookAtServices(
        input,
        "log option",
        [&](std::size_t /*place*/, const model::Service& service) {
            const std::string file = fileIn(split(commandLineOf(service), ' '));
            return file.empty() ? skips() : fails(file, commandOrigin(service));
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} logs to {} in {}",
                                 failed.service.name,
                                 failed.looks.front().value,
                                 enumerate(input, failed.places)));
        },
        outcomes);
    checkCode(input, outcomes);
}

} // namespace

const Rule kLogToFile{
    .id = "log-to-file",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A process writes its log to a file",
    .rationale = "The file grows in the container, is lost with it, and nobody reads it.",
    .compares = "Keys such as LOG_FILE, values such as /var/log/shop.log, options such as "
                "--access-logfile, and "
                "file handlers in the code.",
    .guards = "Devices such as /dev/stdout and - are streams. What only the code says is "
              "information: settings may replace it.",
    .remedy = "Log to standard output.",
    .reads = {model::RepositoryPart::Code},
    .check = checkLogToFile};

} // namespace plumbline::parity::rules
