// SPDX-License-Identifier: Apache-2.0
#include "tests/mirror/derive_case.h"

#include "core/compose/config.h"
#include "core/compose/load.h"
#include "core/compose/render.h"
#include "core/sources/backing/identify.h"
#include "core/sources/compose/compose_source.h"
#include "core/workspace/render_mirror.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <map>

namespace plumbline::mirror::test {

namespace {

constexpr std::string_view kFolder = "/srv/shop";

void replaceAll(std::string& text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Versions that the engines of the table have, for rows that read one.
std::string versionFor(const sources::backing::Managed& row)
{
    static const std::map<std::string, std::string> kVersions{{"postgres", "16.3"},
                                                              {"mysql", "8.0.36"},
                                                              {"mariadb", "10.11.6"},
                                                              {"redis", "7.1"},
                                                              {"valkey", "8.0"},
                                                              {"memcached", "1.6.22"},
                                                              {"rabbitmq", "3.13.2"},
                                                              {"activemq", "5.18.3"},
                                                              {"kafka", "3.6.0"},
                                                              {"mongodb", "7.0"},
                                                              {"opensearch", "2.11.0"},
                                                              {"elasticsearch", "7.10"},
                                                              {"oracle", "19"},
                                                              {"sqlserver", "2019"},
                                                              {"gremlin", "1.3.2"},
                                                              {"redshift", "1.0"},
                                                              {"clickhouse", "24.8"},
                                                              {"cassandra", "4.1"}};
    const auto known = kVersions.find(row.engine);
    return row.version.attributes.empty() || known == kVersions.end() ? std::string()
                                                                      : known->second;
}

} // namespace

compose::Project projectOf(const std::string& yaml)
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::ofstream(root / "compose.yaml") << yaml;
    compose::LoadOptions options;
    options.directory = root;
    options.projectDirectory = std::string(kFolder);
    options.files = {root / "compose.yaml"};
    options.projectName = "shop";
    auto loaded = compose::load(options);
    if (!loaded || !loaded->isUsable())
        qFatal("the project of a test does not load");
    return std::move(loaded->project);
}

model::Environment describe(const compose::Project& project)
{
    model::Environment environment = sources::compose::describe(project, project.workingDir);
    sources::backing::findBackingServices(environment, sources::backing::builtInTable());
    return environment;
}

model::BackingService managedBy(const sources::backing::Managed& row)
{
    const sources::backing::Engine* engine =
        findEngine(sources::backing::builtInTable(), row.engine);
    const Origin place{.file = "prod.json", .line = 7, .column = 9};
    model::BackingService service;
    service.name = row.id + ".main";
    service.engine = row.engine;
    service.role = engine->role;
    service.hosting = model::Hosting::Managed;
    service.origin = place;
    service.flavour = model::written(row.title, place);
    service.addresses = {"main.prod.example"};
    service.usedBy = {"app"};
    const std::string version = versionFor(row);
    service.version =
        version.empty()
            ? model::absent<std::string>(model::State::Unknown, phrase("not said"), place)
            : model::written(version, place);
    return service;
}

model::Environment prodWith(const model::BackingService& backing,
                            const std::map<std::string, std::string>& config)
{
    model::Environment environment;
    environment.name = "prod";
    model::Service app;
    app.name = "app";
    for (const auto& [name, value] : config)
        model::putConfigVar(
            app.config,
            model::makeConfigVar(
                name, value, "configMap app", Origin{.file = "prod.yaml", .line = 3, .column = 5}));
    environment.services.push_back(std::move(app));
    environment.backingServices.push_back(backing);
    return environment;
}

workspace::Mirror
mirrorOf(const model::Environment& environment, const compose::Project& project, Options options)
{
    options.standIns = workspace::standInsFor(environment, sources::backing::builtInTable());
    options.passwordOf = [](const std::string& name) { return Secret("password-of-" + name); };
    workspace::Mirror mirror{.environment = environment.name, .former = project.name};
    mirror.derived = derive(environment, describe(project), project, options);
    return mirror;
}

std::string textOf(const workspace::Mirror& mirror)
{
    std::string text = workspace::renderMirrorText(mirror) + "\n---\n" +
                       compose::renderYaml(compose::outputModel(mirror.derived.project,
                                                                compose::OutputFormat::Yaml));
    for (const std::filesystem::path& file : mirror.derived.project.files)
        replaceAll(text, file.string(), "compose.yaml");
    return text;
}

} // namespace plumbline::mirror::test
