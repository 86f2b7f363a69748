// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/discovery.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/workspace/found_files.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDeployed = "deployed";

/// The files of one environment, by what they are.
struct Found
{
    std::vector<std::string> compose;      ///< overlays on the base files
    std::vector<std::string> wholeCompose; ///< its own, which need no others
    std::vector<std::string> dotenv;
    std::vector<std::string> kubernetes;
    std::vector<std::string> terraform;
    std::vector<std::string> ecs;
};

class Discoverer
{
public:
    explicit Discoverer(const fs::path& root)
        : m_root(root)
    {}

    Discovery run()
    {
        std::vector<FoundFile> files = findFiles(m_root);
        if (files.empty())
            files = findExamples();
        for (const FoundFile& file : files)
            sort(file);
        sortCompose();
        makeEnvironments();
        m_result.manifest.name = fs::weakly_canonical(m_root).filename().string();
        return std::move(m_result);
    }

private:
    /// A repository that holds nothing else is there to show them.
    std::vector<FoundFile> findExamples()
    {
        std::vector<FoundFile> files = findFiles(m_root, Examples::LookedInto);
        if (!files.empty())
            remark(files.front(),
                   phrase("only folders of examples describe environments here"),
                   phrase("name your own files in plumbline.yaml"));
        return files;
    }

    Found& of(const std::string& environment)
    {
        return m_found[environment.empty() ? std::string(kDeployed) : environment];
    }

    void sort(const FoundFile& file)
    {
        switch (file.kind) {
        case FileKind::Compose:
            if (file.isWhole)
                addWhole(file);
            else
                m_compose.push_back(file);
            break;
        case FileKind::Dotenv:
            if (!file.environment.empty())
                of(file.environment).dotenv.push_back(file.path);
            break;
        case FileKind::Kubernetes:
            addFolder(of(file.environment).kubernetes, file.path);
            break;
        case FileKind::Terraform:
            of(file.environment).terraform.push_back(file.path);
            break;
        case FileKind::Ecs:
            of(file.environment).ecs.push_back(file.path);
            break;
        case FileKind::Procfile:
            m_procfile.procfile = file.path;
            break;
        case FileKind::AppJson:
            m_procfile.appJson = file.path;
            break;
        case FileKind::Dockerfile:
            m_dockerfile = file.path;
            break;
        case FileKind::HelmChart:
            remark(file,
                   phrase("a Helm chart is a template, not yet an environment"),
                   phrase("render it: helm template . --values values-prod.yaml > prod.yaml"));
            break;
        case FileKind::Kustomization:
            remark(file,
                   phrase("a Kustomize overlay is not yet an environment"),
                   phrase("build it: kustomize build > prod.yaml"));
            break;
        case FileKind::TerraformCode:
            if (!std::exchange(m_toldOfTerraform, true))
                remark(file,
                       phrase("Terraform code says what is wanted, not what is there"),
                       phrase("write its state: terraform show -json > prod.tfstate.json"));
            break;
        }
    }

    /// The files of one folder are one product: the root's, or those of the folder nearest to it.
    void sortCompose()
    {
        const auto depth = [](const std::string& folder) {
            return folder.empty() ? 0 : 1 + std::ranges::count(folder, '/');
        };
        std::map<std::string, std::vector<const FoundFile*>> byFolder;
        std::vector<std::string> folders; // that hold a file to start from
        for (const FoundFile& file : m_compose) {
            const std::string folder = fs::path(file.path).parent_path().generic_string();
            byFolder[folder].push_back(&file);
            if (file.environment.empty() && !file.isOverride &&
                std::ranges::find(folders, folder) == folders.end())
                folders.push_back(folder);
        }
        if (folders.empty() && byFolder.contains(""))
            folders.emplace_back();
        if (folders.empty())
            return;
        std::ranges::stable_sort(folders, {}, depth);
        for (const FoundFile* file : byFolder[folders.front()])
            addCompose(*file);
        if (folders.size() > 1 && depth(folders[0]) == depth(folders[1]))
            remark(*byFolder[folders[1]].front(),
                   phrase("there are Compose files in {} folders; those of {} were taken",
                          folders.size(),
                          folders.front()),
                   phrase("name others in plumbline.yaml, or run Plumbline in their folder"));
    }

    /// Of several folders of one environment the first is taken.
    void addWhole(const FoundFile& file)
    {
        std::vector<std::string>& files = of(file.environment).wholeCompose;
        if (files.empty())
            files.push_back(file.path);
        else
            remark(file,
                   phrase("{} describes {} already; this file was left out",
                          files.front(),
                          file.environment),
                   phrase("name it in plumbline.yaml, or run Plumbline in its folder"));
    }

    void addCompose(const FoundFile& file)
    {
        const bool isBase = file.environment.empty();
        if (isBase && file.isOverride)
            m_overrides.push_back(file.path);
        else if (isBase)
            m_base.push_back(file.path);
        else
            of(file.environment).compose.push_back(file.path);
    }

