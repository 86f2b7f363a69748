// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/workspace/onboard.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::workspace {

Result<onboarding::Answers> readAnswers(const std::filesystem::path& file)
{
    const Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const compose::Dotenv dotenv = compose::parseDotenv(
        *text, file.string(), [](std::string_view) -> const std::string* { return nullptr; });
    for (const Diagnostic& diagnostic : dotenv.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid,
                        diagnostic.message,
                        diagnostic.hint.empty() ? phrase("each line of answers is KEY=value")
                                                : Phrase(diagnostic.hint),
                        diagnostic.where);
    }
    onboarding::Answers answers;
    for (const compose::DotenvEntry& entry : dotenv.entries)
        answers.insert_or_assign(entry.key, Secret(entry.value));
    return answers;
}

std::vector<std::string> remarksOnAnswers(const std::vector<onboarding::Field>& fields,
                                          const onboarding::Answers& answers)
{
    std::vector<std::string> names;
    for (const onboarding::Field& field : fields) {
        names.push_back(field.name);
        names.push_back(field.key);
    }
    std::vector<std::string> remarks;
    for (const auto& [name, value] : answers) {
        if (std::ranges::find(names, name) != names.end())
            continue;
        const std::string meant = closestMatch(name, names);
        remarks.push_back(
            meant.empty() ? fmt::format("nothing is missing that is called {}", printable(name))
                          : fmt::format("nothing is missing that is called {}: did you mean {}?",
                                        printable(name),
                                        meant));
    }
    return remarks;
}

} // namespace plumbline::workspace
