// SPDX-License-Identifier: Apache-2.0
#include "tests/sources/environment_text.h"

#include "core/base/text.h"

#include <fmt/format.h>

using namespace plumbline;

namespace {

std::string textOf(const std::string& text)
{
    return text;
}

std::string textOf(bool value)
{
    return value ? "yes" : "no";
}

std::string textOf(const model::ImageReference& image)
{
    return image.canonical();
}

std::string textOf(const std::vector<std::string>& words)
{
    std::string text = "[";
    for (const std::string& word : words)
        text += (text.size() > 1 ? ", \"" : "\"") + printable(word) + "\"";
    return text + "]";
}

std::string textOf(std::chrono::nanoseconds duration)
{
    return plumbline::toString(duration);
}

std::string textOf(model::MilliCpu cpu)
{
    return fmt::format("{}m", cpu.value);
}

std::string textOf(ByteCount bytes)
{
    return plumbline::toString(bytes);
}

std::string textOf(const model::Replicas& replicas)
{
    return replicas.count == replicas.maximum
               ? std::to_string(replicas.count)
               : fmt::format("{} to {}", replicas.count, replicas.maximum);
}

std::string textOf(const model::Logging& logging)
{
    return logging.driver;
}

std::string textOf(const model::ConfigValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string(Secret::masked()) : printable(*text);
}

class Writer
{
public:
    explicit Writer(bool withPlaces)
        : m_withPlaces(withPlaces)
    {}

    void write(const model::Environment& environment)
    {
        for (const model::Service& service : environment.services)
            write(service);
        for (const model::ConfigVar& var : environment.sharedConfig)
            write(var);
        fact("revision commit", environment.revision.commit);
        fact("revision version", environment.revision.version);
        fact("revision deployed at", environment.revision.deployedAt);
        fact("revision deployed by", environment.revision.deployedBy);
    }

    void write(const Diagnostic& diagnostic) { text += plumbline::toString(diagnostic) + "\n"; }

    std::string text;

private:
    void line(const std::string& what, const Origin& origin)
    {
        text += m_indent + what;
        if (m_withPlaces && !origin.file.empty())
            text += " @ " + plumbline::toString(origin) +
                    (origin.object.empty() ? "" : " <" + origin.object + ">");
        text += "\n";
    }

    template <class T>
    void fact(const char* name, const model::Fact<T>& fact)
    {
        if (fact.state == model::State::Missing && fact.reason.empty())
            return;
        std::string said;
        if (fact.isSet())
            said = textOf(fact.value);
        else
            said = std::string(model::toString(fact.state));
        if (!fact.reason.empty())
            said += " (" + fact.reason.english() + ")";
        line(fmt::format("{}: {}", name, said), fact.origin);
    }

    void write(const model::ConfigVar& var)
    {
        std::string said =
            var.state == model::State::Set ? textOf(var.value) : std::string(toString(var.state));
        if (!var.reason.empty())
            said += " (" + var.reason.english() + ")";
        if (var.isSecret())
            said += " {" + var.secrecy.english() + "}";
        line(fmt::format("env {} = {} [{}]", var.name, said, var.layer), var.origin);
        for (const model::ReplacedValue& replaced : var.replaced)
            line(fmt::format("    over {} [{}]", textOf(replaced.value), replaced.layer),
                 replaced.origin);
    }

    void write(const model::Service& service)
    {
        m_indent.clear();
        line(fmt::format("service {} ({})", service.name, model::toString(service.kind)),
             service.origin);
        m_indent = "  ";
        if (!service.belongsTo.empty())
            line("belongs to " + service.belongsTo, {});
        if (!service.aliases.empty())
            line("also " + join(service.aliases, ", "), {});
        fact("image", service.image);
        fact("build", service.build);
        fact("entrypoint", service.entrypoint);
        fact("command", service.command);
        for (const model::ConfigVar& var : service.config)
            write(var);
        for (const model::OpenConfig& open : service.openConfig)
            line(fmt::format("env ? [{}] ({})", open.what, open.reason), open.origin);
        for (const model::Port& port : service.ports)
            line(fmt::format("port {}/{} published '{}' ingress '{}'",
                             port.container,
                             port.protocol,
                             port.published,
                             port.ingress),
                 port.origin);
        for (const model::HealthProbe& probe : service.probes)
            line(fmt::format("probe {} {} {} every {} within {} after {} x{}",
                             model::toString(probe.purpose),
                             model::toString(probe.kind),
                             printable(probe.target),
                             textOf(probe.interval),
                             textOf(probe.timeout),
                             textOf(probe.startPeriod),
                             probe.retries),
                 probe.origin);
        fact("health", service.health);
        for (const model::Mount& mount : service.mounts)
            line(fmt::format("mount {} {} '{}'{}",
                             mount.target,
                             model::toString(mount.kind),
                             mount.source,
                             mount.readOnly ? " read-only" : "") +
                     (mount.access.isSet() ? fmt::format(" {}", model::toString(mount.access.value))
                                           : std::string()),
                 mount.origin);
        fact("cpu limit", service.resources.cpuLimit);
        fact("cpu request", service.resources.cpuRequest);
        fact("memory limit", service.resources.memoryLimit);
        fact("memory request", service.resources.memoryRequest);
        fact("replicas", service.replicas);
        fact("stop grace", service.stopGracePeriod);
        fact("stop signal", service.stopSignal);
        fact("restart", service.restart);
        fact("logging", service.logging);
        fact("user", service.user);
        fact("read-only root", service.readOnlyRoot);
        writeRuntime(service);
        fact("affinity", service.affinity);
        fact("schedule", service.schedule);
        for (const auto& [key, value] : service.labels)
            line(fmt::format("label {}={}", key, value), {});
        m_indent.clear();
    }

    /// What nobody wrote is left out: it is the same in every service.
    void writeRuntime(const model::Service& service)
    {
        const auto ifWritten = [this](const char* name, const auto& one) {
            if (one.isSet() && !one.isDefault)
                fact(name, one);
        };
        ifWritten("platform", service.platform);
        ifWritten("pull policy", service.pullPolicy);
        ifWritten("tty", service.tty);
        ifWritten("stdin open", service.stdinOpen);
        ifWritten("host network", service.hostNetwork);
        for (const model::ConfigVar& argument : service.buildArguments)
            write(argument);
    }

    bool m_withPlaces;
    std::string m_indent;
};

} // namespace

std::string textOf(const sources::Loaded& loaded)
{
    Writer writer(true);
    writer.write(loaded.environment);
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        writer.write(diagnostic);
    return std::move(writer.text);
}

std::string textOf(const model::Environment& environment)
{
    Writer writer(false);
    writer.write(environment);
    return std::move(writer.text);
}
