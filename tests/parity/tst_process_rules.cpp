// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_table.h"

using namespace plumbline;
using namespace plumbline::test;
using model::MountKind;
using model::ProcessKind;
using model::Service;
using model::State;

namespace {

using Words = std::vector<std::string>;

const std::string kNobodyRead = " dev,prod: the workspace's folder was not read\n";

RuleCase cases(std::vector<model::Environment> environments)
{
    return {.environments = std::move(environments)};
}

RuleCase images(const std::string& dev, const std::string& prod)
{
    return cases(
        devAndProd([&](Service& api, bool isProd) { api.image = image(isProd ? prod : dev); }));
}

RuleCase bases(const std::string& dev, const std::string& prod)
{
    return cases(
        devAndProd([&](Service& api, bool isProd) { api.baseImage = image(isProd ? prod : dev); }));
}

RuleCase commands(const Words& dev, const Words& prod)
{
    return cases(devAndProd([&](Service& api, bool isProd) {
        const Words& words = isProd ? prod : dev;
        api.command = words.empty()
                          ? model::absent<Words>(State::Unknown, phrase("the image's own"))
                          : model::written(words, at("compose.yaml", 5));
    }));
}

/// The process is told its port by its command, the router in front by a label of production's.
RuleCase routed(const Words& words, const std::string& port)
{
    return cases(devAndProd([&](Service& api, bool isProd) {
        api.command = model::written(words, at("compose.yaml", 5));
        if (isProd)
            api.labels["traefik.http.services.api.loadbalancer.server.port"] = port;
    }));
}

RuleCase mounted(const std::string& target,
                 MountKind kind,
                 bool isReadOnly = false,
                 const std::string& source = "./x")
{
    return cases(devAndProd([&](Service& api, bool) {
        api.build = model::written(std::string("."), at("compose.yaml"));
        model::Mount one = mount(target, isReadOnly);
        one.kind = kind;
        one.source = source;
        api.mounts = {one};
    }));
}

RuleCase vars(const Vars& dev, const Vars& prod)
{
    return cases(
        {environment("dev", {service("api", dev)}), environment("prod", {service("api", prod)})});
}

model::Fact<std::string> text(const std::string& value)
{
    return model::written(value, at("compose.yaml", 7));
}

model::HealthProbe http(const std::string& target)
{
    return probe(model::ProbePurpose::Health, model::ProbeKind::Http, target);
}

Service process(const std::string& name,
                const std::string& imageName,
                ProcessKind kind = ProcessKind::LongRunning)
{
    Service one = service(name);
    one.image = image(imageName);
    one.kind = kind;
    return one;
}

/// The parts of the code's facts alone.
model::RepositoryFacts code(model::CodeSign sign, const std::string& what)
{
    model::RepositoryFacts facts;
    facts.parts = {model::RepositoryPart::Code, model::RepositoryPart::Files};
    facts.sightings.push_back({.sign = sign, .what = what, .origin = at("app.js", 9)});
    return facts;
}

model::RepositoryFacts noSigns()
{
    model::RepositoryFacts facts = code(model::CodeSign::LogFile, "");
    facts.sightings.clear();
    return facts;
}

RuleCase labelled(const std::string& dev, const std::string& prod)
{
    return cases(devAndProd([&](Service& api, bool isProd) {
        api.labels["org.opencontainers.image.source"] = isProd ? prod : dev;
    }));
}

RuleCase revision(const std::string& prod)
{
    std::vector<model::Environment> all = devAndProd([](Service&, bool) {});
    if (!prod.empty())
        all[1].revision.version = text(prod);
    return cases(all);
}

std::vector<RuleRow> releaseRows()
{
    const std::string digest = "@sha256:" + std::string(64, 'a');
    const std::string other = "@sha256:" + std::string(64, 'b');
    const auto built = [](const std::string& file) {
        return cases(devAndProd([&](Service& api, bool) {
            api.build = model::written(std::string("."), at(file));
            api.image = model::absent<model::ImageReference>(State::Unknown, phrase("built here"));
        }));
    };
    return {
        {"deploy-from-dirty-tree",
         "a dirty version",
         revision("1.2-3-gabc-dirty"),
         "fail warning revision prod: prod runs 1.2-3-gabc-dirty, built from files that are not "
         "committed\n"},
        {"deploy-from-dirty-tree", "only the word", revision("dirty-laundry-1.2"), ""},
        {"deploy-from-dirty-tree",
         "nothing says so",
         revision(""),
         "not-measured revision prod: nothing says which revision runs\n"},
        {"image-source-repo-differs",
         "a fork",
         labelled("https://github.com/acme/shop", "https://github.com/fork/shop"),
         "fail warning api/image source dev,prod: the images of api are built from 2 "
         "repositories\n"},
        {"image-source-repo-differs",
         "two ways to write one",
         labelled("git@github.com:acme/shop.git", "https://github.com/acme/shop/"),
         ""},
        {"base-image-differs",
         "another major",
         bases("node:22", "node:18-alpine"),
         "fail error api/base image dev,prod: api is built on different images\n"},
        {"base-image-differs", "another variant", bases("node:22.1-slim", "node:22-alpine"), ""},
        {"libc-differs",
         "musl and glibc",
         bases("node:22", "node:22-alpine"),
         "fail warning api/C library dev,prod: api runs on musl here and on glibc there\n"},
        {"libc-differs", "both glibc", bases("node:22", "debian:bookworm"), ""},
        {"libc-differs", "not known", bases("node:22-alpine", "acme/base:1"), ""},
        {"mutable-image-tag",
         "latest",
         images("acme/api:latest", "acme/api:latest"),
         "fail error api/image dev,prod: api runs whatever acme/api:latest is today in dev and "
         "prod\n"},
        {"mutable-image-tag",
         "only in development",
         images("acme/api:main", "acme/api:1.4"),
         "fail info api/image dev: api runs whatever acme/api:main is today in dev\n"},
        {"mutable-image-tag",
         "a version, a commit, a digest",
         images("acme/api:1.4", "acme/api" + digest),
         ""},
        {"digest-mismatch",
         "two images",
         images("acme/api:1.4" + digest, "acme/api:1.4" + other),
         "fail error api/image digest dev,prod: api runs two images under one tag\n"},
        {"digest-mismatch",
         "one image",
         images("acme/api:1.4" + digest, "acme/api:1.4" + digest),
         ""},
        {"digest-mismatch", "one digest", images("acme/api:1.4", "acme/api:1.4" + digest), ""},
        {"image-not-promoted",
         "built anew",
         cases({environment("staging", {process("api", "acme/api:1.3")}),
                environment("prod", {process("api", "acme/api:1.4")})}),
         "fail info api/image prod,staging: api runs acme/api:1.4 in prod, and acme/api:1.3 in "
         "staging\n"},
        {"image-not-promoted",
         "promoted",
         cases({environment("staging", {process("api", "acme/api:1.4")}),
                environment("prod", {process("api", "eu.example/acme/api:1.4")})}),
         ""},
        {"prod-builds-from-source",
         "without a name",
         built("compose.prod.yaml"),
         "fail warning api/build prod: api is built where it runs in prod\n"},
        {"prod-builds-from-source", "described by its Dockerfile", built("Dockerfile"), ""},
        {"build-in-start-command",
         "an install",
         commands({"npm", "start"}, {"sh", "-c", "npm install && npm start"}),
         "fail warning api/start command prod: api does \"npm install\" whenever it starts in "
         "prod\n"},
        {"build-in-start-command",
         "in development",
         commands({"sh", "-c", "npm install && npm start"}, {"npm", "start"}),
         ""},
        {"build-in-start-command",
         "not known",
         commands({}, {}),
         "not-measured api/start command prod: the image's own command is not known\n"},
        {"source-mounted",
         "over the code",
         mounted("/app", MountKind::Bind),
         "fail error api/code prod: api runs code that is mounted from the host in prod\n"},
        {"source-mounted", "a volume", mounted("/app", MountKind::Volume), ""},
        {"source-mounted", "elsewhere", mounted("/etc/app.conf", MountKind::Bind), ""},
        {"release-id-missing",
         "no answer",
         images("acme/api:1.4", "acme/api:stable"),
         "fail warning api/release prod: nothing says which release of api runs in prod\n"},
        {"release-id-missing", "a version", images("acme/api:stable", "acme/api:1.4"), ""},
        {"start-command-differs",
         "another server",
         commands({"python", "manage.py", "runserver"}, {"gunicorn", "app.wsgi"}),
         "fail info api/start command dev,prod: api is started by another program here than "
         "there\n"},
        {"start-command-differs",
         "options and wrappers",
         commands({"poetry", "run", "gunicorn", "app", "-w", "1"},
                  {"sh", "-c", "exec gunicorn --workers 8 app"}),
         ""},
        {"start-command-differs", "not known", commands({}, {"gunicorn"}), ""},
    };
}

std::vector<RuleRow> processRows()
{
    const auto affinity = [](model::Fact<std::string> fact) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            if (isProd)
                api.affinity = fact;
        }));
    };
    const auto ports = [](std::uint16_t offered,
                          const std::string& own,
                          std::uint16_t exposed = 0,
                          const std::string& key = "PORT") {
        return cases(devAndProd([&](Service& api, bool isProd) {
            if (!isProd)
                return;
            api.ports = {port(offered)};
            if (exposed != 0) {
                api.ports.push_back(port(exposed));
                api.ports.back().origin.layer = model::kImageLayer;
            }
            if (!own.empty())
                api.config = config({{key, own}});
        }));
    };
    const auto probed =
        [](std::uint16_t number, const model::HealthProbe& check, const Vars& own = {}) {
            return cases(devAndProd([&](Service& api, bool) {
                api.ports = {port(number)};
                api.probes = {check};
                api.config = config(own);
            }));
        };
    model::HealthProbe command = http("curl -f http://localhost:8081/");
    command.kind = model::ProbeKind::Exec;
    return {
        {"app-local-state",
         "uploads",
         mounted("/app/uploads", MountKind::Volume),
         "fail error api/local state dev,prod: api keeps data at /app/uploads in dev and prod\n"},
        {"app-local-state", "a cache", mounted("/app/cache", MountKind::Volume), ""},
        {"app-local-state", "read-only", mounted("/app/data", MountKind::Volume, true), ""},
        {"host-path-mount",
         "a folder",
         mounted("/var/data", MountKind::Bind, false, "/srv/data"),
         "fail warning api/host folder prod: api uses a folder of its host in prod\n"},
        {"host-path-mount",
         "the engine's socket",
         mounted("/var/run/docker", MountKind::Bind, false, "/var/run/docker.sock"),
         ""},
        {"host-path-mount",
         "a file",
         mounted("/etc/x.conf", MountKind::Bind, false, "/srv/x.conf"),
         ""},
        {"root-fs-writable",
         "writable",
         cases(devAndProd(
             [](Service& api, bool) { api.readOnlyRoot = model::written(false, Origin{}); })),
         "fail info api/root prod: api can write to its whole root in prod\n"},
        {"root-fs-writable",
         "read-only",
         cases(devAndProd(
             [](Service& api, bool) { api.readOnlyRoot = model::written(true, Origin{}); })),
         ""},
        {"sticky-session",
         "by cookie",
         affinity(text("cookie")),
         "fail warning api/affinity prod: api relies on sticky sessions in prod\n"},
        {"sticky-session", "none", affinity(text("none")), ""},
        {"sticky-session",
         "no load balancer",
         affinity(model::absent<std::string>(State::NotApplicable, phrase("none"))),
         ""},
        {"in-memory-session",
         "files",
         vars({{"SESSION_DRIVER", "file"}}, {{"SESSION_DRIVER", "redis"}}),
         "fail warning api/SESSION_DRIVER dev: sessions live in one process in dev\n",
         noSigns()},
        {"in-memory-session",
         "in the code",
         vars({}, {}),
         "fail info sessions dev,prod: the code keeps sessions in the process\n",
         code(model::CodeSign::MemorySession, "x")},
        {"in-memory-session",
         "a cache",
         vars({{"SESSION_DRIVER", "redis"}}, {{"SESSION_DRIVER", "redis"}}),
         "",
         noSigns()},
        {"in-memory-session", "not looked at", vars({}, {}), "not-measured sessions" + kNobodyRead},
        {"expose-port-mismatch",
         "PORT says another",
         ports(8080, "3000"),
         "fail error api/port prod: api is reached at another port than it listens on in prod\n"},
        {"expose-port-mismatch",
         "the image exposes another",
         ports(8080, "", 3000),
         "fail info api/port prod: api is reached at another port than it listens on in prod\n"},
        {"expose-port-mismatch",
         "a framework's key says another",
         ports(8080, "8090", 0, "SERVER_PORT"),
         "fail error api/port prod: api is reached at another port than it listens on in prod\n"},
        {"expose-port-mismatch",
         "an address to listen at says another",
         ports(8080, "http://+:8090", 0, "ASPNETCORE_URLS"),
         "fail error api/port prod: api is reached at another port than it listens on in prod\n"},
        {"expose-port-mismatch",
         "a router asks another than the command says",
         routed({"gunicorn", "--bind", "0.0.0.0:8001", "shop"}, "8000"),
         "fail error api/port prod: api is reached at another port than it listens on in prod\n"},
        {"expose-port-mismatch",
         "a router asks where the last of the commands listens",
         routed({"sh", "-c", "await db --port 5432 && uvicorn shop:app --port=8000"}, "8000"),
         ""},
        {"expose-port-mismatch", "another server's port", ports(8080, "25", 0, "SMTP_PORT"), ""},
        {"expose-port-mismatch", "one port", ports(8080, "8080", 3000), ""},
        {"expose-port-mismatch", "no PORT, nothing exposed", ports(8080, ""), ""},
        {"probe-port-mismatch",
         "another port",
         probed(8080, http("GET /health :8081")),
         "fail error api/probe port dev,prod: the health check of api asks another port than it "
         "listens on in dev and prod\n"},
        {"probe-port-mismatch",
         "another port by a command",
         probed(8080, command),
         "fail error api/probe port dev,prod: the health check of api asks another port than it "
         "listens on in dev and prod\n"},
        {"probe-port-mismatch", "its own", probed(8080, http("GET /health :8080")), ""},
        {"probe-port-mismatch",
         "a port that a key names",
         probed(8080, http("GET /health :8081"), {{"ADMIN_PORT", "8081"}}),
         ""},
        {"port-differs-across-envs",
         "another port",
         cases(devAndProd(
             [](Service& api, bool isProd) { api.ports = {port(isProd ? 8080 : 3000)}; })),
         "fail info api/3000/tcp dev,prod: api does not listen on the same ports everywhere\n"},
        {"port-differs-across-envs",
         "published elsewhere",
         cases(devAndProd(
             [](Service& api, bool isProd) { api.ports = {port(80, isProd ? "443" : "8080")}; })),
         ""},
        {"hard-coded-port",
         "a port of its own",
         vars({}, {}),
         "fail warning port dev,prod: the code listens on 3000 whatever PORT says\n",
         code(model::CodeSign::LiteralPort, "3000")},
        {"hard-coded-port",
         "which is declared",
         ports(3000, ""),
         "fail info port dev,prod: the code listens on 3000 whatever PORT says\n",
         code(model::CodeSign::LiteralPort, "3000")},
        {"hard-coded-port",
         "which is read",
         vars({}, {}),
         "",
         [] {
             model::RepositoryFacts facts = code(model::CodeSign::LiteralPort, "3000");
             facts.environmentReads.push_back(
                 {.key = "PORT", .use = model::EnvironmentUse::Defaulted, .origin = at("a.js")});
             return facts;
         }()},
        {"hard-coded-port", "not looked at", vars({}, {}), "not-measured port" + kNobodyRead},
        {"webserver-differs",
         "another server",
         commands({"python", "manage.py", "runserver"}, {"gunicorn", "app"}),
         "fail warning api/web server dev,prod: api is served by another program here than "
         "there\n"},
        {"webserver-differs",
         "one server",
         commands({"gunicorn", "app", "--reload"}, {"gunicorn", "app"}),
         ""},
        {"webserver-differs", "not known", commands({"./serve"}, {"gunicorn", "app"}), ""},
    };
}

