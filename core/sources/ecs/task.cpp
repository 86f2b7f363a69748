// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/task.h"

#include "core/base/secret.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace plumbline::sources::ecs {

namespace {

using model::State;
using std::chrono::seconds;

// The documented defaults of Amazon ECS (API reference, HealthCheck and ContainerDefinition).
constexpr seconds kInterval{30};
constexpr seconds kTimeout{5};
constexpr int kRetries = 3;
constexpr seconds kStopTimeout{30};
constexpr std::int64_t kCpuUnitsOfACore = 1024;
constexpr std::int64_t kMebibytesOfAGigabyte = 1024;
constexpr std::int64_t kMebibyte = std::int64_t{1024} * 1024;

std::optional<std::int64_t> number(const Tree* tree)
{
    if (tree == nullptr || !tree->isScalar())
        return std::nullopt;
    std::int64_t value = 0;
    const std::string& text = tree->text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && value >= 0 && value < (std::int64_t{1} << 40) ? std::optional(value)
                                                                    : std::nullopt;
}

/// Describes one container of a task, an aspect a function.
class ContainerDescriber
{
public:
    ContainerDescriber(const Tree& container,
                       const TaskContext& context,
                       std::vector<Diagnostic>& diagnostics)
        : m_container(container)
        , m_context(context)
        , m_diagnostics(diagnostics)
    {}

    model::Service describe()
    {
        m_result.name = fieldText(m_container, "name");
        m_result.origin = place(m_container);
        describeImage();
        m_result.entrypoint = words("entryPoint");
        m_result.command = words("command");
        describeConfig();
        describeSecrets();
        describePorts();
        describeHealth();
        describeMounts();
        describeResources();
        describeLifecycle();
        describeTerminal();
        return std::move(m_result);
    }

private:
    [[nodiscard]] Origin place(const Tree& tree) const
    {
        return m_context.place ? *m_context.place : originOf(tree, m_context.file);
    }

    [[nodiscard]] std::vector<const Tree*> list(std::string_view name) const
    {
        std::vector<const Tree*> result;
        const Tree* tree = field(m_container, name);
        if (tree == nullptr)
            return result;
        if (!tree->isSequence()) {
            m_diagnostics.push_back(
                {Severity::Warning,
                 phrase("{} of the container {} is no list", name, printable(m_result.name)),
                 phrase("it is left out"),
                 place(*tree)});
            return result;
        }
        for (const Tree& item : tree->items)
            result.push_back(&item);
        return result;
    }

    void describeImage()
    {
        const Tree* image = field(m_container, "image");
        if (image == nullptr || !image->isScalar()) {
            m_result.image = model::absent<model::ImageReference>(
                State::Unknown, phrase("not a plain text"), place(m_container));
            return;
        }
        if (image->text.find_first_of("${<") != std::string::npos) {
            m_result.image = model::absent<model::ImageReference>(
                State::Unknown,
                phrase("its name holds a place that nobody filled in"),
                place(*image));
            return;
        }
        Result<model::ImageReference> reference = model::parseImageReference(image->text);
        m_result.image = reference ? model::written(std::move(*reference), place(*image))
                                   : model::absent<model::ImageReference>(State::Unreadable,
                                                                          reference.error().message,
                                                                          place(*image));
    }

    [[nodiscard]] model::Fact<std::vector<std::string>> words(std::string_view name) const
    {
        const Tree* tree = field(m_container, name);
        if (tree == nullptr || !tree->isSequence() || tree->items.empty())
            return model::absent<std::vector<std::string>>(
                State::Unknown, phrase("the image's own"), place(m_container));
        std::vector<std::string> result;
        for (const Tree& item : tree->items)
            result.push_back(item.text);
        return model::written(std::move(result), place(*tree));
    }

    void describeConfig()
    {
        for (const Tree* var : list("environment")) {
            std::string name = fieldText(*var, "name");
            if (name.empty())
                continue;
            const Tree* value = field(*var, "value");
            if (value != nullptr && !value->isScalar()) {
                model::putConfigVar(
                    m_result.config,
                    model::makeUnreadConfigVar(std::move(name),
                                               State::Unknown,
                                               phrase("made by a function of the template"),
                                               "environment",
                                               place(*value)));
                continue;
            }
            model::putConfigVar(m_result.config,
                                model::makeConfigVar(std::move(name),
                                                     value == nullptr ? std::string() : value->text,
                                                     "environment",
                                                     place(value == nullptr ? *var : *value),
                                                     m_context.secretProof));
        }
        for (const Tree* file : list("environmentFiles")) {
            m_result.openConfig.push_back(
                {.what = fmt::format("environment file {}", fieldText(*file, "value")),
                 .reason = phrase("it lies in S3"),
                 .origin = place(*file)});
        }
    }

