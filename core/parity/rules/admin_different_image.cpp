// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

namespace plumbline::parity::rules {

namespace {

bool isSameRelease(const model::ImageReference& left, const model::ImageReference& right)
{
    if (!left.digest.empty() && !right.digest.empty())
        return left.digest == right.digest;
    return left.tag == right.tag;
}

void checkAdminDifferentImage(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "release",
        [&](std::size_t place, const model::Service& job) {
            if (job.kind == model::ProcessKind::LongRunning || !job.image.isSet() ||
                job.kind == model::ProcessKind::Sidecar)
                return skips();
            bool isOfApp = false;
            for (const model::Service& service : input.environment(place).services) {
                const bool isOne = service.kind == model::ProcessKind::LongRunning &&
                                   service.image.isSet() &&
                                   service.image.value.repository == job.image.value.repository;
                if (isOne && isSameRelease(service.image.value, job.image.value))
                    return passes();
                isOfApp = isOfApp || isOne;
            }
            return isOfApp ? fails(job.image.value.familiar(), job.image.origin) : skips();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} runs another release than the app in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAdminDifferentImage{
    .id = "admin-different-image",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A job runs another release than the app",
    .rationale =
        "A migration of another release changes the data in a way that the code does not expect.",
    .compares = "Images of jobs and scheduled processes with those of the processes that stay up, "
                "by repository.",
    .guards = "Images that no process of the app runs are tools: backups, clean-ups.",
    .remedy = "Run the job from the image of the release.",
    .check = checkAdminDifferentImage};

} // namespace plumbline::parity::rules