std::vector<RuleRow> scaleRows()
{
    const auto worker = [](const std::string& name,
                           const std::string& imageName,
                           bool isInDev,
                           ProcessKind kind = ProcessKind::LongRunning) {
        std::vector<model::Environment> all = devAndProd([](Service&, bool) {});
        all[isInDev ? 0 : 1].services.push_back(process(name, imageName, kind));
        for (model::Environment& one : all)
            model::sortEnvironment(one);
        return cases(all);
    };
    const auto replicas = [](int dev, int prod, int most = 0) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            const int count = isProd ? prod : dev;
            api.replicas =
                model::written(model::Replicas{count, isProd && most > 0 ? most : count}, Origin{});
        }));
    };
    const auto memory = [](std::int64_t dev, std::int64_t prod) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            const std::int64_t bytes = isProd ? prod : dev;
            if (bytes > 0)
                api.resources.memoryLimit = model::written(ByteCount{bytes << 20U}, Origin{});
        }));
    };
    const auto cpu = [](std::int64_t dev, std::int64_t prod) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            const std::int64_t milli = isProd ? prod : dev;
            if (milli > 0)
                api.resources.cpuLimit = model::written(model::MilliCpu{milli}, Origin{});
        }));
    };
    return {
        {"process-types-differ",
         "a worker",
         worker("worker", "acme/worker:1", false),
         "fail error worker/process dev,prod: worker does not run in dev\n"},
        {"process-types-differ",
         "a proxy of production",
         worker("proxy", "nginx:1", false),
         "fail info proxy/process dev,prod: proxy does not run in dev\n"},
        {"process-types-differ",
         "a job",
         worker("migrate", "acme/api:1", false, ProcessKind::Job),
         "fail info migrate/process dev,prod: migrate does not run in dev\n"},
        {"process-types-differ",
         "a tool for development",
         worker("mailpit", "axllent/mailpit:1", true),
         ""},
        {"replicas-drift",
         "one and several",
         replicas(1, 3),
         "fail info api/replicas dev,prod: api runs once in one environment and several times in "
         "another\n"},
        {"replicas-drift",
         "several",
         replicas(2, 6),
         "fail info api/replicas dev,prod: api runs in different numbers\n"},
        {"replicas-drift", "as many", replicas(2, 2), ""},
        {"autoscaler-only-in-prod",
         "production alone",
         replicas(1, 2, 8),
         "fail info api/autoscaler dev,prod: api scales by itself in production alone\n"},
        {"autoscaler-only-in-prod", "nobody", replicas(1, 2), ""},
        {"memory-limit-drift",
         "none in development",
         memory(0, 512),
         "fail info api/memory-limit dev,prod: api has a memory limit here and another or none "
         "there\n"},
        {"memory-limit-drift",
         "a size",
         memory(256, 512),
         "fail info api/memory-limit dev,prod: api has a memory limit here and another or none "
         "there\n"},
        {"memory-limit-drift", "the same", memory(512, 512), ""},
        {"cpu-limit-drift", "the same", cpu(500, 500), ""},
        {"cpu-limit-drift",
         "eight times as much",
         cpu(250, 2000),
         "fail info api/cpu-limit dev,prod: api has a CPU limit here and another or none there\n"},
        {"cpu-limit-drift",
         "a size",
         cpu(250, 500),
         "fail info api/cpu-limit dev,prod: api has a CPU limit here and another or none there\n"},
        {"multi-process-container",
         "a process manager",
         commands({"node", "a.js"}, {"supervisord", "-n"}),
         "fail warning api/process prod: api runs several processes in one container in prod\n"},
        {"multi-process-container",
         "in the background of a shell",
         commands({"node", "a.js"}, {"sh", "-c", "node a.js & node b.js"}),
         "fail warning api/process prod: api runs several processes in one container in prod\n"},
        {"multi-process-container",
         "one after another",
         commands({"node", "a.js"}, {"sh", "-c", "node a.js 2>&1 && node b.js"}),
         ""},
        {"multi-process-container",
         "not known",
         commands({}, {}),
         "not-measured api/process dev,prod: the image's own command is not known\n"},
        {"self-daemonising",
         "a daemon",
         commands({"gunicorn", "app"}, {"gunicorn", "--daemon", "app"}),
         "fail warning api/foreground prod: api goes into the background by itself in prod\n"},
        {"self-daemonising",
         "switched off",
         commands({"x", "--daemonize=no"}, {"nginx", "-g", "daemon off;"}),
         ""},
        {"self-daemonising",
         "not known",
         commands({}, {}),
         "not-measured api/foreground dev,prod: the image's own command is not known\n"},
        {"concurrency-setting-drift",
         "one and many",
         vars({{"WEB_CONCURRENCY", "1"}}, {{"WEB_CONCURRENCY", "8"}}),
         "fail info api/WEB_CONCURRENCY dev,prod: WEB_CONCURRENCY is 1 in one environment and more "
         "in another\n"},
        {"concurrency-setting-drift",
         "many",
         vars({{"WEB_CONCURRENCY", "2"}}, {{"WEB_CONCURRENCY", "8"}}),
         ""},
    };
}

