// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

std::string_view serverIn(std::string_view line)
{
    static constexpr std::array<std::string_view, 24> kServers{"gunicorn",
                                                               "uvicorn",
                                                               "hypercorn",
                                                               "daphne",
                                                               "uwsgi",
                                                               "waitress",
                                                               "runserver",
                                                               "flask run",
                                                               "fastapi dev",
                                                               "puma",
                                                               "unicorn",
                                                               "thin",
                                                               "webrick",
                                                               "rails s",
                                                               "vite",
                                                               "webpack",
                                                               "next dev",
                                                               "next start",
                                                               "react-scripts start",
                                                               "nginx",
                                                               "apache2",
                                                               "httpd",
                                                               "caddy",
                                                               "artisan serve"};
    for (const std::string_view server : kServers) {
        if (line.find(server) != std::string_view::npos)
            return server;
    }
    return {};
}

void checkWebserverDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::set<std::string_view> servers;
        Subject subject{.name = "web server", .services = {service.name}, .environments = {}};
        std::vector<Evidence> evidence;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            const std::string_view server =
                member == nullptr ? std::string_view() : serverIn(commandLineOf(*member));
            if (server.empty())
                continue;
            servers.insert(server);
            subject.environments.push_back(place);
            evidence.push_back({.environment = input.name(place),
                                .state = model::State::Set,
                                .value = std::string(server),
                                .origin = commandOrigin(*member)});
        }
        if (evidence.size() < 2)
            continue;
        if (servers.size() == 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase("{} is served by another program here than there", service.name),
             .reason = {},
             .severity = {},
             .evidence = std::move(evidence),
             .fix = {}});
    }
}

} // namespace

const Rule kWebserverDiffers{
    .id = "webserver-differs",
    .factor = Factor::PortBinding,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "Another web server serves the app",
    .rationale = "Servers for development reload, serve one request at a time and forgive what "
                 "others refuse.",
    .compares = "Servers that are known by the command of a process: gunicorn, uvicorn, puma, "
                "runserver, vite, webpack, nginx and their like.",
    .guards = "Commands in which no server is known are left out.",
    .remedy = "Serve by the same server everywhere, with reloading as an option.",
    .check = checkWebserverDiffers};

} // namespace plumbline::parity::rules
