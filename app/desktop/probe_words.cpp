// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/probe_words.h"

#include "app/desktop/text.h"
#include "core/base/text.h"
#include "core/parity/measured.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace plumbline::desktop {

namespace {

using model::ProbeResult;

/// The words of the Probes panel.
class ProbeWords
{
    Q_DECLARE_TR_FUNCTIONS(ProbeWords)

public:
    explicit ProbeWords(const workspace::ServiceProbe& probe)
        : m_probe(probe)
        , m_seen(probe.seen)
    {}

    std::vector<Record> records()
    {
        if (!m_probe.remains.empty())
            add("error", tr("Not as it was"), shown(m_probe.container), shown(m_probe.remains));
        addTime(tr("Ready after a start"), m_seen.timeToReady);
        addStop();
        addTime(tr("Back after a kill"), m_seen.killToReady);
        addFiles();
        addSockets();
        addOutput();
        return std::move(m_records);
    }

private:
    void add(const char* kind,
             const QString& title,
             const QString& value = {},
             const QString& detail = {})
    {
        const QString service = shown(m_seen.service);
        m_records.push_back({.id = service + '\n' + title,
                             .fields = {{"service", service},
                                        {"kind", QString::fromLatin1(kind)},
                                        {"title", title},
                                        {"value", value},
                                        {"detail", detail}}});
    }

    static QString shown(const Phrase& words) { return printableText(words); }

    template <class T>
    void addUnknown(const QString& title, const model::Fact<T>& fact)
    {
        add("not-measured", title, tr("not measured"), shown(fact.reason));
    }

    /// `60 ms`, `1.3 s`, `12 s`: as exactly as one start is like the next.
    static QString secondsOf(std::chrono::nanoseconds time)
    {
        const double seconds = std::chrono::duration<double>(time).count();
        if (seconds < 1)
            return tr("%1 ms").arg(QLocale().toString(seconds * 1000, 'f', 0));
        const bool isWhole = seconds >= 10 || seconds == std::floor(seconds);
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', isWhole ? 0 : 1));
    }

    static QString sizeOf(const ByteCount& size)
    {
        return QLocale().formattedDataSize(static_cast<qint64>(size.bytes), 1);
    }

    void addTime(const QString& title, const model::Fact<std::chrono::nanoseconds>& time)
    {
        if (time.isSet())
            add("ok", title, secondsOf(time.value));
        else
            addUnknown(title, time);
    }

    void addStop()
    {
        constexpr int kKilled = 137;
        const QString title = tr("Stops when asked to");
        if (!m_seen.termToExit.isSet() || !m_seen.termExitCode.isSet()) {
            addUnknown(title, m_seen.termToExit);
            return;
        }
        const QString after = secondsOf(m_seen.termToExit.value);
        const int code = m_seen.termExitCode.value;
        if (code == kKilled && m_seen.isKilledForMemory.isSet() &&
            !m_seen.isKilledForMemory.value) {
            add("warning",
                title,
                tr("no: killed after %1").arg(after),
                tr("SIGTERM was not heeded; what it was doing is lost at each deployment"));
            return;
        }
        add("ok",
            title,
            tr("after %1, exit code %2").arg(after, QString::number(code)),
            m_seen.grace.isSet() ? tr("of %1 that it may take").arg(secondsOf(m_seen.grace.value))
                                 : QString());
    }

    void addFiles()
    {
        const QString title = tr("Files outside volumes");
        if (!m_seen.writtenFiles.isSet()) {
            addUnknown(title, m_seen.writtenFiles);
            return;
        }
        ByteCount all;
        std::vector<std::string> paths;
        for (const model::WrittenFile& file : m_seen.writtenFiles.value) {
            all.bytes += file.size.bytes;
            paths.push_back(file.path);
        }
        if (paths.empty())
            add("ok", title, tr("none"));
        else
            add("warning",
                title,
                tr("%1, %2").arg(QLocale().toString(static_cast<int>(paths.size())), sizeOf(all)),
                commaJoined(paths));
    }

    void addSockets()
    {
        const QString title = tr("Ports it listens on");
        if (!m_seen.sockets.isSet()) {
            addUnknown(title, m_seen.sockets);
            return;
        }
        const QStringList undeclared = portsOf(parity::undeclaredSockets(m_seen));
        const QStringList ports = portsOf(m_seen.sockets.value);
        add(undeclared.isEmpty() ? "ok" : "warning",
            title,
            ports.isEmpty() ? tr("none") : ports.join(QStringLiteral(", ")),
            undeclared.isEmpty()
                ? QString()
                : tr("nothing declares %1").arg(undeclared.join(QStringLiteral(", "))));
    }

    static QStringList portsOf(const std::vector<model::BoundSocket>& sockets)
    {
        QStringList ports;
        for (const model::BoundSocket& socket : sockets)
            ports.append(QString::number(socket.port));
        ports.removeDuplicates();
        return ports;
    }

    void addOutput()
    {
        const QString title = tr("Log on standard output");
        if (!m_seen.standardOutput.isSet()) {
            addUnknown(title, m_seen.standardOutput);
            return;
        }
        const bool isThere = m_seen.standardOutput.value.bytes > 0;
        add("ok", title, isThere ? sizeOf(m_seen.standardOutput.value) : tr("none"));
    }

    const workspace::ServiceProbe& m_probe;
    const ProbeResult& m_seen;
    std::vector<Record> m_records;
};

} // namespace

std::vector<Record> probeRecords(const workspace::StackProbe& probe)
{
    std::vector<Record> records;
    for (const workspace::ServiceProbe& one : probe.services) {
        std::vector<Record> more = ProbeWords(one).records();
        std::ranges::move(more, std::back_inserter(records));
    }
    return records;
}

} // namespace plumbline::desktop
