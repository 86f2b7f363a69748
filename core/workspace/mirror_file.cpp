// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/mirror_file.h"

#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/compose/config.h"
#include "core/compose/render.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using compose::Node;

/// In single quotes a dotenv file takes everything as it stands.
std::string dotenvLine(const std::string& name, const std::string& value)
{
    std::string quoted;
    for (const char c : value)
        quoted += c == '\'' ? std::string("\\'") : std::string(1, c);
    return name + "='" + quoted + "'\n";
}

/// Turns the mirror's model into one for a file.
class FileModel
{
public:
    FileModel(const Mirror& mirror, const Workspace& workspace, const fs::path& file)
        : m_mirror(mirror)
        , m_root(workspace.root)
        , m_directory(file.parent_path())
        , m_model(compose::outputModel(mirror.derived.project, compose::OutputFormat::Yaml))
    {
        m_files.folder = file.stem().string() + ".secrets";
    }

    MirrorFiles files()
    {
        if (Node* services = m_model.find("services")) {
            for (auto& [name, service] : services->members) {
                takeSecrets(name, service);
                shortenService(service);
            }
        }
        for (const char* section : {"configs", "secrets"}) {
            Node* objects = m_model.find(section);
            for (auto& [key, object] : objects != nullptr ? objects->members : m_none)
                shorten(object, "file");
        }
        m_files.compose = heading() + compose::renderYaml(m_model);
        return std::move(m_files);
    }

private:
    [[nodiscard]] std::string heading() const
    {
        return fmt::format(
            "# The stack that mirrors {} of {}, derived by plumbline from its sources "
            "and {}.\n"
            "# It holds no secret: those are in the folder {}, which belongs into no "
            "repository.\n",
            m_mirror.environment,
            m_mirror.former,
            m_mirror.derived.project.files.empty()
                ? std::string("the Compose file")
                : m_mirror.derived.project.files.front().filename().string(),
            m_files.folder);
    }

    void takeSecrets(const std::string& service, Node& node)
    {
        Node* environment = node.find("environment");
        if (environment == nullptr)
            return;
        std::string lines;
        std::vector<compose::Member> open;
        for (compose::Member& member : environment->members) {
            const std::string value = compose::plainText(member.second);
            const bool isSecret = m_mirror.derived.secrets.contains({service, member.first}) ||
                                  !model::secrecyOf(member.first, value).empty();
            if (isSecret && !member.second.isNull())
                lines += dotenvLine(member.first, value);
            else
                open.push_back(std::move(member));
        }
        environment->members = std::move(open);
        if (environment->members.empty())
            compose::removeMember(node, "environment");
        if (lines.empty())
            return;
        const std::string name = service + ".env";
        m_files.secrets.emplace(name, Secret(std::move(lines)));
        Node list = compose::makeSequence({});
        list.items.push_back(compose::makeText("./" + m_files.folder + "/" + name, {}));
        compose::setMember(node, "env_file", std::move(list));
    }

    void shortenService(Node& service)
    {
        Node* volumes = service.find("volumes");
        for (Node& mount : volumes != nullptr ? volumes->items : m_noItems) {
            if (compose::textOf(mount, "type") == "bind")
                shorten(mount, "source");
        }
        if (Node* build = service.find("build"); build != nullptr && build->isMapping())
            shorten(*build, "context");
    }

    /// A path in the workspace is written from where the file lies, so that both can move.
    void shorten(Node& mapping, std::string_view key)
    {
        Node* value = mapping.find(key);
        if (value == nullptr || !value->isScalar() || !value->text.starts_with('/'))
            return;
        const fs::path path(value->text);
        const fs::path fromRoot = path.lexically_relative(m_root);
        if (fromRoot.empty() || *fromRoot.begin() == "..")
            return;
        const std::string relative = path.lexically_relative(m_directory).generic_string();
        value->text = relative.starts_with('.') ? relative : "./" + relative;
    }

    const Mirror& m_mirror;
    fs::path m_root;
    fs::path m_directory;
    Node m_model;
    MirrorFiles m_files;
    std::vector<compose::Member> m_none;
    std::vector<Node> m_noItems;
};

} // namespace

MirrorFiles
renderMirrorFiles(const Mirror& mirror, const Workspace& workspace, const fs::path& file)
{
    return FileModel(mirror, workspace, file).files();
}

Result<> writeMirrorFiles(const MirrorFiles& files, const fs::path& file)
{
    if (!files.secrets.empty()) {
        const fs::path folder = file.parent_path() / files.folder;
        std::error_code error;
        fs::create_directories(folder, error);
        if (error)
            return fail(ErrorCode::Denied,
                        phrase("{} cannot be made: {}", folder.string(), error.message()));
        fs::permissions(folder, fs::perms::owner_all, error);
        if (Result<> done = writeFileAtomically(folder / ".gitignore", "*\n"); !done)
            return done;
        for (const auto& [name, content] : files.secrets) {
            // A file that is there keeps its mode: it may have been opened to others.
            fs::permissions(folder / name, fs::perms::owner_read | fs::perms::owner_write, error);
            Result<> done = writeFileAtomically(folder / name, content.reveal(), kOwnerOnly);
            if (!done)
                return done;
        }
    }
    return writeFileAtomically(file, files.compose);
}

} // namespace plumbline::workspace
