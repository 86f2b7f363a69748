// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/model_loader.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSections[] = {
    "services", "volumes", "networks", "secrets", "configs", "models"};

std::vector<std::string> textsOf(const Node& entry, std::string_view key)
{
    std::vector<std::string> texts;
    if (const Node* list = entry.find(key)) {
        for (const Node& item : list->items)
            texts.push_back(item.text);
    }
    return texts;
}

bool isRemote(std::string_view path)
{
    return path.find("://") != std::string_view::npos || path.starts_with("git@") ||
           path.starts_with("github.com/");
}

fs::path resolved(const fs::path& path, const fs::path& directory)
{
    return (path.is_absolute() ? path : directory / path).lexically_normal();
}

/// A folder's own name without a slash behind it.
fs::path withoutSlash(const fs::path& path)
{
    return path.has_filename() || path == path.root_path() ? path : path.parent_path();
}

bool reportCycle(const fs::path& file, const Scope& scope, const Node& entry, Session& session)
{
    if (std::ranges::find(scope.including, file) != scope.including.end()) {
        std::vector<std::string> chain;
        for (const fs::path& outer : scope.including)
            chain.push_back(outer.string());
        chain.push_back(file.string());
        session.error(entry.place,
                      phrase("files include each other in a circle: {}", join(chain, " -> ")),
                      phrase("take one of the includes away"));
        return true;
    }
    if (scope.including.size() >= session.limits().includeDepth) {
        session.error(
            entry.place,
            phrase("more than {} files include each other", session.limits().includeDepth));
        return true;
    }
    return false;
}

/// The dotenv files of an include; `/dev/null` stands for none.
std::vector<fs::path> envFilesOf(const Node& entry,
                                 const fs::path& projectDirectory,
                                 const Scope& scope,
                                 Session& session)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    if (entry.find("env_file") == nullptr || textsOf(entry, "env_file").empty()) {
        const fs::path own = projectDirectory / ".env";
        if (fs::exists(own, ignored) && !fs::is_directory(own, ignored))
            files.push_back(own);
        return files;
    }
    for (const std::string& name : textsOf(entry, "env_file")) {
        if (name == "/dev/null")
            continue;
        const fs::path path = resolved(name, scope.directory);
        if (fs::exists(path, ignored) && !fs::is_directory(path, ignored))
            files.push_back(path);
        else
            session.error(entry.find("env_file")->place,
                          phrase("no file {}", path.string()),
                          phrase("it is named by `include`"));
    }
    return files;
}

/// The model of one entry of `include`; nothing where it cannot be had.
std::optional<Node> loadEntry(const Node& entry, const Scope& outer, Session& session)
{
    const std::vector<std::string> names = textsOf(entry, "path");
    if (names.empty()) {
        session.error(entry.place, phrase("an entry of `include` needs a `path`"));
        return std::nullopt;
    }
    std::vector<fs::path> paths;
    for (const std::string& name : names) {
        if (isRemote(name)) {
            session.error(entry.place,
                          phrase("{} is not on this machine, and remote files are not fetched",
                                 printable(name)),
                          phrase("fetch it first and include the local copy"));
            return std::nullopt;
        }
        paths.push_back(resolved(name, outer.directory));
    }
    if (reportCycle(paths.front(), outer, entry, session))
        return std::nullopt;
    const std::string_view given = textOf(entry, "project_directory");
    Scope scope{.directory = given.empty() ? paths.front().parent_path()
                                           : withoutSlash(resolved(given, outer.directory)),
                .variables = outer.variables,
                .including = outer.including,
                .isIncluded = true};
    scope.including.push_back(paths.front());
    scope.variables.addFiles(envFilesOf(entry, scope.directory, outer, session), ".env", session);
    std::vector<SourceFile> files;
    files.reserve(paths.size());
    for (const fs::path& path : paths)
        files.push_back(readSource(path, entry.place, session));
    return loadModel(std::move(files), scope, session);
}

/// Lays the including document's own definitions on the included ones of the same name.
void importInto(Node& document, Node included, Session& session)
{
    for (const std::string_view section : kSections) {
        Node* from = included.find(section);
        if (from == nullptr || !from->isMapping())
            continue;
        Node* to = document.find(section);
        if (to == nullptr || !to->isMapping()) {
            setMember(document, section, std::move(*from));
            continue;
        }
        MemberIndex members(*to);
        for (auto& [name, value] : from->members) {
            Node* own = members.find(name);
            if (own == nullptr) {
                members.add(name, std::move(value));
                continue;
            }
            applyResets(value, *own);
            merge(value, std::move(*own), fmt::format("{}.{}", section, name), session);
            *own = std::move(value);
        }
    }
}

} // namespace

void applyIncludes(Node& document, const Scope& scope, Session& session)
{
    Node* include = document.find("include");
    if (include == nullptr)
        return;
    const Node entries = std::move(*include);
    removeMember(document, "include");
    for (const Node& entry : entries.items) {
        if (std::optional<Node> included = loadEntry(entry, scope, session))
            importInto(document, std::move(*included), session);
    }
    enforceUnicity(document, {});
}

} // namespace plumbline::compose