std::vector<RuleRow> lifeRows()
{
    const auto health = [](bool isInDev, bool isInProd, State otherwise = State::Missing) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            api.ports = {port(8080)};
            api.health = model::absent<std::string>(otherwise, phrase("the image's own"));
            if (isProd ? isInProd : isInDev)
                api.probes = {http("GET /healthz :8080")};
        }));
    };
    const auto restarts = [](const std::string& dev, const std::string& prod) {
        return cases(devAndProd(
            [&](Service& api, bool isProd) { api.restart = text(isProd ? prod : dev); }));
    };
    const auto logged = [](const std::string& dev, const std::string& prod) {
        return cases(devAndProd([&](Service& api, bool isProd) {
            api.logging = model::written(model::Logging{isProd ? prod : dev, {}}, Origin{});
        }));
    };
    return {
        {"missing-healthcheck",
         "one environment lacks it",
         health(false, true),
         "fail warning api/health check dev: nobody asks whether api is well in dev\n"},
        {"missing-healthcheck",
         "none has it",
         health(false, false),
         "fail info api/health check dev,prod: nobody asks whether api is well in dev and prod\n"},
        {"missing-healthcheck", "all have it", health(true, true), ""},
        {"missing-healthcheck",
         "the image may have one",
         health(false, false, State::Unknown),
         "not-measured api/health check dev,prod: the image's own\n"},
        {"healthcheck-differs",
         "another path",
         cases(devAndProd([](Service& api, bool isProd) {
             api.probes = {http(isProd ? "GET /healthz :80" : "GET / :80")};
         })),
         "fail info api/check dev,prod: the health check of api differs\n"},
        {"healthcheck-differs",
         "other times",
         cases(devAndProd([](Service& api, bool isProd) {
             api.probes = {http("GET / :80")};
             api.probes[0].retries = isProd ? 3 : 9;
         })),
         ""},
        {"shell-form-entrypoint",
         "a shell",
         commands({"npm", "start"}, {"/bin/sh", "-c", "npm start"}),
         "fail warning api/command form prod: a shell gets the signals that are for api in prod\n"},
        {"shell-form-entrypoint",
         "a shell that goes",
         commands({"npm", "start"}, {"/bin/sh", "-c", "exec npm start"}),
         ""},
        {"shell-form-entrypoint",
         "not known",
         commands({}, {}),
         "not-measured api/command form dev,prod: the image's own command is not known\n"},
        {"restart-policy-drift",
         "not there",
         restarts("no", "always"),
         "fail info api/restart dev,prod: api is restarted here and not there\n"},
        {"restart-policy-drift",
         "the same by another name",
         restarts("unless-stopped", "always"),
         ""},
        {"log-driver-drift",
         "thrown away",
         logged("json-file", "none"),
         "fail warning api/driver dev,prod: the log of api goes another way here than there\n"},
        {"log-driver-drift",
         "thrown away, and the engine's default elsewhere",
         logged({}, "none"),
         "fail warning api/driver dev,prod: the log of api goes another way here than there\n"},
        {"log-driver-drift",
         "shipped",
         logged("json-file", "awslogs"),
         "fail info api/driver dev,prod: the log of api goes another way here than there\n"},
        {"log-driver-drift", "the same", logged("local", "local"), ""},
        {"log-to-file",
         "by a key",
         vars({{"LOG_FILE", "-"}}, {{"LOG_FILE", "/var/log/a.log"}}),
         "fail warning api/LOG_FILE prod: LOG_FILE sends the log to a file in prod\n",
         noSigns()},
        {"log-to-file",
         "by an option",
         commands({"gunicorn"}, {"gunicorn", "--access-logfile", "/logs/a.log"}),
         "fail warning api/log option prod: api logs to /logs/a.log in prod\n",
         noSigns()},
        {"log-to-file",
         "in the code",
         vars({}, {}),
         "fail info log dev,prod: the code can log to a file\n",
         code(model::CodeSign::LogFile, "a.log")},
        {"log-to-file",
         "a device",
         vars({{"LOG_FILE", "/dev/stdout"}}, {{"LOG_FILE", "/dev/stdout"}}),
         "",
         noSigns()},
        {"log-to-file", "not looked at", vars({}, {}), "not-measured log" + kNobodyRead},
        {"log-volume-mounted",
         "a folder for logs",
         mounted("/app/logs", MountKind::Volume),
         "fail warning api/log folder dev,prod: api keeps its log at /app/logs in dev and prod\n"},
        {"log-volume-mounted", "a shipper", mounted("/var/log", MountKind::Bind, true), ""},
        {"buffered-stdout",
         "kept back",
         bases("python:3.12", "python:3.12"),
         "fail info api/output dev,prod: Python keeps the output of api back in dev and prod\n"},
        {"buffered-stdout", "another language", bases("node:22", "node:22"), ""},
        {"log-format-drift",
         "only development",
         vars({{"LOG_FORMAT", "text"}}, {{"LOG_FORMAT", "json"}}),
         "fail info api/LOG_FORMAT dev,prod: LOG_FORMAT gives logs another form here than there\n"},
        {"log-format-drift",
         "deployed ones",
         cases({environment("staging", {service("api", {{"LOG_FORMAT", "text"}})}),
                environment("prod", {service("api", {{"LOG_FORMAT", "json"}})})}),
         "fail warning api/LOG_FORMAT prod,staging: LOG_FORMAT gives logs another form here than "
         "there\n"},
        {"log-format-drift",
         "the same",
         vars({{"LOG_FORMAT", "json"}}, {{"LOG_FORMAT", "json"}}),
         ""},
        {"unbounded-local-logs",
         "no bound",
         logged("json-file", "json-file"),
         "fail info api/log size prod: the log of api grows without end in prod\n"},
        {"unbounded-local-logs", "another driver", logged("json-file", "local"), ""},
    };
}

