// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// `${NAME}`, `{{ name }}` or a value that is `$NAME` as a whole.
bool holdsReference(std::string_view text)
{
    const auto isName = [](std::string_view name) {
        return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
               std::ranges::all_of(name, [](char c) {
                   return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                          (c >= '0' && c <= '9') || c == '_';
               });
    };
    if (text.starts_with('$') && isName(text.substr(1)))
        return true;
    for (std::size_t at = text.find("${"); at != std::string_view::npos;
         at = text.find("${", at + 1)) {
        const std::size_t end = text.find_first_of("}:-?+", at);
        if (end != std::string_view::npos && isName(text.substr(at + 2, end - at - 2)))
            return true;
    }
    const std::size_t braces = text.find("{{");
    return braces != std::string_view::npos && text.find("}}", braces) != std::string_view::npos &&
           text.find("{{.") == std::string_view::npos;
}

/// Templates are meant to be filled in by the program itself.
bool isTemplate(std::string_view name)
{
    return hasWord(name,
                   {"TEMPLATE",
                    "FORMAT",
                    "PATTERN",
                    "OPTS",
                    "ARGS",
                    "COMMAND",
                    "CMD",
                    "PS1",
                    "EXPR",
                    "QUERY",
                    "TMPL"});
}

void checkUnresolvedInterpolation(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || isTemplate(key.name()) || var.layer == model::kImageLayer)
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!holdsReference(textOf(var))) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} holds a variable that nobody filled in, in {}",
                                         key.name(),
                                         input.name(place)),
                       .reason = {},
                       .severity = severityAt(input, place, Severity::Error),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kUnresolvedInterpolation{
    .id = "unresolved-interpolation",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A value holds a variable that nobody filled in",
    .rationale =
        "The process gets the text ${DB_PASS} itself: what fills it in for one tool does not "
        "for another.",
    .compares = "Values, as the process gets them, with ${NAME}, $NAME and {{ name }}.",
    .guards =
        "Keys of templates, formats, commands and options, which programs fill in themselves; "
        "what an image sets. An error in production, else a warning.",
    .remedy = "Define the variable where the file is read, or write the value itself.",
    .check = checkUnresolvedInterpolation};

} // namespace plumbline::parity::rules
