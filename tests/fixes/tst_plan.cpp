// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/fixes/plan.h"
#include "core/fixes/unified_diff.h"

#include <QTest>

#include <string>
#include <vector>

using namespace plumbline;
using parity::AddConfigVar;
using parity::AddLine;
using parity::AddMember;
using parity::Change;
using parity::Fix;
using parity::RenameKey;
using parity::ReplaceScalar;

namespace {

Origin placeOf(const std::string& file, const std::string& text, const std::string& mark)
{
    const std::size_t at = text.find(mark);
    const auto before = std::string_view(text).substr(0, at);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t begin =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {.file = file,
            .line = line,
            .column = static_cast<int>(at - begin) + 1,
            .object = {},
            .layer = {}};
}

fixes::EditPlan
planOne(const std::string& file, const std::string& text, std::vector<Change> changes)
{
    const std::vector<Fix> asked{
        {.summary = std::string("mend it"), .changes = std::move(changes)}};
    const std::vector<fixes::FileText> files{{.file = file, .text = text}};
    return fixes::planEdits(asked, files);
}

/// What the file says afterwards; what refused it where it was.
std::string after(const std::string& file, const std::string& text, std::vector<Change> changes)
{
    const fixes::EditPlan plan = planOne(file, text, std::move(changes));
    if (!plan.refused.empty())
        return "refused: " + plan.refused.front().error.message.english();
    return plan.changes.empty() ? text : plan.changes.front().after;
}

const std::string kCompose = R"(# The stack
x-common: &common   # of both
  LOG_LEVEL: info
  TZ: "UTC"

services:
  api:
    image: "registry.example/api:1.4"   # ours
    ports:
      - "8000:80"
    environment:
      # how it talks
      DEBUG: 'true'
      MODE: web
      API_PASSWORD: hunter2hunter2
  worker:
    image: registry.example/api:1.4
    environment:
    - QUEUE=jobs
    - "RETRIES=3"
  mailer:
    image: registry.example/mailer:2
    environment: *common
  sweeper:
    image: registry.example/mailer:2
    environment:
      <<: *common
      SWEEP: "1"
  db:
    image: ${DB_IMAGE:-postgres:15}
)";

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void scalarsAreReplaced_data();
    void scalarsAreReplaced();
    void configVarsAreAdded_data();
    void configVarsAreAdded();
    void membersAreAdded_data();
    void membersAreAdded();
    void keysAreRenamed_data();
    void keysAreRenamed();
    void whatOthersShareIsLeftAlone();
    void configThatAMergeTakesInIsNotReplaced();
    void secretsAreLeftAlone();
    void whatIsSoAlreadyIsNotDoneAgain();
    void aFixIsMadeWholeOrNotAtAll();
    void severalFixesFindTheirPlaces();
    void printedFilesAreNotEdited();
    void linesAreAddedOnce();
    void dockerfilesAreEdited();
    void kubernetesIsEdited();
    void taskDefinitionsAreEdited();
    void lineEndsStayAsTheyAre();
};

void TestPlan::scalarsAreReplaced_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("line");
    QTest::newRow("double quotes stay, the comment too")
        << "\"registry.example/api:1.4\"   # ours"
        << "registry.example/api:1.4"
        << "registry.example/api:1.5"
        << "    image: \"registry.example/api:1.5\"   # ours";
    QTest::newRow("single quotes stay") << "'true'"
                                        << "true"
                                        << "false"
                                        << "      DEBUG: 'false'";
    QTest::newRow("plain text that would be a boolean gets quotes") << "web\n"
                                                                    << "web"
                                                                    << "yes"
                                                                    << "      MODE: \"yes\"";
    QTest::newRow("the pair of a list") << "\"RETRIES=3\""
                                        << "3"
                                        << "5"
                                        << "    - \"RETRIES=5\"";
    QTest::newRow("the container's side of a port") << "\"8000:80\""
                                                    << "80"
                                                    << "8080"
                                                    << "      - \"8000:8080\"";
    QTest::newRow("the default of a variable") << "${DB_IMAGE"
                                               << "postgres:15"
                                               << "postgres:16"
                                               << "    image: ${DB_IMAGE:-postgres:16}";
    QTest::newRow("an image by its full name") << "registry.example/mailer:2\n    environment: *"
                                               << "registry.example/mailer:2"
                                               << "registry.example/mailer:3"
                                               << "    image: registry.example/mailer:3";
    QTest::newRow("a dollar is written twice") << "web\n"
                                               << "web"
                                               << "a$b"
                                               << "      MODE: a$$b";
}