std::vector<RuleRow> adminRows()
{
    const auto job =
        [](const std::string& jobImage, const Words& words = {}, const Vars& own = {}) {
            Service app = process("api", "acme/api:1.4");
            app.config = config({{"SECRET_SALT", "x"}, {"PORT", "80"}});
            app.command = model::written(Words{"bundle", "exec", "puma"}, Origin{});
            Service migrate = process("migrate", jobImage, ProcessKind::Job);
            migrate.config = config(own);
            if (!words.empty())
                migrate.command = model::written(words, at("jobs.yaml", 4));
            return cases({environment("prod", {app, migrate})});
        };
    const auto migrating = [](const std::string& line, int count) {
        return cases(devAndProd([&](Service& api, bool) {
            api.command = model::written(Words{"sh", "-c", line}, Origin{});
            if (count > 0)
                api.replicas = model::written(model::Replicas{count, count}, Origin{});
            else
                api.replicas =
                    model::absent<model::Replicas>(State::Unknown, phrase("an autoscaler decides"));
        }));
    };
    const auto procfile = [](bool hasRelease) {
        Service web = service("web");
        web.origin = at("Procfile");
        std::vector<Service> services{web};
        if (hasRelease) {
            services.push_back(process("release", "acme/api:1", ProcessKind::Job));
            services.back().origin = at("Procfile", 2);
        }
        return cases({environment("prod", services)});
    };
    model::RepositoryFacts migrations = noSigns();
    migrations.migrations.push_back(
        {.folder = "db/migrate", .tool = "Rails", .newest = "1", .count = 1});
    std::string longScript;
    for (int i = 0; i < 12; ++i)
        longScript += "echo a\n";
    return {
        {"admin-different-image",
         "an older release",
         job("acme/api:1.3"),
         "fail error migrate/release prod: migrate runs another release than the app in prod\n"},
        {"admin-different-image", "the same release", job("acme/api:1.4"), ""},
        {"admin-different-image", "a tool", job("backup:3"), ""},
        {"admin-different-config",
         "a key",
         job("acme/api:1.4"),
         "fail warning migrate/config prod: migrate lacks SECRET_SALT and maybe more of the app's "
         "config in prod\n"},
        {"admin-different-config",
         "only what serving needs",
         job("acme/api:1.4", {}, {{"SECRET_SALT", "x"}}),
         ""},
        {"migration-in-start-command",
         "before the server",
         migrating("python manage.py migrate && gunicorn app", 1),
         "fail warning api/migration prod: api migrates the schema whenever it starts in prod\n"},
        {"migration-in-start-command", "no migration", migrating("gunicorn app", 1), ""},
        {"migration-in-start-command",
         "not known",
         commands({}, {}),
         "not-measured api/migration prod: the image's own command is not known\n"},
        {"migration-race",
         "three at once",
         migrating("alembic upgrade head && uvicorn a", 3),
         "fail error api/migration dev,prod: several of api migrate the schema at once in dev and "
         "prod\n"},
        {"migration-race",
         "three by a lock",
         migrating("npx prisma migrate deploy && node a", 3),
         "fail warning api/migration dev,prod: several of api migrate the schema at once in dev "
         "and prod\n"},
        {"migration-race", "one", migrating("alembic upgrade head && uvicorn a", 1), ""},
        {"migration-race",
         "how many is not known",
         migrating("alembic upgrade head && uvicorn a", 0),
         "not-measured api/migration dev,prod: how many of it run is not known\n"},
        {"release-phase-missing",
         "no phase",
         procfile(false),
         "fail info release phase prod: nothing runs the migrations of db/migrate at a release\n",
         migrations},
        {"release-phase-missing", "a phase", procfile(true), "", migrations},
        {"release-phase-missing",
         "not looked at",
         procfile(false),
         "not-measured release phase prod: the workspace's folder was not read\n"},
        {"admin-script-not-in-repo",
         "a long script",
         job("acme/api:1.4", {"sh", "-c", longScript}),
         "fail info migrate/script prod: the program of migrate is written in its manifest in "
         "prod\n"},
        {"admin-script-not-in-repo", "a command", job("acme/api:1.4", {"./migrate"}), ""},
        {"admin-tool-in-prod-image",
         "a tool",
         images("phpmyadmin:5", "phpmyadmin:5"),
         "fail info api/tool prod: api is a tool for administration in prod\n"},
        {"admin-tool-in-prod-image", "an app", images("acme/api:1", "acme/api:1"), ""},
        {"admin-isolation-differs",
         "bare",
         job("acme/api:1.4", {"rake", "db:seed"}),
         "fail info migrate/isolation prod: migrate is started without what isolates its "
         "dependencies in prod\n"},
        {"admin-isolation-differs",
         "the same",
         job("acme/api:1.4", {"bundle", "exec", "rake"}),
         ""},
    };
}

} // namespace

