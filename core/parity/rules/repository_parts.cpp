// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/repository_parts.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::parity::rules {

using model::State;

const model::RepositoryFacts* factsWith(const RuleInput& input,
                                        model::RepositoryPart part,
                                        std::string_view subject,
                                        Outcomes& outcomes)
{
    const model::RepositoryFacts* facts = input.repository();
    if (facts != nullptr && facts->parts.has(part))
        return facts;
    outcomes.notMeasured(ofWorkspace(std::string(subject)),
                         phrase("the workspace's folder was not read"));
    return nullptr;
}

const model::RepositoryFacts* trackedFactsWith(const RuleInput& input,
                                               model::RepositoryPart part,
                                               std::string_view subject,
                                               Outcomes& outcomes)
{
    const model::RepositoryFacts* facts = factsWith(input, part, subject, outcomes);
    if (facts == nullptr || facts->versionControl.isSet())
        return facts;
    outcomes.notMeasured(ofWorkspace(std::string(subject)),
                         facts->versionControl.reason.empty()
                             ? phrase("the folder is in no repository")
                             : Phrase(facts->versionControl.reason));
    return nullptr;
}

std::string nameOf(const model::SecretSighting& secret)
{
    return secret.name.empty() ? secret.what : secret.name;
}

void judgeSecrets(const RuleInput& input,
                  model::RepositoryPart part,
                  std::string_view subject,
                  const std::function<Fault(const model::SecretSighting&)>& fault,
                  Outcomes& outcomes)
{
    const model::RepositoryFacts* facts = trackedFactsWith(input, part, subject, outcomes);
    if (facts == nullptr)
        return;
    const bool isPast = part == model::RepositoryPart::History;
    bool isClean = true;
    for (const model::SecretSighting& secret : facts->secrets) {
        if (secret.commit.empty() == isPast)
            continue;
        isClean = false;
        outcomes.fail(ofWorkspace(fmt::format("{} {}", secret.origin.file, nameOf(secret))),
                      fault(secret));
    }
    if (isClean)
        outcomes.pass(ofWorkspace(std::string(subject)));
}

Evidence inRepository(std::string value, Origin origin)
{
    return {.environment = {},
            .state = State::Set,
            .value = std::move(value),
            .group = {},
            .reason = {},
            .origin = std::move(origin)};
}

Subject ofWorkspace(std::string name)
{
    return {.name = std::move(name), .services = {}, .environments = {}};
}

bool isForDevelopment(std::string_view file)
{
    static constexpr std::array<std::string_view, 7> kWords{
        "dev", "development", "local", "test", "tests", "ci", "devcontainer"};
    std::string word;
    for (const char c : toLower(file) + ".") {
        if (c != '.' && c != '-' && c != '_' && c != '/') {
            word.push_back(c);
            continue;
        }
        if (std::ranges::find(kWords, word) != kWords.end())
            return true;
        word.clear();
    }
    return false;
}

const model::BuildStage* finalStage(const model::BuildFile& file)
{
    return file.stages.empty() ? nullptr : &file.stages.back();
}

bool isDeclared(const RuleInput& input, std::string_view key)
{
    const std::span<const ConfigKey> keys = input.configKeys();
    const auto at = std::ranges::lower_bound(
        keys, key, {}, [](const ConfigKey& one) { return std::string_view(one.name()); });
    return at != keys.end() && at->name() == key;
}

