// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"
#include "core/stack/service_spec.h"

#include <algorithm>
#include <functional>
#include <map>

namespace plumbline::stack {
namespace {

constexpr std::string_view kServiceContext = "service:";

/// The id under which the build sees each secret is its target; the name of the secret if it has none.
std::vector<BuildSecret> secretsOf(const compose::Project& project, const compose::Build& build)
{
    std::vector<BuildSecret> secrets;
    for (const compose::FileReference& reference : build.secrets) {
        const auto object = project.secrets.find(reference.source);
        if (object == project.secrets.end())
            continue;
        BuildSecret secret{.id = reference.target.empty() ? reference.source : reference.target,
                           .file = object->second.file,
                           .value = std::nullopt};
        if (secret.file.empty() && object->second.content)
            secret.value = Secret(*object->second.content);
        secrets.push_back(std::move(secret));
    }
    return secrets;
}

const compose::Service* findService(const compose::Project& project, const std::string& name)
{
    for (const auto* services : {&project.services, &project.disabledServices}) {
        const auto found = services->find(name);
        if (found != services->end())
            return &found->second;
    }
    return nullptr;
}

/// Collects the steps of the named services and of what they are built from.
class BuildPlanner
{
public:
    BuildPlanner(const compose::Project& project, const BuildOptions& options)
        : m_project(project)
        , m_options(options)
        , m_builder(project.name)
    {}

    int add(const compose::Service& service, const Phrase& reason)
    {
        int& step = m_steps[imageReference(m_project, service)];
        if (step != 0)
            return step;
        step = m_builder.add(buildStepOf(m_project, service, m_options.plumblineVersion, reason));
        auto& build = std::get<BuildImage>(m_builder.step(step).action).build;
        build.noCache = build.noCache || m_options.noCache;
        build.pull = build.pull || m_options.pull;
        for (const auto& [name, value] : m_options.args) {
            if (value)
                build.args[name] = value;
        }
        for (const compose::Service* base : buildBases(m_project, service))
            m_builder.addEdge(step,
                              add(*base, phrase("service {} is built from it", service.name)));
        return step;
    }

    Plan finish() { return m_builder.finish(); }

private:
    const compose::Project& m_project;
    const BuildOptions& m_options;
    PlanBuilder m_builder;
    std::map<std::string, int> m_steps; ///< by image
};

} // namespace

std::vector<const compose::Service*> buildBases(const compose::Project& project,
                                                const compose::Service& service)
{
    std::vector<const compose::Service*> bases;
    if (!service.build)
        return bases;
    for (const auto& [name, context] : service.build->additionalContexts) {
        if (!context.starts_with(kServiceContext))
            continue;
        const compose::Service* base = findService(project, context.substr(kServiceContext.size()));
        if (base != nullptr && base->build && base->name != service.name)
            bases.push_back(base);
    }
    return bases;
}

Step buildStepOf(const compose::Project& project,
                 const compose::Service& service,
                 const std::string& plumblineVersion,
                 const Phrase& reason)
{
    BuildImage action{.service = service.name,
                      .tag = imageReference(project, service),
                      .build = *service.build,
                      .secrets = secretsOf(project, *service.build)};
    compose::Build& build = action.build;
    build.labels[std::string(kProjectLabel)] = project.name;
    build.labels[std::string(kServiceLabel)] = service.name;
    if (!plumblineVersion.empty())
        build.labels[std::string(kVersionLabel)] = "plumbline " + plumblineVersion;
    if (!service.platform.empty()) // it runs on this one: the others are for a registry
        build.platforms = {service.platform};
    for (auto& [name, context] : build.additionalContexts) {
        const compose::Service* base =
            context.starts_with(kServiceContext)
                ? findService(project, context.substr(kServiceContext.size()))
                : nullptr;
        if (base != nullptr)
            context = "docker-image://" + imageReference(project, *base);
    }
    return {.action = std::move(action),
            .service = service.name,
            .object = "image " + imageReference(project, service),
            .cause = {.text = reason}};
}

Result<Plan> planBuild(const compose::Project& project, const BuildOptions& options)
{
    BuildPlanner planner(project, options);
    for (const std::string& name : options.services) {
        if (findService(project, name) != nullptr)
            continue;
        std::vector<std::string> names;
        for (const auto& [key, service] : project.services)
            names.push_back(key);
        const std::string meant = closestMatch(name, names);
        return fail(ErrorCode::Invalid,
                    phrase("no such service: {}", name),
                    meant.empty() ? phrase("plumbline config --services lists them")
                                  : phrase("did you mean {}?", meant));
    }
    for (const auto& [name, service] : project.services) {
        const bool isNamed = options.services.empty() ||
                             std::ranges::find(options.services, name) != options.services.end();
        if (isNamed && service.build)
            planner.add(service, phrase("asked for"));
    }
    return planner.finish();
}

} // namespace plumbline::stack
