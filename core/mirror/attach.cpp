// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/attach.h"

#include "core/base/text.h"
#include "core/compose/tree.h"
#include "core/mirror/tls.h"

#include <algorithm>
#include <set>
#include <utility>

namespace plumbline::mirror {

namespace {

using compose::Node;

class Attacher
{
public:
    Attacher(Draft& draft,
             const BackingRole& role,
             const model::Environment& environment,
             const model::Environment& local)
        : m_draft(draft)
        , m_role(role)
        , m_environment(environment)
        , m_local(local)
        , m_endpoint(endpointOf(role))
    {}

    void attach()
    {
        for (const model::Service& service : m_local.services) {
            if (!m_draft.hasService(service.name))
                continue;
            std::set<std::string> prefixes;
            if (m_role.local != nullptr)
                rePointAll(service, prefixes);
            if (prefixes.empty() && (m_role.local == nullptr || m_role.isNew))
                takeOver(service, prefixes);
            for (const std::string& prefix : prefixes)
                setParts(service, prefix);
            setSamePassword(service);
            trustStandIn(m_draft, m_role, m_environment, service.name, prefixes);
            if (!prefixes.empty() && m_role.isNew)
                dependOn(service.name);
        }
        attachClients();
    }

private:
    [[nodiscard]] Reason reason(Phrase text, const Origin& because) const
    {
        return {std::move(text), because == Origin{} ? Origin(m_role.wanted->origin) : because};
    }

    /// The value in its own form; it holds a secret where the form has a password.
    void rePoint(const std::string& service,
                 const std::string& name,
                 const std::string& value,
                 const Phrase& why,
                 const Origin& because)
    {
        const std::string now = rePointed(value, endpointFor(value));
        const bool isSecret =
            m_endpoint.password && now.find(m_endpoint.password->reveal()) != std::string::npos;
        m_draft.setVariable(service, name, now, reason(why, because), isSecret);
    }

    /// Other accounts and databases on the same server are the developer's own to make.
    [[nodiscard]] Endpoint endpointFor(const std::string& value) const
    {
        Endpoint endpoint = m_endpoint;
        const auto connection = connectionIn(value);
        if (connection && isOther(connection->user, m_role.formerUser)) {
            endpoint.user.clear();
            endpoint.password.reset();
        }
        if (connection && isOther(connection->database, m_role.formerDatabase))
            endpoint.database.clear();
        return endpoint;
    }

    static bool isOther(const std::string& name, const std::string& former)
    {
        return !name.empty() && !former.empty() && name != former;
    }

    void rePointAll(const model::Service& service, std::set<std::string>& prefixes)
    {
        for (const model::ConfigVar& var : service.config) {
            if (!pointsAt(var, *m_role.local))
                continue;
            prefixes.insert(partOfKey(var.name).prefix);
            rePoint(service.name,
                    var.name,
                    m_draft.variable(service.name, var.name),
                    phrase("points at {}", m_role.service),
                    m_role.userOrigin);
        }
    }

    /// The project has no such service: what the environment gives this process is given to it here.
    void takeOver(const model::Service& service, std::set<std::string>& prefixes)
    {
        const model::Service* there = model::findService(m_environment, service.name);
        if (there == nullptr)
            return;
        for (const model::ConfigVar& var : there->config) {
            const bool isUnread =
                var.state == model::State::Unreadable || var.state == model::State::Unknown;
            const bool isIt = pointsAt(var, *m_role.wanted) ||
                              (isUnread && m_role.standIn->keys.contains(var.name));
            if (!isIt)
                continue;
            prefixes.insert(partOfKey(var.name).prefix);
            // Of a secret only the form is known to be safe: the table's.
            const bool hasForm = var.state == model::State::Set && !var.isSecret();
            const std::string form = hasForm ? textOf(var) : tableForm(var.name);
            rePoint(service.name,
                    var.name,
                    form,
                    phrase("{} has it, in the same form", m_environment.name),
                    var.origin);
        }
    }

    [[nodiscard]] std::string tableForm(const std::string& name) const
    {
        const bool isHost = partOfKey(name).kind == KeyPart::Kind::Host;
        return isHost || m_role.stand.url.empty() ? m_role.service
                                                  : filledIn(m_role.stand.url, m_role);
    }

    /// `PGUSER`, `PGPASSWORD` and `PGDATABASE` beside `PGHOST`.
    void setParts(const model::Service& service, const std::string& prefix)
    {
        // A key that is only `HOST` says nothing about a `PORT` or a `USER`.
        if (prefix.empty())
            return;
        const Node* node = m_draft.findService(service.name);
        const Node* variables = node == nullptr ? nullptr : node->find("environment");
        std::vector<std::pair<std::string, KeyPart::Kind>> parts;
        for (const auto& [name, value] :
             variables != nullptr ? variables->members : std::vector<compose::Member>{}) {
            const KeyPart part = partOfKey(name);
            if (part.prefix == prefix)
                parts.emplace_back(name, part.kind);
        }
        const auto isOtherPart = [&](KeyPart::Kind wanted, const std::string& former) {
            return std::ranges::any_of(parts, [&](const auto& part) {
                return part.second == wanted &&
                       isOther(m_draft.variable(service.name, part.first), former);
            });
        };
        const bool isOtherUser = isOtherPart(KeyPart::Kind::User, m_role.formerUser);
        const bool isOtherDatabase = isOtherPart(KeyPart::Kind::Database, m_role.formerDatabase);
        for (const auto& [name, kind] : parts) {
            const bool isAccount = kind == KeyPart::Kind::User || kind == KeyPart::Kind::Password;
            if ((isAccount && isOtherUser) || (kind == KeyPart::Kind::Database && isOtherDatabase))
                continue;
            setPart(service.name, name, kind);
        }
    }