    void describeSecrets()
    {
        for (const Tree* secret : list("secrets")) {
            std::string name = fieldText(*secret, "name");
            if (name.empty())
                continue;
            const std::string from = fieldText(*secret, "valueFrom");
            const bool isParameter = from.find(":secretsmanager:") == std::string::npos;
            model::putConfigVar(m_result.config,
                                model::makeUnreadConfigVar(
                                    std::move(name),
                                    State::Unreadable,
                                    isParameter ? phrase("its value is in SSM Parameter Store")
                                                : phrase("its value is in Secrets Manager"),
                                    "secrets",
                                    place(*secret),
                                    fmt::format("valueFrom {}", from)));
        }
    }

    void describePorts()
    {
        for (const Tree* mapping : list("portMappings")) {
            const auto port = number(field(*mapping, "containerPort"));
            if (!port || *port < 1 || *port > 65535)
                continue;
            const std::string protocol = fieldText(*mapping, "protocol");
            const auto host = number(field(*mapping, "hostPort"));
            m_result.ports.push_back(
                {.container = static_cast<std::uint16_t>(*port),
                 .protocol = protocol.empty() ? "tcp" : toLower(protocol),
                 .published = host && *host > 0 ? fmt::format("{}", *host) : "",
                 .ingress = {},
                 .origin = place(*mapping)});
        }
    }

