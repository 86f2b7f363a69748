// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

bool hasSuffix(std::string_view text, std::initializer_list<std::string_view> suffixes)
{
    return std::ranges::any_of(suffixes,
                               [&](std::string_view suffix) { return text.ends_with(suffix); });
}

/// Whether a secret was written where everyone who may see the deployment sees it: a ConfigMap, the
/// `env` of a container, the `environment` of a task or of a Compose file.
bool isPlain(const ConfigVar& var)
{
    if (var.layer.starts_with("configMap"))
        return true;
    // Dotenv files and secret stores have layers of their own.
    return (var.layer == "environment" || var.layer == "env") &&
           hasSuffix(var.origin.file, {".yaml", ".yml", ".json"});
}

void checkSecretInPlainConfig(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || !var.isSecret() || var.layer == model::kImageLayer)
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!isPlain(var) || shapesOf(textOf(var)).has(Shape::Placeholder)) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} is written in the clear into the description of {}",
                                         key.name(),
                                         input.name(place)),
                       .reason = phrase("It comes from {}", var.layer),
                       .severity = input.isLocal(place)
                                       ? Severity::Info
                                       : severityAt(input, place, Severity::Warning),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kSecretInPlainConfig{
    .id = "secret-in-plain-config",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "A secret is written where plain config belongs",
    .rationale =
        "Descriptions of deployments are read, copied and logged by many; secret stores say "
        "who may read what.",
    .compares =
        "Secrets in ConfigMaps, in env of containers, in environment of tasks and of Compose "
        "files.",
    .guards = "References to secrets, dotenv files, secret stores and placeholders. A remark in "
              "development.",
    .remedy = "Move it to a secret: secretKeyRef, secrets of the task, Compose's secrets or an env "
              "file that git ignores.",
    .check = checkSecretInPlainConfig};

} // namespace plumbline::parity::rules
