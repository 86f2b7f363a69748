// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/example_text.h"
#include "core/onboarding/field.h"
#include "tests/support/results.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::onboarding;

namespace {

const std::string kExample = "# Where the page is\n"
                             "WEB_PORT=8080\n"
                             "\n"
                             "# The database.\n"
                             "# At least 30 characters\n"
                             "DB_PASSWORD=\n"
                             "DB_USER=shop\n"
                             "DATABASE_URL=postgres://${DB_USER}:${DB_PASSWORD}@db/shop\n"
                             "\n"
                             "# debug, info or error\n"
                             "LOG_LEVEL=info # how much it says\n"
                             "# NOT_WANTED=1\n"
                             "STRIPE_SECRET_KEY=sk_test_xxx\n"
                             "SMTP_HOST=\n";

FieldSources sourcesWith(std::optional<std::string> text = {})
{
    FieldSources sources;
    sources.interpolationFile = ".env";
    sources.targets.push_back({.file = ".env",
                               .text = std::move(text),
                               .example = ".env.example",
                               .exampleText = kExample});
    return sources;
}

/// The field of that key; the test fails by its emptiness where there is none.
Field fieldOf(const std::vector<Field>& fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? Field() : *found;
}

std::string shown(const Field& field)
{
    const auto* text = field.proposal ? std::get_if<std::string>(&*field.proposal) : nullptr;
    return text == nullptr ? std::string("-") : *text;
}

} // namespace

/// The form: what is missing, what it gets, and the text of the files afterwards.
class TestField : public QObject
{
    Q_OBJECT

private slots:

    void commentsBelongToTheKeysBelowThem()
    {
        const auto keys = readExample(kExample, ".env.example");
        VERIFY_OK(keys);
        QCOMPARE(keys->size(), std::size_t{7});
        QCOMPARE((*keys)[0].comment, std::string("Where the page is"));
        QCOMPARE((*keys)[1].comment, std::string("The database. At least 30 characters"));
        QVERIFY((*keys)[3].hasReference);
        QCOMPARE((*keys)[4].comment, std::string("debug, info or error how much it says"));
        QCOMPARE((*keys)[5].comment, std::string());
        QCOMPARE((*keys)[0].origin.line, 2);
        VERIFY_FAILS(readExample("A=\"open\n", "x"), ErrorCode::Invalid);
    }

    void choicesAreTakenFromComments()
    {
        QCOMPARE(choicesIn("debug, info, warning or error", "info").size(), std::size_t{4});
        QCOMPARE(choicesIn("Mail driver: smtp|log|array", "log").size(), std::size_t{3});
        QVERIFY(choicesIn("What it is called, and how often", "5").empty());
        QVERIFY(choicesIn("debug, info", "verbose").empty());
    }

    void whatCanBeTakenOrMadeUpIsNotAsked()
    {
        const auto fields = missingFields(sourcesWith());
        VERIFY_OK(fields);
        QCOMPARE(fields->size(), std::size_t{7});
        QCOMPARE(shown(fieldOf(*fields, "WEB_PORT")), std::string("8080"));
        const Field password = fieldOf(*fields, "DB_PASSWORD");
        QVERIFY(password.isSecret() && password.isGenerated && !password.isAsked());
        QCOMPARE(password.generator, (Generator{GeneratorKind::Password, 30}));
        QCOMPARE(password.help, std::string("The database. At least 30 characters"));
        QVERIFY(fieldOf(*fields, "STRIPE_SECRET_KEY").isAsked());
        QCOMPARE(shown(fieldOf(*fields, "SMTP_HOST")), std::string());
        QCOMPARE(fieldOf(*fields, "LOG_LEVEL").choices.size(), std::size_t{3});
    }

    void aPasswordIsNotMadeUpWhereThereIsData()
    {
        FieldSources sources = sourcesWith();
        sources.hasData = true;
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        QVERIFY(!fieldOf(*fields, "DB_PASSWORD").isGenerated);
        QVERIFY(!fieldOf(*fields, "DB_PASSWORD").isAsked());
    }

    void whatIsFilledInIsNotAskedAgain()
    {
        const auto all = missingFields(sourcesWith(kExample));
        VERIFY_OK(all);
        QVERIFY(all->empty());
        const auto one = missingFields(sourcesWith("WEB_PORT=1\nDB_PASSWORD=\nDB_USER=\n"
                                                   "DATABASE_URL=x\nLOG_LEVEL=\nSMTP_HOST=\n"));
        VERIFY_OK(one);
        QCOMPARE(one->size(), std::size_t{1});
        QCOMPARE(one->front().name, std::string("STRIPE_SECRET_KEY"));
    }

    void whatComposeStopsWithoutIsRequired()
    {
        FieldSources sources = sourcesWith("WEB_PORT=1\nDB_PASSWORD=\nDB_USER=a\nDATABASE_URL=x\n"
                                           "LOG_LEVEL=\nSTRIPE_SECRET_KEY=\nSMTP_HOST=\n");
        sources.interpolated = {
            {.name = "DB_PASSWORD",
             .isRequired = true,
             .reader = phrase("stops without it"),
             .origin = {.file = "compose.yaml", .line = 7, .column = 3}},
            {.name = "TAG", .fallback = "latest"},
            {.name = "REGION", .isRequired = true, .reader = phrase("is empty")},
            {.name = "HOME", .isRequired = true}};
        sources.setElsewhere = {"HOME"};
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        QCOMPARE(fields->size(), std::size_t{2});
        VERIFY_SAYS(fieldOf(*fields, "DB_PASSWORD").need, "compose.yaml:7:3 stops without it");
        QVERIFY(fieldOf(*fields, "DB_PASSWORD").isGenerated);
        QVERIFY(fieldOf(*fields, "REGION").isAsked());
    }

