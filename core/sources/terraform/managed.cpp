// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/sources/backing/identify.h"
#include "core/sources/terraform/terraform_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

using model::BackingService;
using model::State;

/// Where providers keep the address that an app connects to.
constexpr std::array<std::string_view, 34> kAddressPaths{"address",
                                                         "endpoint",
                                                         "reader_endpoint",
                                                         "primary_endpoint_address",
                                                         "reader_endpoint_address",
                                                         "configuration_endpoint_address",
                                                         "configuration_endpoint",
                                                         "cluster_address",
                                                         "cache_nodes.0.address",
                                                         "endpoint.0.address",
                                                         "cluster_endpoint.0.address",
                                                         "instances.0.endpoints.0",
                                                         "host",
                                                         "private_host",
                                                         "fqdn",
                                                         "hostname",
                                                         "fully_qualified_domain_name",
                                                         "bootstrap_brokers",
                                                         "bootstrap_brokers_tls",
                                                         "bootstrap_brokers_sasl_iam",
                                                         "bootstrap_brokers_sasl_scram",
                                                         "bootstrap_endpoint",
                                                         "public_ip_address",
                                                         "private_ip_address",
                                                         "first_ip_address",
                                                         "ip_address.0.ip_address",
                                                         "dns_name",
                                                         "discovery_endpoint",
                                                         "service_host",
                                                         "connection_strings.0.standard_srv",
                                                         "elasticsearch.0.https_endpoint",
                                                         "primary_blob_host",
                                                         "bucket_domain_name",
                                                         "discovery_endpoints.0.address"};

/// The facts of one resource that is a managed service.
class ManagedDescriber
{
public:
    ManagedDescriber(const Resource& resource,
                     const std::vector<Resource>& all,
                     const backing::Managed& row,
                     const backing::Engine* engine,
                     const std::string& file)
        : m_resource(resource)
        , m_all(all)
        , m_row(row)
        , m_file(file)
    {
        m_result.name = row.isGrouped ? row.id : resource.address;
        m_result.role = engine != nullptr ? engine->role : model::Role::Other;
        m_result.engine = row.engine;
        m_result.hosting = model::Hosting::Managed;
        m_result.foundBy = fmt::format("Terraform type {}", resource.type);
        m_result.origin = place({});
        m_result.flavour = model::written(row.title, place({}));
    }

    BackingService describe()
    {
        describeVersion();
        describeTopology();
        describeTls();
        describeParameters();
        describeCharset();
        for (const std::string_view path : kAddressPaths)
            addAddresses(path);
        return std::move(m_result);
    }

private:
    [[nodiscard]] Origin place(std::string_view path) const
    {
        const Tree* tree = path.empty() ? m_resource.values : valueAt(m_resource.values, path);
        if (tree == nullptr)
            tree = m_resource.values;
        Origin origin = tree != nullptr ? originOf(*tree, m_file) : Origin{};
        origin.object = m_resource.address;
        return origin;
    }

    /// The text at `path`, unless Terraform marks it as sensitive.
    [[nodiscard]] std::string text(std::string_view path) const
    {
        return isSensitive(m_resource, path) ? std::string() : textAt(m_resource, path);
    }

    [[nodiscard]] std::optional<int> number(std::string_view path) const
    {
        const std::string digits = text(path);
        int value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                            : std::nullopt;
    }

    void describeVersion()
    {
        for (const std::string& attribute : m_row.version.attributes) {
            const std::string version = backing::versionIn(text(attribute), m_row.version);
            if (version.empty())
                continue;
            m_result.version = model::written(version, place(attribute));
            return;
        }
        const bool isLater =
            std::ranges::any_of(m_row.version.attributes, [&](const std::string& attribute) {
                return isUnknown(m_resource, attribute);
            });
        m_result.version = model::absent<std::string>(State::Unknown,
                                                      isLater ? Phrase::ofWords(kAfterApply)
                                                              : phrase("Terraform does not say it"),
                                                      place({}));
    }

