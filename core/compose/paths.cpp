// SPDX-License-Identifier: Apache-2.0
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <array>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

struct Base
{
    const fs::path& directory;
    const fs::path& home;
};

/// The absolute, cleaned form of a path as text; an empty one stays empty.
std::string absoluteText(std::string_view text, const Base& base)
{
    if (text.empty())
        return {};
    fs::path path(text);
    if (text == "~")
        path = base.home;
    else if (text.starts_with("~/"))
        path = base.home / text.substr(2);
    else if (!path.is_absolute())
        path = base.directory / path;
    else
        return std::string(text);
    std::string clean = path.lexically_normal().string();
    while (clean.size() > 1 && clean.ends_with('/'))
        clean.pop_back();
    return clean;
}

void toAbsolute(Node& node, const Base& base)
{
    if (isText(node))
        node.text = absoluteText(node.text, base);
}

/// `C:\` and `\\server`: paths of another platform stay as they are.
bool isWindowsPath(std::string_view text)
{
    const bool hasDrive = text.size() >= 3 && text[1] == ':' && (text[2] == '\\' || text[2] == '/');
    return hasDrive || text.starts_with("\\\\");
}

/// As Compose does it, an empty path is the folder itself here.
void toHostPath(Node& node, const Base& base)
{
    if (isText(node) && !isWindowsPath(node.text))
        node.text = absoluteText(node.text.empty() ? "." : node.text, base);
}

bool isRemoteContext(std::string_view text)
{
    if (text.find("://") != std::string_view::npos)
        return true;
    for (const std::string_view prefix : {"service:", "github.com/", "git@"}) {
        if (text.starts_with(prefix))
            return true;
    }
    return false;
}

void toContext(Node& node, const Base& base)
{
    if (isText(node) && !isRemoteContext(node.text))
        toAbsolute(node, base);
}

void toMountSource(Node& node, const Base& base)
{
    if (!node.isMapping() || textOf(node, "type") != "bind")
        return;
    if (Node* source = node.find("source"))
        toHostPath(*source, base);
}

/// A `local` volume that binds a folder names it in `driver_opts.device`.
void toBoundDevice(Node& node, const Base& base)
{
    if (!node.isMapping() || textOf(node, "driver") != "local")
        return;
    Node* options = node.find("driver_opts");
    if (options == nullptr || textOf(*options, "o") != "bind")
        return;
    if (Node* device = options->find("device"))
        toHostPath(*device, base);
}

using Resolver = void (*)(Node& node, const Base& base);
using ResolverTable = PathTable<Resolver>;

// One row is one attribute.
// clang-format off
constexpr auto kResolvers = std::to_array<ResolverTable::Row>({
    {"services.*.build.context", toContext},
    {"services.*.build.additional_contexts.*", toContext},
    {"services.*.build.ssh.*", toHostPath},
    {"services.*.env_file.*.path", toAbsolute},
    {"services.*.label_file.*", toAbsolute},
    {"services.*.extends.file", toAbsolute},
    {"services.*.develop.watch.*.path", toAbsolute},
    {"services.*.volumes.*", toMountSource},
    {"configs.*.file", toHostPath},
    {"secrets.*.file", toHostPath},
    {"volumes.*", toBoundDevice},
});

// clang-format on

const ResolverTable& resolvers()
{
    static const ResolverTable kTable(kResolvers);
    return kTable;
}

void resolveBelow(Node& node, const ResolverTable::Step* step, const Base& base)
{
    if (step == nullptr)
        return;
    if (step->value != nullptr) {
        (*step->value)(node, base);
        return;
    }
    for (Node& item : node.items)
        resolveBelow(item, step->any.get(), base);
    for (auto& [key, value] : node.members)
        resolveBelow(value, step->next(key), base);
}

} // namespace

void resolvePaths(Node& model, const fs::path& directory, Session& session)
{
    resolveBelow(model, resolvers().root(), Base{directory, session.options().homeDirectory});
}

void resolveServicePaths(Node& service, const fs::path& directory, Session& session)
{
    resolveBelow(service,
                 resolvers().root()->next("services")->any.get(),
                 Base{directory, session.options().homeDirectory});
}

} // namespace plumbline::compose
