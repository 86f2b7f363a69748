// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/containers.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Reading and writing the engine's JSON, for the .cpp files of this folder only: no value that
/// leaves the folder has a JSON type. Fields that are missing, null or of another type read as empty.
namespace plumbline::engine {

using Json = nlohmann::json;

/// The text as JSON. The one place of this folder where the parser's exceptions end.
/// **Errors:** Internal.
Result<Json> parseJson(std::string_view text, const Phrase& what);

/// The `message` of an error body (Docker's and Podman's), or its text where it is no JSON.
std::string readErrorMessage(const std::string& body);

/// The member, or a null value.
const Json& member(const Json& object, const char* key);
std::string textAt(const Json& object, const char* key);
std::int64_t numberAt(const Json& object, const char* key);
bool flagAt(const Json& object, const char* key);
std::vector<std::string> textsAt(const Json& object, const char* key);
std::map<std::string, std::string> textMapAt(const Json& object, const char* key);
HealthcheckSpec healthcheckAt(const Json& object, const char* key);

/// The document as text; bytes that are no UTF-8 are replaced, never thrown about.
std::string dumped(const Json& json);

/// RFC 3339 with any number of fractional digits; the engine's zero time and nonsense give the epoch.
std::chrono::system_clock::time_point parseTime(std::string_view text);

/// A filter map as the API wants it in a query: `{"label":["a=b"]}`.
std::string renderFilters(const std::map<std::string, std::vector<std::string>>& filters);

/// Settings of one network for create and connect.
Json renderEndpoint(const EndpointSpec& endpoint, std::string_view apiVersion);

/// A reader for calls that answer one JSON document.
template <class T>
std::function<Result<T>(const Response&)> jsonReader(Phrase what, T (*read)(const Json&))
{
    return [what = std::move(what), read](const Response& response) {
        return parseJson(response.body, what).transform([read](const Json& json) {
            return read(json);
        });
    };
}

/// A reader for calls that answer nothing of interest.
inline Result<void> ignoreBody(const Response& /*response*/)
{
    return {};
}

} // namespace plumbline::engine