bool isOfPlatform(std::string_view key)
{
    static constexpr std::array<std::string_view, 60> kNames{"PATH",
                                                             "HOME",
                                                             "USER",
                                                             "SHELL",
                                                             "PWD",
                                                             "LANG",
                                                             "TZ",
                                                             "TERM",
                                                             "HOSTNAME",
                                                             "TMPDIR",
                                                             "TMP",
                                                             "TEMP",
                                                             "PORT",
                                                             "DYNO",
                                                             "CI",
                                                             "NODE_ENV",
                                                             "DEBUG",
                                                             "NO_COLOR",
                                                             "FORCE_COLOR",
                                                             "HTTP_PROXY",
                                                             "HTTPS_PROXY",
                                                             "NO_PROXY",
                                                             "VERCEL",
                                                             "VERCEL_URL",
                                                             "VERCEL_ENV",
                                                             "NETLIFY",
                                                             "RAILWAY",
                                                             "RENDER",
                                                             "GOOS",
                                                             "GOARCH",
                                                             "GOPATH",
                                                             "GOFLAGS",
                                                             "JAVA_HOME",
                                                             "JAVA_OPTS",
                                                             "PYTHONPATH",
                                                             "VIRTUAL_ENV",
                                                             "RAILS_ENV",
                                                             "RACK_ENV",
                                                             "MIX_ENV",
                                                             "EDITOR",
                                                             "USERNAME",
                                                             "APPDATA",
                                                             "LOGNAME",
                                                             "DISPLAY",
                                                             "COLUMNS",
                                                             "LINES",
                                                             "BASH_SOURCE",
                                                             "PPID",
                                                             "UID",
                                                             "GID",
                                                             "IFS",
                                                             "RANDOM",
                                                             "OSTYPE",
                                                             "SECONDS",
                                                             "EUID",
                                                             "XDG_DATA_HOME",
                                                             "XDG_CONFIG_HOME",
                                                             "WSL_DISTRO_NAME",
                                                             "PYTHONUNBUFFERED",
                                                             "NEXT_RUNTIME"};
    static constexpr std::array<std::string_view, 62> kPrefixes{"KUBERNETES_",
                                                                "ECS_",
                                                                "AWS_",
                                                                "GITHUB_",
                                                                "GITLAB_",
                                                                "CI_",
                                                                "HEROKU_",
                                                                "DYNO_",
                                                                "npm_",
                                                                "NPM_",
                                                                "COMPOSE_",
                                                                "DOCKER_",
                                                                "BUILDKIT_",
                                                                "OTEL_",
                                                                "DD_",
                                                                "SENTRY_",
                                                                "NEW_RELIC_",
                                                                "XDG_",
                                                                "LC_",
                                                                "VERCEL_",
                                                                "RAILWAY_",
                                                                "RENDER_",
                                                                "FLY_",
                                                                "GOOGLE_",
                                                                "GCP_",
                                                                "AZURE_",
                                                                "PG",
                                                                "POSTGRES_",
                                                                "MYSQL_",
                                                                "MARIADB_",
                                                                "MONGO_INITDB_",
                                                                "REDIS_",
                                                                "RABBITMQ_",
                                                                "MINIO_",
                                                                "SPRING_",
                                                                "ASPNETCORE_",
                                                                "DOTNET_",
                                                                "JAVA_",
                                                                "JVM_",
                                                                "PYTHON",
                                                                "PIP_",
                                                                "DJANGO_",
                                                                "FLASK_",
                                                                "GUNICORN_",
                                                                "UVICORN_",
                                                                "CELERY_",
                                                                "RAILS_",
                                                                "BUNDLE_",
                                                                "RUBY",
                                                                "PHP_",
                                                                "APACHE_",
                                                                "NGINX_",
                                                                "PUMA_",
                                                                "WEB_CONCURRENCY",
                                                                "LD_",
                                                                "SSL_CERT_",
                                                                "NODE_",
                                                                "NEXT_TELEMETRY",
                                                                "MALLOC_",
                                                                "KC_",
                                                                "GF_",
                                                                "ELASTIC"};
    return std::ranges::find(kNames, key) != kNames.end() ||
           std::ranges::any_of(kPrefixes,
                               [&](std::string_view prefix) { return key.starts_with(prefix); }) ||
           key.find("__") != std::string_view::npos;
}

bool mayHoldMore(const RuleInput& input)
{
    for (const JudgedEnvironment& judged : input.environments()) {
        if (!judged.environment->unread.empty() ||
            std::ranges::any_of(judged.environment->services, [](const model::Service& service) {
                return !service.openConfig.empty();
            }))
            return true;
    }
    return false;
}

} // namespace plumbline::parity::rules
