// SPDX-License-Identifier: Apache-2.0
#include "core/sources/docker/inspected_image.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace plumbline::sources::docker {

namespace {

using model::State;

constexpr std::chrono::seconds kInterval{30};
constexpr std::chrono::seconds kTimeout{30};
constexpr int kRetries = 3;

model::Fact<std::vector<std::string>> wordsFact(const std::vector<std::string>& words,
                                                const Origin& origin)
{
    if (words.empty())
        return model::absent<std::vector<std::string>>(
            State::Missing, phrase("the image has none"), origin);
    return model::written(words, origin);
}

model::Fact<std::string>
textFact(const std::string& text, std::string_view otherwise, const Origin& origin)
{
    return text.empty()
               ? model::defaulted(std::string(otherwise), phrase("Docker's default"), origin)
               : model::written(text, origin);
}

} // namespace

model::Port readPort(std::string_view text, const Origin& origin)
{
    model::Port port;
    const std::size_t slash = std::min(text.find('/'), text.size());
    std::from_chars(text.data(), text.data() + slash, port.container);
    if (slash < text.size())
        port.protocol = toLower(text.substr(slash + 1));
    port.origin = origin;
    return port;
}

model::ConfigVar readVariable(const std::string& text, std::string_view layer, const Origin& origin)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    return model::makeConfigVar(text.substr(0, equals),
                                equals < text.size() ? text.substr(equals + 1) : std::string(),
                                std::string(layer),
                                origin);
}

void describeHealth(const engine::HealthcheckSpec& check,
                    const Origin& origin,
                    model::Service& service)
{
    const bool isNone = !check.test.empty() && check.test.front() == "NONE";
    if (check.test.empty() || isNone) {
        service.health = model::absent<std::string>(
            State::Missing, isNone ? phrase("switched off") : phrase("there is no check"), origin);
        return;
    }
    model::HealthProbe probe;
    const bool hasForm = check.test.front() == "CMD" || check.test.front() == "CMD-SHELL";
    for (std::size_t i = hasForm ? 1 : 0; i < check.test.size(); ++i)
        probe.target += (probe.target.empty() ? "" : " ") + check.test[i];
    const auto orDefault = [](std::chrono::nanoseconds value, std::chrono::nanoseconds otherwise) {
        return value.count() > 0 ? value : otherwise;
    };
    probe.interval = orDefault(check.interval, kInterval);
    probe.timeout = orDefault(check.timeout, kTimeout);
    probe.startPeriod = check.startPeriod;
    probe.retries = check.retries > 0 ? check.retries : kRetries;
    probe.origin = origin;
    service.health = model::written(std::string("health"), origin);
    service.probes.push_back(std::move(probe));
}

model::Service describeImage(const engine::ImageDetails& image, const std::string& name)
{
    const Origin origin{.file = {},
                        .line = 0,
                        .column = 0,
                        .object = fmt::format("image {}", name),
                        .layer = std::string(model::kImageLayer)};
    model::Service service;
    service.origin = origin;
    service.entrypoint = wordsFact(image.entrypoint, origin);
    service.command = wordsFact(image.cmd, origin);
    service.user = textFact(image.user, "root", origin);
    service.stopSignal = textFact(image.stopSignal, "SIGTERM", origin);
    service.workingDir = textFact(image.workingDir, "/", origin);
    describeHealth(image.healthcheck.value_or(engine::HealthcheckSpec{}), origin, service);
    for (const std::string& text : image.env)
        model::putConfigVar(service.config, readVariable(text, model::kImageLayer, origin));
    for (const std::string& text : image.exposedPorts)
        service.ports.push_back(readPort(text, origin));
    for (const std::string& path : image.volumes) {
        model::Mount mount;
        mount.target = path;
        mount.kind = model::MountKind::Volume;
        mount.origin = origin;
        service.mounts.push_back(std::move(mount));
    }
    for (const auto& [label, value] : image.labels) {
        if (!label.starts_with("com.docker.compose."))
            service.labels.emplace(label, value);
    }
    return service;
}

} // namespace plumbline::sources::docker