    void setPart(const std::string& service, const std::string& name, KeyPart::Kind kind)
    {
        const Phrase why = phrase("the account on {}", m_role.service);
        switch (kind) {
        case KeyPart::Kind::User:
            if (!m_role.user.empty())
                m_draft.setVariable(service, name, m_role.user, reason(why, m_role.userOrigin));
            break;
        case KeyPart::Kind::Database:
            if (!m_role.database.empty())
                m_draft.setVariable(service, name, m_role.database, reason(why, m_role.userOrigin));
            break;
        case KeyPart::Kind::Password:
            if (m_role.password)
                m_draft.setVariable(service,
                                    name,
                                    m_role.password->reveal(),
                                    reason(phrase("the password of this mirror"), {}),
                                    true);
            break;
        case KeyPart::Kind::Port:
            if (m_endpoint.port != 0)
                m_draft.setVariable(service,
                                    name,
                                    std::to_string(m_endpoint.port),
                                    reason(phrase("the port of {}", m_role.service), {}));
            break;
        case KeyPart::Kind::None:
        case KeyPart::Kind::Host:
        case KeyPart::Kind::Url:
        case KeyPart::Kind::Tls:
            break;
        }
    }

    /// A config var that held the former password under a name of its own.
    void setSamePassword(const model::Service& service)
    {
        if (!m_role.password || m_role.formerPassword.empty())
            return;
        for (const model::ConfigVar& var : service.config) {
            const bool isSame = var.isSecret() && var.state == model::State::Set &&
                                m_draft.variable(service.name, var.name) == m_role.formerPassword &&
                                partOfKey(var.name).kind == KeyPart::Kind::Password &&
                                !hasAddressBeside(service, var);
            if (isSame && usesRole(service.name))
                m_draft.setVariable(service.name,
                                    var.name,
                                    m_role.password->reveal(),
                                    reason(phrase("the password of this mirror"), {}),
                                    true);
        }
    }

    /// Two services may have had one password: it belongs to the one whose address stands beside it.
    static bool hasAddressBeside(const model::Service& service, const model::ConfigVar& var)
    {
        const std::string prefix = partOfKey(var.name).prefix;
        return std::ranges::any_of(service.config, [&](const model::ConfigVar& other) {
            const KeyPart part = partOfKey(other.name);
            return part.prefix == prefix &&
                   (part.kind == KeyPart::Kind::Host || part.kind == KeyPart::Kind::Url);
        });
    }

    [[nodiscard]] bool usesRole(const std::string& service) const
    {
        return m_role.local != nullptr &&
               std::ranges::find(m_role.local->usedBy, service) != m_role.local->usedBy.end();
    }

    void dependOn(const std::string& service)
    {
        const compose::Place place = placeOf(m_role.wanted->origin);
        const Node* there = m_draft.service(service).find("depends_on");
        if (there != nullptr && there->find(m_role.service) != nullptr)
            return;
        Node dependencies = there != nullptr ? *there : compose::makeMapping(place);
        const Node* standIn = m_draft.findService(m_role.service);
        const bool hasCheck = standIn != nullptr && standIn->find("healthcheck") != nullptr;
        Node dependency = compose::makeMapping(place);
        const std::string condition = hasCheck ? "service_healthy" : "service_started";
        compose::setMember(dependency, "condition", compose::makeText(condition, place));
        compose::setMember(dependency, "required", compose::makeBoolean(true, place));
        compose::setMember(dependencies, m_role.service, std::move(dependency));
        compose::setMember(m_draft.service(service), "depends_on", std::move(dependencies));
        m_draft.note({.kind = Change::Kind::Added,
                      .service = service,
                      .path = "depends_on." + m_role.service,
                      .from = {},
                      .to = condition,
                      .why = phrase("it is here now"),
                      .was = {},
                      .because = Origin(m_role.wanted->origin)});
    }

    /// What clients of an emulator need to find it, where they do not say it themselves.
    void attachClients()
    {
        if (m_role.stand.clients.empty())
            return;
        for (const model::Service& service : m_local.services) {
            const model::Service* there = model::findService(m_environment, service.name);
            const std::vector<std::string>& users = m_role.wanted->usedBy;
            const bool uses = users.empty() ? there != nullptr
                                            : std::ranges::find(users, service.name) != users.end();
            if (!uses || !m_draft.hasService(service.name))
                continue;
            for (const auto& [name, use] : m_role.stand.clients) {
                if (!m_draft.hasVariable(service.name, name))
                    m_draft.setVariable(
                        service.name,
                        name,
                        filledIn(use, m_role),
                        reason(phrase("how its clients find {}", m_role.service), {}),
                        use.find("{password}") != std::string::npos);
            }
            dependOn(service.name);
        }
    }

    Draft& m_draft;
    const BackingRole& m_role;
    const model::Environment& m_environment;
    const model::Environment& m_local;
    Endpoint m_endpoint;
};

} // namespace

void attach(Draft& draft,
            const BackingRole& role,
            const model::Environment& environment,
            const model::Environment& local)
{
    Attacher(draft, role, environment, local).attach();
}

} // namespace plumbline::mirror