    void setTopology(std::string value, std::string_view path)
    {
        m_result.topology = model::written(std::move(value), place(path));
    }

    void describeTopology()
    {
        static constexpr std::array<std::string_view, 4> kClusters{
            "num_node_groups", "num_shards", "shard_count", "number_of_broker_nodes"};
        for (const std::string_view path : kClusters) {
            if (const auto count = number(path); count && *count > 1)
                return setTopology(fmt::format("cluster ({})", *count), path);
        }
        static constexpr std::array<std::string_view, 6> kCounts{"num_cache_clusters",
                                                                 "number_cache_clusters",
                                                                 "num_cache_nodes",
                                                                 "node_count",
                                                                 "cluster_config.0.instance_count",
                                                                 "instances"};
        for (const std::string_view path : kCounts) {
            if (const auto count = number(path))
                return setTopology(*count > 1 ? fmt::format("replicated ({})", *count)
                                              : std::string("single"),
                                   path);
        }

        struct Mode
        {
            std::string_view path;
            std::string_view value;
            std::string_view topology;
        };

        static constexpr std::array kModes{
            Mode{"multi_az", "true", "replicated (2)"},
            Mode{"multi_az", "false", "single"},
            Mode{"deployment_mode", "SINGLE_INSTANCE", "single"},
            Mode{"deployment_mode", "ACTIVE_STANDBY_MULTI_AZ", "replicated (2)"},
            Mode{"deployment_mode", "CLUSTER_MULTI_AZ", "cluster (3)"},
            Mode{"settings.availability_type", "REGIONAL", "replicated (2)"},
            Mode{"settings.availability_type", "ZONAL", "single"},
            Mode{"tier", "STANDARD_HA", "replicated (2)"},
            Mode{"tier", "BASIC", "single"},
            Mode{"high_availability.mode", "ZoneRedundant", "replicated (2)"},
            Mode{"high_availability.mode", "SameZone", "replicated (2)"},
        };
        for (const Mode& mode : kModes) {
            if (text(mode.path) == mode.value)
                return setTopology(std::string(mode.topology), mode.path);
        }
        describeClusterMembers();
    }

    /// Aurora and DocumentDB keep their instances as resources of their own.
    void describeClusterMembers()
    {
        const std::string id = textAt(m_resource, "cluster_identifier");
        if (id.empty())
            return;
        const auto count = std::ranges::count_if(m_all, [&](const Resource& other) {
            return other.type.ends_with("_cluster_instance") &&
                   textAt(other, "cluster_identifier") == id;
        });
        if (count > 0)
            setTopology(count > 1 ? fmt::format("replicated ({})", count) : std::string("single"),
                        "cluster_identifier");
    }

    void describeTls()
    {
        struct Switch
        {
            std::string_view path;
            std::string_view value;
            bool isTls;
        };

        static constexpr std::array kSwitches{
            Switch{"transit_encryption_enabled", "true", true},
            Switch{"transit_encryption_enabled", "false", false},
            Switch{"tls_enabled", "true", true},
            Switch{"tls_enabled", "false", false},
            Switch{"transit_encryption_mode", "SERVER_AUTHENTICATION", true},
            Switch{"transit_encryption_mode", "DISABLED", false},
            Switch{"non_ssl_port_enabled", "false", true},
            Switch{"enable_non_ssl_port", "false", true},
            Switch{"settings.ip_configuration.ssl_mode", "ENCRYPTED_ONLY", true},
            Switch{"settings.ip_configuration.require_ssl", "true", true},
            Switch{"domain_endpoint_options.enforce_https", "true", true},
            Switch{"encryption_info.encryption_in_transit.client_broker", "TLS", true},
            Switch{"encryption_info.encryption_in_transit.client_broker", "PLAINTEXT", false},
        };
        for (const Switch& one : kSwitches) {
            if (text(one.path) == one.value) {
                m_result.tls = model::written(one.isTls, place(one.path));
                return;
            }
        }
        if (m_resource.type == "digitalocean_database_cluster" ||
            m_resource.type == "aws_mq_broker" || m_row.id.find("serverless") != std::string::npos)
            m_result.tls =
                model::defaulted(true, phrase("the service always asks for it"), place({}));
    }

