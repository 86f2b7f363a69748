// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkEnvFileNotIgnored(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        trackedFactsWith(input, model::RepositoryPart::Files, "dotenv files", outcomes);
    if (facts == nullptr)
        return;
    for (const model::DotenvFile& file : facts->dotenvFiles) {
        if (file.isExample || file.isEncrypted || file.tracking == model::Tracking::Tracked)
            continue;
        if (file.tracking == model::Tracking::Ignored) {
            outcomes.pass(ofWorkspace(file.file));
            continue;
        }
        const Fix fix{.summary = phrase("Let git ignore {}.", file.file),
                      .changes = {AddLine{.file = ".gitignore", .line = "/" + file.file}}};
        outcomes.fail(ofWorkspace(file.file),
                      {.message = phrase("git neither tracks nor ignores {}", file.file),
                       .reason = {},
                       .severity = {},
                       .evidence = {inRepository({}, Origin{.file = file.file, .line = 1})},
                       .fix = fix});
    }
}

} // namespace

const Rule kEnvFileNotIgnored{
    .id = "env-file-not-ignored",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "A dotenv file is one git add away from the history",
    .rationale = "A file with credentials that git does not ignore is committed sooner or later.",
    .compares = "Dotenv files that lie in the workspace with the patterns of .gitignore.",
    .guards = "Examples and encrypted files may be committed; what is tracked already is told by "
              "its credentials.",
    .remedy = "Add the file to .gitignore.",
    .reads = {model::RepositoryPart::Files},
    .check = checkEnvFileNotIgnored};

} // namespace plumbline::parity::rules
