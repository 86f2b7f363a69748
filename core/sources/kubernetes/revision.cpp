// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/revision.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::Fact;
using model::State;

/// Whether the last part of a key is one of those: `acme.example/git-commit`.
bool endsIn(std::string_view key, std::span<const std::string_view> names)
{
    const std::size_t slash = key.rfind('/');
    std::string name = toLower(slash == std::string_view::npos ? key : key.substr(slash + 1));
    std::erase_if(name, [](char c) { return c == '-' || c == '_' || c == '.'; });
    return std::ranges::find(names, name) != names.end();
}

bool isCommitKey(std::string_view key)
{
    static constexpr std::array<std::string_view, 8> kNames{"gitcommit",
                                                            "gitsha",
                                                            "commit",
                                                            "commitsha",
                                                            "commithash",
                                                            "gitrevision",
                                                            "sha",
                                                            "revision"};
    return key == "org.opencontainers.image.revision" || endsIn(key, kNames);
}

bool isTimeKey(std::string_view key)
{
    static constexpr std::array<std::string_view, 6> kNames{
        "deployedat", "releasedat", "deploytime", "deploymenttime", "deploydate", "releasedate"};
    return endsIn(key, kNames);
}

bool isPersonKey(std::string_view key)
{
    static constexpr std::array<std::string_view, 4> kNames{
        "deployedby", "releasedby", "deployer", "deployuser"};
    return endsIn(key, kNames);
}

/// Also `main@sha1:9f1c...`, as Flux writes it.
std::string commitIn(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon != std::string_view::npos && text.find("sha1:") != std::string_view::npos)
        text.remove_prefix(colon + 1);
    // Built from files that were not committed: told by a rule, which needs the word.
    std::string_view digits = text;
    for (const std::string_view suffix : {"-dirty", "+dirty", "-modified"}) {
        if (digits.ends_with(suffix))
            digits.remove_suffix(suffix.size());
    }
    const bool isHex = digits.size() >= 7 && digits.size() <= 64 &&
                       digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    return isHex ? toLower(text) : std::string();
}

/// `2026-09-02T08:14:00Z`, at least with its date.
bool isTime(std::string_view text)
{
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
           text.find_first_not_of("0123456789-:TZ.+ ") == std::string_view::npos;
}

/// Where charts of other people say their own product's version.
bool isForeignProduct(const Fields& pod)
{
    static constexpr std::array<std::string_view, 16> kProducts{"postgres",
                                                                "postgresql",
                                                                "redis",
                                                                "valkey",
                                                                "mysql",
                                                                "mariadb",
                                                                "mongo",
                                                                "mongodb",
                                                                "rabbitmq",
                                                                "elasticsearch",
                                                                "memcached",
                                                                "kafka",
                                                                "zookeeper",
                                                                "nats",
                                                                "minio",
                                                                "opensearch"};
    for (const Fields& container : pod.mappings("spec.containers")) {
        const auto image = model::parseImageReference(container.text("image"));
        if (!image)
            continue;
        const std::string& repository = image->repository;
        const std::size_t slash = repository.rfind('/');
        const std::string_view last =
            std::string_view(repository).substr(slash == std::string::npos ? 0 : slash + 1);
        if (std::ranges::find(kProducts, last) != kProducts.end())
            return true;
    }
    return false;
}

/// Takes a statement; two that differ make the fact unknown. Of times the latest counts.
class Statement
{
public:
    explicit Statement(std::string what, bool isLatest = false)
        : m_what(std::move(what))
        , m_isLatest(isLatest)
    {}

    void say(const std::string& value, Origin origin)
    {
        if (value.empty())
            return;
        if (m_fact.state == State::Missing || (m_isLatest && value > m_fact.value)) {
            m_fact = model::written(value, std::move(origin));
        } else if (m_fact.isSet() && !m_isLatest && m_fact.value != value) {
            m_fact = model::absent<std::string>(
                State::Unknown,
                phrase("workloads say different {}: {} and {}", m_what, m_fact.value, value),
                std::move(origin));
        }
    }

    Fact<std::string> take() { return std::move(m_fact); }

private:
    std::string m_what;
    bool m_isLatest;
    Fact<std::string> m_fact;
};

struct Statements
{
    Statement commit{"commits"};
    Statement version{"versions"};
    Statement deployedAt{"times", true};
    Statement deployedBy{"people"};

    void read(const Fields& metadata)
    {
        for (const char* part : {"labels", "annotations"}) {
            for (const Member& entry : metadata.members(part)) {
                if (!entry.value.isScalar())
                    continue;
                const Origin origin = metadata.object().originOf(entry.value);
                const std::string& text = entry.value.text;
                if (entry.key == "app.kubernetes.io/version" ||
                    entry.key == "org.opencontainers.image.version")
                    version.say(text, origin);
                else if (isCommitKey(entry.key))
                    commit.say(commitIn(text), origin);
                else if (isTimeKey(entry.key) && isTime(text))
                    deployedAt.say(text, origin);
                else if (isPersonKey(entry.key))
                    deployedBy.say(text, origin);
            }
        }
    }
};

} // namespace

model::Revision findRevision(Context& context, const std::vector<Workload>& workloads)
{
    Statements statements;
    for (const Workload& workload : workloads) {
        const Fields pod = workload.pod(context.diagnostics);
        if (isForeignProduct(pod))
            continue;
        statements.read(pod.mapping("metadata"));
        if (!workload.podPath.empty())
            statements.read(pod.ofObject().mapping("metadata"));
    }
    model::Revision revision;
    revision.commit = statements.commit.take();
    revision.version = statements.version.take();
    revision.deployedAt = statements.deployedAt.take();
    revision.deployedBy = statements.deployedBy.take();
    return revision;
}

} // namespace plumbline::sources::kubernetes
