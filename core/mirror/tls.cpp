// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/tls.h"

#include "core/base/text.h"
#include "core/compose/tree.h"
#include "core/mirror/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::mirror {

namespace {

using compose::Node;

std::string trustKey(const BackingRole& role)
{
    return role.service + "-trust";
}

std::vector<std::string> writtenCommand(const BackingRole& role, const Draft& draft)
{
    std::vector<std::string> words;
    const Node* service = role.sameEngine() ? draft.findService(role.service) : nullptr;
    const Node* command = service == nullptr ? nullptr : service->find("command");
    for (const Node& word : command != nullptr ? command->items : std::vector<Node>{})
        words.push_back(compose::plainText(word));
    return words;
}

/// Whether a client of the environment's service says that it wants TLS, beside the address.
bool clientsAskForIt(const model::Environment& environment, const model::BackingService& backing)
{
    static constexpr std::array<std::string_view, 5> kYes{
        "require", "verify-ca", "verify-full", "true", "1"};
    return std::ranges::any_of(environment.services, [&](const model::Service& service) {
        std::set<std::string> prefixes;
        for (const model::ConfigVar& var : service.config) {
            if (pointsAt(var, backing))
                prefixes.insert(partOfKey(var.name).prefix);
        }
        return std::ranges::any_of(service.config, [&](const model::ConfigVar& var) {
            const KeyPart part = partOfKey(var.name);
            return part.kind == KeyPart::Kind::Tls && prefixes.contains(part.prefix) &&
                   !var.isSecret() && var.state == model::State::Set &&
                   std::ranges::find(kYes, toLower(textOf(var))) != kYes.end();
        });
    });
}

Origin originOfTls(const BackingRole& role)
{
    return role.wanted->tls.isSet() ? role.wanted->tls.origin : Origin(role.wanted->origin);
}

/// Why a stand-in cannot speak TLS; empty: it can.
Phrase hindrance(const BackingRole& role, const Draft& draft, const model::Environment& environment)
{
    const bool isSaid = role.wanted->tls.isSet() ? role.wanted->tls.value
                                                 : clientsAskForIt(environment, *role.wanted);
    if (!isSaid)
        return phrase("the environment does not say that its own speaks TLS");
    if (!canSecure(role, writtenCommand(role, draft)))
        return phrase("this server is not started so that it could be told to");
    return {};
}

void reference(Draft& draft,
               const std::string& service,
               const std::string& source,
               const std::string& target,
               const Reason& reason)
{
    const compose::Place place = placeOf(reason.because);
    Node one = compose::makeMapping(place);
    compose::setMember(one, "source", compose::makeText(source, place));
    compose::setMember(one, "target", compose::makeText(target, place));
    const Node* there = draft.service(service).find("configs");
    Node list = there != nullptr ? *there : compose::makeSequence(place);
    list.items.push_back(std::move(one));
    draft.set(service, "configs", std::move(list), target, reason);
}

/// What a process of the environment says about TLS to this service, by its config vars' names.
const model::ConfigVar* saidAbout(const model::Environment& environment,
                                  const std::string& service,
                                  const std::string& prefix)
{
    const auto about = [&](const model::Service& one) -> const model::ConfigVar* {
        const auto at = std::ranges::find_if(one.config, [&](const model::ConfigVar& var) {
            const KeyPart part = partOfKey(var.name);
            return part.kind == KeyPart::Kind::Tls && part.prefix == prefix && !var.isSecret() &&
                   var.state == model::State::Set;
        });
        return at == one.config.end() ? nullptr : &*at;
    };
    if (const model::Service* same = model::findService(environment, service)) {
        if (const model::ConfigVar* var = about(*same))
            return var;
    }
    for (const model::Service& other : environment.services) {
        if (const model::ConfigVar* var = about(other))
            return var;
    }
    return nullptr;
}

} // namespace

std::string trustPath(const BackingRole& role)
{
    return fmt::format("/etc/plumbline/{}.pem", role.service);
}

void decideTls(BackingRole& role,
               const Draft& draft,
               const model::Environment& environment,
               const Options& options,
               std::vector<Unmirrored>& unmirrored)
{
    const bool isAll = options.tls.contains("all");
    if (!options.certificateOf || (!isAll && !options.tls.contains(role.service)))
        return;
    const Phrase why = hindrance(role, draft, environment);
    if (why.empty())
        role.certificate = options.certificateOf(role.service);
    else if (!isAll)
        unmirrored.push_back({Severity::Warning,
                              phrase("TLS of {}", role.service),
                              why,
                              Origin(role.wanted->origin)});
}

void layTls(Draft& draft, const BackingRole& role, const std::string& project)
{
    if (!role.certificate)
        return;
    const Reason reason{phrase("a certificate of this mirror's own"), originOfTls(role)};
    draft.setVariable(
        role.service, std::string(kCertificateVariable), role.certificate->pem, reason, true);
    draft.setVariable(
        role.service, std::string(kKeyVariable), role.certificate->key.reveal(), reason, true);
    const compose::Place place = placeOf(reason.because);
    Node trust = compose::makeMapping(place);
    compose::setMember(trust, "name", compose::makeText(project + "_" + trustKey(role), place));
    compose::setMember(trust, "content", compose::makeText(role.certificate->pem, place));
    compose::setMember(draft.section("configs"), trustKey(role), std::move(trust));
}

void tellUnknownTls(const std::vector<BackingRole>& roles,
                    const Options& options,
                    std::vector<Unmirrored>& unmirrored)
{
    for (const std::string& name : options.tls) {
        if (name != "all" && std::ranges::find(roles, name, &BackingRole::service) == roles.end())
            unmirrored.push_back({Severity::Warning,
                                  phrase("TLS of {}", name),
                                  phrase("nothing of this name stands in for a service"),
                                  {}});
    }
}

void trustStandIn(Draft& draft,
                  const BackingRole& role,
                  const model::Environment& environment,
                  const std::string& service,
                  const std::set<std::string>& prefixes)
{
    if (!role.certificate || prefixes.empty())
        return;
    const std::string path = trustPath(role);
    const Reason trusted{phrase("to trust {}", role.service), originOfTls(role)};
    reference(draft, service, trustKey(role), path, trusted);
    for (const std::string& prefix : prefixes) {
        const model::ConfigVar* said =
            prefix.empty() ? nullptr : saidAbout(environment, service, prefix);
        if (said != nullptr)
            draft.setVariable(service,
                              said->name,
                              textOf(*said),
                              {phrase("as {} has it", environment.name), said->origin});
        // libpq reads these, whatever the language around it.
        if (prefix != "PG")
            continue;
        if (said == nullptr)
            draft.setVariable(service, "PGSSLMODE", "verify-full", trusted);
        draft.setVariable(service, "PGSSLROOTCERT", path, trusted);
    }
    // libpq cannot bind a login to a certificate of Ed25519: it has no digest of its own.
    if (role.engine() == "postgres" && !draft.hasVariable(service, "PGCHANNELBINDING"))
        draft.setVariable(service, "PGCHANNELBINDING", "disable", trusted);
    // Node.js adds it to what it trusts already; others have no way that takes nothing away.
    if (!draft.hasVariable(service, "NODE_EXTRA_CA_CERTS"))
        draft.setVariable(service, "NODE_EXTRA_CA_CERTS", path, trusted);
}

} // namespace plumbline::mirror
