// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/mirror_check.h"

#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/engine/exec.h"
#include "core/mirror/image_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace plumbline::workspace {

namespace {

using Words = std::vector<std::string>;
using Verdict = MirrorCheck::Verdict;
using Lines = std::multimap<std::string, std::string>;

/// Names of settings go into a command: only those that look like one.
Words settingNames(const mirror::Expectation& expectation)
{
    Words names;
    for (const auto& [name, value] : expectation.settings) {
        if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                   "_-.") == std::string::npos)
            names.push_back(name);
    }
    return names;
}

std::string quotedList(const Words& names)
{
    Words quoted;
    for (const std::string& name : names)
        quoted.push_back("'" + name + "'");
    return join(std::span<const std::string>(quoted), ", ");
}

Words postgresReport(const mirror::Expectation& expectation)
{
    std::string sql = "SELECT 'version=' || current_setting('server_version') "
                      "UNION ALL SELECT 'tls=' || current_setting('ssl') "
                      "UNION ALL SELECT 'extension=' || extname FROM pg_extension";
    if (const Words names = settingNames(expectation); !names.empty())
        sql +=
            fmt::format(" UNION ALL SELECT name || '=' || setting FROM pg_settings WHERE name IN "
                        "({0}) UNION ALL SELECT name || '=' || current_setting(name) FROM "
                        "pg_settings WHERE name IN ({0})",
                        quotedList(names));
    return {"psql", "-XAtq", "-U", expectation.user, "-d", expectation.database, "-c", sql};
}

/// The client's lines are `name:value` and, of CONFIG GET, two lines each.
Words redisReport(const mirror::Expectation& expectation)
{
    std::string client = expectation.engine == "valkey" ? "valkey-cli" : "redis-cli";
    // What does not answer over TLS does not answer at all then.
    if (expectation.hasTls)
        client += " --tls --cacert /tmp/tls.pem";
    const std::string version = expectation.engine == "valkey" ? "valkey_version" : "redis_version";
    std::string script = fmt::format(
        "{0} info server | tr -d '\\r' | sed -n 's/^{1}:/version=/p'; ", client, version);
    script += fmt::format(
        "{0} info cluster | tr -d '\\r' | sed -n 's/^cluster_enabled:/cluster=/p'; ", client);
    if (expectation.hasTls)
        script += "echo tls=on; ";
    for (const std::string& name : settingNames(expectation))
        script +=
            fmt::format("{0} config get {1} | tr -d '\\r' | sed -n '2s/^/{1}=/p'; ", client, name);
    return {"sh", "-c", script};
}

Words mysqlReport(const mirror::Expectation& expectation)
{
    Words names = settingNames(expectation);
    names.emplace_back("version");
    names.emplace_back("have_ssl");
    const std::string prefix = expectation.engine == "mariadb" ? "MARIADB" : "MYSQL";
    return {"sh",
            "-c",
            fmt::format("MYSQL_PWD=\"${0}_ROOT_PASSWORD\" \"$(command -v mariadb || command -v "
                        "mysql)\" -uroot -N -e \"SHOW VARIABLES WHERE Variable_name IN ({1})\" | "
                        "sed 's/\\t/=/; s/^have_ssl=YES$/tls=on/'",
                        prefix,
                        quotedList(names))};
}

/// A broker that cannot say its listeners has not said that it has none: the command fails then.
Words rabbitReport(const mirror::Expectation& expectation)
{
    std::string script = "rabbitmq-diagnostics -q server_version";
    if (expectation.hasTls)
        script += " && listeners=$(rabbitmq-diagnostics -q listeners) && "
                  "printf '%s\\n' \"$listeners\" | sed -n 's,.*protocol: amqp/ssl.*,tls=on,p'";
    return {"sh", "-c", script};
}

