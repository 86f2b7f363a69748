// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/replicas.h"

#include "core/base/text.h"
#include "core/compose/tree.h"
#include "core/mirror/connection.h"
#include "core/mirror/image_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::mirror {

namespace {

using compose::Node;

constexpr int kReplicas = 2;

/// A load balancer that runs in a container of its own.
struct Balancer
{
    std::string_view name;
    std::string_view image;
    std::string_view version; ///< a series that is cared for; the nearest that is here will do
    std::string_view config;  ///< path of its configuration
    std::string_view check;   ///< shell command; empty: its image has no means
};

constexpr std::array kBalancers{
    Balancer{"nginx",
             "nginx:{version}",
             "1.26",
             "/etc/nginx/conf.d/default.conf",
             "curl -fs -o /dev/null http://127.0.0.1:{port}/-/balancer"},
    Balancer{"haproxy", "haproxy:{version}", "3.0", "/usr/local/etc/haproxy/haproxy.cfg", ""},
    Balancer{"traefik",
             "traefik:v{version}",
             "3.1",
             "/etc/traefik/traefik.yml",
             "traefik healthcheck --ping --ping.entryPoint=balancer"},
};

/// What one balancer passes on, and to whom.
struct Route
{
    std::string service;
    int port = 0;
    bool isSticky = false;
};

std::string nginxConfig(const Route& route)
{
    // A name in a variable is looked up again and again: containers that come later are found, and
    // requests go round their addresses. Stickiness needs the addresses at the start.
    const std::string sticky = fmt::format(
        "upstream replicas {{\n    ip_hash;\n    server {}:{};\n}}\n", route.service, route.port);
    return fmt::format(
        "map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}\n"
        "{upstream}"
        "server {{\n"
        "    listen {port};\n"
        "    resolver 127.0.0.11 valid=1s ipv6=off;\n"
        "    client_max_body_size 0;\n"
        "    location = /-/balancer {{ access_log off; return 204; }}\n"
        "    location / {{\n"
        "        set $replicas {service};\n"
        "        proxy_pass http://{target};\n"
        "        proxy_http_version 1.1;\n"
        "        proxy_next_upstream error timeout;\n"
        "        proxy_set_header Host $http_host;\n"
        "        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n"
        "        proxy_set_header X-Forwarded-Proto $scheme;\n"
        "        proxy_set_header Upgrade $http_upgrade;\n"
        "        proxy_set_header Connection $connection_upgrade;\n"
        "    }}\n"
        "}}\n",
        fmt::arg("upstream", route.isSticky ? sticky : std::string()),
        fmt::arg("port", route.port),
        fmt::arg("service", route.service),
        fmt::arg("target", route.isSticky ? "replicas" : fmt::format("$replicas:{}", route.port)));
}

std::string haproxyConfig(const Route& route)
{
    // A template's servers would share a cookie that is written out: each makes its own of its address.
    constexpr std::string_view kSticky = "    dynamic-cookie-key replicas\n"
                                         "    cookie REPLICA insert indirect nocache dynamic\n";
    return fmt::format(
        "resolvers engine\n"
        "    nameserver dns 127.0.0.11:53\n"
        "    hold valid 1s\n"
        "defaults\n"
        "    mode http\n"
        "    option forwardfor\n"
        "    timeout connect 5s\n"
        "    timeout client 60s\n"
        "    timeout server 60s\n"
        "frontend balancer\n"
        "    bind :{port}\n"
        "    default_backend replicas\n"
        "backend replicas\n"
        "    balance roundrobin\n"
        "{sticky}"
        "    server-template replica {count} {service}:{port} check resolvers engine "
        "init-addr libc,none\n",
        fmt::arg("port", route.port),
        fmt::arg("service", route.service),
        fmt::arg("count", kReplicas),
        fmt::arg("sticky", route.isSticky ? kSticky : std::string_view()));
}

std::string traefikConfig(const Route& route, const std::string& project)
{
    std::string servers;
    for (int i = 1; i <= kReplicas; ++i)
        servers += fmt::format(
            "          - url: http://{}-{}-{}:{}\n", project, route.service, i, route.port);
    return fmt::format(
        "entryPoints:\n"
        "  balancer:\n"
        "    address: \":{port}\"\n"
        "ping:\n"
        "  entryPoint: balancer\n"
        "providers:\n"
        "  file:\n"
        "    filename: /etc/traefik/traefik.yml\n"
        "http:\n"
        "  routers:\n"
        "    all:\n"
        "      rule: PathPrefix(`/`)\n"
        "      service: replicas\n"
        "  services:\n"
        "    replicas:\n"
        "      loadBalancer:\n"
        "{sticky}"
        "        servers:\n"
        "{servers}",
        fmt::arg("port", route.port),
        fmt::arg("sticky", route.isSticky ? "        sticky:\n          cookie: {}\n" : ""),
        fmt::arg("servers", servers));
}

std::string configOf(const Balancer& balancer, const Route& route, const std::string& project)
{
    if (balancer.name == "haproxy")
        return haproxyConfig(route);
    if (balancer.name == "traefik")
        return traefikConfig(route, project);
    return nginxConfig(route);
}

/// The kind of router that the environment puts before its processes; the first where nobody says,
/// or where it is a cloud's own.
const Balancer& balancerFor(const model::Environment& environment)
{
    for (const model::Service& service : environment.services) {
        const auto router = service.labels.find("kubernetes.io/ingress.class");
        if (router == service.labels.end())
            continue;
        for (const Balancer& balancer : kBalancers) {
            if (router->second.find(balancer.name) != std::string::npos)
                return balancer;
        }
    }
    return kBalancers.front();
}

/// Makes replicas of one process.
class ReplicaLayer
{
public:
    ReplicaLayer(Draft& draft,
                 const model::Service& wanted,
                 const Balancer& balancer,
                 const std::string& project,
                 const Options& options)
        : m_draft(draft)
        , m_wanted(wanted)
        , m_balancer(balancer)
        , m_project(project)
        , m_options(options)
        , m_reason{phrase("{} run there", wanted.replicas.value.count), wanted.replicas.origin}
        , m_place(placeOf(wanted.replicas.origin))
    {}