    void describeHealth()
    {
        const Tree* check = field(m_container, "healthCheck");
        const Tree* test = check == nullptr ? nullptr : field(*check, "command");
        if (test == nullptr || !test->isSequence() || test->items.empty()) {
            // ECS does not run the image's own HEALTHCHECK.
            m_result.health.origin = place(m_container);
            m_result.health.reason = phrase("ECS runs no check of the image's own");
            return;
        }
        const bool hasForm =
            test->items.front().text == "CMD" || test->items.front().text == "CMD-SHELL";
        model::HealthProbe probe;
        probe.kind = model::ProbeKind::Exec;
        for (std::size_t i = hasForm ? 1 : 0; i < test->items.size(); ++i)
            probe.target += (probe.target.empty() ? "" : " ") + test->items[i].text;
        const auto time = [&](std::string_view name, seconds otherwise) {
            const auto value = number(field(*check, name));
            return value ? seconds(std::min<std::int64_t>(*value, 86'400)) : otherwise;
        };
        probe.interval = time("interval", kInterval);
        probe.timeout = time("timeout", kTimeout);
        probe.startPeriod = time("startPeriod", seconds{0});
        probe.retries = static_cast<int>(
            std::min<std::int64_t>(number(field(*check, "retries")).value_or(kRetries), 1000));
        probe.origin = place(*check);
        m_result.health = model::written(std::string("health"), place(*check));
        m_result.probes.push_back(std::move(probe));
    }

    void describeMounts()
    {
        for (const Tree* mount : list("mountPoints")) {
            m_result.mounts.push_back({.target = fieldText(*mount, "containerPath"),
                                       .kind = model::MountKind::Volume,
                                       .source = fieldText(*mount, "sourceVolume"),
                                       .readOnly = fieldText(*mount, "readOnly") == "true",
                                       .origin = place(*mount)});
        }
    }

    void describeResources()
    {
        // CPU units are shares; only a task of Fargate has a hard limit, which describeTask adds.
        const Tree* cpu = field(m_container, "cpu");
        if (const auto units = number(cpu); units && *units > 0)
            m_result.resources.cpuRequest =
                model::written(model::MilliCpu{*units * 1000 / kCpuUnitsOfACore}, place(*cpu));
        const Tree* memory = field(m_container, "memory");
        if (const auto size = number(memory); size && *size > 0)
            m_result.resources.memoryLimit =
                model::written(ByteCount{*size * kMebibyte}, place(*memory));
        const Tree* reserved = field(m_container, "memoryReservation");
        if (const auto size = number(reserved); size && *size > 0)
            m_result.resources.memoryRequest =
                model::written(ByteCount{*size * kMebibyte}, place(*reserved));
    }

    [[nodiscard]] model::Fact<bool> switchAt(std::string_view name) const
    {
        const Tree* tree = field(m_container, name);
        return tree == nullptr
                   ? model::defaulted(false, phrase("ECS's default"), place(m_container))
                   : model::written(tree->text == "true", place(*tree));
    }

    void describeLifecycle()
    {
        const Origin here = place(m_container);
        const Tree* stop = field(m_container, "stopTimeout");
        const auto time = number(stop);
        m_result.stopGracePeriod =
            time ? model::written(
                       std::chrono::nanoseconds(seconds(std::min<std::int64_t>(*time, 86'400))),
                       place(*stop))
                 : model::defaulted(
                       std::chrono::nanoseconds(kStopTimeout), phrase("ECS's default"), here);
        m_result.stopSignal = model::absent<std::string>(
            State::Unknown, phrase("the image's own, else SIGTERM"), here);
        m_result.restart = model::defaulted(
            std::string("always"), phrase("the service scheduler starts tasks anew"), here);
        const Tree* user = field(m_container, "user");
        m_result.user =
            user == nullptr
                ? model::absent<std::string>(State::Unknown, phrase("the image's own"), here)
                : model::written(user->text, place(*user));
        m_result.readOnlyRoot = switchAt("readonlyRootFilesystem");
        if (const Tree* log = field(m_container, "logConfiguration")) {
            model::Logging logging;
            logging.driver = fieldText(*log, "logDriver");
            if (const Tree* options = field(*log, "options")) {
                for (const Member& option : options->members)
                    logging.options[option.key] = isSecretName(option.key)
                                                      ? std::string(Secret::masked())
                                                      : option.value.text;
            }
            m_result.logging = model::written(std::move(logging), place(*log));
        }
        for (const Tree* other : list("dependsOn"))
            m_result.dependsOn.push_back(fieldText(*other, "containerName"));
    }

    void describeTerminal()
    {
        const auto askedFor = [this](std::string_view name) {
            const Tree* tree = field(m_container, name);
            return tree == nullptr ? model::Fact<bool>{}
                                   : model::written(tree->text == "true", place(*tree));
        };
        m_result.tty = askedFor("pseudoTerminal");
        m_result.stdinOpen = askedFor("interactive");
    }

    const Tree& m_container;
    const TaskContext& m_context;
    std::vector<Diagnostic>& m_diagnostics;
    model::Service m_result;
};

/// What stands before `unit` (`2` of `2 GB`), times `factor`; or nothing.
std::optional<std::int64_t> amountIn(const Tree* tree, std::string_view unit, std::int64_t factor)
{
    if (tree == nullptr || !tree->isScalar())
        return std::nullopt;
    const std::string text = toLower(tree->text);
    if (!text.ends_with(unit))
        return std::nullopt;
    const std::string amount(trimmed(std::string_view(text).substr(0, text.size() - unit.size())));
    char* end = nullptr;
    const double value = std::strtod(amount.c_str(), &end);
    constexpr double kMost = 1'000'000;
    if (amount.empty() || *end != '\0' || !(value > 0 && value < kMost))
        return std::nullopt;
    return static_cast<std::int64_t>(value * static_cast<double>(factor));
}

/// Cores or CPU units, GB or MiB: what Fargate takes for a whole task.
void addTaskLimits(model::Service& service, const Tree& task, const TaskContext& context)
{
    const auto place = [&](const Tree& tree) {
        return context.place ? *context.place : originOf(tree, context.file);
    };
    const Tree* cpu = field(task, "cpu");
    auto units = number(cpu);
    if (!units)
        units = amountIn(cpu, "vcpu", kCpuUnitsOfACore);
    if (units && *units > 0)
        service.resources.cpuLimit =
            model::written(model::MilliCpu{*units * 1000 / kCpuUnitsOfACore}, place(*cpu));
    const Tree* memory = field(task, "memory");
    auto size = number(memory);
    if (!size)
        size = amountIn(memory, "gb", kMebibytesOfAGigabyte);
    if (size && *size > 0 && !service.resources.memoryLimit.isSet())
        service.resources.memoryLimit =
            model::written(ByteCount{*size * kMebibyte}, place(*memory));
}

} // namespace

const Tree* field(const Tree& tree, std::string_view name)
{
    for (const Member& member : tree.members) {
        if (member.key.size() == name.size() && !name.empty() && !member.value.isNull() &&
            std::tolower(static_cast<unsigned char>(member.key.front())) ==
                std::tolower(static_cast<unsigned char>(name.front())) &&
            std::string_view(member.key).substr(1) == name.substr(1))
            return &member.value;
    }
    return nullptr;
}

std::string fieldText(const Tree& tree, std::string_view name)
{
    const Tree* value = field(tree, name);
    return value != nullptr && value->isScalar() ? value->text : std::string();
}

std::vector<model::Service> describeTask(const Tree& containers,
                                         const Tree& task,
                                         const std::string& family,
                                         const TaskContext& context,
                                         std::vector<Diagnostic>& diagnostics)
{
    std::vector<model::Service> services;
    std::string essential;
    std::size_t essentials = 0;
    for (const Tree& container : containers.items) {
        if (!container.isMapping())
            continue;
        model::Service service = ContainerDescriber(container, context, diagnostics).describe();
        if (service.name.empty())
            continue;
        const bool isEssential = fieldText(container, "essential") != "false";
        if (isEssential && essentials++ == 0)
            essential = service.name;
        if (!isEssential)
            service.kind = model::ProcessKind::Sidecar;
        services.push_back(std::move(service));
    }
    for (model::Service& service : services) {
        describeTaskRuntime(service, task, context);
        if (service.kind == model::ProcessKind::Sidecar)
            service.belongsTo = essential;
        else if (essentials == 1 && !family.empty())
            service.aliases.push_back(family);
        if (services.size() == 1)
            addTaskLimits(service, task, context);
    }
    return services;
}

} // namespace plumbline::sources::ecs
