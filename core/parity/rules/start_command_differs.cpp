// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isWrapper(std::string_view word)
{
    static constexpr std::array<std::string_view, 20> kWrappers{"exec",
                                                                "env",
                                                                "tini",
                                                                "dumb-init",
                                                                "bundle",
                                                                "poetry",
                                                                "pipenv",
                                                                "uv",
                                                                "run",
                                                                "npx",
                                                                "sh",
                                                                "bash",
                                                                "python",
                                                                "python3",
                                                                "gosu",
                                                                "su-exec",
                                                                "docker-entrypoint.sh",
                                                                "catchsegv",
                                                                "nohup",
                                                                "time"};
    return std::ranges::find(kWrappers, word) != kWrappers.end();
}

/// `gunicorn`, `manage.py runserver`: what runs, without how.
std::string programOf(const std::string& line)
{
    std::string program;
    // What is done before the server starts is a matter of other rules.
    const std::size_t last = line.rfind("&&");
    const std::string rest = last == std::string::npos ? line : line.substr(last + 2);
    for (const std::string& word : split(rest, ' ')) {
        const std::string name = word.substr(word.rfind('/') + 1);
        const bool isOption = name.empty() || name[0] == '-' ||
                              name.find('=') != std::string::npos || isWrapper(name);
        if (isOption)
            continue;
        const bool isScript = name == "manage.py" || name == "npm" || name == "yarn" ||
                              name == "rails" || name == "artisan" || name == "flask";
        program += program.empty() ? name : " " + name;
        if (!isScript || program.find(' ') != std::string::npos)
            break;
    }
    return program;
}

void checkStartCommandDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::set<std::string> deployed;
        std::set<std::string> all;
        Subject subject{.name = "start command", .services = {service.name}, .environments = {}};
        std::vector<Evidence> evidence;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            const std::string program =
                member == nullptr ? std::string() : programOf(commandLineOf(*member));
            if (program.empty())
                continue;
            all.insert(program);
            if (!input.isLocal(place))
                deployed.insert(program);
            subject.environments.push_back(place);
            evidence.push_back({.environment = input.name(place),
                                .state = model::State::Set,
                                .value = program,
                                .origin = commandOrigin(*member)});
        }
        if (evidence.size() < 2)
            continue;
        if (all.size() == 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase("{} is started by another program here than there", service.name),
             .reason = {},
             .severity = deployed.size() > 1 ? Severity::Warning : Severity::Info,
             .evidence = std::move(evidence),
             .fix = {}});
    }
}

} // namespace

const Rule kStartCommandDiffers{
    .id = "start-command-differs",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A process is started by another program",
    .rationale = "Another server handles requests, timeouts and restarts in another way.",
    .compares = "The program, and what it is told to do first, in the command of each environment.",
    .guards = "Options, workers, ports and wrappers such as exec, tini and poetry run are left "
              "out. What only development does otherwise is information.",
    .remedy = "Start the same server everywhere, with options for what has to differ.",
    .check = checkStartCommandDiffers};

} // namespace plumbline::parity::rules