void TestPlan::scalarsAreReplaced()
{
    QFETCH(QString, mark);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, line);
    const Origin at = placeOf("compose.yaml", kCompose, mark.toStdString());
    const std::string result =
        after("compose.yaml",
              kCompose,
              {ReplaceScalar{.at = at, .from = from.toStdString(), .to = to.toStdString()}});
    const std::vector<std::string> was = split(kCompose, '\n');
    const std::vector<std::string> is = split(result, '\n');
    QCOMPARE(
        QString::fromStdString(is.size() > 1 ? is[static_cast<std::size_t>(at.line) - 1] : result),
        line);
    QCOMPARE(is.size(), was.size());
    for (std::size_t i = 0; i < is.size(); ++i) {
        if (i + 1 != static_cast<std::size_t>(at.line))
            QCOMPARE(is[i], was[i]);
    }
}

void TestPlan::configVarsAreAdded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected"); // the part that is new, with what stands around it
    const QString compose = QString::fromStdString(kCompose);
    QTest::newRow("a mapping") << "compose.yaml" << compose << "api"
                               << "'true'"
                               << "REGION"
                               << "eu"
                               << "      API_PASSWORD: hunter2hunter2\n      REGION: eu\n  worker:";
    QTest::newRow("a mapping, beside its family")
        << "compose.yaml" << compose << "api"
        << "'true'"
        << "DEBUG_SQL"
        << "false"
        << "      DEBUG: 'true'\n      DEBUG_SQL: \"false\"\n      MODE: web";
    QTest::newRow("a list") << "compose.yaml" << compose << "worker"
                            << "QUEUE=jobs"
                            << "REGION"
                            << "eu"
                            << "    - \"RETRIES=3\"\n    - REGION=eu\n  mailer:";
    QTest::newRow("beside an alias for all of it")
        << "compose.yaml" << compose << "mailer"
        << "registry.example/mailer:2"
        << "REGION"
        << "eu"
        << "    environment:\n      <<: *common\n      REGION: eu\n  sweeper:";
    QTest::newRow("beside a merge key") << "compose.yaml" << compose << "sweeper"
                                        << "info\n"
                                        << "SWEEP_HOURS"
                                        << "4"
                                        << "      SWEEP: \"1\"\n      SWEEP_HOURS: \"4\"\n  db:";
    QTest::newRow("a service without any")
        << "compose.yaml" << compose << "db"
        << "${DB_IMAGE"
        << "TZ"
        << "UTC"
        << "    image: ${DB_IMAGE:-postgres:15}\n    environment:\n      TZ: UTC\n";
    QTest::newRow("dotenv by the alphabet") << "prod.env"
                                            << "A=1\nC=3\nD=4\n"
                                            << ""
                                            << "A=1"
                                            << "B"
                                            << "2"
                                            << "A=1\nB=2\nC=3\n";
    QTest::newRow("dotenv beside its family") << ".env"
                                              << "DB_PORT=1\nDB_HOST=h\n\n# mail\nMAIL_FROM=a\n"
                                              << ""
                                              << "DB_HOST"
                                              << "DB_NAME"
                                              << "shop"
                                              << "DB_HOST=h\nDB_NAME=shop\n\n# mail";
    QTest::newRow("dotenv at the end, without a last line break") << ".env"
                                                                  << "Z=1\nA=2"
                                                                  << ""
                                                                  << "Z=1"
                                                                  << "NEW"
                                                                  << "x y"
                                                                  << "Z=1\nA=2\nNEW=\"x y\"";
    QTest::newRow("dotenv with export and quotes") << ".env"
                                                   << "export Z=\"1\"\nexport A=\"2\"\n"
                                                   << ""
                                                   << "Z"
                                                   << "NEW"
                                                   << "x"
                                                   << "export A=\"2\"\nexport NEW=\"x\"\n";
    QTest::newRow("dotenv behind a value over lines") << ".env"
                                                      << "B=1\nKEY=\"one\ntwo\"\n"
                                                      << ""
                                                      << "B=1"
                                                      << "KEY_ID"
                                                      << "7"
                                                      << "KEY=\"one\ntwo\"\nKEY_ID=7\n";
    QTest::newRow("app.json") << "app.json"
                              << "{\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n"
                              << "web"
                              << "\"1\""
                              << "B"
                              << "2"
                              << "    \"A\": \"1\",\n    \"B\": \"2\"\n  }";
    QTest::newRow("app.json with objects")
        << "app.json"
        << "{\"env\": {\"A\": {\"value\": \"1\"}}}"
        << "web"
        << "\"A\""
        << "B"
        << "2"
        << "{\"A\": {\"value\": \"1\"}, \"B\": {\"value\": \"2\"}}";
}

