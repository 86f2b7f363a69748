// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isAlwaysThere(std::string_view program)
{
    static constexpr std::array<std::string_view, 48> kKnown{
        "sh",      "bash",  "ls",   "cat",   "cp",   "mv",    "rm",    "mkdir",
        "chmod",   "chown", "echo", "grep",  "sed",  "awk",   "find",  "sort",
        "head",    "tail",  "date", "sleep", "kill", "ps",    "uname", "hostname",
        "which",   "env",   "true", "false", "test", "touch", "tar",   "gzip",
        "xargs",   "wc",    "node", "npm",   "npx",  "yarn",  "pnpm",  "python",
        "python3", "pip",   "ruby", "go",    "php",  "java",  "cargo", "id"};
    return std::ranges::find(kKnown, program) != kKnown.end();
}

bool isInstalled(const model::RepositoryFacts& facts, const std::string& program)
{
    for (const model::BuildFile& file : facts.buildFiles) {
        for (const model::BuildStage& stage : file.stages) {
            for (const Located<std::string>& run : stage.runs) {
                if (run.value.find(program) != std::string::npos)
                    return true;
            }
            for (const model::BuildCopy& copy : stage.copies) {
                if (copy.target.find(program) != std::string::npos)
                    return true;
            }
        }
    }
    return false;
}

void checkImplicitSystemTool(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "programs", outcomes);
    if (facts == nullptr || facts->buildFiles.empty())
        return;
    std::map<std::string, std::vector<Evidence>> byProgram;
    for (const model::CodeSighting& sighting : facts->sightings) {
        if (sighting.sign == model::CodeSign::SystemTool && !isAlwaysThere(sighting.what))
            byProgram[sighting.what].push_back(inRepository(sighting.what, sighting.origin));
    }
    for (auto& [program, evidence] : byProgram) {
        if (isInstalled(*facts, program)) {
            outcomes.pass(ofWorkspace(program));
            continue;
        }
        outcomes.fail(ofWorkspace(program),
                      {.message = phrase("the code runs {}, which no Dockerfile installs", program),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kImplicitSystemTool{
    .id = "implicit-system-tool",
    .factor = Factor::Dependencies,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Code runs a program that nothing installs",
    .rationale = "A program that happens to be on one machine is missing in the image, or is "
                 "another version there.",
    .compares = "Programs that the code runs, with what the Dockerfiles install.",
    .guards = "Programs that every small image has, the runtime's own tools and programs that are "
              "themselves copied into the image do not count.",
    .remedy = "Install the program in the image, by a version.",
    .reads = {model::RepositoryPart::BuildFiles, model::RepositoryPart::Code},
    .check = checkImplicitSystemTool};

} // namespace plumbline::parity::rules
