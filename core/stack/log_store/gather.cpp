// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/gather.h"

#include "core/engine/logs.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::stack {

bool leavesLog(const engine::ContainerDetails& container)
{
    const auto oneOff = container.labels.find(std::string(kOneOffLabel));
    return container.state != "created" &&
           (oneOff == container.labels.end() || oneOff->second != "True");
}

std::string toEngineTime(LogStamp stamp)
{
    constexpr LogStamp kNanosecondsOfSecond = 1'000'000'000;
    stamp = std::max<LogStamp>(stamp, 0);
    return fmt::format("{}.{:09}", stamp / kNanosecondsOfSecond, stamp % kNanosecondsOfSecond);
}

engine::StreamHandle gatherLog(const engine::Client& client,
                               const engine::ContainerDetails& container,
                               const std::shared_ptr<LogRecorder>& recorder,
                               std::function<void(Result<GatheredLog>)> done)
{
    const LogStamp reach = recorder->reach(container.id);
    engine::LogOptions options{.timestamps = true, .tail = std::to_string(kGatheredLines)};
    if (reach != kLogBegin)
        options.since = toEngineTime(reach - kLogDisorder);
    // Older lines than the newest so many are given up: that is why it covers all from `reach` on.
    const LogRecorder::Reading reading = recorder->beginAfter(container, reach);
    const auto gathered = std::make_shared<GatheredLog>(); // shared by the two handlers
    return engine::streamLogs(
        client,
        container.id,
        container.tty,
        options,
        [recorder, reading, gathered](const engine::LogLine& line) {
            ++gathered->lines;
            recorder->add(reading, line);
        },
        [recorder, reading, gathered, done = std::move(done)](Result<void> result) {
            recorder->end(reading);
            gathered->isCut = gathered->lines >= kGatheredLines;
            if (result)
                done(*gathered);
            else
                done(tl::unexpected(std::move(result.error())));
        });
}

} // namespace plumbline::stack