void TestPlan::configVarsAreAdded()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QString, service);
    QFETCH(QString, mark);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const std::string before = text.toStdString();
    const QString result = QString::fromStdString(
        after(file.toStdString(),
              before,
              {AddConfigVar{.environment = "prod",
                            .service = service.toStdString(),
                            .key = key.toStdString(),
                            .value = value.toStdString(),
                            .beside = placeOf(file.toStdString(), before, mark.toStdString())}}));
    QVERIFY2(result.contains(expected), qPrintable(result));
    QCOMPARE(result.endsWith('\n'), text.endsWith('\n'));
}

void TestPlan::membersAreAdded_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a setting") << "image: ${DB_IMAGE"
                               << ""
                               << "stop_grace_period: 30s"
                               << "postgres:15}\n    stop_grace_period: 30s\n";
    QTest::newRow("a whole mapping") << "image: registry.example/api:1.4\n    environment:\n    - Q"
                                     << ""
                                     << "healthcheck:\n  test: [CMD, /healthy]\n  interval: 30s\n"
                                     << "    - \"RETRIES=3\"\n    healthcheck:\n      test: [CMD, "
                                        "/healthy]\n      interval: 30s\n"
                                        "  mailer:";
    QTest::newRow("below mappings that are not there")
        << "image: ${DB_IMAGE"
        << "deploy.resources"
        << "limits:\n  memory: 1g"
        << "    deploy:\n      resources:\n        limits:\n          memory: 1g\n";
}

void TestPlan::membersAreAdded()
{
    QFETCH(QString, mark);
    QFETCH(QString, path);
    QFETCH(QString, yaml);
    QFETCH(QString, expected);
    const QString result = QString::fromStdString(
        after("compose.yaml",
              kCompose,
              {AddMember{.service = placeOf("compose.yaml", kCompose, mark.toStdString()),
                         .path = path.toStdString(),
                         .yaml = yaml.toStdString()}}));
    QVERIFY2(result.contains(expected), qPrintable(result));
}

void TestPlan::keysAreRenamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("expected");
    const QString compose = QString::fromStdString(kCompose);
    QTest::newRow("a member") << "compose.yaml" << compose << "web\n"
                              << "MODE"
                              << "      RENAMED: web\n";
    QTest::newRow("an item") << "compose.yaml" << compose << "\"RETRIES"
                             << "RETRIES"
                             << "    - \"RENAMED=3\"\n";
    QTest::newRow("dotenv") << ".env"
                            << "export OLD='x' # why\n"
                            << "OLD"
                            << "OLD"
                            << "export RENAMED='x' # why\n";
    QTest::newRow("dotenv, a secret's name") << ".env"
                                             << "OLD_PASSWORD=x\n"
                                             << "OLD"
                                             << "OLD_PASSWORD"
                                             << "RENAMED=x\n";
    QTest::newRow("dotenv, where others are made from it")
        << ".env"
        << "OLD=x\nURL=http://${OLD}/\n"
        << "OLD"
        << "OLD"
        << "refused: .env would say something else than was meant";
    QTest::newRow("the name is taken") << ".env"
                                       << "OLD=x\nRENAMED=y\n"
                                       << "OLD"
                                       << "OLD"
                                       << "refused: .env has a RENAMED already";
}

void TestPlan::keysAreRenamed()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QString, mark);
    QFETCH(QString, from);
    QFETCH(QString, expected);
    const std::string before = text.toStdString();
    const QString result = QString::fromStdString(
        after(file.toStdString(),
              before,
              {RenameKey{.at = placeOf(file.toStdString(), before, mark.toStdString()),
                         .from = from.toStdString(),
                         .to = "RENAMED"}}));
    QVERIFY2(result.contains(expected), qPrintable(result));
}

