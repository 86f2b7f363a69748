// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/field_draft.h"

#include "core/base/text.h"
#include "core/compose/dotenv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::onboarding {

namespace {

using parity::Shape;

/// Shapes that a value of the same meaning has, too.
constexpr parity::ShapeSet kTelling{Shape::Integer,
                                    Shape::Number,
                                    Shape::Bool,
                                    Shape::Url,
                                    Shape::Dsn,
                                    Shape::Email,
                                    Shape::Uuid,
                                    Shape::Duration,
                                    Shape::Bytes,
                                    Shape::TimeZone,
                                    Shape::Schedule,
                                    Shape::Json};

parity::ShapeSet tellingShapes(const std::string& value)
{
    parity::ShapeSet shapes = parity::shapesOf(value) & kTelling;
    if (shapes.hasAny({Shape::Url, Shape::Dsn}))
        return {Shape::Url, Shape::Dsn};
    return shapes;
}

/// Whether a value only shows where one belongs: `changeme`, `sk_test_xxx`, `<your key>`.
bool isStandIn(std::string_view value)
{
    static constexpr std::array<std::string_view, 12> kWords{"changeme",
                                                             "change-me",
                                                             "change_me",
                                                             "change this",
                                                             "replaceme",
                                                             "replace-me",
                                                             "replace_me",
                                                             "replace_with",
                                                             "your_",
                                                             "your-",
                                                             "xxxx",
                                                             "!changeme"};
    const std::string lower = toLower(value);
    return parity::shapesOf(value).has(Shape::Placeholder) || lower.ends_with("_xxx") ||
           lower.ends_with("...") || std::ranges::any_of(kWords, [&](std::string_view word) {
               return lower.find(word) != std::string::npos;
           });
}

std::map<std::string, std::string> valuesOf(const std::string& text, const std::string& file)
{
    std::map<std::string, std::string> values;
    const compose::Dotenv dotenv = compose::parseDotenv(
        text, file, [](std::string_view) -> const std::string* { return nullptr; });
    for (const compose::DotenvEntry& entry : dotenv.entries)
        values.insert_or_assign(entry.key, entry.value);
    return values;
}

} // namespace

Secret textOf(const model::ConfigValue& value)
{
    const auto* secret = std::get_if<Secret>(&value);
    return secret != nullptr ? *secret : Secret(std::get<std::string>(value));
}

FieldDraft::FieldDraft(const FieldSources& sources)
    : m_sources(sources)
{
    for (const TargetFile& target : sources.targets) {
        if (target.text)
            m_values.emplace(target.file, valuesOf(*target.text, target.file));
    }
}

const std::string* FieldDraft::valueIn(const std::string& file, const std::string& name) const
{
    const auto values = m_values.find(file);
    if (values == m_values.end())
        return nullptr;
    const auto found = values->second.find(name);
    return found == values->second.end() ? nullptr : &found->second;
}

FieldDraft::Entry* FieldDraft::find(const std::string& name, const std::string& file)
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        return entry.field.name == name && entry.field.files.front() == file;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

FieldDraft::Entry&
FieldDraft::addEntry(const std::string& name, const std::string& file, const Origin& origin)
{
    Entry& entry = m_entries.emplace_back();
    entry.field.name = name;
    entry.field.files = {file};
    entry.field.origin = origin;
    return entry;
}

Result<> FieldDraft::takeExamples()
{
    for (const TargetFile& target : m_sources.targets) {
        if (target.example.empty())
            continue;
        const auto keys = readExample(target.exampleText, target.example);
        if (!keys)
            return tl::unexpected(keys.error());
        for (const ExampleKey& key : *keys) {
            if (valueIn(target.file, key.name) != nullptr)
                continue;
            Entry& entry = addEntry(key.name, target.file, key.origin);
            entry.field.help = key.comment;
            entry.field.choices = key.choices;
            entry.field.isDerived = key.hasReference;
            entry.written = key.value;
            entry.from = target.example;
            entry.isSettled = key.hasReference;
        }
    }
    return {};
}

void FieldDraft::takeSecretFiles()
{
    for (const MissingSecretFile& missing : m_sources.secretFiles) {
        Field& field = addEntry(missing.name, missing.file, missing.origin).field;
        field.isWholeFile = true;
        field.secrecy = phrase("a secret of the Compose files");
        field.isRequired = true;
        field.need = phrase("{} mounts it", toString(missing.origin));
    }
}

FieldDraft::Entry* FieldDraft::entryFor(const NeededVar& need, const std::string& file)
{
    if (Entry* known = find(need.name, file))
        return known;
    const std::string* value = valueIn(file, need.name);
    const bool isSet = (value != nullptr && (!value->empty() || !need.isRequired)) ||
                       m_sources.setElsewhere.contains(need.name);
    if (isSet)
        return nullptr;
    if (!need.isRequired && need.fallback)
        return nullptr; // whoever reads it has a value of its own
    return &addEntry(need.name, file, need.origin);
}

