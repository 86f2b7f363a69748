// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/readiness.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/sources/tree.h"
#include "core/workspace/environments.h"
#include "core/workspace/manifest_readiness.h"

namespace plumbline::workspace {
namespace {

Diagnostic notRead(const Error& error)
{
    return {.severity = Severity::Warning,
            .message = phrase("plumbline.yaml cannot be read, so nothing is declared of "
                              "readiness: {}",
                              error.message),
            .hint = error.hint,
            .where = error.where.value_or(Origin())};
}

/// A check of a service that nobody has is a slip of the fingers.
void dropStrangers(const compose::Project& project, DeclaredReadiness& declared)
{
    std::vector<std::string> names;
    for (const auto& [name, service] : project.services)
        names.push_back(name);
    std::erase_if(declared.checks, [&](const auto& entry) {
        const auto& [name, check] = entry;
        const bool isThere =
            project.services.contains(name) || project.disabledServices.contains(name);
        if (!isThere)
            declared.diagnostics.push_back(
                {.severity = Severity::Warning,
                 .message = phrase("`readiness` names {}, which is no service of {}",
                                   printable(name),
                                   project.name),
                 .hint = suggestion(name, names),
                 .where = check.origin});
        return !isThere;
    });
}

Result<> requireRight(const ManifestReader& reader)
{
    if (reader.diagnostics.empty())
        return {};
    const Diagnostic& first = reader.diagnostics.front();
    Phrase message = first.message;
    for (std::size_t i = 1; i < reader.diagnostics.size(); ++i)
        message = phrase("{}\n{}", std::move(message), toString(reader.diagnostics[i]));
    return fail(ErrorCode::Invalid, std::move(message), first.hint, first.where);
}

} // namespace

Result<DeclaredReadiness> readDeclaredReadiness(const std::filesystem::path& root,
                                                const compose::Project& project)
{
    DeclaredReadiness declared;
    const std::filesystem::path file = findManifest(root);
    if (file.empty())
        return declared;
    const std::string name = file.filename().string();
    const auto trees = readFile(file).and_then(
        [&](const std::string& text) { return sources::readYamlTrees(text, name); });
    if (!trees) {
        declared.diagnostics.push_back(notRead(trees.error()));
        return declared;
    }
    if (trees->empty() || !trees->front().isMapping())
        return declared;
    ManifestReader reader(name);
    declared.checks = readReadiness(trees->front(), reader);
    if (const Result<> right = requireRight(reader); !right)
        return tl::unexpected(right.error());
    dropStrangers(project, declared);
    return declared;
}

} // namespace plumbline::workspace