    void answersAreCheckedByTheirShape()
    {
        const auto fields = missingFields(sourcesWith());
        VERIFY_OK(fields);
        const Field port = fieldOf(*fields, "WEB_PORT");
        QVERIFY(!complaintAbout(port, Secret("9000")));
        QVERIFY(complaintAbout(port, Secret("nine")));
        QVERIFY(complaintAbout(port, Secret("90000")));
        QVERIFY(complaintAbout(fieldOf(*fields, "LOG_LEVEL"), Secret("loud")));
        QVERIFY(!complaintAbout(fieldOf(*fields, "SMTP_HOST"), Secret("")));
        Field required = fieldOf(*fields, "SMTP_HOST");
        required.isRequired = true;
        QVERIFY(complaintAbout(required, Secret("")));
    }

    void aNewFileIsTheExampleWithTheAnswersInIt()
    {
        const FieldSources sources = sourcesWith();
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        const Answers answers = completed(*fields,
                                          {{"DB_PASSWORD", Secret("it's $ecret #1")},
                                           {"STRIPE_SECRET_KEY", Secret("sk_live_9")}});
        const auto text = filledIn(sources.targets.front(), *fields, answers);
        VERIFY_OK(text);
        VERIFY_SAYS(*text, "# Where the page is\nWEB_PORT=8080\n");
        VERIFY_SAYS(*text, "DATABASE_URL=postgres://${DB_USER}:${DB_PASSWORD}@db/shop\n");
        VERIFY_SAYS(*text, "# debug, info or error\nLOG_LEVEL=info # how much it says\n");
        VERIFY_SAYS(*text, "STRIPE_SECRET_KEY=sk_live_9\n");
        FieldSources after = sourcesWith(*text);
        VERIFY_OK(missingFields(after));
        QVERIFY(missingFields(after)->empty());
        const auto again = readExample(*text, ".env");
        VERIFY_OK(again);
        QCOMPARE((*again)[1].value, std::string("it's $ecret #1"));
    }

    void aFileThatIsThereKeepsWhatItSays()
    {
        FieldSources sources = sourcesWith("# mine\nexport WEB_PORT='1234'\n");
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        const auto text = filledIn(sources.targets.front(),
                                   *fields,
                                   completed(*fields, {{"STRIPE_SECRET_KEY", Secret("sk_1")}}));
        VERIFY_OK(text);
        QVERIFY(text->starts_with("# mine\nexport WEB_PORT='1234'\n"));
        VERIFY_SAYS(*text, "DB_USER=shop");
    }

    void onePasswordOfTwoFilesIsOne()
    {
        FieldSources sources;
        for (const std::string file : {"api/.env", "web/.env"})
            sources.targets.push_back({.file = file,
                                       .text = {},
                                       .example = file + ".example",
                                       .exampleText = file.starts_with("api")
                                                          ? "TOKEN_SECRET=\nPORT=3000\n"
                                                          : "TOKEN_SECRET=\nPORT=4000\n"});
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        QCOMPARE(fields->size(), std::size_t{3});
        QCOMPARE(fieldOf(*fields, "TOKEN_SECRET").files.size(), std::size_t{2});
        const Answers answers = completed(*fields, {{"web/.env:PORT", Secret("4100")}});
        QCOMPARE(answers.at("api/.env:PORT").reveal(), std::string("3000"));
        QCOMPARE(answers.at("web/.env:PORT").reveal(), std::string("4100"));
        const auto api = filledIn(sources.targets[0], *fields, answers);
        const auto web = filledIn(sources.targets[1], *fields, answers);
        VERIFY_OK(api);
        VERIFY_OK(web);
        QCOMPARE(api->substr(0, api->find('\n')), web->substr(0, web->find('\n')));
    }

    void halvesOfAKeyPairFit()
    {
        FieldSources sources = sourcesWith();
        sources.targets.front().exampleText = "JWT_PRIVATE_KEY=\nJWT_PUBLIC_KEY=\n";
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        const Answers answers = completed(*fields, {});
        VERIFY_SAYS(answers.at("JWT_PRIVATE_KEY").reveal(), "BEGIN PRIVATE KEY");
        VERIFY_SAYS(answers.at("JWT_PUBLIC_KEY").reveal(), "BEGIN PUBLIC KEY");
        VERIFY_OK(filledIn(sources.targets.front(), *fields, answers));
    }

    void aPasswordThatAUrlHoldsIsLeftAsItIs()
    {
        FieldSources sources = sourcesWith();
        sources.targets.front().exampleText =
            "DB_PASSWORD=changeme\nDATABASE_URL=postgres://shop:changeme@db/shop\n";
        const auto fields = missingFields(sources);
        VERIFY_OK(fields);
        QVERIFY(!fieldOf(*fields, "DB_PASSWORD").isGenerated);
        QVERIFY(!fieldOf(*fields, "DB_PASSWORD").isAsked());
        QVERIFY(!fieldOf(*fields, "DATABASE_URL").isAsked());
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
