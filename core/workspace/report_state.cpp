// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render.h"

namespace plumbline::workspace {

Result<StackReport>
reportState(const engine::Client& client, const std::string& project, std::stop_token stop)
{
    auto state = stack::readState(client, project, stop);
    if (!state)
        return tl::unexpected(state.error());
    StackReport report{.state = std::move(*state)};
    for (const stack::ServiceState& service : report.state.services) {
        for (const stack::ContainerState& container : service.containers) {
            const auto details = client.run(engine::inspectContainer(container.id), stop);
            // one that is gone by now simply has no start to tell
            if (!details && details.error().code != ErrorCode::NotFound)
                return tl::unexpected(details.error());
            if (details)
                report.startedAt.emplace(container.id, details->startedAt);
        }
    }
    return report;
}

void RunRecord::add(const stack::Event& event)
{
    if (const auto* started = std::get_if<stack::StepStarted>(&event)) {
        steps[started->step] = {.status = "cancelled"}; // unless it comes to its end
    } else if (const auto* finished = std::get_if<stack::StepFinished>(&event)) {
        steps[finished->step] = {
            .status = "done", .elapsed = finished->elapsed, .note = finished->note};
    } else if (const auto* failed = std::get_if<stack::StepFailed>(&event)) {
        steps[failed->step] = {
            .status = "failed", .elapsed = failed->elapsed, .note = failed->error.message};
    } else if (const auto* remark = std::get_if<stack::Remark>(&event)) {
        remarks.push_back(*remark);
    }
}

} // namespace plumbline::workspace
