// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/reveal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

/// A secret is read anew from the place that a comparison's cell names, or not at all.
class TestReveal : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        write(m_folder.filePath("prod.env"), "MODE=fast\nDB_PASSWORD=opensesame\n");
        write(m_folder.filePath("plumbline.yaml"),
              "version: 1\nname: shop\nenvironments: {prod: {sources: [{dotenv: prod.env}]}}\n");
    }

    void theSecretAtThePlaceIsGiven()
    {
        const auto secret = reveal("DB_PASSWORD", placeOf("DB_PASSWORD"));
        QVERIFY(secret.has_value());
        QCOMPARE(secret->reveal(), std::string("opensesame"));
    }

    void whatIsNoSecretIsDenied()
    {
        const auto secret = reveal("MODE", placeOf("MODE"));
        QVERIFY(!secret.has_value());
        QVERIFY(secret.error().code == ErrorCode::Denied);
    }

    void aPlaceThatMovedIsNotFound()
    {
        const Origin before = placeOf("DB_PASSWORD");
        write(m_folder.filePath("prod.env"), "# moved\nMODE=fast\nDB_PASSWORD=other\n");
        const auto secret = reveal("DB_PASSWORD", before);
        QVERIFY(!secret.has_value());
        QVERIFY(secret.error().code == ErrorCode::NotFound);
    }

private:
    [[nodiscard]] OpenedManifest open() const
    {
        auto opened = openManifest(m_folder.path().toStdString());
        return opened ? std::move(*opened) : OpenedManifest{};
    }

    [[nodiscard]] Origin placeOf(const std::string& key) const
    {
        const auto loaded = loadEnvironments(open(), {});
        if (!loaded)
            return {};
        const auto* var = model::findConfigVar(loaded->front().environment.sharedConfig, key);
        return var == nullptr ? Origin{} : var->origin;
    }

    [[nodiscard]] Result<Secret> reveal(const std::string& key, const Origin& origin) const
    {
        return revealSecret(open(), {.environment = "prod", .key = key, .origin = origin}, {});
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReveal)
#include "tst_reveal.moc"
