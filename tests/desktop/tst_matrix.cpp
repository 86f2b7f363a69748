// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/cell_model.h"
#include "app/desktop/matrix_model.h"
#include "app/desktop/pair_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

parity::Cell cellOf(const std::string& value)
{
    return {.state = model::State::Set, .value = value};
}

parity::Cell secretOf(const std::string& group)
{
    return {.state = model::State::Set, .group = group};
}

/// Two services in three environments: drift, a secret, a gap, something equal.
parity::ParityReport report()
{
    parity::ParityReport made;
    made.environments = {{.name = "dev", .role = "development"},
                         {.name = "staging", .role = "staging"},
                         {.name = "prod", .role = "production"}};
    made.comparison.environments = {"dev", "staging", "prod"};
    const auto add = [&made](parity::Kind kind,
                             const std::string& service,
                             const std::string& key,
                             parity::Verdict verdict,
                             std::vector<parity::Cell> cells) {
        made.comparison.rows.push_back({.kind = kind,
                                        .service = service,
                                        .key = key,
                                        .verdict = verdict,
                                        .cells = std::move(cells)});
    };
    add(parity::Kind::Image,
        "web",
        "image",
        parity::Verdict::Drift,
        {cellOf("nginx:1.22"), cellOf("nginx:1.22"), cellOf("nginx:1.24")});
    add(parity::Kind::ConfigVar,
        "web",
        "LIMIT",
        parity::Verdict::Drift,
        {cellOf("12"), cellOf("15"), cellOf("12")});
    add(parity::Kind::ConfigVar,
        "web",
        "TOKEN",
        parity::Verdict::Expected,
        {secretOf("A"), secretOf("B"), secretOf("C")});
    add(parity::Kind::ConfigVar,
        "web",
        "URL",
        parity::Verdict::Missing,
        {{}, cellOf("https://s"), cellOf("https://p")});
    add(parity::Kind::ConfigVar,
        "worker",
        "MODE",
        parity::Verdict::Equal,
        {cellOf("fast"), cellOf("fast"), cellOf("fast")});
    made.findings.push_back(
        {.rule = "key-missing", .severity = Severity::Error, .service = "web", .subject = "URL"});
    return made;
}

std::shared_ptr<const Matrix> matrix()
{
    return std::make_shared<const Matrix>(layOut(report()));
}

QStringList titlesOf(const MatrixModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row).data(MatrixModel::TitleRole).toString());
    return titles;
}

} // namespace

class TestMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCellSaysItsValueOrWhyThereIsNone()
    {
        QCOMPARE(shownText({}), QStringLiteral("missing"));
        QCOMPARE(shownText(cellOf("on")), QStringLiteral("on"));
        QCOMPARE(shownText(cellOf("a\nb")), QStringLiteral("a␣b"));
        QCOMPARE(
            shownText({.state = model::State::Set, .value = phrase("{}, read-only", "bind .")}),
            QStringLiteral("bind ., read-only"));
    }

    void rowsStandInTheirGroups();
    void cellsStandOutFromProduction();
    void filtersCutRowsAndTheirGroups();
    void aSearchLooksAtKeysServicesAndValues();
    void halfOfAnExpressionHidesNothing();
    void onlyRowsThatAreOthersAreReadAnew();
    void columnsSortWithinTheirGroup();
    void aClosedGroupKeepsItsHeading();
    void anotherMatrixKeepsTheFilters();
    void aSecretHasALetterAndNoValue();
    void twoAreShownBesideEachOther();
};

void TestMatrix::rowsStandInTheirGroups()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMatrix(matrix());
    QCOMPARE(titlesOf(model),
             (QStringList{"Services and images",
                          "web · image",
                          "Config of web",
                          "LIMIT",
                          "TOKEN",
                          "URL",
                          "Config of worker",
                          "MODE"}));
    QCOMPARE(model.total(), 5);
    QVERIFY(model.isGroup(2));
    QCOMPARE(model.groupTitle(4), QStringLiteral("Config of web"));
    QCOMPARE(model.comparisonRow(3), 1);
    QCOMPARE(model.comparisonRow(2), -1);
    QCOMPARE(model.shownRow(3), 5);
    QCOMPARE(model.index(5).data(MatrixModel::SeverityRole).toString(), QStringLiteral("error"));
    QVERIFY(model.index(5).data(MatrixModel::SpokenRole).toString().contains("dev: missing"));
}

void TestMatrix::cellsStandOutFromProduction()
{
    MatrixModel model;
    model.setMatrix(matrix());
    const auto tints = [&model](int row) {
        return model.index(row).data(MatrixModel::TintsRole).toStringList();
    };
    QCOMPARE(tints(3), (QStringList{"", "drift", ""}));
    QCOMPARE(tints(5), (QStringList{"missing", "drift", ""}));
    QCOMPARE(tints(7), (QStringList{"", "", ""}));
}

void TestMatrix::filtersCutRowsAndTheirGroups()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMatrix(matrix());
    model.setOnlyGaps(true);
    QCOMPARE(titlesOf(model),
             (QStringList{"Services and images", "web · image", "Config of web", "LIMIT", "URL"}));
    QCOMPARE(model.shown(), 3);
    model.setOnlyMissing(true);
    QCOMPARE(titlesOf(model), (QStringList{"Config of web", "URL"}));
    model.clearFilters();
    QCOMPARE(model.shown(), 5);
    model.setOnlySecrets(true);
    QCOMPARE(titlesOf(model), (QStringList{"Config of web", "TOKEN"}));
    model.clearFilters();
    model.setSeverity("error");
    QCOMPARE(titlesOf(model), (QStringList{"Config of web", "URL"}));
    model.setSeverity("");
    model.setService("worker");
    QCOMPARE(titlesOf(model), (QStringList{"Config of worker", "MODE"}));
    QVERIFY(model.isFiltered());
}

