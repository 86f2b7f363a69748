// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/workspace/render_environment.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::workspace {

namespace {

using model::State;

/// `name            value   (place)`
class Paragraph
{
public:
    void title(const std::string& text) { m_text += printable(text) + "\n"; }

    void line(std::string_view name, const std::string& value, const std::string& note)
    {
        m_text += fmt::format("  {:<{}} {}", printable(name), kNameWidth, printable(value));
        if (!note.empty())
            m_text += fmt::format("   ({})", printable(note));
        m_text += "\n";
    }

    /// What there is to say of a fact; nothing where it is simply missing or has no meaning here.
    template <class T, class Render>
    void fact(std::string_view name, const model::Fact<T>& fact, const Render& render)
    {
        if (fact.isSet())
            line(name,
                 render(fact.value),
                 fact.isDefault ? fact.reason.english() : toString(fact.origin));
        else if (fact.state == State::Unreadable || fact.state == State::Unknown)
            line(name, std::string(model::toString(fact.state)), fact.reason);
    }

    void end() { m_text += "\n"; }

    [[nodiscard]] std::string text() const { return m_text; }

private:
    static constexpr int kNameWidth = 22;
    std::string m_text;
};

std::string shown(const model::ConfigVar& var)
{
    if (var.state != State::Set)
        return std::string(model::toString(var.state));
    const auto* text = std::get_if<std::string>(&var.value);
    return text != nullptr ? *text : std::string(Secret::masked());
}

/// `prefix` stands before every name.
void addConfig(Paragraph& paragraph,
               const std::vector<model::ConfigVar>& config,
               std::string_view prefix = {})
{
    for (const model::ConfigVar& var : config) {
        std::string note = toString(var.origin);
        if (!var.reason.empty())
            note = fmt::format("{}, {}", var.reason.english(), note);
        if (!var.replaced.empty())
            note += fmt::format(", over {}", toString(var.replaced.front().origin));
        paragraph.line(fmt::format("{}{}", prefix, var.name), shown(var), note);
    }
}

std::string describe(const model::Port& port)
{
    std::string text = fmt::format("{}/{}", port.container, port.protocol);
    if (!port.published.empty())
        text += " published as " + port.published;
    if (!port.ingress.empty())
        text += " reached as " + port.ingress;
    return text;
}

std::string describe(const model::Mount& mount)
{
    return fmt::format("{} {}{}{}",
                       mount.target,
                       model::toString(mount.kind),
                       mount.source.empty() ? "" : " " + mount.source,
                       mount.readOnly ? ", read-only" : "") +
           (mount.access.isSet() ? fmt::format(", {}", model::toString(mount.access.value))
                                 : std::string());
}

const auto kText = [](const std::string& text) { return text; };

void addRuntime(Paragraph& paragraph, const model::Service& service)
{
    const auto ifOn = [&](std::string_view name, const model::Fact<bool>& fact, const char* word) {
        if (fact.isSet() && fact.value)
            paragraph.fact(name, fact, [word](bool) { return std::string(word); });
    };
    if (service.platform.isSet())
        paragraph.fact("platform", service.platform, kText);
    if (service.pullPolicy.isSet() && !service.pullPolicy.isDefault)
        paragraph.fact("pull policy", service.pullPolicy, kText);
    ifOn("terminal", service.tty, "yes");
    ifOn("standard input", service.stdinOpen, "open");
    ifOn("network", service.hostNetwork, "the host's");
}

void addService(Paragraph& paragraph, const model::Service& service)
{
    paragraph.fact("image", service.image, [](const model::ImageReference& image) {
        return image.familiar();
    });
    paragraph.fact("build", service.build, kText);
    if (service.baseImage.isSet())
        paragraph.fact("base image", service.baseImage, [](const model::ImageReference& image) {
            return image.familiar();
        });
    const auto words = [](const std::vector<std::string>& list) { return join(list, " "); };
    if (service.entrypoint.isSet())
        paragraph.fact("entrypoint", service.entrypoint, words);
    if (service.command.isSet())
        paragraph.fact("command", service.command, words);
    if (service.workingDir.isSet() && !service.workingDir.isDefault)
        paragraph.fact("working directory", service.workingDir, kText);
    paragraph.fact("replicas", service.replicas, [](const model::Replicas& replicas) {
        return replicas.maximum > replicas.count
                   ? fmt::format("{} to {}", replicas.count, replicas.maximum)
                   : std::to_string(replicas.count);
    });
    const auto cpu = [](const model::MilliCpu& value) { return fmt::format("{}m", value.value); };
    const auto bytes = [](const ByteCount& value) { return plumbline::toString(value); };
    paragraph.fact("cpu limit", service.resources.cpuLimit, cpu);
    paragraph.fact("cpu request", service.resources.cpuRequest, cpu);
    paragraph.fact("memory limit", service.resources.memoryLimit, bytes);
    paragraph.fact("memory request", service.resources.memoryRequest, bytes);
    paragraph.fact(
        "grace period", service.stopGracePeriod, [](const std::chrono::nanoseconds& value) {
            return plumbline::toString(value);
        });
    if (service.user.isSet())
        paragraph.fact("user", service.user, kText);
    if (service.readOnlyRoot.isSet() && service.readOnlyRoot.value)
        paragraph.fact("read-only root", service.readOnlyRoot, [](bool) { return "yes"; });
    addRuntime(paragraph, service);
    paragraph.fact("schedule", service.schedule, kText);
    for (const model::Port& port : service.ports)
        paragraph.line("port", describe(port), toString(port.origin));
    for (const model::HealthProbe& probe : service.probes)
        paragraph.line(fmt::format("{} probe", model::toString(probe.purpose)),
                       maskCredentials(probe.target),
                       toString(probe.origin));
    for (const model::Mount& mount : service.mounts)
        paragraph.line("mount", describe(mount), toString(mount.origin));
    addConfig(paragraph, service.buildArguments, "build arg ");
    addConfig(paragraph, service.config);
    for (const model::OpenConfig& open : service.openConfig)
        paragraph.line("more config", open.what, open.reason);
}

void addBacking(Paragraph& paragraph, const model::BackingService& backing)
{
    paragraph.line("found by", backing.foundBy, toString(backing.origin));
    paragraph.fact("version", backing.version, kText);
    paragraph.fact("flavour", backing.flavour, kText);
    paragraph.fact("topology", backing.topology, kText);
    paragraph.fact("TLS", backing.tls, [](bool value) { return value ? "yes" : "no"; });
    paragraph.fact("charset", backing.charset, kText);
    for (const auto& [name, value] : backing.parameters)
        paragraph.fact(name, value, kText);
    if (!backing.extensions.empty())
        paragraph.line("extensions", join(backing.extensions, ", "), "");
    if (!backing.addresses.empty())
        paragraph.line("addresses", join(backing.addresses, ", "), "");
    if (!backing.usedBy.empty())
        paragraph.line("used by", join(backing.usedBy, ", "), "");
}

void addRevision(Paragraph& paragraph, const LoadedEnvironment& loaded)
{
    const model::Revision& revision = loaded.environment.revision;
    const std::string words = describeRevision(loaded);
    if (words.empty() && revision.commit.reason.empty() && !revision.deployedAt.isSet())
        return;
    paragraph.title(words.empty() ? std::string("revision") : "revision " + words);
    paragraph.fact("version", revision.version, kText);
    paragraph.fact("commit", revision.commit, kText);
    paragraph.fact("written by", revision.authoredBy, kText);
    paragraph.fact("committed at", revision.committedAt, kText);
    paragraph.fact("deployed at", revision.deployedAt, kText);
    paragraph.fact("deployed by", revision.deployedBy, kText);
    paragraph.end();
}

} // namespace

