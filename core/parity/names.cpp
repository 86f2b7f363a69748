// SPDX-License-Identifier: Apache-2.0
#include "core/parity/compare.h"

#include <array>
#include <utility>

namespace plumbline::parity {

namespace {

template <class Enum>
using Names = std::pair<Enum, std::string_view>;

constexpr std::array kKinds{
    Names<Kind>{Kind::Service, "service"},
    Names<Kind>{Kind::Image, "image"},
    Names<Kind>{Kind::BackingService, "backing-service"},
    Names<Kind>{Kind::ConfigVar, "config-var"},
    Names<Kind>{Kind::Port, "port"},
    Names<Kind>{Kind::Volume, "volume"},
    Names<Kind>{Kind::Resource, "resource"},
    Names<Kind>{Kind::Health, "health"},
    Names<Kind>{Kind::Log, "log"},
    Names<Kind>{Kind::Deploy, "deploy"},
};

constexpr std::array kClasses{
    Names<ValueClass>{ValueClass::Secret, "secret"},
    Names<ValueClass>{ValueClass::Endpoint, "endpoint"},
    Names<ValueClass>{ValueClass::Identity, "identity"},
    Names<ValueClass>{ValueClass::Size, "size"},
    Names<ValueClass>{ValueClass::Telemetry, "telemetry"},
    Names<ValueClass>{ValueClass::Environment, "environment"},
    Names<ValueClass>{ValueClass::Debug, "debug"},
    Names<ValueClass>{ValueClass::Flag, "flag"},
    Names<ValueClass>{ValueClass::Version, "version"},
    Names<ValueClass>{ValueClass::Locale, "locale"},
    Names<ValueClass>{ValueClass::Driver, "driver"},
    Names<ValueClass>{ValueClass::Constant, "constant"},
    Names<ValueClass>{ValueClass::Unknown, "unknown"},
};
static_assert(kClasses.size() == kValueClassCount);

constexpr std::array kVerdicts{
    Names<Verdict>{Verdict::Equal, "equal"},
    Names<Verdict>{Verdict::Expected, "expected"},
    Names<Verdict>{Verdict::Drift, "drift"},
    Names<Verdict>{Verdict::Missing, "missing"},
    Names<Verdict>{Verdict::Unreadable, "unreadable"},
    Names<Verdict>{Verdict::NotApplicable, "not-applicable"},
    Names<Verdict>{Verdict::Waived, "waived"},
};

template <class List, class Enum>
std::string_view nameIn(const List& list, Enum value)
{
    for (const auto& [candidate, name] : list) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <class Enum, class List>
std::optional<Enum> valueIn(const List& list, std::string_view word)
{
    for (const auto& [candidate, name] : list) {
        if (name == word)
            return candidate;
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(Kind kind)
{
    return nameIn(kKinds, kind);
}

std::optional<Kind> kindOf(std::string_view word)
{
    return valueIn<Kind>(kKinds, word);
}

std::string_view toString(ValueClass valueClass)
{
    return nameIn(kClasses, valueClass);
}

std::optional<ValueClass> valueClassOf(std::string_view word)
{
    return valueIn<ValueClass>(kClasses, word);
}

std::string_view toString(Verdict verdict)
{
    return nameIn(kVerdicts, verdict);
}

} // namespace plumbline::parity
