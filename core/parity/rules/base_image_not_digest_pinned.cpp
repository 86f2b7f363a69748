// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkBaseImageNotDigestPinned(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "base images", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        const model::BuildStage* stage = finalStage(file);
        if (stage == nullptr || !stage->image.baseImage.isSet())
            continue;
        const model::ImageReference& base = stage->image.baseImage.value;
        if (!base.digest.empty()) {
            outcomes.pass(ofWorkspace(file.file));
            continue;
        }
        outcomes.fail(
            ofWorkspace(file.file),
            {.message = phrase("{} is built on {} by its tag", file.file, base.familiar()),
             .reason = {},
             .severity = {},
             .evidence = {inRepository(base.familiar(), stage->image.baseImage.origin)},
             .fix = {}});
    }
}

} // namespace

const Rule kBaseImageNotDigestPinned{
    .id = "base-image-not-digest-pinned",
    .factor = Factor::Dependencies,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A base image is named by a tag alone",
    .rationale = "Whoever owns the registry can move a tag; a digest always means the same image.",
    .compares = "The digests of FROM.",
    .guards = "scratch and stages of the same file are no images.",
    .remedy = "Add the digest behind the tag, and let a bot keep it fresh.",
    .reads = {model::RepositoryPart::BuildFiles},
    .check = checkBaseImageNotDigestPinned};

} // namespace plumbline::parity::rules