std::string describeRevision(const LoadedEnvironment& loaded)
{
    constexpr std::size_t kShortId = 7;
    const model::Revision& revision = loaded.environment.revision;
    std::string text = revision.version.isSet() ? revision.version.value : std::string();
    if (revision.commit.isSet())
        text += (text.empty() ? "" : " ") + revision.commit.value.substr(0, kShortId);
    if (loaded.hasChanges)
        text += ", with changes";
    if (loaded.fromCheckedOut && loaded.fromCheckedOut->ahead > 0)
        text += fmt::format(", {} ahead", loaded.fromCheckedOut->ahead);
    if (loaded.fromCheckedOut && loaded.fromCheckedOut->behind > 0)
        text += fmt::format(", {} behind", loaded.fromCheckedOut->behind);
    return text;
}

std::string renderEnvironmentText(const LoadedEnvironment& loaded)
{
    const model::Environment& environment = loaded.environment;
    Paragraph paragraph;
    addRevision(paragraph, loaded);
    for (const model::Service& service : environment.services) {
        std::string title = service.name;
        if (service.kind != model::ProcessKind::LongRunning)
            title += fmt::format(" ({})", model::toString(service.kind));
        if (!service.belongsTo.empty())
            title += " of " + service.belongsTo;
        paragraph.title(title);
        addService(paragraph, service);
        paragraph.end();
    }
    for (const model::BackingService& backing : environment.backingServices) {
        paragraph.title(fmt::format("{}: {} {} ({})",
                                    backing.name,
                                    model::toString(backing.hosting),
                                    model::toString(backing.role),
                                    backing.engine));
        addBacking(paragraph, backing);
        paragraph.end();
    }
    if (!environment.sharedConfig.empty()) {
        paragraph.title("config of every service");
        addConfig(paragraph, environment.sharedConfig);
        paragraph.end();
    }
    for (const model::OpenConfig& unread : environment.unread)
        paragraph.line("unreadable", unread.what, unread.reason);
    return paragraph.text();
}

} // namespace plumbline::workspace
