// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/listening.h"

#include "core/base/text.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline::parity::rules {

namespace {

std::optional<std::uint16_t> portOfText(std::string_view text)
{
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && end == text.data() + text.size() && number > 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

/// `8080`, `:8080`, `0.0.0.0:8080`, `http://+:8080/`.
std::optional<std::uint16_t> portOfAddress(std::string_view text)
{
    text = text.substr(0, text.find(';'));
    while (text.ends_with('/'))
        text.remove_suffix(1);
    const std::size_t colon = text.rfind(':');
    return portOfText(colon == std::string_view::npos ? text : text.substr(colon + 1));
}

bool isPortOption(std::string_view option)
{
    static constexpr std::array<std::string_view, 12> kOptions{"--port",
                                                               "--http-port",
                                                               "--server.port",
                                                               "-Dserver.port",
                                                               "--bind",
                                                               "-b",
                                                               "--listen",
                                                               "--listen-address",
                                                               "--addr",
                                                               "-addr",
                                                               "--http-address",
                                                               "runserver"};
    return std::ranges::find(kOptions, option) != kOptions.end();
}

/// What the last command of a line says: the ones before it are over when it listens.
std::optional<SaidPort> portInCommand(const model::Service& service)
{
    std::vector<std::string> words = split(commandLineOf(service), ' ');
    std::erase(words, "");
    const auto isEnd = [](const std::string& word) {
        return word == "&&" || word == "||" || word.ends_with(';');
    };
    const auto last = std::find_if(words.rbegin(), words.rend(), isEnd);
    words.erase(words.begin(), last.base());
    std::optional<SaidPort> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        const std::string option = words[i].substr(0, equals);
        const bool hasValue = equals != std::string::npos;
        if (!isPortOption(option) || (!hasValue && i + 1 == words.size()))
            continue;
        const auto number = portOfAddress(hasValue ? words[i].substr(equals + 1) : words[i + 1]);
        if (!number)
            continue;
        if (found && found->number != *number)
            return std::nullopt; // it listens on several
        found = SaidPort{.number = *number, .what = option, .origin = commandOrigin(service)};
    }
    return found;
}

} // namespace

std::optional<std::uint16_t> portIn(const model::ConfigVar* var)
{
    const auto* text = var == nullptr ? nullptr : std::get_if<std::string>(&var->value);
    if (text == nullptr || var->state != model::State::Set)
        return std::nullopt;
    return portOfAddress(*text);
}

const model::ConfigVar* portKeyOf(const model::Service& service)
{
    for (const std::string_view name : {"PORT",
                                        "SERVER_PORT",
                                        "HTTP_PORT",
                                        "APP_PORT",
                                        "LISTEN_PORT",
                                        "ASPNETCORE_HTTP_PORTS",
                                        "ASPNETCORE_URLS",
                                        "LISTEN_ADDR",
                                        "HTTP_ADDR"}) {
        const model::ConfigVar* var = model::findConfigVar(service.config, name);
        if (portIn(var) && var->layer != model::kImageLayer)
            return var;
    }
    return nullptr;
}

std::optional<SaidPort> listenedPortOf(const model::Service& service)
{
    if (const model::ConfigVar* var = portKeyOf(service))
        return SaidPort{.number = *portIn(var), .what = var->name, .origin = var->origin};
    return portInCommand(service);
}

std::optional<SaidPort> routedPortOf(const model::Service& service)
{
    for (const auto& [label, value] : service.labels) {
        const std::string name = toLower(label);
        if (!name.starts_with("traefik.") || !name.ends_with(".loadbalancer.server.port"))
            continue;
        if (const auto number = portOfText(value))
            return SaidPort{.number = *number, .what = label, .origin = service.origin};
    }
    const model::ConfigVar* var = model::findConfigVar(service.config, "VIRTUAL_PORT");
    if (const auto number = portIn(var))
        return SaidPort{.number = *number, .what = var->name, .origin = var->origin};
    return std::nullopt;
}

} // namespace plumbline::parity::rules
