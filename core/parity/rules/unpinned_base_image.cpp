// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

void checkStage(const model::BuildFile& file, const model::BuildStage& stage, Outcomes& outcomes)
{
    const model::Fact<model::ImageReference>& base = stage.image.baseImage;
    if (!stage.below.empty() || base.state == model::State::NotApplicable ||
        base.state == model::State::Missing)
        return;
    if (!base.isSet()) {
        outcomes.notMeasured(ofWorkspace(file.file), base.reason);
        return;
    }
    const Subject subject = ofWorkspace(fmt::format("{} {}", file.file, base.value.repository));
    const bool isPinned =
        !base.value.digest.empty() || (!base.value.tag.empty() && base.value.tag != "latest");
    if (isPinned) {
        outcomes.pass(subject);
        return;
    }
    outcomes.fail(
        subject,
        {.message = phrase("{} is built on {} in no version", file.file, base.value.familiar()),
         .reason = {},
         .severity = {},
         .evidence = {inRepository(base.value.familiar(), base.origin)},
         .fix = {}});
}

void checkUnpinnedBaseImage(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "base images", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        if (isForDevelopment(file.file))
            continue;
        for (const model::BuildStage& stage : file.stages)
            checkStage(file, stage, outcomes);
    }
}

} // namespace

const Rule kUnpinnedBaseImage{
    .id = "unpinned-base-image",
    .factor = Factor::Dependencies,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "An image is built on whatever is newest",
    .rationale = "The base image may change under the app between two builds of the same commit.",
    .compares = "FROM without a tag, or with latest.",
    .guards = "scratch and stages of the same file are no images; a name that is given when it is "
              "built is not measured. Dockerfiles for development are left out.",
    .remedy = "Name a version of the base image.",
    .reads = {model::RepositoryPart::BuildFiles},
    .check = checkUnpinnedBaseImage};

} // namespace plumbline::parity::rules