/// Rules about how processes are released, run, reached, scaled, stopped and logged.
class TestProcessRules : public QObject
{
    Q_OBJECT

private slots:

    void releases_data() { addRuleRows(releaseRows()); }

    void releases() { compareRuleRow(releaseRows()); }

    void processes_data() { addRuleRows(processRows()); }

    void processes() { compareRuleRow(processRows()); }

    void scale_data() { addRuleRows(scaleRows()); }

    void scale() { compareRuleRow(scaleRows()); }

    void life_data() { addRuleRows(lifeRows()); }

    void life() { compareRuleRow(lifeRows()); }

    void admin_data() { addRuleRows(adminRows()); }

    void admin() { compareRuleRow(adminRows()); }

    void everyRuleHasAFaultAndAGuard();
    void whatMayBeSecretIsNotShown();
    void theImageOfProductionIsOffered();
    void theCheckOfAnotherEnvironmentIsOffered();
};

void TestProcessRules::everyRuleHasAFaultAndAGuard()
{
    for (const auto& rows : {releaseRows(), processRows(), scaleRows(), lifeRows(), adminRows()})
        QCOMPARE(QString::fromStdString(rulesWithoutFault(rows)), QString());
}

void TestProcessRules::whatMayBeSecretIsNotShown()
{
    const RuleCase given =
        commands({"npm", "start"}, {"sh", "-c", "npm install && TOKEN=hunter22 npm start"});
    for (const char* rule : {"build-in-start-command", "shell-form-entrypoint"}) {
        const parity::Finding finding = findingOf(rule, given);
        QCOMPARE(finding.rule, std::string(rule));
        for (const parity::Evidence& evidence : finding.evidence)
            QVERIFY(evidence.value.english().find("hunter22") == std::string::npos);
    }
}

