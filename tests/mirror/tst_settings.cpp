// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/settings.h"
#include "tests/support/results.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::mirror;
using Words = std::vector<std::string>;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void settingsStandOverWhatIsWritten_data();
    void settingsStandOverWhatIsWritten();
    void aFlagIsTakenAwayWithItsValue();
    void whatOnlyTheCloudKnowsIsLeftOut();
    void aContainersOwnSizesAreKept();
};

namespace {

model::BackingService managed(std::map<std::string, std::string> parameters)
{
    model::BackingService service;
    service.hosting = model::Hosting::Managed;
    for (const auto& [name, value] : parameters)
        service.parameters[name] = model::written(value, {});
    return service;
}

QString joined(const Words& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list.join('|');
}

} // namespace

void TestSettings::settingsStandOverWhatIsWritten_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* title,
                        model::FlagStyle style,
                        const char* written,
                        const char* name,
                        const char* value,
                        const char* expected) {
        QTest::newRow(title) << static_cast<int>(style) << written << name << value << expected;
    };
    using Style = model::FlagStyle;
    row("postgres, nothing written",
        Style::Postgres,
        "",
        "max_connections",
        "200",
        "server|-c|max_connections=200");
    row("postgres, other value",
        Style::Postgres,
        "postgres|-c|max_connections=50|-c|work_mem=1MB",
        "max_connections",
        "200",
        "postgres|-c|work_mem=1MB|-c|max_connections=200");
    row("postgres, joined flag",
        Style::Postgres,
        "postgres|-cmax_connections=50",
        "max_connections",
        "200",
        "postgres|-c|max_connections=200");
    row("redis",
        Style::Redis,
        "redis-server|--maxmemory|64mb|--maxmemory-policy|allkeys-lru",
        "maxmemory-policy",
        "noeviction",
        "redis-server|--maxmemory|64mb|--maxmemory-policy|noeviction");
    row("redis, several words",
        Style::Redis,
        "redis-server|--save|900|1",
        "save",
        "60 1",
        "redis-server|--save|60|1");
    row("mysqld, the other spelling",
        Style::Mysqld,
        "--max_connections=50",
        "max_connections",
        "200",
        "server|--max-connections=200");
}

void TestSettings::settingsStandOverWhatIsWritten()
{
    QFETCH(int, style);
    QFETCH(QString, written);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    Words words;
    for (const QString& word : written.split('|', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    const Words now = commandWith(static_cast<model::FlagStyle>(style),
                                  "server",
                                  words,
                                  {{name.toStdString(), value.toStdString()}});
    QCOMPARE(joined(now), expected);
}

void TestSettings::aFlagIsTakenAwayWithItsValue()
{
    QCOMPARE(joined(withoutSettings(model::FlagStyle::Redis,
                                    {"redis-server", "--requirepass", "x", "--appendonly", "yes"},
                                    {"requirepass"})),
             QString("redis-server|--appendonly|yes"));
}

void TestSettings::whatOnlyTheCloudKnowsIsLeftOut()
{
    const LocalSettings settings =
        localSettings(managed({{"rds.force_ssl", "1"},
                               {"rds.logical_replication", "1"},
                               {"shared_buffers", "{DBInstanceClassMemory/32768}"},
                               {"max_connections", "200"},
                               {"shared_preload_libraries", "pg_stat_statements,pgaudit"}}),
                      model::FlagStyle::Postgres);
    QCOMPARE(settings.applied.size(), std::size_t{2});
    QCOMPARE(settings.applied.at("max_connections").value, std::string("200"));
    QCOMPARE(settings.applied.at("shared_preload_libraries").value,
             std::string("pg_stat_statements"));
    QCOMPARE(settings.leftOut.size(), std::size_t{3});
    QVERIFY(std::ranges::all_of(settings.leftOut,
                                [](const LeftOutSetting& one) { return !one.why.empty(); }));
}

void TestSettings::aContainersOwnSizesAreKept()
{
    model::BackingService container = managed({{"maxmemory", "64mb"}});
    container.hosting = model::Hosting::Container;
    QCOMPARE(localSettings(container, model::FlagStyle::Redis).applied.size(), std::size_t{1});
    QCOMPARE(
        localSettings(managed({{"maxmemory", "64mb"}}), model::FlagStyle::Redis).applied.size(),
        std::size_t{0});
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
