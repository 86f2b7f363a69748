// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/workspace/discovery.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::workspace {

namespace {

/// A text as a YAML scalar: plain where that is safe, else in double quotes.
std::string scalar(const std::string& text)
{
    const bool isPlain =
        !text.empty() &&
        std::ranges::all_of(text,
                            [](char c) {
                                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                       (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '_' ||
                                       c == '-';
                            }) &&
        ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') ||
         (text[0] == '.' && text.size() > 1) || text[0] == '/') &&
        text != "true" && text != "false" && text != "null" && text != "yes" && text != "no" &&
        text != "on" && text != "off";
    if (isPlain)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            quoted += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            quoted += c;
    }
    return quoted + "\"";
}

std::string scalars(const std::vector<std::string>& texts)
{
    if (texts.size() == 1)
        return scalar(texts.front());
    std::vector<std::string> written;
    written.reserve(texts.size());
    for (const std::string& text : texts)
        written.push_back(scalar(text));
    return "[" + join(written, ", ") + "]";
}

struct Writer
{
    std::string text;

    void field(std::string_view name, const std::string& value)
    {
        if (!value.empty())
            text += fmt::format("        {}: {}\n", name, scalar(value));
    }

    void first(std::string_view name, const std::string& value)
    {
        text += fmt::format("      - {}: {}\n", name, value);
    }

    void operator()(const ComposeSpec& spec)
    {
        first("compose", scalars(spec.files));
        if (!spec.envFiles.empty())
            text += fmt::format("        env_files: {}\n", scalars(spec.envFiles));
        if (!spec.profiles.empty())
            text += fmt::format("        profiles: {}\n", scalars(spec.profiles));
        field("directory", spec.directory);
    }

    void operator()(const DotenvSpec& spec)
    {
        first("dotenv", scalar(spec.file));
        field("service", spec.service);
        if (spec.isRaw)
            text += "        raw: true\n";
        if (spec.areSecrets)
            text += "        secret: true\n";
    }

    void operator()(const KubernetesSpec& spec)
    {
        first("kubernetes", scalars(spec.paths));
        field("namespace", spec.namespaceName);
        if (spec.secrets.empty())
            return;
        text += "        secrets:\n";
        for (const auto& [name, file] : spec.secrets)
            text += fmt::format("          {}: {}\n", scalar(name), scalar(file));
    }

    void operator()(const TerraformSpec& spec) { first("terraform", scalar(spec.file)); }

    void operator()(const EcsSpec& spec) { first("ecs", scalars(spec.files)); }

    void operator()(const ProcfileSpec& spec)
    {
        if (spec.procfile.empty()) {
            first("app_json", scalar(spec.appJson));
        } else {
            first("procfile", scalar(spec.procfile));
            field("app_json", spec.appJson);
        }
        field("config_vars", spec.configVars);
    }

    void operator()(const DockerfileSpec& spec)
    {
        first("dockerfile", scalar(spec.file));
        field("service", spec.service);
        field("target", spec.target);
    }

    void operator()(const SnapshotSpec& spec) { first("snapshot", scalar(spec.file)); }

    void onEngine(const char* kind,
                  const char* key,
                  const std::string& name,
                  const std::string& host,
                  const std::string& context)
    {
        if (host.empty() && context.empty()) {
            first(kind, scalar(name));
            return;
        }
        text += fmt::format("      - {}:\n          {}: {}\n", kind, key, scalar(name));
        if (!host.empty())
            text += fmt::format("          host: {}\n", scalar(host));
        if (!context.empty())
            text += fmt::format("          context: {}\n", scalar(context));
    }

    void operator()(const DockerSpec& spec)
    {
        onEngine("docker", "project", spec.project, spec.host, spec.context);
    }

    void operator()(const SwarmSpec& spec)
    {
        onEngine("swarm", "stack", spec.stack, spec.host, spec.context);
    }
};

constexpr std::string_view kNothingFound =
    "environments: {}\n"
    "  # Nothing here describes an environment that could be read as it is. For example:\n"
    "  # dev:\n"
    "  #   sources:\n"
    "  #     - compose: compose.yaml\n"
    "  # prod:\n"
    "  #   sources:\n"
    "  #     - kubernetes: deploy/prod\n"
    "  #     - terraform: prod.tfstate.json   # terraform show -json > prod.tfstate.json\n";

constexpr std::string_view kRest =
    "\n"
    "# What an environment calls a service, where the names alone do not tell.\n"
    "# services:\n"
    "#   api: {prod: shop-api}\n"
    "\n"
    "# What a config var is for, where its name and value do not tell.\n"
    "# keys:\n"
    "#   PORT: {class: constant}\n"
    "\n"
    "# Differences that are meant. Each has a reason and an end.\n"
    "# waivers:\n"
    "#   - rule: feature-flag-drift\n"
    "#     subject: FEATURE_NEW_CHECKOUT\n"
    "#     environments: [dev, prod]\n"
    "#     reason: Staged rollout until the end of the quarter\n"
    "#     expires: 2030-01-31\n";

} // namespace

std::string renderManifest(const Discovery& discovery)
{
    const Manifest& manifest = discovery.manifest;
    Writer writer;
    writer.text = "# What Plumbline compares, launches and reports of this workspace.\n"
                  "# Paths are relative to this file. A later source of an environment wins.\n"
                  "version: 1\n";
    if (!manifest.name.empty())
        writer.text += fmt::format("name: {}\n", scalar(manifest.name));
    writer.text += "\n";
    if (manifest.environments.empty()) {
        writer.text += kNothingFound;
    } else {
        writer.text += "environments:\n";
        for (const EnvironmentSpec& environment : manifest.environments) {
            writer.text += fmt::format("  {}:\n    role: {}\n    sources:\n",
                                       scalar(environment.name),
                                       toString(environment.role));
            for (const SourceSpec& source : environment.sources)
                std::visit(writer, source.kind);
        }
    }
    if (!discovery.remarks.empty()) {
        writer.text += "\n# Not read as they are:\n";
        for (const Diagnostic& remark : discovery.remarks)
            writer.text += fmt::format(
                "#   {}: {}; {}\n", printable(remark.where.file), remark.message, remark.hint);
    }
    return writer.text + std::string(kRest);
}

} // namespace plumbline::workspace
