// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge_address.h"

#include "core/base/text.h"
#include "core/parity/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace plumbline::parity {

namespace {

struct PlacedAddress
{
    Address address;
    const PlaceWords* words = nullptr;
};

/// Whether two texts are the same but for the names of their environments.
bool isSameButForPlace(std::string_view left,
                       const PlaceWords& leftWords,
                       std::string_view right,
                       const PlaceWords& rightWords)
{
    return left == right || leftWords.templated(left) == rightWords.templated(right) ||
           leftWords.removedFrom(left) == rightWords.removedFrom(right);
}

/// A path with `{id}` for each part that is a number of three digits or more: accounts, projects and
/// the like, which each environment has its own of.
std::string withoutNumbers(std::string_view path)
{
    constexpr std::size_t kLeastDigits = 3;
    std::string result;
    for (const std::string& part : split(path, '/')) {
        const bool isId = part.size() >= kLeastDigits &&
                          part.find_first_not_of("0123456789") == std::string::npos;
        result += isId ? std::string("{id}/") : part + "/";
    }
    return result;
}

/// The parts that two addresses differ in, those that may apart from those that should not.
class Differences
{
public:
    explicit Differences(bool areSecret)
        : m_areSecret(areSecret)
    {}

    void add(const PlacedAddress& left, const PlacedAddress& right)
    {
        const Address& one = left.address;
        const Address& other = right.address;
        addScheme(one, other);
        note(one.driver != other.driver, std::string(ours("driver")), m_wrong);
        note(one.user != other.user, std::string(ours("user")), m_fine);
        note(one.password != other.password, std::string(ours("password")), m_fine);
        note(one.hosts != other.hosts, std::string(ours("host")), m_fine);
        note(one.ports != other.ports, std::string(ours("port")), m_fine);
        note(one.fragment != other.fragment, std::string(ours("fragment")), m_wrong);
        addPath(left, right);
        addQuery(left, right);
    }

    [[nodiscard]] Judgement judgement() const
    {
        Judgement result;
        result.verdict = m_wrong.empty() ? Verdict::Expected : Verdict::Drift;
        result.parts.assign(m_wrong.begin(), m_wrong.end());
        if (m_wrong.empty()) {
            result.parts.assign(m_fine.begin(), m_fine.end());
            result.reason = phrase("only {} {}: each environment's own",
                                   enumerate(asWords(result.parts)),
                                   verb(m_fine));
        } else {
            result.reason = phrase("{} {}, and should be the same everywhere",
                                   enumerate(asWords(result.parts)),
                                   verb(m_wrong));
        }
        return result;
    }

private:
    static Phrase verb(const std::set<std::string>& parts)
    {
        return parts.size() == 1 ? phrase("differs") : phrase("differ");
    }

    static void note(bool isDifferent, std::string part, std::set<std::string>& where)
    {
        if (isDifferent)
            where.insert(std::move(part));
    }

    /// Plain HTTP where only this machine listens is no weaker: a router in front speaks TLS.
    void addScheme(const Address& one, const Address& other)
    {
        if (one.scheme == other.scheme)
            return;
        const bool isOnlyTls =
            (one.scheme == "http" && other.scheme == "https" && isLocalHost(one.hosts)) ||
            (one.scheme == "https" && other.scheme == "http" && isLocalHost(other.hosts));
        note(true, std::string(ours("scheme")), isOnlyTls ? m_fine : m_wrong);
    }

    /// What only this machine serves may lie elsewhere; a provider that names the user names the
    /// database too.
    void addPath(const PlacedAddress& left, const PlacedAddress& right)
    {
        const Address& one = left.address;
        const Address& other = right.address;
        if (databaseOf(one) == databaseOf(other))
            return;
        const bool isPage = one.scheme.starts_with("http");
        const bool isFine =
            isSameButForPlace(one.path, *left.words, other.path, *right.words) ||
            (isPage && isSameButForPlace(withoutNumbers(one.path),
                                         *left.words,
                                         withoutNumbers(other.path),
                                         *right.words)) ||
            (isPage && isLocalHost(one.hosts) != isLocalHost(other.hosts)) ||
            (!isPage && !one.user.empty() && !other.user.empty() && one.user != other.user);
        note(true, std::string(ours("path")), isFine ? m_fine : m_wrong);
    }

    /// The first of Redis is the one that it takes unless told.
    static std::string_view databaseOf(const Address& address)
    {
        const bool isRedis = address.scheme == "redis" || address.scheme == "rediss";
        return isRedis && address.path == "0" ? std::string_view() : std::string_view(address.path);
    }

    void addQuery(const PlacedAddress& left, const PlacedAddress& right)
    {
        std::set<std::string> keys;
        for (const auto& [key, value] : left.address.query)
            keys.insert(key);
        for (const auto& [key, value] : right.address.query)
            keys.insert(key);
        for (const std::string& key : keys) {
            const auto one = left.address.query.find(key);
            const auto other = right.address.query.find(key);
            const bool isEverywhere =
                one != left.address.query.end() && other != right.address.query.end();
            if (isEverywhere &&
                isSameButForPlace(one->second, *left.words, other->second, *right.words)) {
                note(one->second != other->second, queryPart(key), m_fine);
                continue;
            }
            note(true, queryPart(key), m_wrong);
        }
    }

    /// A malformed DSN may have a piece of its password where a query's key should be.
    [[nodiscard]] std::string queryPart(const std::string& key) const
    {
        static constexpr std::array kCommon{"application_name",
                                            "authSource",
                                            "channel_binding",
                                            "charset",
                                            "connect_timeout",
                                            "encoding",
                                            "options",
                                            "pool",
                                            "pool_timeout",
                                            "replicaSet",
                                            "retryWrites",
                                            "schema",
                                            "search_path",
                                            "ssl",
                                            "ssl_cert_reqs",
                                            "sslmode",
                                            "sslrootcert",
                                            "timeout",
                                            "tls",
                                            "vhost"};
        if (m_areSecret && std::ranges::find(kCommon, key) == kCommon.end())
            return std::string(ours("query"));
        return fmt::format("query {}", key);
    }

    bool m_areSecret;
    std::set<std::string> m_wrong;
    std::set<std::string> m_fine;
};

} // namespace

std::optional<Judgement>
judgeAddresses(std::span<const PlacedValue> values, std::span<const Place> places, bool areSecret)
{
    std::vector<PlacedAddress> addresses;
    addresses.reserve(values.size());
    for (const PlacedValue& value : values) {
        std::optional<Address> address = readAddress(value.value);
        if (!address)
            return std::nullopt;
        addresses.push_back({.address = std::move(*address), .words = &places[value.place].words});
    }
    Differences differences(areSecret);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        for (std::size_t j = i + 1; j < addresses.size(); ++j)
            differences.add(addresses[i], addresses[j]);
    }
    return differences.judgement();
}

} // namespace plumbline::parity
