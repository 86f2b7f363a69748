// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/probe_json.h"

#include "core/parity/measured.h"
#include "core/workspace/render.h"

#include <algorithm>
#include <array>

namespace plumbline::workspace {
namespace {

using ProbeJson = nlohmann::ordered_json;
using model::Fact;
using model::ProbeResult;
using model::State;
using std::chrono::nanoseconds;

constexpr std::array kStates{State::Missing,
                             State::Set,
                             State::Empty,
                             State::Unreadable,
                             State::Unknown,
                             State::NotApplicable};

ProbeJson measureJson(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

ProbeJson measureJson(int number)
{
    return number;
}

ProbeJson measureJson(bool word)
{
    return word;
}

ProbeJson measureJson(ByteCount count)
{
    return count.bytes;
}

ProbeJson measureJson(const std::vector<std::uint16_t>& ports)
{
    return ports;
}

ProbeJson measureJson(const std::vector<model::BoundSocket>& sockets)
{
    ProbeJson list = ProbeJson::array();
    for (const model::BoundSocket& socket : sockets)
        list.push_back({{"address", socket.address}, {"port", socket.port}});
    return list;
}

ProbeJson measureJson(const std::vector<model::WrittenFile>& files)
{
    ProbeJson list = ProbeJson::array();
    for (const model::WrittenFile& file : files)
        list.push_back({{"path", file.path},
                        {"bytes", file.size.bytes},
                        {"isChanged", file.isChanged},
                        {"isLog", parity::isLogFile(file)}});
    return list;
}

template <class T>
ProbeJson factJson(const Fact<T>& fact)
{
    return {{"state", model::toString(fact.state)},
            {"value", fact.isSet() ? measureJson(fact.value) : ProbeJson(nullptr)},
            {"reason", fact.reason}};
}

bool take(const ProbeJson& json, nanoseconds& time)
{
    if (!json.is_number())
        return false;
    time =
        std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(json.get<double>()));
    return true;
}

bool take(const ProbeJson& json, int& number)
{
    if (!json.is_number_integer())
        return false;
    number = json.get<int>();
    return true;
}

bool take(const ProbeJson& json, bool& word)
{
    if (!json.is_boolean())
        return false;
    word = json.get<bool>();
    return true;
}

bool take(const ProbeJson& json, std::uint16_t& port)
{
    if (!json.is_number_unsigned())
        return false;
    port = json.get<std::uint16_t>();
    return true;
}

bool take(const ProbeJson& json, ByteCount& count)
{
    if (!json.is_number_integer())
        return false;
    count.bytes = json.get<std::int64_t>();
    return true;
}

bool take(const ProbeJson& json, model::BoundSocket& socket)
{
    if (!json.is_object() || !json.contains("address") || !json["address"].is_string() ||
        !json.contains("port"))
        return false;
    socket.address = json["address"].get<std::string>();
    return take(json["port"], socket.port);
}

bool take(const ProbeJson& json, model::WrittenFile& file)
{
    if (!json.is_object() || !json.contains("path") || !json["path"].is_string() ||
        !json.contains("bytes") || !json.contains("isChanged"))
        return false;
    file.path = json["path"].get<std::string>();
    return take(json["bytes"], file.size) && take(json["isChanged"], file.isChanged);
}

template <class T>
bool take(const ProbeJson& json, std::vector<T>& list)
{
    if (!json.is_array())
        return false;
    for (const ProbeJson& one : json) {
        if (!take(one, list.emplace_back()))
            return false;
    }
    return true;
}

std::string jsonText(const ProbeJson& json, const char* key)
{
    return json.is_object() && json.contains(key) && json[key].is_string()
               ? json[key].get<std::string>()
               : std::string();
}

template <class T>
void readFact(const ProbeJson& json, const char* key, Fact<T>& fact)
{
    if (!json.contains(key) || !json[key].is_object())
        return;
    const ProbeJson& written = json[key];
    const std::string word = jsonText(written, "state");
    const auto state =
        std::ranges::find_if(kStates, [&](State known) { return model::toString(known) == word; });
    if (state == kStates.end())
        return;
    Fact<T> read{.state = *state, .value = {}, .reason = jsonText(written, "reason"), .origin = {}};
    if (read.isSet() && (!written.contains("value") || !take(written["value"], read.value)))
        return;
    fact = std::move(read);
}

/// Whether it was killed when its time was up.
ProbeJson graceExceeded(const ProbeResult& seen)
{
    constexpr int kKilled = 137;
    if (!seen.termToExit.isSet() || !seen.termExitCode.isSet() || !seen.grace.isSet())
        return nullptr;
    return seen.termExitCode.value == kKilled && seen.termToExit.value >= seen.grace.value;
}

} // namespace

ProbeJson probeJson(const ServiceProbe& probe)
{
    const ProbeResult& seen = probe.seen;
    return {{"service", seen.service},
            {"container", probe.container},
            {"image", probe.image},
            {"timeToReadySeconds", factJson(seen.timeToReady)},
            {"termToExitSeconds", factJson(seen.termToExit)},
            {"termExitCode", factJson(seen.termExitCode)},
            {"isKilledForMemory", factJson(seen.isKilledForMemory)},
            {"graceSeconds", factJson(seen.grace)},
            {"graceExceeded", graceExceeded(seen)},
            {"killToReadySeconds", factJson(seen.killToReady)},
            {"writtenFiles", factJson(seen.writtenFiles)},
            {"sockets", factJson(seen.sockets)},
            {"declaredPorts", factJson(seen.declaredPorts)},
            {"undeclaredSockets", measureJson(parity::undeclaredSockets(seen))},
            {"standardOutputBytes", factJson(seen.standardOutput)},
            {"remains", probe.remains}};
}

std::optional<ServiceProbe> parseProbe(const ProbeJson& json)
{
    ServiceProbe probe;
    ProbeResult& seen = probe.seen;
    seen.service = jsonText(json, "service");
    if (seen.service.empty())
        return std::nullopt;
    probe.container = jsonText(json, "container");
    probe.image = jsonText(json, "image");
    readFact(json, "timeToReadySeconds", seen.timeToReady);
    readFact(json, "termToExitSeconds", seen.termToExit);
    readFact(json, "termExitCode", seen.termExitCode);
    readFact(json, "isKilledForMemory", seen.isKilledForMemory);
    readFact(json, "graceSeconds", seen.grace);
    readFact(json, "killToReadySeconds", seen.killToReady);
    readFact(json, "writtenFiles", seen.writtenFiles);
    readFact(json, "sockets", seen.sockets);
    readFact(json, "declaredPorts", seen.declaredPorts);
    readFact(json, "standardOutputBytes", seen.standardOutput);
    return probe;
}

std::string renderProbeJson(const StackProbe& probe, const std::string& environment)
{
    ProbeJson services = ProbeJson::array();
    for (const ServiceProbe& one : probe.services)
        services.push_back(probeJson(one));
    return dumped(
        {{"schemaVersion", kSchemaVersion},
         {"project", probe.project},
         {"measuredAt", probe.measuredAt},
         {"environment", environment.empty() ? ProbeJson(nullptr) : ProbeJson(environment)},
         {"services", std::move(services)},
         {"restarted", probe.restarted},
         {"fallen", probe.fallen}});
}

} // namespace plumbline::workspace
