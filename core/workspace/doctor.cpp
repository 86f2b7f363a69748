// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/doctor.h"

#include "core/base/text.h"
#include "core/engine/auth.h"
#include "core/workspace/doctor_checks.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace plumbline::workspace {
namespace {

std::optional<Workspace> checkWorkspace(const DoctorRequest& request, std::vector<Check>& checks)
{
    std::optional<Workspace> workspace;
    checks.push_back(timed("compose-files", phrase("The Compose files"), [&](Check& check) {
        auto opened = open(request.workspace);
        if (!opened) {
            const bool isAbsent =
                opened.error().code == ErrorCode::NotFound && request.workspace.files.empty();
            check.status = isAbsent ? CheckStatus::Skipped : CheckStatus::Failed;
            check.detail = opened.error().message;
            check.fix = opened.error().hint;
            return;
        }
        std::vector<std::string> names;
        for (const std::filesystem::path& file : opened->project.files)
            names.push_back(file.lexically_proximate(request.workspace.directory).string());
        const std::size_t count = opened->project.services.size();
        check.detail =
            count == 1
                ? phrase("project {}: {} (1 service)", opened->project.name, join(names, ", "))
                : phrase("project {}: {} ({} services)",
                         opened->project.name,
                         join(names, ", "),
                         count);
        workspace = std::move(*opened);
    }));
    return workspace;
}

void checkDiagnostics(const Workspace& workspace, std::vector<Check>& checks)
{
    int number = 0;
    for (const Diagnostic& diagnostic : workspace.diagnostics) {
        if (diagnostic.severity == Severity::Info)
            continue;
        const bool isError = diagnostic.severity == Severity::Error;
        const std::string place = toString(diagnostic.where);
        checks.push_back({.id = fmt::format("compose-remark-{}", ++number),
                          .title = place.empty() ? phrase("In the Compose files") : Phrase(place),
                          .status = isError ? CheckStatus::Failed : CheckStatus::Warned,
                          .detail = diagnostic.message,
                          .fix = diagnostic.hint});
    }
}

/// Whether credentials can be had: a helper that is not installed fails a pull only once it is
/// under way, and then without saying why.
void checkCredentials(const compose::Project& project,
                      const DoctorRequest& request,
                      std::vector<Check>& checks)
{
    std::map<std::string, std::string> images; // registry -> one of its images
    for (const auto& [name, service] : project.services) {
        if (!service.image.empty())
            images.emplace(engine::registryOf(service.image), service.image);
    }
    const engine::CredentialSources sources{.variables = request.endpoint.variables,
                                            .homeDirectory = request.endpoint.homeDirectory};
    for (const auto& [registry, image] : images) {
        checks.push_back(timed("registry-" + registry,
                               phrase("Credentials for {}", registry),
                               [&, &reference = image](Check& check) {
                                   const auto auth = engine::findRegistryAuth(reference, sources);
                                   if (!auth) {
                                       check.status = CheckStatus::Failed;
                                       check.detail = auth.error().message;
                                       check.fix = auth.error().hint;
                                   } else {
                                       check.detail = *auth ? phrase("stored")
                                                            : phrase("none stored: anonymous");
                                   }
                               }));
    }
}

} // namespace

Check timed(std::string id, Phrase title, const std::function<void(Check&)>& look)
{
    Check check{.id = std::move(id), .title = std::move(title)};
    const auto begun = std::chrono::steady_clock::now();
    look(check);
    check.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begun);
    return check;
}

Check skipped(std::string id, Phrase title, Phrase reason)
{
    return {.id = std::move(id),
            .title = std::move(title),
            .status = CheckStatus::Skipped,
            .detail = std::move(reason)};
}

std::vector<Check> diagnose(const DoctorRequest& request, std::stop_token stop)
{
    std::vector<Check> checks;
    const EngineFindings engine = checkEngine(request, stop, checks);
    const std::optional<Workspace> workspace = checkWorkspace(request, checks);
    if (!workspace)
        return checks;
    checkDiagnostics(*workspace, checks);
    checkCredentials(workspace->project, request, checks);
    checkPorts(workspace->project, engine, stop, checks);
    return checks;
}

} // namespace plumbline::workspace
