// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

std::string ignoreFileOf(const std::string& file)
{
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? ".dockerignore" : file.substr(0, slash) + "/.dockerignore";
}

/// The stages that the last one begins with, and itself.
std::vector<const model::BuildStage*> stagesThatRun(const model::BuildFile& file)
{
    std::vector<const model::BuildStage*> stages;
    const model::BuildStage* stage = finalStage(file);
    while (stage != nullptr && stages.size() <= file.stages.size()) {
        stages.push_back(stage);
        const auto below =
            stage->below.empty()
                ? file.stages.end()
                : std::ranges::find(file.stages, stage->below, &model::BuildStage::name);
        stage = below == file.stages.end() ? nullptr : &*below;
    }
    return stages;
}

void checkFile(const model::BuildFile& file, Outcomes& outcomes)
{
    std::vector<Evidence> evidence;
    Fix fix{.summary = phrase("Keep the file out of the build."), .changes = {}};
    for (const model::BuildStage* stage : stagesThatRun(file)) {
        for (const model::BuildCopy& copy : stage->copies) {
            for (const std::string& secret : copy.secretFiles) {
                evidence.push_back(inRepository(secret, copy.origin));
                fix.changes.emplace_back(AddLine{.file = ignoreFileOf(file.file), .line = secret});
            }
        }
    }
    if (evidence.empty()) {
        outcomes.pass(ofWorkspace(file.file));
        return;
    }
    Phrase message = phrase("{} copies {} into the image", file.file, evidence.front().value);
    outcomes.fail(ofWorkspace(file.file),
                  {.message = std::move(message),
                   .reason = {},
                   .severity = {},
                   .evidence = std::move(evidence),
                   .fix = std::move(fix)});
}

void checkConfigBakedIntoImage(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "images", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        if (!isForDevelopment(file.file))
            checkFile(file, outcomes);
    }
}

} // namespace

const Rule kConfigBakedIntoImage{
    .id = "config-baked-into-image",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "A dotenv file is copied into the image",
    .rationale = "The image then holds one environment's config and credentials, and wins over "
                 "nothing it should.",
    .compares = "COPY and ADD in Dockerfiles with what .dockerignore keeps out.",
    .guards = "Example files and encrypted ones; stages that are left behind; Dockerfiles for "
              "development.",
    .remedy = "Name the file in .dockerignore and give the config when the container runs.",
    .reads = {model::RepositoryPart::BuildFiles, model::RepositoryPart::Files},
    .check = checkConfigBakedIntoImage};

} // namespace plumbline::parity::rules
