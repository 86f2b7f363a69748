// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/log_keeping.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/stack/log_store/gather.h"
#include "core/workspace/workspace.h"

#include <fmt/format.h>

#include <future>
#include <utility>

namespace plumbline::workspace {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kEngineDigits = 16;
/// A larger file that is given to a service as a secret is none that it prints.
constexpr ByteCount kLargestSecret{std::int64_t{64} * 1024};

stack::LogStoreOptions storeOptionsOf(const EngineContext& context)
{
    stack::LogStoreOptions options;
    const std::string wanted = variableOr(context.credentials.variables, "PLUMBLINE_LOG_SIZE");
    if (const auto size = parseByteCount(wanted); !wanted.empty() && size && size->bytes >= 0)
        options.maxSize = *size;
    return options;
}

} // namespace

fs::path logFolderOf(const EngineContext& context, const std::string& project)
{
    const fs::path state =
        stateFolderOf(context.credentials.variables, context.credentials.homeDirectory);
    if (state.empty() || project.empty() || context.client.transport()->isSimulated() ||
        storeOptionsOf(context).maxSize.bytes == 0)
        return {};
    return state / "logs" /
           fmt::format("{}-{}",
                       project,
                       sha256Hex(context.client.endpoint().host).substr(0, kEngineDigits));
}

std::shared_ptr<stack::LogRecorder> recorderOf(const EngineContext& context,
                                               const std::string& project)
{
    fs::path folder = logFolderOf(context, project);
    if (folder.empty())
        return nullptr;
    return std::make_shared<stack::LogRecorder>(std::move(folder), storeOptionsOf(context));
}

void learnSecrets(stack::LogRecorder& recorder, const compose::Project& project)
{
    std::vector<std::string> variables;
    for (const auto& [name, service] : project.services) {
        for (const auto& [variable, value] : service.environment) {
            if (value)
                variables.push_back(fmt::format("{}={}", variable, *value));
        }
    }
    recorder.learn(variables);
    for (const auto& [name, secret] : project.secrets) {
        if (secret.content)
            recorder.learn(Secret(*secret.content));
        else if (!secret.file.empty())
            recorder.learn(Secret(readFile(secret.file, kLargestSecret).value_or(std::string())));
    }
}

std::shared_ptr<stack::LogRecorder> recorderFor(const EngineContext& context,
                                                const compose::Project& project)
{
    auto recorder = recorderOf(context, project.name);
    if (recorder)
        learnSecrets(*recorder, project);
    return recorder;
}

void keepLogOf(const EngineContext& context,
               const std::string& project,
               const std::string& container,
               const std::stop_token& stop)
{
    const auto recorder = recorderOf(context, project);
    if (!recorder)
        return;
    const auto details = context.client.run(engine::inspectContainer(container), stop);
    if (!details || !stack::leavesLog(*details))
        return;
    const auto over = std::make_shared<std::promise<void>>(); // shared with the stream's handler
    std::future<void> end = over->get_future();
    const engine::StreamHandle stream = stack::gatherLog(
        context.client, *details, recorder, [over](const Result<stack::GatheredLog>& /*gathered*/) {
            over->set_value();
        });
    end.wait_for(stack::kGatherLimit);
}

Result<KeptLogs> keptLogs(const EngineContext& context, const std::string& project)
{
    KeptLogs kept{.folder = logFolderOf(context, project), .size = {}, .runs = {}};
    if (kept.folder.empty())
        return kept;
    stack::LogStore store(kept.folder);
    return store.refresh().transform([&] {
        kept.size = store.size();
        kept.runs = stack::storedRuns(store);
        return std::move(kept);
    });
}

Result<ByteCount> forgetLogs(const EngineContext& context, const std::string& project)
{
    fs::path folder = logFolderOf(context, project);
    if (folder.empty())
        return ByteCount{};
    return stack::LogStore(std::move(folder)).forget();
}

} // namespace plumbline::workspace