/// `name=value`, several values of one name as several entries; a line without a name is a version.
Lines linesOf(const std::string& report)
{
    Lines lines;
    for (const std::string& part : split(report, '\n')) {
        const std::string line(trimmed(part));
        const std::size_t equals = line.find('=');
        if (line.empty())
            continue;
        if (equals == std::string::npos)
            lines.emplace("version", line);
        else
            lines.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return lines;
}

/// The first number with a dot in it, or the first number: `10.11.6-MariaDB`, `memcached 1.6.18`.
std::string versionIn(const std::string& text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9')
            continue;
        std::size_t end = text.find_first_not_of("0123456789.", at);
        end = std::min(end, text.size());
        while (end > at && text[end - 1] == '.')
            --end;
        return text.substr(at, end - at);
    }
    return {};
}

bool isSameValue(const std::string& left, const std::string& right)
{
    if (toLower(left) == toLower(right))
        return true;
    const auto plain = [](std::string_view text) -> std::string {
        const std::string lower = toLower(text);
        if (lower == "on" || lower == "yes" || lower == "true")
            return "1";
        if (lower == "off" || lower == "no" || lower == "false")
            return "0";
        const auto bytes = parseByteCount(lower);
        return bytes ? std::to_string(bytes->bytes) : lower;
    };
    return plain(left) == plain(right);
}

MirrorCheck notMeasured(const mirror::Expectation& expectation, const Phrase& why)
{
    return {.verdict = Verdict::NotMeasured,
            .service = expectation.service,
            .subject = "version",
            .asked = expectation.version,
            .reported = why,
            .origin = expectation.origin};
}

MirrorCheck judgeVersion(const mirror::Expectation& expectation,
                         const std::string& imageVersion,
                         const Lines& lines)
{
    const auto version = lines.find("version");
    const std::string said = version == lines.end() ? std::string() : versionIn(version->second);
    if (said.empty())
        return notMeasured(expectation, phrase("it does not say its version"));
    const bool isImages = imageVersion.empty() || mirror::isSameSeries(imageVersion, said);
    const bool isAsked =
        expectation.version.empty() || mirror::isSameSeries(expectation.version, said);
    return {.verdict = !isImages  ? Verdict::Differs
                       : !isAsked ? Verdict::OtherVersion
                                  : Verdict::AsAsked,
            .service = expectation.service,
            .subject = "version",
            .asked = expectation.version.empty() ? imageVersion : expectation.version,
            .reported = said,
            .origin = expectation.origin};
}

MirrorCheck judgeSetting(const mirror::Expectation& expectation,
                         const std::string& name,
                         const std::string& asked,
                         const Lines& lines)
{
    const auto [first, last] = lines.equal_range(name);
    const bool isSaid = first != last;
    const bool isAsked =
        std::any_of(first, last, [&](const auto& line) { return isSameValue(line.second, asked); });
    return {.verdict = !isSaid   ? Verdict::NotMeasured
                       : isAsked ? Verdict::AsAsked
                                 : Verdict::Differs,
            .service = expectation.service,
            .subject = name,
            .asked = asked,
            .reported = isSaid ? first->second : std::string("it does not say it"),
            .origin = expectation.origin};
}

bool says(const Lines& lines, const std::string& name, std::string_view value)
{
    const auto [first, last] = lines.equal_range(name);
    return std::any_of(first, last, [value](const auto& line) { return line.second == value; });
}

/// What a service says of itself, judged; why it was not measured where it says nothing.
std::vector<MirrorCheck> checksOf(const mirror::Expectation& expectation,
                                  const Mirror& mirror,
                                  const Result<engine::ExecResult>& answer)
{
    if (!answer || answer->exitCode != 0) {
        const Phrase why =
            !answer ? answer.error().message : Phrase(std::string(trimmed(answer->error)));
        return {notMeasured(expectation,
                            why.empty() ? phrase("it does not answer")
                                        : Phrase(printable(why.english())))};
    }
    const auto mirrored = std::ranges::find(
        mirror.derived.services, expectation.service, &mirror::MirroredService::service);
    return judgeReport(expectation,
                       mirrored == mirror.derived.services.end() ? std::string()
                                                                 : mirrored->imageVersion,
                       answer->output);
}

} // namespace