    /// Manifests of one folder are one source, which the folder names.
    static void addFolder(std::vector<std::string>& folders, const std::string& file)
    {
        const std::string folder = fs::path(file).parent_path().generic_string();
        const std::string name = folder.empty() ? file : folder;
        const bool isCovered = std::ranges::any_of(folders, [&](const std::string& known) {
            return name == known || name.starts_with(known + "/");
        });
        if (isCovered)
            return;
        std::erase_if(folders,
                      [&](const std::string& known) { return known.starts_with(name + "/"); });
        folders.push_back(name);
    }

    void remark(const FoundFile& file, Phrase message, Phrase hint)
    {
        m_result.remarks.push_back(
            {.severity = Severity::Info,
             .message = std::move(message),
             .hint = std::move(hint),
             .where =
                 Origin{.file = file.path, .line = 0, .column = 0, .object = {}, .layer = {}}});
    }

    void add(const std::string& name, std::vector<SourceKind> kinds)
    {
        if (kinds.empty())
            return;
        EnvironmentSpec environment;
        environment.name = name;
        environment.role = model::roleOfName(name);
        for (SourceKind& kind : kinds)
            environment.sources.push_back({.kind = std::move(kind), .origin = {}});
        m_result.manifest.environments.push_back(std::move(environment));
    }

    void makeEnvironments()
    {
        std::vector<SourceKind> dev;
        const Found& own = m_found["dev"];
        if (!m_base.empty() && own.compose.empty() && own.wholeCompose.empty()) {
            ComposeSpec compose;
            compose.files = m_base;
            compose.files.insert(compose.files.end(), m_overrides.begin(), m_overrides.end());
            dev.emplace_back(std::move(compose));
        } else if (m_base.empty() && own.wholeCompose.empty() && !m_dockerfile.empty()) {
            // What Compose files build is read with them.
            dev.emplace_back(
                DockerfileSpec{.file = m_dockerfile, .service = serviceName(), .target = {}});
        }
        for (SourceKind& kind : sourcesOf("dev"))
            dev.push_back(std::move(kind));
        add("dev", std::move(dev));
        // In the order in which a change travels.
        static const std::vector<std::string> kOrder{
            "test", "ci", "qa", "uat", "staging", "preprod", "prod"};
        for (const std::string& name : kOrder)
            add(name, sourcesOf(name));
        std::vector<std::string> rest;
        for (const auto& [name, found] : m_found)
            rest.push_back(name);
        for (const std::string& name : rest) {
            if (name != "dev" && std::ranges::find(kOrder, name) == kOrder.end())
                add(name, sourcesOf(name));
        }
        if (!m_procfile.procfile.empty() || !m_procfile.appJson.empty())
            add("heroku", {m_procfile});
    }

    /// The app that lies in the root goes by the name of its folder.
    [[nodiscard]] std::string serviceName() const
    {
        std::string name;
        for (const char c : toLower(fs::weakly_canonical(m_root).filename().string())) {
            const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (isPlain || (!name.empty() && name.back() != '-'))
                name.push_back(isPlain ? c : '-');
        }
        while (name.ends_with('-'))
            name.pop_back();
        return name.empty() ? std::string("app") : name;
    }

    std::vector<SourceKind> sourcesOf(const std::string& name)
    {
        std::vector<SourceKind> kinds;
        const auto found = m_found.find(name);
        if (found == m_found.end())
            return kinds;
        Found& files = found->second;
        if (!files.wholeCompose.empty()) {
            ComposeSpec compose;
            compose.files = files.wholeCompose;
            kinds.emplace_back(std::move(compose));
        } else if (!files.compose.empty()) {
            ComposeSpec compose;
            compose.files = m_base;
            compose.files.insert(compose.files.end(), files.compose.begin(), files.compose.end());
            // What Compose's own variables are read from; not the files of single apps.
            const bool areSeveral = files.dotenv.size() > 1;
            std::ranges::copy_if(
                files.dotenv, std::back_inserter(compose.envFiles), [&](const std::string& file) {
                    return !areSeveral || appInPath(file).empty();
                });
            kinds.emplace_back(std::move(compose));
        }
        if (!files.kubernetes.empty())
            kinds.emplace_back(
                KubernetesSpec{.paths = files.kubernetes, .namespaceName = {}, .secrets = {}});
        for (std::string& file : files.terraform)
            kinds.emplace_back(TerraformSpec{.file = std::move(file)});
        if (!files.ecs.empty())
            kinds.emplace_back(EcsSpec{.files = files.ecs});
        if (files.compose.empty()) {
            // One file is for all; of several each is for the app in whose folder it lies.
            const bool areSeveral = files.dotenv.size() > 1;
            for (std::string& file : files.dotenv) {
                std::string app = areSeveral ? appInPath(file) : std::string();
                kinds.emplace_back(DotenvSpec{.file = std::move(file),
                                              .service = std::move(app),
                                              .isRaw = false,
                                              .areSecrets = false});
            }
        }
        return kinds;
    }

    const fs::path& m_root;
    Discovery m_result;
    std::map<std::string, Found> m_found;
    std::vector<FoundFile> m_compose;
    std::vector<std::string> m_base;
    std::vector<std::string> m_overrides;
    ProcfileSpec m_procfile;
    std::string m_dockerfile;
    bool m_toldOfTerraform = false;
};

} // namespace

Discovery discover(const std::filesystem::path& root)
{
    return Discoverer(root).run();
}

} // namespace plumbline::workspace