    void lay(std::vector<Unmirrored>& unmirrored)
    {
        scale();
        m_route = {.service = m_wanted.name,
                   .port = portOf(),
                   .isSticky = m_wanted.affinity.isSet() && m_wanted.affinity.value != "none"};
        if (m_route.port == 0)
            return;
        const ImageChoice image =
            chooseImage(model::LocalService{.image = std::string(m_balancer.image)},
                        std::string(m_balancer.version),
                        m_options.images);
        if (image.image.empty()) {
            unmirrored.push_back({Severity::Warning,
                                  phrase("load balancer of {}", m_wanted.name),
                                  phrase("{}: {}", m_balancer.name, image.reason),
                                  m_wanted.replicas.origin});
            return;
        }
        layBalancer(image);
        moveClients();
    }

private:
    [[nodiscard]] std::string name() const { return m_wanted.name + "-balancer"; }

    void scale()
    {
        Node& service = m_draft.service(m_wanted.name);
        const Node* there = service.find("deploy");
        Node deploy = there != nullptr ? *there : compose::makeMapping(m_place);
        compose::setMember(deploy, "replicas", compose::makeInteger(kReplicas, m_place));
        compose::removeMember(service, "scale");
        compose::setMember(service, "deploy", std::move(deploy));
        m_draft.note({.kind = Change::Kind::Added,
                      .service = m_wanted.name,
                      .path = "deploy.replicas",
                      .from = {},
                      .to = std::to_string(kReplicas),
                      .why = m_reason.text,
                      .was = {},
                      .because = m_reason.because});
        m_draft.remove(
            m_wanted.name, "container_name", {phrase("several cannot share a name"), {}});
    }

    /// The port that the environment's router passes on, or the only one that there is.
    [[nodiscard]] int portOf()
    {
        for (const model::Port& port : m_wanted.ports) {
            if (!port.ingress.empty())
                return port.container;
        }
        if (!m_wanted.ports.empty())
            return m_wanted.ports.front().container;
        const Node* ports = m_draft.service(m_wanted.name).find("ports");
        return ports == nullptr || ports->items.empty() ? 0 : targetOf(ports->items.front());
    }

    static int targetOf(const Node& port)
    {
        const Node* target = port.find("target");
        return target == nullptr ? 0 : static_cast<int>(compose::toInteger(*target).value_or(0));
    }

    void layBalancer(const ImageChoice& image)
    {
        const Phrase why =
            m_route.isSticky
                ? phrase("requests go round {} of {}, a session stays with one, as there",
                         kReplicas,
                         m_wanted.name)
                : phrase("requests go round {} of {}, no session stays with one",
                         kReplicas,
                         m_wanted.name);
        m_draft.set(name(),
                    "image",
                    compose::makeText(image.image, m_place),
                    image.image,
                    {why, m_reason.because});
        layConfig();
        layHealth();
        movePorts();
        Node dependency = compose::makeMapping(m_place);
        const bool hasCheck = m_draft.service(m_wanted.name).find("healthcheck") != nullptr;
        compose::setMember(
            dependency,
            "condition",
            compose::makeText(hasCheck ? "service_healthy" : "service_started", m_place));
        compose::setMember(dependency, "required", compose::makeBoolean(true, m_place));
        Node dependencies = compose::makeMapping(m_place);
        compose::setMember(dependencies, m_wanted.name, std::move(dependency));
        compose::setMember(m_draft.service(name()), "depends_on", std::move(dependencies));
        compose::setMember(
            m_draft.service(name()), "restart", compose::makeText("unless-stopped", m_place));
        if (const Node* networks = m_draft.service(m_wanted.name).find("networks")) {
            Node copy = *networks;
            compose::setMember(m_draft.service(name()), "networks", std::move(copy));
        }
    }

