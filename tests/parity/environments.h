// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/parity/compare.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::test {

inline const std::string kRunKey = "0123456789abcdef0123456789abcdef";

using Vars = std::vector<std::pair<std::string, std::string>>;

inline std::vector<model::ConfigVar> config(const Vars& vars, const std::string& file = "a.env")
{
    std::vector<model::ConfigVar> result;
    int line = 0;
    for (const auto& [name, value] : vars)
        model::putConfigVar(
            result,
            model::makeConfigVar(
                name,
                value,
                "environment",
                {.file = file, .line = ++line, .column = 1, .object = {}, .layer = {}}));
    return result;
}

inline model::Fact<model::ImageReference> image(const std::string& name)
{
    return model::written(*model::parseImageReference(name), Origin{});
}

inline model::Service service(const std::string& name, const Vars& vars = {})
{
    model::Service result;
    result.name = name;
    result.config = config(vars);
    return result;
}

inline model::Port port(std::uint16_t container, const std::string& published = {})
{
    model::Port result;
    result.container = container;
    result.published = published;
    return result;
}

inline model::Mount mount(const std::string& target, bool isReadOnly = false)
{
    model::Mount result;
    result.target = target;
    result.readOnly = isReadOnly;
    return result;
}

inline model::HealthProbe
probe(model::ProbePurpose purpose, model::ProbeKind kind, const std::string& target)
{
    model::HealthProbe result;
    result.purpose = purpose;
    result.kind = kind;
    result.target = target;
    return result;
}

inline model::OpenConfig unread(const std::string& what, const std::string& reason)
{
    model::OpenConfig result;
    result.what = what;
    result.reason = reason;
    return result;
}

inline model::Environment environment(const std::string& name,
                                      std::vector<model::Service> services,
                                      std::vector<model::BackingService> backing = {})
{
    model::Environment result;
    result.name = name;
    result.services = std::move(services);
    result.backingServices = std::move(backing);
    model::sortEnvironment(result);
    return result;
}

inline model::BackingService backing(const std::string& name,
                                     model::Role role,
                                     const std::string& engine,
                                     const std::string& version,
                                     model::Hosting hosting = model::Hosting::Container)
{
    model::BackingService result;
    result.name = name;
    result.role = role;
    result.engine = engine;
    result.hosting = hosting;
    if (!version.empty())
        result.version = model::written(version, Origin{});
    return result;
}

inline parity::Comparison compared(const std::vector<model::Environment>& environments,
                                   parity::KeyClasses classes = {},
                                   parity::NameMap names = {})
{
    return parity::compare(environments,
                           {.names = std::move(names),
                            .keyClasses = std::move(classes),
                            .secretKey = kRunKey,
                            .productions = {}});
}

/// Borrowed from the comparison; nullptr: no such row.
inline const parity::Row*
rowOf(const parity::Comparison& comparison, const std::string& service, const std::string& key)
{
    for (const parity::Row& row : comparison.rows) {
        if (row.service == service && row.key == key)
            return &row;
    }
    return nullptr;
}

/// `api/PORT drift`: the rows with one of these verdicts, a line each.
inline std::string linesOf(const parity::Comparison& comparison,
                           std::initializer_list<parity::Verdict> verdicts)
{
    std::string text;
    for (const parity::Row& row : comparison.rows) {
        for (const parity::Verdict verdict : verdicts) {
            if (row.verdict == verdict)
                text += row.service + "/" + row.key + " " + std::string(toString(verdict)) + ": " +
                        row.reason.english() + "\n";
        }
    }
    return text;
}

/// Everything but what is equal or cannot be compared.
inline std::string gapsOf(const parity::Comparison& comparison)
{
    using parity::Verdict;
    return linesOf(comparison, {Verdict::Drift, Verdict::Missing, Verdict::Unreadable});
}

} // namespace plumbline::test