void TestProcessRules::theImageOfProductionIsOffered()
{
    RuleCase given = images("acme/api:main", "acme/api:1.4");
    given.environments[0].services[0].image.origin = at("compose.yaml", 4);
    const parity::Finding finding = findingOf("mutable-image-tag", given);
    QVERIFY(finding.fix && finding.fix->changes.size() == 1);
    const auto& change = std::get<parity::ReplaceScalar>(finding.fix->changes[0]);
    QCOMPARE(change.from, std::string("acme/api:main"));
    QCOMPARE(change.to, std::string("acme/api:1.4"));
}

void TestProcessRules::theCheckOfAnotherEnvironmentIsOffered()
{
    const RuleCase given = cases(devAndProd([](Service& api, bool isProd) {
        api.ports = {port(8080)};
        if (isProd)
            api.probes = {http("GET /healthz :8080")};
    }));
    const parity::Finding finding = findingOf("missing-healthcheck", given);
    QVERIFY(finding.fix && finding.fix->changes.size() == 1);
    const auto& change = std::get<parity::AddMember>(finding.fix->changes[0]);
    QCOMPARE(change.service.line, 3);
    QVERIFY(change.yaml.find("http://127.0.0.1:8080/healthz") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestProcessRules)
#include "tst_process_rules.moc"