std::string_view toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AsAsked:
        return "as asked";
    case Verdict::OtherVersion:
        return "other version";
    case Verdict::Differs:
        return "differs";
    case Verdict::NotMeasured:
        return "not measured";
    }
    return {};
}

std::vector<std::string> reportCommand(const mirror::Expectation& expectation)
{
    static const std::map<std::string, Words, std::less<>> kVersionOnly{
        {"memcached", {"memcached", "-V"}},
        {"mongodb", {"mongosh", "--quiet", "--eval", "db.version()"}},
        {"nats", {"nats-server", "-v"}},
        {"kafka", {"/opt/kafka/bin/kafka-topics.sh", "--version"}},
        {"clickhouse", {"clickhouse-client", "--version"}},
        {"influxdb", {"influxd", "version"}}};
    if (expectation.engine == "postgres")
        return postgresReport(expectation);
    if (expectation.engine == "redis" || expectation.engine == "valkey")
        return redisReport(expectation);
    if (expectation.engine == "rabbitmq")
        return rabbitReport(expectation);
    if (expectation.engine == "mysql" || expectation.engine == "mariadb")
        return mysqlReport(expectation);
    const auto known = kVersionOnly.find(expectation.engine);
    return known == kVersionOnly.end() ? Words{} : known->second;
}

std::vector<MirrorCheck> judgeReport(const mirror::Expectation& expectation,
                                     const std::string& imageVersion,
                                     const std::string& report)
{
    const Lines lines = linesOf(report);
    std::vector<MirrorCheck> checks{judgeVersion(expectation, imageVersion, lines)};
    for (const auto& [name, asked] : expectation.settings)
        checks.push_back(judgeSetting(expectation, name, asked, lines));
    const auto add =
        [&](bool isAsAsked, std::string subject, std::string asked, std::string other) {
            checks.push_back({.verdict = isAsAsked ? Verdict::AsAsked : Verdict::Differs,
                              .service = expectation.service,
                              .subject = std::move(subject),
                              .asked = asked,
                              .reported = isAsAsked ? std::move(asked) : std::move(other),
                              .origin = expectation.origin});
        };
    if (expectation.engine == "postgres") {
        for (const std::string& extension : expectation.extensions)
            add(says(lines, "extension", extension),
                "extension " + extension,
                "created",
                "missing");
    }
    if (expectation.hasTls)
        add(says(lines, "tls", "on"), "TLS", "on", "off");
    if (expectation.topology == "cluster")
        add(says(lines, "cluster", "1"), "topology", "cluster", "single");
    return checks;
}

Result<std::vector<MirrorCheck>>
checkMirror(const EngineContext& context, const Mirror& mirror, std::stop_token stop)
{
    const auto state = stack::readState(context.client, mirror.derived.project.name, stop);
    if (!state)
        return tl::unexpected(state.error());
    std::vector<MirrorCheck> checks;
    for (const mirror::Expectation& expectation : mirror.derived.expectations) {
        const auto service =
            std::ranges::find(state->services, expectation.service, &stack::ServiceState::name);
        const bool isThere = service != state->services.end() && !service->containers.empty() &&
                             service->containers.front().state == "running";
        const Words command = reportCommand(expectation);
        if (!isThere || command.empty()) {
            checks.push_back(notMeasured(expectation,
                                         isThere ? phrase("nobody knows how to ask it")
                                                 : phrase("it does not run")));
            continue;
        }
        const auto answer = engine::execAndWait(
            context.client, service->containers.front().id, {.command = command}, stop);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("asking the services was interrupted"));
        std::ranges::move(checksOf(expectation, mirror, answer), std::back_inserter(checks));
    }
    return checks;
}

} // namespace plumbline::workspace