    void layConfig()
    {
        Node config = compose::makeMapping(m_place);
        compose::setMember(config, "name", compose::makeText(m_project + "_" + name(), m_place));
        compose::setMember(config,
                           "content",
                           compose::makeText(configOf(m_balancer, m_route, m_project), m_place));
        compose::setMember(m_draft.section("configs"), name(), std::move(config));
        Node reference = compose::makeMapping(m_place);
        compose::setMember(reference, "source", compose::makeText(name(), m_place));
        compose::setMember(
            reference, "target", compose::makeText(std::string(m_balancer.config), m_place));
        Node list = compose::makeSequence(m_place);
        list.items.push_back(std::move(reference));
        compose::setMember(m_draft.service(name()), "configs", std::move(list));
    }

    void layHealth()
    {
        if (m_balancer.check.empty())
            return;
        std::string command(m_balancer.check);
        constexpr std::string_view kMark = "{port}";
        if (const std::size_t at = command.find(kMark); at != std::string::npos)
            command.replace(at, kMark.size(), std::to_string(m_route.port));
        Node check = compose::makeMapping(m_place);
        compose::setMember(check, "test", textList({"CMD-SHELL", command}, m_place));
        compose::setMember(check, "interval", compose::makeText("2s", m_place));
        compose::setMember(check, "timeout", compose::makeText("3s", m_place));
        compose::setMember(check, "retries", compose::makeInteger(10, m_place));
        compose::setMember(m_draft.service(name()), "healthcheck", std::move(check));
    }

    /// Whoever comes from outside meets the balancer.
    void movePorts()
    {
        const Node* there = m_draft.service(m_wanted.name).find("ports");
        if (there == nullptr)
            return;
        Node moved = compose::makeSequence(there->place);
        Node staying = compose::makeSequence(there->place);
        for (const Node& port : there->items)
            (targetOf(port) == m_route.port ? moved : staying).items.push_back(port);
        if (moved.items.empty())
            return;
        const std::string shown = shownNode(moved);
        if (staying.items.empty())
            m_draft.remove(m_wanted.name, "ports", {name() + " publishes them", m_reason.because});
        else
            m_draft.set(m_wanted.name,
                        "ports",
                        staying,
                        shownNode(staying),
                        {phrase("{} publishes the others", name()), m_reason.because});
        m_draft.set(
            name(), "ports", std::move(moved), shown, {phrase("moved here"), m_reason.because});
    }

    /// Config vars of others that point at the process point at its balancer.
    void moveClients()
    {
        std::vector<std::string> names;
        for (const auto& [other, node] : m_draft.section("services").members) {
            if (other != m_wanted.name && other != name())
                names.push_back(other);
        }
        for (const std::string& other : names) {
            moveVariables(other);
            moveDependency(other);
        }
    }

    void moveVariables(const std::string& other)
    {
        const Node* variables = m_draft.service(other).find("environment");
        std::vector<std::pair<std::string, std::string>> moved;
        for (const auto& [key, value] :
             variables != nullptr ? variables->members : std::vector<compose::Member>{}) {
            const std::string text = compose::plainText(value);
            const auto connection = connectionIn(text);
            const bool isIt =
                connection &&
                std::ranges::find(connection->hosts, m_wanted.name) != connection->hosts.end() &&
                (connection->form == Connection::Form::Url || !connection->port.empty() ||
                 partOfKey(key).kind == KeyPart::Kind::Host);
            const bool isItsPort = connection && (connection->port.empty() ||
                                                  connection->port == std::to_string(m_route.port));
            if (isIt && isItsPort)
                moved.emplace_back(key, withHost(text, m_wanted.name, name(), 0));
        }
        for (const auto& [key, text] : moved)
            m_draft.setVariable(other,
                                key,
                                text,
                                {phrase("through the load balancer, as there"), m_reason.because});
    }

    void moveDependency(const std::string& other)
    {
        Node* dependencies = m_draft.service(other).find("depends_on");
        const Node* former = dependencies == nullptr ? nullptr : dependencies->find(m_wanted.name);
        if (former == nullptr || m_draft.service(name()).find("healthcheck") == nullptr)
            return;
        Node copy = *former;
        compose::setMember(*dependencies, name(), std::move(copy));
    }

    Draft& m_draft;
    const model::Service& m_wanted;
    const Balancer& m_balancer;
    const std::string& m_project;
    const Options& m_options;
    Reason m_reason;
    compose::Place m_place;
    Route m_route;
};

} // namespace

void layReplicas(Draft& draft,
                 const model::Environment& environment,
                 const std::string& project,
                 const Options& options,
                 std::vector<Unmirrored>& unmirrored)
{
    const Balancer& balancer = balancerFor(environment);
    for (const model::Service& wanted : environment.services) {
        const bool isSeveral = wanted.kind == model::ProcessKind::LongRunning &&
                               wanted.replicas.isSet() && wanted.replicas.value.count > 1;
        if (isSeveral && draft.hasService(wanted.name))
            ReplicaLayer(draft, wanted, balancer, project, options).lay(unmirrored);
    }
}

} // namespace plumbline::mirror