void FieldDraft::addNeed(const NeededVar& need, Entry& entry)
{
    if (need.isRequired && !entry.field.isRequired) {
        const std::string place = toString(need.origin);
        entry.field.isRequired = true;
        entry.field.need = place.empty() ? need.reader : phrase("{} {}", place, need.reader);
    }
    if (!need.fallback)
        return;
    if (!need.isRequired)
        entry.hasFallback = true;
    if (!need.fallback->empty() && entry.written.empty() && entry.field.shapes.isEmpty() &&
        !isStandIn(*need.fallback))
        entry.field.shapes = tellingShapes(*need.fallback);
}

void FieldDraft::takeNeeds(const std::vector<NeededVar>& needs, const std::string& file)
{
    if (file.empty())
        return;
    for (const NeededVar& need : needs) {
        if (Entry* entry = entryFor(need, file))
            addNeed(need, *entry);
    }
}

void FieldDraft::classify(Entry& entry) const
{
    Field& field = entry.field;
    const bool isReal = !entry.written.empty() && !isStandIn(entry.written);
    if (field.secrecy.empty())
        field.secrecy = model::secrecyOf(field.name, entry.written);
    if (field.secrecy.empty() && isSecretName(field.name))
        field.secrecy = phrase("its name");
    parity::Classifier classifier(m_sources.classes);
    field.valueClass = classifier
                           .classify({.name = field.name,
                                      .shapes = parity::shapesOf(entry.written),
                                      .hasValues = isReal,
                                      .secrecy = field.secrecy})
                           .valueClass;
    if (field.valueClass == parity::ValueClass::Secret && field.secrecy.empty())
        field.secrecy = phrase("its class");
    if (field.shapes.isEmpty() && isReal && field.choices.empty() && !field.isSecret())
        field.shapes = tellingShapes(entry.written);
    field.generator = generatorFor(field.name, field.help);
    const bool isPublicHalf = field.name.ends_with("PUBLIC_KEY");
    if (field.generator.kind == GeneratorKind::KeyPair && isPublicHalf &&
        !isInForm(partnerOf(field.name)))
        field.generator = {};
    if (field.isWholeFile && field.generator.kind == GeneratorKind::None)
        field.generator = generatorFor("PASSWORD", {});
    if (!field.isSecret() && field.generator.kind != GeneratorKind::KeyPair &&
        field.generator.kind != GeneratorKind::LaravelKey)
        field.generator = {};
}

bool FieldDraft::isInForm(const std::string& name) const
{
    return std::ranges::any_of(m_entries,
                               [&](const Entry& entry) { return entry.field.name == name; });
}

/// Whether this value is written into another one, or another one into this: the password of a URL.
bool FieldDraft::isShared(const Entry& entry) const
{
    const auto holds = [](const Entry& outer, const Entry& inner) {
        return !inner.written.empty() && !outer.isSettled && outer.written != inner.written &&
               outer.written.find(inner.written) != std::string::npos;
    };
    return std::ranges::any_of(m_entries, [&](const Entry& other) {
        return &other != &entry &&
               (holds(other, entry) || (isStandIn(other.written) && holds(entry, other)));
    });
}

void FieldDraft::propose(Entry& entry) const
{
    Field& field = entry.field;
    const auto put = [&](const std::string& value, std::string from) {
        field.proposal =
            field.isSecret() ? model::ConfigValue(Secret(value)) : model::ConfigValue(value);
        field.proposalFrom = std::move(from);
    };
    const bool canGenerate = field.generator.kind != GeneratorKind::None;
    if (!entry.written.empty()) {
        if (!isStandIn(entry.written) || entry.isSettled || isShared(entry))
            put(entry.written, entry.from);
        else if (!canGenerate && entry.hasFallback && !field.isRequired)
            put({}, "may stay empty: the stack has a value of its own");
        else
            field.isGenerated = canGenerate;
        return;
    }
    const auto dev = m_sources.devValues.find(field.name);
    if (dev != m_sources.devValues.end() && !dev->second.empty()) {
        put(dev->second, "dev");
        return;
    }
    // A database knows the password that it was made with: where there is data, a value that the
    // stack runs without is not made up after the event.
    field.isGenerated = canGenerate && (field.isRequired || !m_sources.hasData);
    if (!field.isGenerated && !field.isRequired)
        put({}, entry.hasFallback ? "may stay empty: the stack has a value of its own" : "");
}

std::vector<Field> FieldDraft::finish()
{
    std::vector<Field> fields;
    for (Entry& entry : m_entries)
        classify(entry);
    for (Entry& entry : m_entries)
        propose(entry);
    for (Entry& entry : m_entries) {
        Field& field = entry.field;
        // one password of two files is one password
        const auto same = std::ranges::find_if(fields, [&](const Field& other) {
            return other.name == field.name && !field.isWholeFile && !other.isWholeFile &&
                   other.isGenerated == field.isGenerated && other.proposal == field.proposal;
        });
        if (same == fields.end()) {
            fields.push_back(std::move(field));
            continue;
        }
        same->files.push_back(field.files.front());
        same->isRequired = same->isRequired || field.isRequired;
        if (same->need.empty())
            same->need = field.need;
    }
    for (Field& field : fields) {
        const bool isAlone = std::ranges::count(fields, field.name, &Field::name) == 1;
        field.key = isAlone ? field.name : fmt::format("{}:{}", field.files.front(), field.name);
    }
    return fields;
}

} // namespace plumbline::onboarding