void TestPlan::whatOthersShareIsLeftAlone()
{
    QCOMPARE(after("compose.yaml",
                   kCompose,
                   {ReplaceScalar{.at = placeOf("compose.yaml", kCompose, "info\n"),
                                  .from = "info",
                                  .to = "warn"}}),
             std::string("refused: the anchor &common shares this with mailer, sweeper: they would "
                         "change, too"));
    const std::string extends = "services:\n  a:\n    image: x:1\n  b:\n    extends: a\n";
    QCOMPARE(after("compose.yaml",
                   extends,
                   {ReplaceScalar{
                       .at = placeOf("compose.yaml", extends, "x:1"), .from = "x:1", .to = "x:2"}}),
             std::string("refused: b extends this service and would change, too"));
    const std::string one = "x-e: &e\n  A: one\nservices:\n  a:\n    environment: *e\n";
    QCOMPARE(after("compose.yaml",
                   one,
                   {ReplaceScalar{
                       .at = placeOf("compose.yaml", one, "one"), .from = "one", .to = "two"}}),
             std::string("x-e: &e\n  A: two\nservices:\n  a:\n    environment: *e\n"));
}

/// A merge is shallow: the service would lose all that it takes in.
void TestPlan::configThatAMergeTakesInIsNotReplaced()
{
    const std::string shared = "x-app: &app\n  environment: {A: one}\nservices:\n"
                               "  a:\n    <<: *app\n  b:\n    <<: *app\n";
    const auto added = [](const std::string& text) {
        return after("compose.yaml",
                     text,
                     {AddConfigVar{.environment = "prod",
                                   .service = "a",
                                   .key = "NEW",
                                   .value = "two",
                                   .beside = placeOf("compose.yaml", text, "one")}});
    };
    QCOMPARE(added(shared),
             std::string("refused: the anchor &app shares this with a, b: they would change, too"));
    const std::string one = "x-app: &app\n  environment: {A: one}\nservices:\n  a:\n    <<: *app\n";
    QVERIFY(added(one).find("environment: {A: one, NEW: two}") != std::string::npos);
}

void TestPlan::secretsAreLeftAlone()
{
    const fixes::EditPlan plan =
        planOne("compose.yaml",
                kCompose,
                {ReplaceScalar{.at = placeOf("compose.yaml", kCompose, "hunter2hunter2"),
                               .from = "hunter2hunter2",
                               .to = "x"}});
    QCOMPARE(plan.refused.size(), std::size_t{1});
    QVERIFY(plan.refused.front().error.code == ErrorCode::Denied);
    QVERIFY(plan.changes.empty());
    QVERIFY(toString(plan.refused.front().error).find("hunter2") == std::string::npos);
    for (const std::string text : {"DB_PASSWORD=abc\n", "DATABASE_URL=postgres://a:b@h/d\n"}) {
        const std::string value = text.substr(text.find('=') + 1, text.size() - text.find('=') - 2);
        QCOMPARE(planOne(".env",
                         text,
                         {ReplaceScalar{
                             .at = placeOf(".env", text, text), .from = value, .to = "other"}})
                     .refused.size(),
                 std::size_t{1});
    }
    const std::string config =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  A: b\n";
    QVERIFY(after("c.yaml",
                  config,
                  {AddConfigVar{.environment = "prod",
                                .service = "web",
                                .key = "API_TOKEN",
                                .value = "",
                                .beside = placeOf("c.yaml", config, "b\n")}})
                .starts_with("refused: API_TOKEN is a secret by its name"));
}

void TestPlan::whatIsSoAlreadyIsNotDoneAgain()
{
    const AddConfigVar add{.environment = "prod",
                           .service = "api",
                           .key = "NEW",
                           .value = "1",
                           .beside = placeOf("compose.yaml", kCompose, "web\n")};
    const std::string once = after("compose.yaml", kCompose, {add});
    QCOMPARE(after("compose.yaml", kCompose, {add, add}), once);
    const AddMember grace{.service = placeOf("compose.yaml", kCompose, "image: ${DB"),
                          .path = "",
                          .yaml = "stop_grace_period: 30s"};
    QCOMPARE(after("compose.yaml", kCompose, {grace, grace}),
             after("compose.yaml", kCompose, {grace}));
    AddMember other = grace;
    other.yaml = "stop_grace_period: 40s";
    QCOMPARE(
        after("compose.yaml", kCompose, {grace, other}),
        std::string("refused: stop_grace_period cannot be added here: it is there with another "
                    "value"));
}

void TestPlan::aFixIsMadeWholeOrNotAtAll()
{
    const fixes::EditPlan plan = planOne(
        "compose.yaml",
        kCompose,
        {ReplaceScalar{.at = placeOf("compose.yaml", kCompose, "web\n"), .from = "web", .to = "x"},
         ReplaceScalar{
             .at = placeOf("compose.yaml", kCompose, "'true'"), .from = "no", .to = "x"}});
    QVERIFY(plan.changes.empty());
    QCOMPARE(plan.refused.size(), std::size_t{1});
}

