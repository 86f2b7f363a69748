// SPDX-License-Identifier: Apache-2.0
#include "core/compose/tree.h"
#include "core/mirror/image_choice.h"
#include "core/mirror/replicas.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::mirror {

namespace {

using compose::Node;

constexpr std::string_view kCollector = "log-collector";
constexpr std::string_view kAddress = "127.0.0.1:24224";

/// Takes what the drivers of the engine send and prints it, one line an event.
constexpr std::string_view kCollectorConfig = "[SERVICE]\n"
                                              "    Flush 1\n"
                                              "    Log_Level warn\n"
                                              "[INPUT]\n"
                                              "    Name forward\n"
                                              "    Listen 0.0.0.0\n"
                                              "    Port 24224\n"
                                              "[OUTPUT]\n"
                                              "    Name stdout\n"
                                              "    Match *\n"
                                              "    Format json_lines\n";

bool needsCollector(std::string_view driver)
{
    return driver == "fluentd" || driver == "awsfirelens";
}

bool isOfEngine(std::string_view driver)
{
    static constexpr std::array<std::string_view, 4> kDrivers{
        "json-file", "local", "journald", "none"};
    return std::ranges::find(kDrivers, driver) != kDrivers.end();
}

void layCollector(Draft& draft,
                  const std::string& project,
                  const std::string& image,
                  const Reason& reason)
{
    const compose::Place place = placeOf(reason.because);
    const std::string name(kCollector);
    draft.set(name, "image", compose::makeText(image, place), image, reason);
    Node config = compose::makeMapping(place);
    compose::setMember(config, "name", compose::makeText(project + "_" + name, place));
    compose::setMember(config, "content", compose::makeText(std::string(kCollectorConfig), place));
    compose::setMember(draft.section("configs"), name, std::move(config));
    Node reference = compose::makeMapping(place);
    compose::setMember(reference, "source", compose::makeText(name, place));
    compose::setMember(
        reference, "target", compose::makeText("/fluent-bit/etc/fluent-bit.conf", place));
    Node configs = compose::makeSequence(place);
    configs.items.push_back(std::move(reference));
    compose::setMember(draft.service(name), "configs", std::move(configs));
    Node port = compose::makeMapping(place);
    compose::setMember(port, "mode", compose::makeText("ingress", place));
    compose::setMember(port, "host_ip", compose::makeText("127.0.0.1", place));
    compose::setMember(port, "target", compose::makeInteger(24224, place));
    compose::setMember(port, "published", compose::makeText("24224", place));
    compose::setMember(port, "protocol", compose::makeText("tcp", place));
    Node ports = compose::makeSequence(place);
    ports.items.push_back(std::move(port));
    compose::setMember(draft.service(name), "ports", std::move(ports));
}

Node loggingNode(const std::string& driver,
                 const std::map<std::string, std::string>& options,
                 const compose::Place& place)
{
    Node logging = compose::makeMapping(place);
    compose::setMember(logging, "driver", compose::makeText(driver, place));
    Node list = compose::makeMapping(place);
    for (const auto& [key, value] : options)
        compose::setMember(list, key, compose::makeText(value, place));
    compose::setMember(logging, "options", std::move(list));
    return logging;
}

} // namespace

void layLogging(Draft& draft,
                const model::Environment& environment,
                const std::string& project,
                const Options& options,
                std::vector<Unmirrored>& unmirrored)
{
    // A series that is cared for; the nearest that is here will do.
    const ImageChoice collector = chooseImage(
        model::LocalService{.image = "fluent/fluent-bit:{version}"}, "3.1", options.images);
    for (const model::Service& wanted : environment.services) {
        if (!wanted.logging.isSet() || !draft.hasService(wanted.name))
            continue;
        const std::string& driver = wanted.logging.value.driver;
        const Reason reason{phrase("{} sends its logs to {}", environment.name, driver),
                            wanted.logging.origin};
        const compose::Place place = placeOf(reason.because);
        if (needsCollector(driver) && !collector.image.empty()) {
            if (!draft.hasService(kCollector))
                layCollector(draft, project, collector.image, reason);
            draft.set(wanted.name,
                      "logging",
                      loggingNode("fluentd",
                                  {{"fluentd-address", std::string(kAddress)},
                                   {"fluentd-async", "true"},
                                   {"tag", wanted.name}},
                                  place),
                      "fluentd",
                      reason);
        } else if (isOfEngine(driver)) {
            draft.set(wanted.name,
                      "logging",
                      loggingNode(driver, wanted.logging.value.options, place),
                      driver,
                      reason);
        } else {
            unmirrored.push_back({Severity::Info,
                                  phrase("logs of {} to {}", wanted.name, driver),
                                  needsCollector(driver) ? Phrase(collector.reason)
                                                         : phrase("this driver has no local form"),
                                  reason.because});
        }
    }
}

} // namespace plumbline::mirror
