// SPDX-License-Identifier: Apache-2.0
#include "core/engine/json_fields.h"

#include "core/base/text.h"

#include <cstdio>
#include <ctime>

namespace plumbline::engine {

Result<Json> parseJson(std::string_view text, const Phrase& what)
{
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::Internal,
                    phrase("cannot read {}: the engine's answer is not JSON", what),
                    phrase("is something else than an engine behind that address?"));
    return json;
}

std::string readErrorMessage(const std::string& body)
{
    const Json json = Json::parse(body, nullptr, false);
    if (json.is_object()) {
        const std::string message = textAt(json, "message");
        return printable(message.empty() ? textAt(json, "cause") : message, true);
    }
    constexpr std::size_t kShown = 400; // an error page of some proxy
    return printable(trimmed(std::string_view(body).substr(0, kShown)));
}

const Json& member(const Json& object, const char* key)
{
    static const Json kNull;
    if (!object.is_object())
        return kNull;
    const auto found = object.find(key);
    return found == object.end() ? kNull : *found;
}

std::string textAt(const Json& object, const char* key)
{
    const Json& value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::int64_t numberAt(const Json& object, const char* key)
{
    const Json& value = member(object, key);
    if (value.is_number_float()) { // Podman writes some counts so; what does not fit reads as zero
        const auto number = value.get<double>();
        constexpr double kLimit = 9.2e18;
        return number > -kLimit && number < kLimit ? static_cast<std::int64_t>(number) : 0;
    }
    return value.is_number() ? value.get<std::int64_t>() : 0;
}

bool flagAt(const Json& object, const char* key)
{
    const Json& value = member(object, key);
    return value.is_boolean() && value.get<bool>();
}

std::vector<std::string> textsAt(const Json& object, const char* key)
{
    std::vector<std::string> texts;
    const Json& value = member(object, key);
    if (value.is_string()) // old engines write a single entrypoint bare
        texts.push_back(value.get<std::string>());
    if (value.is_array()) {
        for (const Json& item : value) {
            if (item.is_string())
                texts.push_back(item.get<std::string>());
        }
    }
    return texts;
}

std::map<std::string, std::string> textMapAt(const Json& object, const char* key)
{
    std::map<std::string, std::string> texts;
    const Json& value = member(object, key);
    if (value.is_object()) {
        for (const auto& [name, text] : value.items())
            texts[name] = text.is_string() ? text.get<std::string>() : std::string{};
    }
    return texts;
}

HealthcheckSpec healthcheckAt(const Json& object, const char* key)
{
    const Json& value = member(object, key);
    const auto nanoseconds = [&value](const char* field) {
        return std::chrono::nanoseconds{numberAt(value, field)};
    };
    return {.test = textsAt(value, "Test"),
            .interval = nanoseconds("Interval"),
            .timeout = nanoseconds("Timeout"),
            .startPeriod = nanoseconds("StartPeriod"),
            .startInterval = nanoseconds("StartInterval"),
            .retries = static_cast<int>(numberAt(value, "Retries"))};
}

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::chrono::system_clock::time_point parseTime(std::string_view text)
{
    std::tm parts{};
    int read = 0;
    const std::string copy(text);
    // The field widths keep every number small: nothing here can overflow.
    if (std::sscanf(copy.c_str(),
                    "%4d-%2d-%2dT%2d:%2d:%2d%n",
                    &parts.tm_year,
                    &parts.tm_mon,
                    &parts.tm_mday,
                    &parts.tm_hour,
                    &parts.tm_min,
                    &parts.tm_sec,
                    &read) != 6 ||
        parts.tm_year < 1970)
        return {};
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    std::string_view rest = text.substr(static_cast<std::size_t>(read));
    std::int64_t nanoseconds = 0;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        int digits = 0;
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
            if (digits++ < 9)
                nanoseconds = nanoseconds * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
        }
        for (; digits < 9; ++digits)
            nanoseconds *= 10;
    }
    std::int64_t offset = 0; // of the zone, seconds
    int hours = 0;
    int minutes = 0;
    const std::string zone(rest);
    if (rest.size() >= 6 && std::sscanf(zone.c_str() + 1, "%2d:%2d", &hours, &minutes) == 2)
        offset = (rest.front() == '-' ? -1 : 1) *
                 (std::int64_t{hours} * 3600 + std::int64_t{minutes} * 60);
    const auto time =
        std::chrono::system_clock::from_time_t(timegm(&parts)) - std::chrono::seconds(offset);
    return time + std::chrono::duration_cast<std::chrono::system_clock::duration>(
                      std::chrono::nanoseconds(nanoseconds));
}

std::string renderFilters(const std::map<std::string, std::vector<std::string>>& filters)
{
    Json json = Json::object();
    for (const auto& [name, values] : filters) {
        if (!values.empty())
            json[name] = values;
    }
    return dumped(json);
}

} // namespace plumbline::engine
