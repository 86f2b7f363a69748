// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build.h"
#include "core/stack/executor.h"

namespace plumbline::stack {
namespace {

/// What buildx wrote last says why; where that is a riddle, in words.
Error buildxError(const std::string& service, int exitCode, std::string lastLines)
{
    if (lastLines.find("moby.buildkit.frontend.contexts") != std::string::npos)
        return {.code = ErrorCode::Unsupported,
                .message = phrase("service {} has additional_contexts, which the BuildKit of "
                                  "this engine does not know",
                                  service),
                .hint = phrase("use Docker Engine 23 or newer, or a builder of its own: "
                               "docker buildx create --use")};
    return {.code = ErrorCode::Invalid,
            .message = phrase(
                "cannot build service {}: docker buildx ended with code {}", service, exitCode),
            .hint = std::move(lastLines)};
}

} // namespace

void Executor::act(const Step& step, const BuildImage& action)
{
    const auto source = readBuildSource(action);
    if (!source) {
        failStep(step.id, source.error());
        return;
    }
    if (!source->need.empty()) {
        buildWithBuildx(step, action, source->need);
        return;
    }
    const auto request = buildRequest(action, *source);
    if (!request)
        failStep(step.id, request.error());
    else
        buildInEngine(step, action, *request);
}

void Executor::buildInEngine(const Step& step,
                             const BuildImage& action,
                             const engine::Request& request)
{
    m_loop.keep([this, &step, &action, &request](const Loop::Poster& post) {
        const auto log = std::make_shared<BuildLog>(); // shared by the handlers of one stream
        return m_client.stream(
            request,
            [this, &step, post, log](std::string_view bytes) {
                for (std::string& line : log->feed(bytes))
                    post([this, &step, line = std::move(line)] {
                        tell(StepProgress{step.id, line, std::nullopt});
                    });
            },
            [this, &step, &action, post, log](const Result<engine::Response>& response) {
                const Result<> result =
                    response ? log->result(action.service) : tl::unexpected(response.error());
                post([this, &step, &action, result] {
                    if (result)
                        rememberImage(step, action.tag);
                    else
                        failStep(step.id, result.error());
                });
            });
    });
}

/// Asks first whether buildx is there: what docker says without it helps nobody.
void Executor::buildWithBuildx(const Step& step, const BuildImage& action, const Phrase& need)
{
    const auto missing = [this, &step, &action, need](const Phrase& why) {
        failStep(step.id,
                 Error{.code = ErrorCode::Unsupported,
                       .message = phrase("service {} can only be built by BuildKit, because of {}, "
                                         "and {}",
                                         action.service,
                                         need,
                                         why),
                       .hint = phrase(
                           "install the buildx plugin of Docker (package docker-buildx-plugin, or "
                           "docker-buildx), or do without that in the Dockerfile")});
    };
    const auto build = [this, &step, &action] {
        // An endpoint that comes from a Docker context has certificates that only the context knows.
        const bool isOfContext = !m_client.endpoint().context.empty();
        ProcessStart start = buildxCommand(action,
                                           m_options.credentials.variables,
                                           isOfContext ? std::string() : m_client.endpoint().host);
        if (isOfContext) {
            start.variables.erase("DOCKER_HOST");
            start.variables["DOCKER_CONTEXT"] = m_client.endpoint().context;
        }
        const auto log = std::make_shared<LineBuffer>(); // shared by the handlers of one process
        auto child = ChildProcess::start(
            m_loop,
            start,
            [this, &step, log](std::string_view bytes) {
                for (const std::string& line : log->feed(bytes))
                    tell(StepProgress{step.id, line, std::nullopt});
            },
            [this, &step, &action, log](int exitCode) {
                if (exitCode == 0)
                    rememberImage(step, action.tag);
                else
                    failStep(step.id, buildxError(action.service, exitCode, log->tail()));
            });
        if (child)
            m_children.push_back(std::move(*child));
        else
            failStep(step.id, child.error());
    };
    auto probe = ChildProcess::start(
        m_loop,
        {.program = "docker",
         .arguments = {"buildx", "version"},
         .variables = m_options.credentials.variables,
         .input = {}},
        [](std::string_view /*bytes*/) {},
        [build, missing](int exitCode) {
            if (exitCode == 0)
                build();
            else
                missing(phrase("docker has no buildx here"));
        });
    if (probe)
        m_children.push_back(std::move(*probe));
    else
        missing(phrase("there is no docker command here"));
}

} // namespace plumbline::stack