void TestPlan::severalFixesFindTheirPlaces()
{
    const std::vector<Fix> asked{
        {.summary = std::string("a"),
         .changes = {AddConfigVar{.environment = "p",
                                  .service = "api",
                                  .key = "DEBUG_SQL",
                                  .value = "0",
                                  .beside = placeOf("compose.yaml", kCompose, "'true'")}}},
        {.summary = std::string("b"),
         .changes = {ReplaceScalar{
             .at = placeOf("compose.yaml", kCompose, "'true'"), .from = "true", .to = "false"}}},
        {.summary = std::string("c"),
         .changes = {AddMember{.service = placeOf("compose.yaml", kCompose, "image: ${DB"),
                               .path = "",
                               .yaml = "init: true"}}}};
    const std::vector<fixes::FileText> files{{.file = "compose.yaml", .text = kCompose}};
    QCOMPARE(fixes::filesOf(asked), std::vector<std::string>{"compose.yaml"});
    const fixes::EditPlan plan = fixes::planEdits(asked, files);
    QVERIFY(plan.refused.empty());
    QCOMPARE(plan.changes.size(), std::size_t{1});
    const fixes::FileChange& change = plan.changes.front();
    QVERIFY(change.after.find("DEBUG: 'false'\n      DEBUG_SQL: \"0\"\n") != std::string::npos);
    QVERIFY(change.after.ends_with("postgres:15}\n    init: true\n"));
    std::string text = change.before;
    for (const fixes::TextEdit& edit : change.edits)
        text = fixes::edited(text, edit);
    QCOMPARE(text, change.after);
}

void TestPlan::printedFilesAreNotEdited()
{
    const std::string state =
        "{\"format_version\": \"1.0\", \"terraform_version\": \"1.9\", \"values\": {\"a\": \"b\"}}";
    QVERIFY(
        after("prod.json",
              state,
              {ReplaceScalar{.at = placeOf("prod.json", state, "\"b\""), .from = "b", .to = "c"}})
            .starts_with("refused: prod.json is what a command printed"));
}

void TestPlan::linesAreAddedOnce()
{
    const AddLine line{.file = ".gitignore", .line = ".env"};
    QCOMPARE(after(".gitignore", "node_modules\n", {line}), std::string("node_modules\n.env\n"));
    QCOMPARE(after(".gitignore", "node_modules", {line}), std::string("node_modules\n.env"));
    QCOMPARE(after(".gitignore", "a\r\n.env \r\n", {line}), std::string("a\r\n.env \r\n"));
    const std::vector<Fix> asked{{.summary = std::string("a"), .changes = {line}}};
    const std::vector<fixes::FileText> files{{.file = ".gitignore", .text = "", .exists = false}};
    const fixes::EditPlan plan = fixes::planEdits(asked, files);
    QCOMPARE(plan.changes.size(), std::size_t{1});
    QVERIFY(plan.changes.front().isNew);
    QCOMPARE(plan.changes.front().after, std::string(".env\n"));
}

void TestPlan::dockerfilesAreEdited()
{
    const std::string text = "# base\nFROM node:18 AS build\nRUN npm ci\n\nFROM node:18-alpine\n"
                             "ENV PORT=3000 \\\n    MODE=web\nCMD [\"node\"]\n";
    QCOMPARE(after("Dockerfile",
                   text,
                   {ReplaceScalar{.at = placeOf("Dockerfile", text, "node:18 AS"),
                                  .from = "node:18",
                                  .to = "node:20"}}),
             "# base\nFROM node:20 AS build\n" + text.substr(text.find("RUN")));
    const std::string added =
        after("Dockerfile",
              text,
              {AddConfigVar{.environment = "p",
                            .service = "web",
                            .key = "TZ",
                            .value = "UTC",
                            .beside = placeOf("Dockerfile", text, "ENV PORT")}});
    QVERIFY2(added.find("    MODE=web\nENV TZ=UTC\nCMD") != std::string::npos, added.c_str());
    QVERIFY(
        after("Dockerfile",
              text,
              {RenameKey{.at = placeOf("Dockerfile", text, "ENV PORT"), .from = "PORT", .to = "P"}})
            .find("ENV P=3000 \\\n") != std::string::npos);
}

