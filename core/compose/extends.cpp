// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/model_loader.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <map>
#include <unordered_map>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

/// The services of one file as `extends` sees them, made ready on demand and kept.
struct Library
{
    fs::path file;
    fs::path directory;          ///< relative paths of its services start here
    std::vector<Node> documents; ///< of another file; empty for the document itself
    std::unordered_map<std::string, Node> services;
    std::unordered_map<std::string, bool> isResolved;
    bool isUsable = true;
};

class Extends
{
public:
    Extends(const fs::path& file, const Scope& scope, Session& session)
        : m_scope(scope)
        , m_session(session)
    {
        m_own.file = file;
        m_own.directory = scope.directory;
    }

    void apply(Node& services)
    {
        for (auto& [name, service] : services.members) {
            if (service.isMapping() && service.find("extends") != nullptr)
                m_hasWork = true;
        }
        if (!m_hasWork)
            return;
        for (auto& [name, service] : services.members)
            m_own.services.emplace(name, std::move(service));
        for (const auto& [name, service] : services.members)
            resolve(m_own, name);
        for (auto& [name, service] : services.members)
            service = std::move(m_own.services.at(name));
    }

private:
    struct Step
    {
        const Library* library;
        std::string service;
    };

    /// The service with all it extends, or nullptr where there is none of that name.
    Node* resolve(Library& library, const std::string& name)
    {
        const auto found = library.services.find(name);
        if (found == library.services.end())
            return nullptr;
        Node& service = found->second;
        if (library.isResolved[name] || !service.isMapping())
            return &service;
        const Node* extends = service.find("extends");
        if (extends == nullptr || !extends->isMapping() || isCircle(library, name, *extends)) {
            removeMember(service, "extends");
            library.isResolved[name] = true;
            return &service;
        }
        m_steps.push_back(Step{&library, name});
        const Node* base = findBase(library, name, *extends);
        m_steps.pop_back();
        if (base != nullptr && !canCopy(*base))
            base = nullptr;
        Node merged = base != nullptr ? *base : makeMapping(service.place);
        removeMember(service, "extends");
        merged.keyPlace = service.keyPlace;
        if (base != nullptr && !base->isMapping())
            merged = makeMapping(service.place);
        merge(merged, std::move(service), "services.x", m_session);
        enforceUnicityOf(merged);
        service = std::move(merged);
        library.isResolved[name] = true;
        return &service;
    }

    const Node* findBase(Library& library, const std::string& name, const Node& extends)
    {
        const std::string wanted(textOf(extends, "service"));
        const std::string_view file = textOf(extends, "file");
        const Place place = extends.place;
        if (wanted.empty()) {
            m_session.error(place,
                            phrase("services.{}.extends needs `service`", printable(name)),
                            phrase("name the service to extend"));
            return nullptr;
        }
        Library* from = file.empty() ? &library : libraryOf(fs::path(file), library, place);
        if (from == nullptr)
            return nullptr;
        if (from != &m_own)
            load(*from, wanted);
        const Node* base = resolve(*from, wanted);
        if (base == nullptr) {
            const std::string meant = closestMatch(wanted, namesIn(*from));
            m_session.error(place,
                            phrase("services.{} extends \"{}\", which is not in {}",
                                   printable(name),
                                   printable(wanted),
                                   from->file.string()),
                            meant.empty() ? Phrase() : phrase("did you mean `{}`?", meant));
        }
        return base;
    }

    bool isCircle(const Library& library, const std::string& name, const Node& extends)
    {
        const auto isSame = [&](const Step& step) {
            return step.library == &library && step.service == name;
        };
        if (std::ranges::any_of(m_steps, isSame)) {
            std::vector<std::string> chain;
            for (const Step& step : m_steps)
                chain.push_back(step.service);
            chain.push_back(name);
            m_session.error(extends.place,
                            phrase("services extend each other in a circle: {}",
                                   printable(join(chain, " -> "))),
                            phrase("take one of the `extends` away"));
            return true;
        }
        if (m_steps.size() >= m_session.limits().extendsDepth) {
            m_session.error(
                extends.place,
                phrase("more than {} services extend each other", m_session.limits().extendsDepth));
            return true;
        }
        return false;
    }

