// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/environments.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

const std::string kSnapshotKey(64, 'a'); // and the comparison's

/// The environment as a snapshot knows it: its secrets are their fingerprints.
model::Environment captured(model::Environment environment)
{
    for (model::Service& service : environment.services) {
        for (model::ConfigVar& var : service.config) {
            if (!var.isSecret())
                continue;
            var.value = Secret(std::get<Secret>(var.value).fingerprint(kSnapshotKey));
            var.state = model::State::Unreadable;
        }
    }
    return environment;
}

parity::Row rowOfToken(const model::Environment& live, const model::Environment& snapshot)
{
    const std::vector<model::Environment> both{live, snapshot};
    const parity::Comparison comparison = parity::compare(
        both, {.names = {}, .keyClasses = {}, .secretKey = kSnapshotKey, .productions = {}});
    const parity::Row* row = rowOf(comparison, "api", "API_TOKEN");
    return row == nullptr ? parity::Row() : *row;
}

} // namespace

/// Secrets of snapshots are compared by their fingerprints.
class TestFingerprints : public QObject
{
    Q_OBJECT

private slots:

    void equalSecretsAreOneGroup()
    {
        const auto dev = environment("dev", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        const auto prod = environment("prod", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        const parity::Row row = rowOfToken(dev, captured(prod));
        QCOMPARE(row.cells[0].group, std::string("A"));
        QCOMPARE(row.cells[1].group, std::string("A"));
        QVERIFY(row.cells[1].state == model::State::Set);
    }

    void otherSecretsAreOtherGroups()
    {
        const auto dev = environment("dev", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        const auto prod = environment("prod", {service("api", {{"API_TOKEN", "hush-hush-2"}})});
        const parity::Row row = rowOfToken(dev, captured(prod));
        QCOMPARE(row.cells[0].group, std::string("A"));
        QCOMPARE(row.cells[1].group, std::string("B"));
        QVERIFY(row.verdict == parity::Verdict::Expected);
    }

    void withoutTheKeyNothingIsTold()
    {
        const auto dev = environment("dev", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        const auto prod = environment("prod", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        model::Environment unknown = captured(prod);
        unknown.services[0].config[0].value = Secret();
        const parity::Row row = rowOfToken(dev, unknown);
        QVERIFY(row.cells[1].state == model::State::Unreadable);
        QVERIFY(row.cells[1].group.empty());
        QVERIFY(row.verdict == parity::Verdict::Unreadable);
    }

    void noFingerprintIsShown()
    {
        const auto dev = environment("dev", {service("api", {{"API_TOKEN", "hush-hush-1"}})});
        const auto prod = environment("prod", {service("api", {{"API_TOKEN", "hush-hush-2"}})});
        const std::string print = Secret("hush-hush-2").fingerprint(kSnapshotKey);
        const parity::Row row = rowOfToken(dev, captured(prod));
        for (const parity::Cell& cell : row.cells) {
            QVERIFY(cell.value.empty());
            QVERIFY(cell.reason.english().find(print) == std::string::npos);
        }
        QVERIFY(row.reason.english().find(print) == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestFingerprints)
#include "tst_fingerprints.moc"
