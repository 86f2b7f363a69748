// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/parity/shape.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity {

/// What a config var is for, and so what a difference between environments means.
enum class ValueClass {
    Secret,      ///< each environment its own; never shown
    Endpoint,    ///< an address: the host may differ, its scheme and path should not
    Identity,    ///< a bucket, an account, a region, a revision: may differ
    Size,        ///< may differ, within an order of magnitude
    Telemetry,   ///< may differ, and need not be everywhere
    Environment, ///< names the environment: differs
    Debug,       ///< off in production
    Flag,        ///< a feature switch: equal
    Version,     ///< equal
    Locale,      ///< time zone, language, currency: equal
    Driver,      ///< which implementation is used: equal
    Constant,    ///< a name that others rely on: equal
    Unknown,     ///< nothing says what it is for
};

/// As in `plumbline.yaml`: `secret`, `endpoint`, `identity`, `size`, `telemetry`, `environment`,
/// `debug`, `flag`, `version`, `locale`, `driver`, `constant`, `unknown`.
std::string_view toString(ValueClass valueClass);

/// The class of that name, if there is one.
std::optional<ValueClass> valueClassOf(std::string_view word);

/// Config var -> class, as the workspace says it. A name may end in `*`.
using KeyClasses = std::map<std::string, std::string>;

/// What is known about one key of one service, over all environments.
struct KeyEvidence
{
    std::string_view name;
    ShapeSet shapes;            ///< what the values of all environments have in common
    bool hasValues = false;     ///< whether any value was readable, and `shapes` says something
    Phrase secrecy;             ///< why it is a secret, if a source said so
    bool isBackingHost = false; ///< some value names the host of a known backing service
    bool namesItsPlace = false; ///< some value holds its environment's own name
};

/// A class, by how much it won, and why.
struct Classified
{
    ValueClass valueClass = ValueClass::Unknown;
    int margin = 0; ///< points ahead of the next class; names count 3, shapes 2, sources 4
    Phrase why;
    bool isDeclared = false; ///< the workspace says so

    bool operator==(const Classified&) const = default;
};

inline constexpr std::size_t kValueClassCount = 13;

/// Points that the words of one name give to each class, and the words that did.
struct NameSigns
{
    std::array<int, kValueClassCount> points{};
    std::array<std::string_view, kValueClassCount> words{};
};

/// Classifies keys; remembers what the words of a name say, as one name comes in many services.
/// **Thread:** one at a time.
class Classifier
{
public:
    explicit Classifier(const KeyClasses& declared);

    Classified classify(const KeyEvidence& evidence);

    /// Whether the name alone says that it is about observing the app: `SENTRY_DSN`.
    bool isTelemetryName(std::string_view name);

private:
    const NameSigns& signsOf(std::string_view name);
    [[nodiscard]] std::optional<ValueClass> declaredClassOf(std::string_view name) const;

    std::map<std::string, ValueClass, std::less<>> m_declared;
    std::vector<std::pair<std::string, ValueClass>> m_declaredPrefixes; ///< longest first
    std::map<std::string, NameSigns, std::less<>> m_signs;
};

} // namespace plumbline::parity