    Library* libraryOf(const fs::path& file, const Library& from, const Place& place)
    {
        fs::path path = (file.is_absolute() ? file : from.directory / file).lexically_normal();
        std::error_code ignored;
        if (!file.is_absolute() && !fs::exists(path, ignored)) {
            // Tools disagree whether the name starts at the project or at the file that says it.
            const fs::path beside = (from.file.parent_path() / file).lexically_normal();
            if (fs::exists(beside, ignored))
                path = beside;
        }
        if (path == m_own.file)
            return &m_own;
        const auto [known, isNew] = m_libraries.try_emplace(path);
        Library& library = known->second;
        if (isNew) {
            library.file = path;
            library.directory = path.parent_path();
            const std::size_t before = m_session.errorCount();
            library.documents = readSource(path, place, m_session).documents;
            library.isUsable = m_session.errorCount() == before;
            for (Node& document : library.documents) {
                if (m_session.options().interpolate)
                    interpolateTree(document, m_scope.variables, m_session);
            }
        }
        return library.isUsable ? &library : nullptr;
    }

    /// Brings one service of another file, out of all its documents, to the form for merging. The
    /// file's other services may be wrong: they are nobody's business here.
    void load(Library& library, const std::string& name)
    {
        if (library.services.contains(name))
            return;
        const std::string path = "services." + name;
        std::optional<Node> service;
        for (Node& document : library.documents) {
            Node* services = document.find("services");
            Node* written = services != nullptr ? services->find(name) : nullptr;
            if (written == nullptr)
                continue;
            checkShapes(*written, path, m_session);
            canonicalise(*written, path, m_session);
            if (service)
                merge(*service, std::move(*written), "services.x", m_session);
            else
                service = std::move(*written);
        }
        if (!service)
            return;
        enforceUnicityOf(*service);
        // Paths that stay relative start at the project, not at the file of the base.
        const fs::path directory = m_session.options().resolvePaths
                                       ? library.directory
                                       : library.directory.lexically_relative(m_scope.directory);
        resolveServicePaths(*service, directory, m_session);
        library.services.emplace(name, std::move(*service));
    }

    static void enforceUnicityOf(Node& service) { enforceUnicity(service, "services.x"); }

    static std::vector<std::string> namesIn(const Library& library)
    {
        std::vector<std::string> names;
        for (const auto& [name, service] : library.services)
            names.push_back(name);
        for (const Node& document : library.documents) {
            if (const Node* services = document.find("services")) {
                for (const auto& [name, service] : services->members)
                    names.push_back(name);
            }
        }
        return names;
    }

    /// What a copy costs counts like what is written, so that chains of `extends` stay bounded.
    bool canCopy(const Node& node)
    {
        if (!m_isOverLimit && !m_session.spend(countOf(node), 0)) {
            m_isOverLimit = true;
            m_session.error(
                node.place,
                phrase("services that extend each other grow beyond what one load may hold"),
                phrase("share less by `extends`"));
        }
        return !m_isOverLimit;
    }

    static std::size_t countOf(const Node& node)
    {
        std::size_t count = 1;
        for (const Node& item : node.items)
            count += countOf(item);
        for (const auto& [key, value] : node.members)
            count += countOf(value);
        return count;
    }

    const Scope& m_scope;
    Session& m_session;
    Library m_own;
    std::map<fs::path, Library> m_libraries;
    std::vector<Step> m_steps;
    bool m_hasWork = false;
    bool m_isOverLimit = false;
};

} // namespace

void applyExtends(Node& document, const fs::path& file, const Scope& scope, Session& session)
{
    if (Node* services = document.find("services"); services != nullptr && services->isMapping())
        Extends(file, scope, session).apply(*services);
}

} // namespace plumbline::compose
