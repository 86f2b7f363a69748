// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/field.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/fixes/dotenv_edit.h"
#include "core/onboarding/field_draft.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::onboarding {

namespace {

constexpr unsigned kHighestPort = 65535;

const Secret* givenFor(const Field& field, const Answers& given)
{
    const auto own = given.find(field.key);
    if (own != given.end())
        return &own->second;
    const auto common = given.find(field.name);
    return common == given.end() ? nullptr : &common->second;
}

bool isPort(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0 &&
           number <= kHighestPort;
}

Error complaint(const Field& field, const Phrase& message, Phrase hint = {})
{
    return {.code = ErrorCode::Invalid,
            .message = phrase("{} {}", field.name, message),
            .hint = std::move(hint),
            .where = field.origin};
}

/// Both halves of a new key pair, for the fields of the form that want them.
void addKeyPair(const Field& field, const std::vector<Field>& fields, Answers& answers)
{
    const KeyPair pair = makeKeyPair();
    const bool isPublic = field.name.ends_with("PUBLIC_KEY");
    answers.insert_or_assign(field.key, isPublic ? Secret(pair.publicKey) : pair.privateKey);
    for (const Field& other : fields) {
        if (other.name == partnerOf(field.name) && !answers.contains(other.key))
            answers.emplace(other.key, isPublic ? pair.privateKey : Secret(pair.publicKey));
    }
}

} // namespace

bool Field::isAsked() const
{
    return !isGenerated && !proposal;
}

Result<std::vector<Field>> missingFields(const FieldSources& sources)
{
    FieldDraft draft(sources);
    if (const Result<> read = draft.takeExamples(); !read)
        return tl::unexpected(read.error());
    draft.takeSecretFiles();
    draft.takeNeeds(sources.interpolated, sources.interpolationFile);
    draft.takeNeeds(sources.readByApp, sources.appFile);
    draft.takeNeeds(sources.asked,
                    sources.interpolationFile.empty() ? sources.appFile
                                                      : sources.interpolationFile);
    return draft.finish();
}

std::optional<Error> complaintAbout(const Field& field, const Secret& answer)
{
    const std::string& text = answer.reveal();
    if (text.empty())
        return field.isRequired
                   ? std::optional(complaint(field, phrase("must not be empty"), field.need))
                   : std::nullopt;
    if (!field.choices.empty() && std::ranges::find(field.choices, text) == field.choices.end())
        return complaint(
            field, phrase("has no such value"), phrase("one of: {}", join(field.choices, ", ")));
    const parity::ShapeSet shapes = parity::shapesOf(text);
    if (!field.shapes.isEmpty() && !shapes.hasAny(field.shapes))
        return complaint(field, phrase("has to be of the form: {}", describe(field.shapes)));
    if (field.shapes.has(parity::Shape::Integer) && field.name.ends_with("PORT") && !isPort(text))
        return complaint(field, phrase("is no port"), phrase("1 to 65535"));
    if (text.find('\0') != std::string::npos)
        return complaint(field, phrase("holds a zero byte"));
    return std::nullopt;
}

Answers completed(const std::vector<Field>& fields, const Answers& given)
{
    Answers answers;
    for (const Field& field : fields) {
        if (const Secret* own = givenFor(field, given))
            answers.emplace(field.key, *own);
    }
    for (const Field& field : fields) {
        if (answers.contains(field.key))
            continue;
        if (field.isGenerated && field.generator.kind == GeneratorKind::KeyPair)
            addKeyPair(field, fields, answers);
        else if (field.isGenerated)
            answers.emplace(field.key, generate(field.generator));
        else if (field.proposal)
            answers.emplace(field.key, textOf(*field.proposal));
    }
    return answers;
}

Result<std::string>
filledIn(const TargetFile& target, const std::vector<Field>& fields, const Answers& answers)
{
    std::string text = target.text.value_or(target.exampleText);
    for (const Field& field : fields) {
        const auto answer = answers.find(field.key);
        const bool isHere = std::ranges::find(field.files, target.file) != field.files.end();
        if (answer == answers.end() || !isHere || field.isWholeFile)
            continue;
        const bool isAsInExample = !target.text && field.isDerived && field.proposal &&
                                   answer->second == textOf(*field.proposal);
        if (isAsInExample)
            continue;
        const std::string& value = answer->second.reveal();
        const Result<fixes::DotenvText> dotenv = fixes::readDotenvText(text, target.file);
        if (!dotenv)
            return tl::unexpected(dotenv.error());
        const auto known = dotenv->find(field.name);
        if (known && dotenv->variables[*known].value == value)
            continue;
        const Result<fixes::TextEdit> edit =
            known ? fixes::setValue(*dotenv, *known, value, fixes::Dependents::MayFollow)
                  : fixes::addVariable(*dotenv, field.name, value);
        if (!edit)
            return tl::unexpected(edit.error());
        text = fixes::edited(text, *edit);
    }
    return text;
}

} // namespace plumbline::onboarding