void TestMatrix::aSearchLooksAtKeysServicesAndValues()
{
    MatrixModel model;
    model.setMatrix(matrix());
    model.setSearch("NGINX:1.24");
    QCOMPARE(model.shown(), 1);
    model.setSearch("worker");
    QCOMPARE(model.shown(), 1);
    model.setSearch("limit");
    QCOMPARE(model.shown(), 1);
    model.setSearch("nothing has this");
    QCOMPARE(model.rowCount(), 0);
}

void TestMatrix::halfOfAnExpressionHidesNothing()
{
    MatrixModel model;
    model.setMatrix(matrix());
    model.setRegex(true);
    model.setSearch("^(url|tok");
    QCOMPARE(model.shown(), 5);
    QVERIFY(!model.searchError().isEmpty());
    model.setSearch("^(url|tok.*)$");
    QCOMPARE(model.shown(), 2);
    QVERIFY(model.searchError().isEmpty());
}

void TestMatrix::onlyRowsThatAreOthersAreReadAnew()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMatrix(matrix());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSearch("w"); // in the name of every service
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(changes.count(), 0);
    model.setSearch(
        "LIMIT"); // its row takes the place of another, below a heading with another count
    QCOMPARE(titlesOf(model), (QStringList{"Config of web", "LIMIT"}));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 0);
    changes.clear();
    model.toggleGroup(0);
    QCOMPARE(changes.count(), 1); // the heading is closed
}

void TestMatrix::columnsSortWithinTheirGroup()
{
    MatrixModel model;
    model.setMatrix(matrix());
    const auto ofWeb = [&model] { return titlesOf(model).mid(3, 3); };
    model.sortBy(MatrixModel::VerdictColumn);
    QCOMPARE(ofWeb(), (QStringList{"URL", "LIMIT", "TOKEN"}));
    model.sortBy(MatrixModel::VerdictColumn);
    QVERIFY(model.isDescending());
    QCOMPARE(ofWeb(), (QStringList{"TOKEN", "LIMIT", "URL"}));
    model.sortBy(MatrixModel::VerdictColumn);
    QCOMPARE(model.sortColumn(), static_cast<int>(MatrixModel::NoColumn));
    QCOMPARE(ofWeb(), (QStringList{"LIMIT", "TOKEN", "URL"}));
    model.sortBy(MatrixModel::FirstEnvironment); // what dev lacks comes last
    QCOMPARE(ofWeb(), (QStringList{"LIMIT", "TOKEN", "URL"}));
}

void TestMatrix::aClosedGroupKeepsItsHeading()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMatrix(matrix());
    model.toggleGroup(4);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.index(2).data(MatrixModel::IsOpenRole).toBool());
    QCOMPARE(model.shownRow(3), -1);
    model.setGroupOpen(2, true);
    QCOMPARE(model.rowCount(), 8);
}

void TestMatrix::anotherMatrixKeepsTheFilters()
{
    MatrixModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMatrix(matrix());
    model.setOnlyGaps(true);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    auto other = report();
    other.comparison.rows[1].verdict = parity::Verdict::Equal;
    model.setMatrix(std::make_shared<const Matrix>(layOut(other)));
    QCOMPARE(model.shown(), 2);
    QCOMPARE(resets.count(), 0); // a view keeps its delegates
    other.comparison.environments.pop_back();
    for (parity::Row& row : other.comparison.rows)
        row.cells.pop_back();
    model.setMatrix(std::make_shared<const Matrix>(layOut(other)));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.environments(), (QStringList{"dev", "staging"}));
}

void TestMatrix::aSecretHasALetterAndNoValue()
{
    MatrixModel model;
    model.setMatrix(matrix());
    QCOMPARE(model.index(4).data(MatrixModel::TextsRole).toStringList(),
             (QStringList{"secret A", "secret B", "secret C"}));
    CellModel cells;
    const QAbstractItemModelTester tester(&cells);
    cells.setRows({{.environment = "dev", .cell = secretOf("A")}});
    QVERIFY(cells.index(0).data(CellModel::IsSecretRole).toBool());
    cells.setRevealed(0, "opensesame");
    QCOMPARE(cells.index(0).data(CellModel::ValueRole).toString(), QStringLiteral("opensesame"));
    cells.setRevealed(0, {});
    QCOMPARE(cells.index(0).data(CellModel::ValueRole).toString(), QStringLiteral("secret A"));
}

void TestMatrix::twoAreShownBesideEachOther()
{
    PairModel model;
    const QAbstractItemModelTester tester(&model);
    const auto shared = std::make_shared<const parity::ParityReport>(report());
    model.show(shared, 0, 2, true);
    const auto changes = [&model] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row).data(PairModel::ChangeRole).toString());
        return all;
    };
    QCOMPARE(changes(), (QStringList{"", "changed", "changed", "added"}));
    QCOMPARE(model.differences(), 3);
    QCOMPARE(model.comparisonRow(0), -1);
    QCOMPARE(model.comparisonRow(3), 3);
    model.show(shared, 0, 2, false);
    QCOMPARE(changes(), (QStringList{"", "changed", "same", "changed", "added", "", "same"}));
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
