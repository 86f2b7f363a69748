// SPDX-License-Identifier: Apache-2.0
#include "core/parity/classify.h"

#include "core/base/secret.h"
#include "core/parity/key_words.h"

#include <algorithm>
#include <utility>

namespace plumbline::parity {

namespace {

constexpr int kShapePoints = 2;
constexpr int kUrlPoints = 4;
constexpr int kBackingPoints = 3;
constexpr int kLeastClassPoints = 3;
constexpr int kLeastClassMargin = 2;

constexpr std::size_t placeOf(ValueClass valueClass)
{
    return static_cast<std::size_t>(valueClass);
}

/// A shape that speaks for a class, where the name does not speak against it.
struct ShapeSign
{
    Shape shape;
    ValueClass valueClass;
    int points;
};

constexpr std::array kShapeSigns{
    ShapeSign{Shape::Url, ValueClass::Endpoint, kUrlPoints},
    ShapeSign{Shape::ResourceId, ValueClass::Identity, kUrlPoints},
    ShapeSign{Shape::Uuid, ValueClass::Identity, kShapePoints},
    ShapeSign{Shape::Email, ValueClass::Identity, kShapePoints},
    ShapeSign{Shape::TimeZone, ValueClass::Locale, kShapePoints},
    ShapeSign{Shape::Locale, ValueClass::Locale, kShapePoints},
    ShapeSign{Shape::LogLevel, ValueClass::Telemetry, kShapePoints},
    ShapeSign{Shape::Credential, ValueClass::Secret, kUrlPoints},
};

/// The points of the shapes, added to those of the name.
class Score
{
public:
    explicit Score(const NameSigns& signs)
        : m_points(signs.points)
        , m_signs(signs)
    {}

    void add(ValueClass valueClass, int points, std::string_view sign)
    {
        m_points[placeOf(valueClass)] += points;
        m_found[placeOf(valueClass)] = sign;
    }

    [[nodiscard]] int of(ValueClass valueClass) const { return m_points[placeOf(valueClass)]; }

    [[nodiscard]] Classified winner() const
    {
        const auto best = std::ranges::max_element(m_points);
        const auto place = static_cast<std::size_t>(best - m_points.begin());
        int second = 0;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            if (i != place)
                second = std::max(second, m_points[i]);
        }
        if (*best < kLeastClassPoints || *best - second < kLeastClassMargin)
            return {.valueClass = ValueClass::Unknown,
                    .margin = 0,
                    .why = *best == 0
                               ? phrase("nothing in its name or values says what it is for")
                               : phrase("its name and values do not say surely what it is for"),
                    .isDeclared = false};
        return {.valueClass = static_cast<ValueClass>(place),
                .margin = *best - second,
                .why = why(place),
                .isDeclared = false};
    }

private:
    [[nodiscard]] Phrase why(std::size_t place) const
    {
        Phrase ofName;
        if (!m_signs.words[place].empty())
            ofName = phrase("its name says {}", m_signs.words[place]);
        if (m_found[place].empty())
            return ofName;
        Phrase ofValues = Phrase::ofWords(m_found[place]);
        return ofName.empty() ? ofValues : phrase("{}; {}", std::move(ofName), std::move(ofValues));
    }

    std::array<int, kValueClassCount> m_points;
    std::array<std::string_view, kValueClassCount> m_found{};
    const NameSigns& m_signs;
};

void addShapes(Score& score, ShapeSet shapes)
{
    for (const ShapeSign& sign : kShapeSigns) {
        if (shapes.has(sign.shape))
            score.add(sign.valueClass, sign.points, ours("by the shape of its values"));
    }
    // Words are hosts too, and say nothing; with a point or a port they are.
    if (shapes.has(Shape::Host) && !shapes.has(Shape::Word) && !shapes.has(Shape::Version))
        score.add(ValueClass::Endpoint, kShapePoints, ours("its values are hosts"));
    if (shapes.has(Shape::Bool) && !shapes.has(Shape::Integer))
        score.add(ValueClass::Flag,
                  score.of(ValueClass::Debug) > 0 ? 0 : kShapePoints,
                  ours("its values switch on or off"));
    if (shapes.hasAny({Shape::Duration, Shape::Bytes, Shape::Number}))
        score.add(ValueClass::Size, 1, ours("its values are amounts"));
    if (shapes.has(Shape::Version) && !shapes.has(Shape::Number))
        score.add(ValueClass::Version, kShapePoints, ours("its values are versions"));
}

} // namespace

Classifier::Classifier(const KeyClasses& declared)
{
    for (const auto& [name, word] : declared) {
        const std::optional<ValueClass> valueClass = valueClassOf(word);
        if (!valueClass)
            continue;
        if (name.ends_with('*'))
            m_declaredPrefixes.emplace_back(name.substr(0, name.size() - 1), *valueClass);
        else
            m_declared.emplace(name, *valueClass);
    }
    std::ranges::sort(m_declaredPrefixes, [](const auto& left, const auto& right) {
        return left.first.size() != right.first.size() ? left.first.size() > right.first.size()
                                                       : left.first < right.first;
    });
}

std::optional<ValueClass> Classifier::declaredClassOf(std::string_view name) const
{
    if (const auto at = m_declared.find(name); at != m_declared.end())
        return at->second;
    for (const auto& [prefix, valueClass] : m_declaredPrefixes) {
        if (name.starts_with(prefix))
            return valueClass;
    }
    return std::nullopt;
}

const NameSigns& Classifier::signsOf(std::string_view name)
{
    const auto at = m_signs.find(name);
    if (at != m_signs.end())
        return at->second;
    return m_signs.emplace(std::string(name), readNameSigns(name)).first->second;
}

bool Classifier::isTelemetryName(std::string_view name)
{
    constexpr int kSure = 8;
    return signsOf(name).points[placeOf(ValueClass::Telemetry)] >= kSure;
}

Classified Classifier::classify(const KeyEvidence& evidence)
{
    if (const std::optional<ValueClass> declared = declaredClassOf(evidence.name))
        return {.valueClass = *declared,
                .margin = kLeastClassMargin,
                .why = phrase("the workspace says so"),
                .isDeclared = true};
    if (!evidence.secrecy.empty())
        return {.valueClass = ValueClass::Secret,
                .margin = kUrlPoints,
                .why = phrase("secret by {}", evidence.secrecy),
                .isDeclared = false};
    Score score(signsOf(evidence.name));
    if (evidence.hasValues)
        addShapes(score, evidence.shapes);
    // `ALLOW_EMPTY_PASSWORD=yes` is about a secret, and none: its values were looked at one by one.
    if (evidence.hasValues && evidence.shapes.has(Shape::Bool) &&
        !evidence.shapes.has(Shape::Integer))
        score.add(ValueClass::Secret, -score.of(ValueClass::Secret), {});
    if (evidence.isBackingHost)
        score.add(ValueClass::Endpoint, kBackingPoints, ours("it names a backing service's host"));
    if (evidence.namesItsPlace)
        score.add(ValueClass::Identity, 1, ours("its values hold the environment's name"));
    return score.winner();
}

} // namespace plumbline::parity