void TestPlan::kubernetesIsEdited()
{
    const std::string text = R"(apiVersion: v1
kind: ConfigMap
metadata:
  name: app
data:
  B: "2"
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
      - name: proxy
        image: proxy:1
      - name: web
        image: shop:1
        env:
        - name: A
          value: "1"
        - name: S
          valueFrom:
            secretKeyRef: {name: s, key: k}
)";
    const std::string list = after("k.yaml",
                                   text,
                                   {AddConfigVar{.environment = "p",
                                                 .service = "web",
                                                 .key = "Z",
                                                 .value = "9",
                                                 .beside = placeOf("k.yaml", text, "\"1\"")}});
    QVERIFY2(list.ends_with(
                 "secretKeyRef: {name: s, key: k}\n        - name: Z\n          value: \"9\"\n"),
             list.c_str());
    const std::string map = after("k.yaml",
                                  text,
                                  {AddConfigVar{.environment = "p",
                                                .service = "web",
                                                .key = "Z",
                                                .value = "9",
                                                .beside = placeOf("k.yaml", text, "\"2\"")}});
    QVERIFY2(map.find("  B: \"2\"\n  Z: \"9\"\n---") != std::string::npos, map.c_str());
    const Origin workload = placeOf("k.yaml", text, "apiVersion: apps/v1");
    const std::string grace =
        after("k.yaml",
              text,
              {AddMember{.service = workload, .path = "", .yaml = "stop_grace_period: 45s"}});
    QVERIFY2(grace.ends_with("      terminationGracePeriodSeconds: 45\n"), grace.c_str());
    const std::string probe =
        after("k.yaml",
              text,
              {AddMember{.service = workload,
                         .path = "",
                         .yaml = "livenessProbe:\n  httpGet: {path: /healthz, port: 8000}"}});
    QVERIFY2(probe.ends_with(
                 "        livenessProbe:\n          httpGet: {path: /healthz, port: 8000}\n"),
             probe.c_str());
    QVERIFY(after("k.yaml",
                  text,
                  {RenameKey{.at = placeOf("k.yaml", text, "\"1\""), .from = "A", .to = "AA"}})
                .find("- name: AA\n") != std::string::npos);
}

void TestPlan::taskDefinitionsAreEdited()
{
    const std::string text = R"({
    "family": "shop",
    "containerDefinitions": [
        {
            "name": "api",
            "image": "shop:1",
            "environment": [
                {"name": "A", "value": "1"},
                {"name": "B", "value": "2"}
            ]
        }
    ]
}
)";
    const std::string added = after("task.json",
                                    text,
                                    {AddConfigVar{.environment = "p",
                                                  .service = "api",
                                                  .key = "C",
                                                  .value = "x \"y\"",
                                                  .beside = placeOf("task.json", text, "\"2\"")}});
    QVERIFY2(added.find("{\"name\": \"B\", \"value\": \"2\"},\n                {\"name\": \"C\", "
                        "\"value\": \"x \\\"y\\\"\"}\n            ]") != std::string::npos,
             added.c_str());
    const std::string grace =
        after("task.json",
              text,
              {AddMember{.service = placeOf("task.json", text, "{\n            \"name\""),
                         .path = "",
                         .yaml = "stop_grace_period: 45s"}});
    QVERIFY2(grace.find("            ],\n            \"stopTimeout\": 45\n        }") !=
                 std::string::npos,
             grace.c_str());
}

void TestPlan::lineEndsStayAsTheyAre()
{
    std::string text = "\xEF\xBB\xBF";
    for (const char c : kCompose)
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    Origin beside = placeOf("compose.yaml", kCompose, "'true'");
    const std::string added = after("compose.yaml",
                                    text,
                                    {AddConfigVar{.environment = "p",
                                                  .service = "api",
                                                  .key = "DEBUG_SQL",
                                                  .value = "0",
                                                  .beside = beside}});
    QVERIFY2(added.find("DEBUG: 'true'\r\n      DEBUG_SQL: \"0\"\r\n") != std::string::npos,
             added.c_str());
    QVERIFY(added.starts_with("\xEF\xBB\xBF"));
    QCOMPARE(
        after(".env",
              "\xEF\xBB\xBF"
              "A=1\r\nC=2\r\n",
              {AddConfigVar{
                  .environment = "p",
                  .service = "",
                  .key = "D",
                  .value = "3",
                  .beside =
                      Origin{.file = ".env", .line = 1, .column = 1, .object = {}, .layer = {}}}}),
        std::string("\xEF\xBB\xBF"
                    "A=1\r\nC=2\r\nD=3\r\n"));
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