    void putParameter(std::string name, std::string value, const Tree& at)
    {
        if (name.empty() || isSecretName(name) || isSensitive(m_resource, "parameter"))
            return;
        Origin origin = originOf(at, m_file);
        origin.object = m_resource.address;
        if (name == "rds.force_ssl" || name == "require_secure_transport")
            m_result.tls = model::written(value == "1" || value == "ON", origin);
        if (name == "character_set_server" || name == "server_encoding")
            m_result.charset = model::written(value, origin);
        m_result.parameters[std::move(name)] = model::written(std::move(value), std::move(origin));
    }

    /// `[{name, value}]`, or a mapping.
    void putParameters(const Tree* list)
    {
        if (list == nullptr)
            return;
        for (const Tree& one : list->items)
            putParameter(one.textAt("name"), one.textAt("value"), one);
        for (const Member& member : list->members) {
            if (member.value.isScalar() && !member.value.isNull())
                putParameter(member.key, member.value.text, member.value);
        }
    }

    void describeParameters()
    {
        for (const std::string_view path : {"parameter_group_name",
                                            "db_cluster_parameter_group_name",
                                            "cluster_parameter_group_name"}) {
            const std::string group = text(path);
            if (group.empty())
                continue;
            for (const Resource& other : m_all) {
                if (other.type.find("parameter_group") != std::string::npos &&
                    textAt(other, "name") == group && !isSensitive(other, "parameter"))
                    putParameters(valueAt(other.values, "parameter"));
            }
        }
        if (!isSensitive(m_resource, "settings"))
            putParameters(valueAt(m_resource.values, "settings.database_flags"));
        const Tree* redis = valueAt(m_resource.values, "redis_configs");
        putParameters(redis);
        if (const Tree* azure =
                valueAt(m_resource.values, "redis_configuration.0.maxmemory_policy"))
            putParameter("maxmemory-policy", azure->text, *azure);
    }

    void describeCharset()
    {
        for (const std::string_view path : {"character_set_name", "charset"}) {
            if (const std::string charset = text(path); !charset.empty())
                m_result.charset = model::written(charset, place(path));
        }
    }

    void addAddresses(std::string_view path)
    {
        std::string list = text(path);
        // The parts of `b-1:9098,b-2:9098`.
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            std::string one = list.substr(0, comma);
            list.erase(0, std::min(comma + 1, list.size()));
            const bool isKnown =
                std::ranges::find(m_result.addresses, one) != m_result.addresses.end();
            if (!one.empty() && one.find('@') == std::string::npos && !isKnown)
                m_result.addresses.push_back(std::move(one));
        }
    }

    const Resource& m_resource;
    const std::vector<Resource>& m_all;
    const backing::Managed& m_row;
    const std::string& m_file;
    BackingService m_result;
};

} // namespace

std::vector<BackingService> managedServices(const std::vector<Resource>& resources,
                                            const backing::Table& table,
                                            const std::string& file)
{
    std::vector<BackingService> result;
    for (const Resource& resource : resources) {
        // A read replica is a part of its source.
        if (!textAt(resource, "replicate_source_db").empty())
            continue;
        const backing::Managed* row = backing::identifyTerraform(
            table, resource.type, [&](std::string_view path) { return textAt(resource, path); });
        if (row == nullptr)
            continue;
        BackingService service =
            ManagedDescriber(resource, resources, *row, findEngine(table, row->engine), file)
                .describe();
        const auto known = std::ranges::find(result, service.name, &BackingService::name);
        if (row->isGrouped && known != result.end())
            std::ranges::move(service.addresses, std::back_inserter(known->addresses));
        else
            result.push_back(std::move(service));
    }
    return result;
}

} // namespace plumbline::sources::terraform
