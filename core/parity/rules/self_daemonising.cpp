// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <array>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

std::string_view daemonIn(std::string_view line)
{
    static constexpr std::array<std::string_view, 8> kOptions{" --daemon",
                                                              " --daemonize",
                                                              " --detach",
                                                              "nohup ",
                                                              " --background",
                                                              " daemonize yes",
                                                              " --fork",
                                                              "start-stop-daemon"};
    for (const std::string_view option : kOptions) {
        const std::size_t at = line.find(option);
        if (at == std::string_view::npos)
            continue;
        const std::string_view rest = line.substr(at + option.size());
        const bool isOff = rest.starts_with("=no") || rest.starts_with("=false") ||
                           rest.starts_with(" off") || rest.starts_with(" no");
        const bool isLonger =
            !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z' && option.back() != ' ';
        if (!isOff && !isLonger)
            return option.substr(option.find_first_not_of(' '));
    }
    return {};
}

void checkSelfDaemonising(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "foreground",
        [&](std::size_t /*place*/, const model::Service& service) {
            if (service.kind != model::ProcessKind::LongRunning)
                return skips();
            const std::string line = commandLineOf(service);
            if (line.empty())
                return isUnknown(phrase("the image's own command is not known"));
            const std::string_view option = daemonIn(line);
            return option.empty() ? passes() : fails(std::string(option), commandOrigin(service));
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} goes into the background by itself in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kSelfDaemonising{
    .id = "self-daemonising",
    .factor = Factor::Concurrency,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A process goes into the background by itself",
    .rationale = "The platform sees it end, and restarts or gives up on what still runs.",
    .compares = "Options such as --daemon and --detach and nohup in the command of a process.",
    .guards = "Options that switch it off pass.",
    .remedy = "Run it in the foreground.",
    .check = checkSelfDaemonising};

} // namespace plumbline::parity::rules
