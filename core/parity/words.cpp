// SPDX-License-Identifier: Apache-2.0
#include "core/parity/words.h"

#include "core/parity/facts.h"

#include <algorithm>
#include <array>
#include <span>

namespace plumbline::parity {

namespace {

/// The one of our words that reads so; a name that none of them is stays as it is.
Phrase wordAmong(std::span<const Phrase> words, std::string_view name)
{
    const auto known =
        std::ranges::find_if(words, [name](const Phrase& word) { return word == name; });
    return known == words.end() ? Phrase(std::string(name)) : *known;
}

} // namespace

Phrase wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Service:
        return phrase("service");
    case Kind::Image:
        return phrase("image");
    case Kind::BackingService:
        return phrase("backing service");
    case Kind::ConfigVar:
        return phrase("config var");
    case Kind::Port:
        return phrase("port");
    case Kind::Volume:
        return phrase("volume");
    case Kind::Resource:
        return phrase("resource");
    case Kind::Health:
        return phrase("health");
    case Kind::Log:
        return phrase("log");
    case Kind::Deploy:
        return phrase("deployment");
    }
    return {};
}

Phrase wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal:
        return phrase("equal");
    case Verdict::Expected:
        return phrase("expected");
    case Verdict::Drift:
        return phrase("drift");
    case Verdict::Missing:
        return phrase("missing");
    case Verdict::Unreadable:
        return phrase("unreadable");
    case Verdict::NotApplicable:
        return phrase("not applicable");
    case Verdict::Waived:
        return phrase("waived");
    }
    return {};
}

Phrase wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return phrase("error");
    case Severity::Warning:
        return phrase("warning");
    case Severity::Info:
        return phrase("info");
    }
    return {};
}

Phrase wordOf(FactorStatus status)
{
    switch (status) {
    case FactorStatus::Pass:
        return phrase("pass");
    case FactorStatus::Warn:
        return phrase("warn");
    case FactorStatus::Fail:
        return phrase("fail");
    case FactorStatus::Waived:
        return phrase("waived");
    case FactorStatus::NotMeasured:
        return phrase("not measured");
    }
    return {};
}

Phrase meaningOf(ValueClass valueClass)
{
    switch (valueClass) {
    case ValueClass::Secret:
        return phrase("secret: each environment has its own");
    case ValueClass::Endpoint:
        return phrase("endpoint: the host may differ, scheme and path should not");
    case ValueClass::Identity:
        return phrase("identity: may differ");
    case ValueClass::Size:
        return phrase("size: may differ, within an order of magnitude");
    case ValueClass::Telemetry:
        return phrase("telemetry: may differ, and need not be everywhere");
    case ValueClass::Environment:
        return phrase("names the environment: differs");
    case ValueClass::Debug:
        return phrase("debugging: off in production");
    case ValueClass::Flag:
        return phrase("feature switch: equal everywhere");
    case ValueClass::Version:
        return phrase("version: equal everywhere");
    case ValueClass::Locale:
        return phrase("locale: equal everywhere");
    case ValueClass::Driver:
        return phrase("driver: equal everywhere");
    case ValueClass::Constant:
        return phrase("constant: equal everywhere");
    case ValueClass::Unknown:
        break;
    }
    return phrase("nothing says what it is for");
}

Phrase wordOfRole(std::string_view role)
{
    static const std::array kRoles{phrase("development"),
                                   phrase("test"),
                                   phrase("staging"),
                                   phrase("production"),
                                   phrase("other")};
    return wordAmong(kRoles, role);
}

Phrase wordOfName(std::string_view name)
{
    static const std::array kNames{phrase("engine"),
                                   phrase("flavour"),
                                   phrase("hosting"),
                                   phrase("tls"),
                                   phrase("topology"),
                                   phrase("version"),
                                   phrase("charset"),
                                   phrase("extensions"),
                                   phrase("command"),
                                   phrase("platform"),
                                   phrase("pull-policy"),
                                   phrase("tty"),
                                   phrase("stdin-open"),
                                   phrase("host-network"),
                                   phrase("read-only-root"),
                                   phrase("replicas"),
                                   phrase("restart"),
                                   phrase("stop-grace"),
                                   phrase("stop-signal"),
                                   phrase("user"),
                                   phrase("check"),
                                   phrase("liveness"),
                                   phrase("timing"),
                                   phrase("image"),
                                   phrase("cpu-limit"),
                                   phrase("cpu-request"),
                                   phrase("memory-limit"),
                                   phrase("memory-request"),
                                   phrase("process"),
                                   phrase("affinity"),
                                   phrase("schedule"),
                                   phrase("driver"),
                                   phrase("health check"),
                                   phrase("C library"),
                                   phrase("autoscaler"),
                                   phrase("base image"),
                                   phrase("branches"),
                                   phrase("code"),
                                   phrase("commit"),
                                   phrase("commits"),
                                   phrase("image digest"),
                                   phrase("image source"),
                                   phrase("log"),
                                   phrase("orchestrator"),
                                   phrase("port"),
                                   phrase("release phase"),
                                   phrase("releases"),
                                   phrase("repository"),
                                   phrase("revision"),
                                   phrase("schema"),
                                   phrase("sessions"),
                                   phrase("snapshot"),
                                   phrase("start command"),
                                   phrase("time to ready"),
                                   phrase("time to stop"),
                                   phrase("undeployed age"),
                                   phrase("web server"),
                                   phrase("database"),
                                   phrase("document-store"),
                                   phrase("cache"),
                                   phrase("broker"),
                                   phrase("search"),
                                   phrase("object-store"),
                                   phrase("mail"),
                                   phrase("stream"),
                                   phrase("time-series"),
                                   phrase("identity"),
                                   phrase("secret-store"),
                                   phrase("other")};
    if (name.starts_with(kParameter))
        return phrase("parameter {}", std::string(name.substr(kParameter.size())));
    if (name.starts_with(kBuildArgument))
        return phrase("build-arg {}", std::string(name.substr(kBuildArgument.size())));
    return wordAmong(kNames, name);
}

Phrase wordOfKey(const Row& row)
{
    return row.kind == Kind::ConfigVar ? Phrase(row.key) : wordOfName(row.key);
}

Phrase wordOfSubject(const Finding& finding)
{
    return finding.isConfigVar ? Phrase(finding.subject) : wordOfName(finding.subject);
}

Phrase wordOfSubject(const RuleOutcome& outcome)
{
    return outcome.isConfigVar ? Phrase(outcome.subject) : wordOfName(outcome.subject);
}

Phrase wordOf(model::ProcessKind kind)
{
    switch (kind) {
    case model::ProcessKind::LongRunning:
        break;
    case model::ProcessKind::Job:
        return phrase("job");
    case model::ProcessKind::Scheduled:
        return phrase("scheduled");
    case model::ProcessKind::Sidecar:
        return phrase("sidecar");
    }
    return phrase("long-running");
}

Phrase wordOf(model::Hosting hosting)
{
    switch (hosting) {
    case model::Hosting::Container:
        return phrase("container");
    case model::Hosting::Managed:
        return phrase("managed");
    case model::Hosting::External:
        return phrase("external");
    case model::Hosting::Embedded:
        break;
    }
    return phrase("embedded");
}

} // namespace plumbline::parity
