// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_table.h"

#include <deque>

using namespace plumbline;
using namespace plumbline::test;
using model::RepositoryFacts;
using model::RepositoryPart;
using model::State;
using model::Tracking;

namespace {

const std::string kNobodyRead = "the workspace's folder was not read\n";

std::vector<model::Environment> empty()
{
    return {environment("dev", {service("api")}), environment("prod", {service("api")})};
}

std::vector<model::Environment> with(const std::string& key, const std::string& value)
{
    return {environment("dev", {service("api", {{key, value}})}),
            environment("prod", {service("api", {{key, value}})})};
}

template <class Fill>
RepositoryFacts facts(Fill fill)
{
    RepositoryFacts result;
    result.parts = {RepositoryPart::Files,
                    RepositoryPart::Dependencies,
                    RepositoryPart::BuildFiles,
                    RepositoryPart::Code,
                    RepositoryPart::Secrets,
                    RepositoryPart::Branches,
                    RepositoryPart::History};
    result.versionControl = model::written(std::string("git"), Origin{});
    result.holdsCode = true;
    fill(result);
    return result;
}

RepositoryFacts noFacts()
{
    return facts([](RepositoryFacts&) {});
}

Located<std::string> key(const std::string& name, const std::string& file = ".env")
{
    return {.value = name, .origin = at(file)};
}

model::DotenvFile dotenv(const std::string& file,
                         std::vector<Located<std::string>> keys,
                         Tracking tracking = Tracking::Ignored)
{
    return {.file = file,
            .tracking = tracking,
            .isExample = file.find("example") != std::string::npos,
            .isEncrypted = false,
            .environment = file.find("prod") != std::string::npos ? "prod" : "",
            .keys = std::move(keys),
            .divergences = {}};
}

RepositoryFacts manifest(const std::string& lock, bool isDeployed, const std::string& ignored = {})
{
    return facts([&](RepositoryFacts& all) {
        all.dependencies.push_back({.tool = "npm",
                                    .file = "package.json",
                                    .lockNames = {"package-lock.json"},
                                    .lockFile = lock,
                                    .lockTracking = Tracking::Tracked,
                                    .lockIgnoredBy = ignored,
                                    .isDeployed = isDeployed,
                                    .unpinned = {key("left-pad", "package.json")}});
    });
}

/// A Dockerfile with one stage on `base` that runs `run`.
RepositoryFacts dockerfile(const std::string& base,
                           const std::string& run = {},
                           const std::string& file = "Dockerfile")
{
    return facts([&](RepositoryFacts& all) {
        model::BuildStage stage;
        stage.image.baseImage =
            base.empty() ? model::absent<model::ImageReference>(
                               State::Unknown, phrase("ARG BASE is given when it is built"))
                         : image(base);
        if (!run.empty())
            stage.runs.push_back({.value = run, .origin = at(file, 2)});
        all.buildFiles.push_back({.file = file, .stages = {stage}});
        all.dependencies.push_back({.tool = "npm",
                                    .file = "package.json",
                                    .lockNames = {},
                                    .lockFile = "package-lock.json"});
    });
}

RepositoryFacts wanted(const std::string& version, const std::string& base)
{
    RepositoryFacts all = dockerfile(base);
    all.runtimes.push_back({.runtime = "node", .version = version, .origin = at(".nvmrc")});
    return all;
}

RepositoryFacts sighted(model::CodeSign sign, const std::string& what, std::size_t times = 1)
{
    return facts([&](RepositoryFacts& all) {
        for (std::size_t i = 0; i < times; ++i)
            all.sightings.push_back(
                {.sign = sign, .what = what, .origin = at("app.py", static_cast<int>(i) + 1)});
    });
}

RepositoryFacts reads(const std::string& name, model::EnvironmentUse use)
{
    return facts([&](RepositoryFacts& all) {
        all.environmentReads.push_back({.key = name, .use = use, .origin = at("app.py")});
        all.words.insert(name);
    });
}

RepositoryFacts secret(const std::string& commit)
{
    return facts([&](RepositoryFacts& all) {
        all.secrets.push_back(
            {.what = "AWS access key", .name = {}, .commit = commit, .origin = at("a.py", 4)});
    });
}

RepositoryFacts withoutRepository()
{
    return facts([](RepositoryFacts& all) {
        all.versionControl =
            model::absent<std::string>(State::Missing, phrase("there is no repository"));
    });
}

RepositoryFacts imageVar(const std::string& name, const std::string& value)
{
    RepositoryFacts all = dockerfile("node:22");
    all.buildFiles[0].stages[0].image.config = config({{name, value}}, "Dockerfile");
    return all;
}

RepositoryFacts copied(const std::string& file)
{
    RepositoryFacts all = dockerfile("node:22", {}, file);
    all.buildFiles[0].stages[0].copies.push_back({.sources = {"."},
                                                  .target = "/app",
                                                  .from = {},
                                                  .secretFiles = {".env"},
                                                  .origin = at(file, 3)});
    return all;
}

/// prod at a commit of which git knows no more than `ahead`.
RuleCase deployed(std::optional<std::size_t> ahead, bool isKnown = true)
{
    static std::deque<model::Delivery> deliveries; // borrowed by the cases
    model::Delivery& delivery = deliveries.emplace_back();
    delivery.mainBranch = "main";
    delivery.environments.resize(2);
    delivery.environments[1].commit = isKnown ? "abcdef0" : "";
    delivery.environments[1].reason =
        isKnown ? Phrase() : phrase("the repository does not know it");
    delivery.environments[1].ahead = ahead;
    RuleCase given{.environments = empty()};
    given.environments[1].revision.commit = model::written(std::string("abcdef0"), at("x"));
    given.environments[1].services[0].image = image("acme/api:1");
    given.evidence.delivery = &delivery;
    return given;
}

RuleCase unlabelled()
{
    RuleCase given = deployed(std::nullopt);
    given.environments[1].revision.commit = {};
    return given;
}

std::vector<RuleRow> codebaseRows()
{
    const std::string both = " dev,prod";
    return {
        {"no-version-control",
         "a folder in none",
         {empty()},
         "fail info repository" + both + ": the app lies in no repository\n",
         withoutRepository()},
        {"no-version-control", "a repository", {empty()}, "", noFacts()},
        {"no-version-control",
         "git says no",
         {empty()},
         "not-measured repository" + both + ": another account owns it\n",
         facts([](RepositoryFacts& all) {
             all.versionControl =
                 model::absent<std::string>(State::Unreadable, phrase("another account owns it"));
         })},
        {"no-version-control",
         "not looked at",
         {empty()},
         "not-measured repository" + both + ": " + kNobodyRead,
         {}},
        {"deploy-revision-unknown",
         "nothing says so",
         unlabelled(),
         "fail warning commit prod: nothing says which commit prod runs\n"},
        {"deploy-revision-unknown", "a commit", deployed(0), ""},
        {"deploy-revision-not-in-repo",
         "not there",
         deployed({}, false),
         "fail error commit prod: prod runs a commit that the repository does not have\n",
         noFacts()},
        {"deploy-revision-not-in-repo", "there", deployed(0), "", noFacts()},
        {"deploy-revision-not-in-repo",
         "a shallow clone",
         deployed({}, false),
         "not-measured commit prod: the repository does not know it\n",
         facts([](RepositoryFacts& all) { all.isShallow = true; })},
        {"prod-ahead-of-main",
         "a hotfix",
         deployed(2),
         "fail error commit prod: prod runs 2 commits that main lacks\n"},
        {"prod-ahead-of-main", "only what main has", deployed(0), ""},
        {"prod-ahead-of-main",
         "not known",
         deployed({}, false),
         "not-measured commit prod: the repository does not know it\n"},
        {"branch-per-environment",
         "it has commits of its own",
         {empty()},
         "fail warning origin/staging" + both +
             ": the branch origin/staging is 3 commits ahead of origin/main and 9 behind\n",
         facts([](RepositoryFacts& all) {
             all.branches.push_back({"origin/staging", "staging", "origin/main", 3, 9});
         })},
        {"branch-per-environment",
         "it is moved along",
         {empty()},
         "",
         facts([](RepositoryFacts& all) {
             all.branches.push_back({"staging", "staging", "main", 0, 9});
         })},
        {"branch-per-environment",
         "without a repository",
         {empty()},
         "not-measured branches" + both + ": there is no repository\n",
         withoutRepository()},
        {"env-conditional-code",
         "in many places",
         {empty()},
         "fail info code" + both + ": 6 places in the code ask for the environment's name\n",
         sighted(model::CodeSign::EnvironmentCondition, "production", 6)},
        {"env-conditional-code",
         "in a few",
         {empty()},
         "",
         sighted(model::CodeSign::EnvironmentCondition, "production", 5)},
        {"env-conditional-code",
         "not looked at",
         {empty()},
         "not-measured code" + both + ": " + kNobodyRead,
         {}},
    };
}

std::vector<RuleRow> dependencyRows()
{
    const std::string both = " dev,prod";
    const std::string notRead = both + ": " + kNobodyRead;
    return {
        {"lockfile-absent",
         "of what is deployed",
         {empty()},
         "fail error package.json" + both +
             ": nothing says which versions of package.json's dependencies are meant\n",
         manifest("", true)},
        {"lockfile-absent",
         "of a library",
         {empty()},
         "fail info package.json" + both +
             ": nothing says which versions of package.json's dependencies are meant\n",
         manifest("", false)},
        {"lockfile-absent", "there", {empty()}, "", manifest("package-lock.json", true)},
        {"lockfile-absent", "not looked at", {empty()}, "not-measured dependencies" + notRead, {}},
        {"lockfile-ignored",
         "kept out",
         {empty()},
         "fail warning package.json" + both +
             ": .gitignore keeps out the lockfile of package.json\n",
         manifest("package-lock.json", true, ".gitignore")},
        {"lockfile-ignored", "not kept out", {empty()}, "", manifest("package-lock.json", true)},
        {"lockfile-ignored", "not looked at", {empty()}, "not-measured dependencies" + notRead, {}},
        {"unpinned-dependency",
         "without a lockfile",
         {empty()},
         "fail warning package.json" + both +
             ": 1 of package.json's dependencies have no version\n",
         manifest("", true)},
        {"unpinned-dependency", "with one", {empty()}, "", manifest("package-lock.json", true)},
        {"unpinned-dependency",
         "not looked at",
         {empty()},
         "not-measured dependencies" + notRead,
         {}},
        {"lockfile-not-used-in-build",
         "npm install",
         {empty()},
         "fail warning Dockerfile" + both +
             ": Dockerfile installs dependencies past the lockfile\n",
         dockerfile("node:22", "npm install && npm run build")},
        {"lockfile-not-used-in-build", "npm ci", {empty()}, "", dockerfile("node:22", "npm ci")},
        {"lockfile-not-used-in-build",
         "a tool",
         {empty()},
         "",
         dockerfile("node:22", "npm install -g pm2")},
        {"lockfile-not-used-in-build",
         "by name",
         {empty()},
         "",
         dockerfile("node:22", "npm install tsx")},
        {"lockfile-not-used-in-build",
         "frozen",
         {empty()},
         "",
         dockerfile("node:22", "yarn install --frozen-lockfile")},
        {"lockfile-not-used-in-build",
         "for development",
         {empty()},
         "",
         dockerfile("node:22", "npm install", "Dockerfile.dev")},
        {"lockfile-not-used-in-build",
         "not looked at",
         {empty()},
         "not-measured dependencies" + notRead,
         {}},
        {"unpinned-base-image",
         "no tag",
         {empty()},
         "fail warning Dockerfile library/node" + both +
             ": Dockerfile is built on node in no version\n",
         dockerfile("node")},
        {"unpinned-base-image", "a tag", {empty()}, "", dockerfile("node:22-alpine")},
        {"unpinned-base-image",
         "given when it is built",
         {empty()},
         "not-measured Dockerfile" + both + ": ARG BASE is given when it is built\n",
         dockerfile("")},
        {"base-image-not-digest-pinned",
         "a tag alone",
         {empty()},
         "fail info Dockerfile" + both + ": Dockerfile is built on node:22 by its tag\n",
         dockerfile("node:22")},
        {"base-image-not-digest-pinned",
         "a digest",
         {empty()},
         "",
         dockerfile("node:22@sha256:" + std::string(64, 'a'))},
        {"base-image-not-digest-pinned",
         "not looked at",
         {empty()},
         "not-measured base images" + notRead,
         {}},
        {"runtime-version-differs",
         "another major",
         {empty()},
         "fail error Dockerfile node" + both +
             ": Dockerfile runs node 18-alpine, and .nvmrc asks for 20.1\n",
         wanted("20.1", "node:18-alpine")},
        {"runtime-version-differs",
         "another minor",
         {empty()},
         "fail warning Dockerfile node" + both +
             ": Dockerfile runs node 20.2, and .nvmrc asks for 20.1\n",
         wanted("20.1", "node:20.2")},
        {"runtime-version-differs", "as far as both say", {empty()}, "", wanted("20.1", "node:20")},
        {"runtime-version-differs",
         "within a range",
         {empty()},
         "",
         wanted(">=18 <21", "node:20.2")},
        {"runtime-version-differs",
         "an alternative",
         {empty()},
         "",
         wanted("^18 || ^20.1", "node:20.2")},
        {"runtime-version-differs",
         "outside a range",
         {empty()},
         "fail error Dockerfile node" + both +
             ": Dockerfile runs node 22, and .nvmrc asks for >=18 <21\n",
         wanted(">=18 <21", "node:22")},
        {"runtime-version-differs", "another image", {empty()}, "", wanted("20", "acme/base:1")},
        {"runtime-version-differs",
         "not looked at",
         {empty()},
         "not-measured runtimes" + notRead,
         {}},
        {"implicit-system-tool",
         "nothing installs it",
         {empty()},
         "fail info convert" + both + ": the code runs convert, which no Dockerfile installs\n",
         [] {
             RepositoryFacts all = sighted(model::CodeSign::SystemTool, "convert");
             all.buildFiles = dockerfile("node:22").buildFiles;
             return all;
         }()},
        {"implicit-system-tool",
         "installed, and what is always there",
         {empty()},
         "",
         [] {
             RepositoryFacts all = sighted(model::CodeSign::SystemTool, "ffmpeg");
             all.sightings.push_back({model::CodeSign::SystemTool, "ls", at("a.py")});
             all.buildFiles = dockerfile("node:22", "apt-get install -y ffmpeg").buildFiles;
             return all;
         }()},
        {"implicit-system-tool", "not looked at", {empty()}, "not-measured programs" + notRead, {}},
        {"dev-deps-in-prod-image",
         "everything",
         {empty()},
         "fail warning Dockerfile" + both +
             ": Dockerfile installs what only development needs into the image\n",
         dockerfile("node:22", "npm ci")},
        {"dev-deps-in-prod-image",
         "without",
         {empty()},
         "",
         dockerfile("node:22", "npm ci --omit=dev")},
        {"dev-deps-in-prod-image",
         "by its mode",
         {empty()},
         "",
         [] {
             RepositoryFacts all = dockerfile("node:22", "npm ci");
             all.buildFiles[0].stages[0].image.config = config({{"NODE_ENV", "production"}});
             return all;
         }()},
        {"dev-deps-in-prod-image", "not looked at", {empty()}, "not-measured images" + notRead, {}},
    };
}

std::vector<RuleRow> configRows()
{
    const std::string both = " dev,prod";
    const std::string notRead = both + ": " + kNobodyRead;
    const auto files = [](std::vector<model::DotenvFile> all) {
        return facts([&](RepositoryFacts& one) { one.dotenvFiles = std::move(all); });
    };
    using model::EnvironmentUse;
    return {
        {"key-missing-from-example",
         "a key of .env",
         {empty()},
         "fail warning NEW" + both + ": .env.example does not show NEW\n",
         files({dotenv(".env", {key("NEW"), key("OLD")}), dotenv(".env.example", {key("OLD")})})},
        {"key-missing-from-example",
         "platforms, others' folders and one environment",
         {empty()},
         "",
         files({dotenv(".env", {key("PATH")}),
                dotenv(".env.production", {key("ONLY")}),
                dotenv("web/.env", {key("OTHER")}),
                dotenv(".env.example", {key("OLD")})})},
        {"key-missing-from-example",
         "not looked at",
         {empty()},
         "not-measured example" + notRead,
         {}},
        {"key-used-but-undeclared",
         "the code stops",
         {empty()},
         "fail error TOKEN" + both + ": the code reads TOKEN, which no environment has\n",
         reads("TOKEN", EnvironmentUse::Required)},
        {"key-used-but-undeclared",
         "the code goes on",
         {empty()},
         "fail info TOKEN" + both + ": the code reads TOKEN, which no environment has\n",
         reads("TOKEN", EnvironmentUse::Optional)},
        {"key-used-but-undeclared",
         "a default",
         {empty()},
         "",
         reads("TOKEN", EnvironmentUse::Defaulted)},
        {"key-used-but-undeclared",
         "declared",
         {with("TOKEN", "x")},
         "",
         reads("TOKEN", EnvironmentUse::Required)},
        {"key-used-but-undeclared",
         "a platform's",
         {empty()},
         "",
         reads("AWS_REGION", EnvironmentUse::Required)},
        {"key-used-but-undeclared",
         "an environment that is not known whole",
         {[] {
             auto all = empty();
             all[1].services[0].openConfig.push_back(unread("secret api", "no permission"));
             return all;
         }()},
         "not-measured TOKEN" + both + ": some environment has config that could not be read\n",
         reads("TOKEN", EnvironmentUse::Required)},
        {"key-declared-but-unused",
         "nothing reads it",
         {with("OLD_FLAG", "x")},
         "fail info api/OLD_FLAG" + both + ": nothing in the code reads OLD_FLAG\n",
         noFacts()},
        {"key-declared-but-unused",
         "read",
         {with("TOKEN", "x")},
         "",
         reads("TOKEN", EnvironmentUse::Optional)},
        {"key-declared-but-unused",
         "behind a prefix",
         {with("APP_TOKEN", "x")},
         "",
         reads("TOKEN", EnvironmentUse::Optional)},
        {"key-declared-but-unused", "a library's", {with("PGHOST", "x")}, "", noFacts()},
        {"key-declared-but-unused",
         "names made at run time",
         {with("OLD_FLAG", "x")},
         "not-measured api/OLD_FLAG" + both + ": the code makes names of variables at run time\n",
         sighted(model::CodeSign::DynamicRead, "env(")},
        {"env-file-dialect-divergence",
         "a file that is used",
         {with("A_B", "x")},
         "fail warning a.env A_B" + both + ": A_B of a.env is not read alike everywhere\n",
         [&] {
             model::DotenvFile file = dotenv("a.env", {key("A_B", "a.env")});
             file.divergences.push_back(
                 {"A_B", phrase("a POSIX shell reads it otherwise"), at("a.env")});
             return files({file});
         }()},
        {"env-file-dialect-divergence",
         "a file that nothing uses",
         {empty()},
         "",
         [&] {
             model::DotenvFile file = dotenv("b.env", {key("A_B", "b.env")});
             file.divergences.push_back(
                 {"A_B", phrase("a POSIX shell reads it otherwise"), at("b.env")});
             return files({file});
         }()},
        {"env-file-dialect-divergence",
         "not looked at",
         {empty()},
         "not-measured dotenv files" + notRead,
         {}},
        {"secret-in-git",
         "in a file of today",
         {empty()},
         "fail error a.py AWS access key" + both + ": a.py holds a credential: AWS access key\n",
         secret("")},
        {"secret-in-git", "in the past", {empty()}, "", secret(std::string(40, 'a'))},
        {"secret-in-git",
         "no repository",
         {empty()},
         "not-measured repository" + both + ": there is no repository\n",
         withoutRepository()},
        {"secret-in-git-history",
         "in the past",
         {empty()},
         "fail error a.py AWS access key" + both +
             ": an earlier a.py holds a credential: AWS access key\n",
         secret(std::string(40, 'a'))},
        {"secret-in-git-history", "in a file of today", {empty()}, "", secret("")},
        {"secret-in-git-history",
         "no repository",
         {empty()},
         "not-measured history" + both + ": there is no repository\n",
         withoutRepository()},
        {"env-file-not-ignored",
         "neither",
         {empty()},
         "fail warning .env" + both + ": git neither tracks nor ignores .env\n",
         files({dotenv(".env", {}, Tracking::Untracked)})},
        {"env-file-not-ignored",
         "ignored, tracked and an example",
         {empty()},
         "",
         files({dotenv(".env", {}, Tracking::Ignored),
                dotenv("x.env", {}, Tracking::Tracked),
                dotenv(".env.example", {}, Tracking::Untracked)})},
        {"env-file-not-ignored",
         "no repository",
         {empty()},
         "not-measured dotenv files" + both + ": there is no repository\n",
         withoutRepository()},
        {"secret-in-image",
         "by ENV",
         {empty()},
         "fail error Dockerfile API_TOKEN" + both +
             ": Dockerfile puts API_TOKEN into the image by ENV\n",
         imageVar("API_TOKEN", "q8Zr2Lw9Xv4T")},
        {"secret-in-image", "a stand-in", {empty()}, "", imageVar("SECRET_KEY", "dummy-for-build")},
        {"secret-in-image", "no secret", {empty()}, "", imageVar("NODE_ENV", "production")},
        {"secret-in-image", "not looked at", {empty()}, "not-measured images" + notRead, {}},
        {"public-prefix-secret",
         "a secret for the browser",
         {with("VITE_ADMIN_PASSWORD", "q8Zr2Lw9Xv4T")},
         "fail error api/VITE_ADMIN_PASSWORD" + both +
             ": VITE_ADMIN_PASSWORD gives a secret to everyone who opens a page\n"},
        {"public-prefix-secret",
         "meant to be public",
         {with("NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "pk_live_abcdefghijklmnop")},
         ""},
        {"public-prefix-secret", "a plain value", {with("VITE_TITLE", "Shop")}, ""},
        {"config-baked-into-image",
         "copied",
         {empty()},
         "fail warning Dockerfile" + both + ": Dockerfile copies .env into the image\n",
         copied("Dockerfile")},
        {"config-baked-into-image", "for development", {empty()}, "", copied("Dockerfile.dev")},
        {"config-baked-into-image",
         "not looked at",
         {empty()},
         "not-measured images" + notRead,
         {}},
        {"named-environment-bundle",
         "many settings",
         {empty()},
         "fail info config/production.yml" + both +
             ": config/production.yml holds 30 settings of one environment\n",
         facts([](RepositoryFacts& all) {
             all.bundles.push_back({"config/production.yml", "prod", 30, Tracking::Tracked});
         })},
        {"named-environment-bundle",
         "few settings, and such as are not tracked",
         {empty()},
         "",
         facts([](RepositoryFacts& all) {
             all.bundles.push_back({"config/production.yml", "prod", 5, Tracking::Tracked});
             all.bundles.push_back({"config/staging.yml", "staging", 50, Tracking::Ignored});
         })},
        {"named-environment-bundle",
         "not looked at",
         {empty()},
         "not-measured bundles" + notRead,
         {}},
    };
}

} // namespace

/// Rules that ask the workspace's folder.
class TestRepositoryRules : public QObject
{
    Q_OBJECT

private slots:

    void codebase_data() { addRuleRows(codebaseRows()); }

    void codebase() { compareRuleRow(codebaseRows()); }

    void dependencies_data() { addRuleRows(dependencyRows()); }

    void dependencies() { compareRuleRow(dependencyRows()); }

    void config_data() { addRuleRows(configRows()); }

    void config() { compareRuleRow(configRows()); }

    void everyRuleHasAFaultAndAGuard();
    void partsAreOnlyReadForRulesThatAreOn();
    void secretsAreNowhereInFindings();
    void fixesNameTheirFiles();
};

void TestRepositoryRules::everyRuleHasAFaultAndAGuard()
{
    for (const auto& rows : {codebaseRows(), dependencyRows(), configRows()})
        QCOMPARE(rulesWithoutFault(rows), std::string());
}

void TestRepositoryRules::partsAreOnlyReadForRulesThatAreOn()
{
    const std::array rules{parity::findRule("secret-in-git"), parity::findRule("lockfile-absent")};
    parity::RuleChoices choices;
    QVERIFY(parity::partsReadBy(choices, rules) ==
            model::RepositoryParts({RepositoryPart::Secrets, RepositoryPart::Dependencies}));
    choices.rules["secret-in-git"] = {.isOn = false, .severity = {}};
    QVERIFY(parity::partsReadBy(choices, rules) ==
            model::RepositoryParts({RepositoryPart::Dependencies}));
    choices.rules["lockfile-absent"] = {.isOn = false, .severity = {}};
    QVERIFY(parity::partsReadBy(choices, rules).isEmpty());
}

void TestRepositoryRules::secretsAreNowhereInFindings()
{
    const RepositoryFacts all = imageVar("API_TOKEN", "q8Zr2Lw9Xv4T");
    const parity::Finding finding =
        findingOf("secret-in-image", {.environments = empty(), .repository = &all});
    QCOMPARE(finding.evidence.size(), std::size_t{1});
    QVERIFY(finding.evidence[0].value.empty());
    QVERIFY(finding.message.english().find("q8Zr2") == std::string::npos);
}

void TestRepositoryRules::fixesNameTheirFiles()
{
    const RepositoryFacts all = facts([](RepositoryFacts& one) {
        one.dotenvFiles = {dotenv("api/.env", {}, Tracking::Untracked)};
    });
    const parity::Finding finding =
        findingOf("env-file-not-ignored", {.environments = empty(), .repository = &all});
    QVERIFY(finding.fix && finding.fix->changes.size() == 1);
    QVERIFY(std::get<parity::AddLine>(finding.fix->changes[0]) ==
            (parity::AddLine{.file = ".gitignore", .line = "/api/.env"}));
}

QTEST_APPLESS_MAIN(TestRepositoryRules)
#include "tst_repository_rules.moc"
