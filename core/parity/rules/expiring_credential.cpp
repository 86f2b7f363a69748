// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/parity/gaps.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

constexpr double kNoticeDays = 30;

/// The number behind `"name":` in a JSON object of one level.
std::optional<double> numberIn(std::string_view json, std::string_view name)
{
    const std::size_t at = json.find(fmt::format("\"{}\"", name));
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::size_t begin = json.find_first_of("0123456789", at + name.size() + 2);
    if (begin == std::string_view::npos)
        return std::nullopt;
    double value = 0;
    const auto [end, error] =
        std::from_chars(json.data() + begin, json.data() + json.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

struct Lifetime
{
    double endsIn = 0;    ///< days
    bool isShort = false; ///< made to live a day at most
    std::string_view what = ours("token");
};

/// When a certificate ends, as PEM or as PEM within base64.
std::optional<Lifetime> lifetimeOfCertificate(std::string_view text, double now)
{
    auto end = certificateEnd(text);
    if (!end && text.starts_with("LS0tLS1CRUdJTi")) { // -----BEGIN
        const DecodedBase64 decoded = decodeBase64(std::string(text));
        end = decoded.ok ? certificateEnd(decoded.bytes) : std::nullopt;
    }
    if (!end)
        return std::nullopt;
    const auto seconds = std::chrono::system_clock::to_time_t(*end);
    return Lifetime{.endsIn = (static_cast<double>(seconds) - now) / kSecondsADay,
                    .isShort = false,
                    .what = ours("certificate")};
}

/// When a JSON Web Token ends, as it says itself.
std::optional<Lifetime> lifetimeOf(std::string_view text, double now)
{
    const std::vector<std::string> parts = split(text, '.');
    if (parts.size() != 3 || !text.starts_with("eyJ"))
        return std::nullopt;
    std::string payload = parts[1];
    std::ranges::replace(payload, '-', '+');
    std::ranges::replace(payload, '_', '/');
    const DecodedBase64 decoded = decodeBase64(payload);
    const auto ends = decoded.ok ? numberIn(decoded.bytes, "exp") : std::nullopt;
    if (!ends)
        return std::nullopt;
    const auto began = numberIn(decoded.bytes, "iat");
    return Lifetime{.endsIn = (*ends - now) / kSecondsADay,
                    .isShort = began && *ends - *began <= kSecondsADay};
}

void checkExpiringCredential(const RuleInput& input, Outcomes& outcomes)
{
    const auto now = secondsOf(input.evidence().now);
    if (!now)
        return;
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        auto lifetime = isSet(&var) ? lifetimeOf(textOf(var), *now) : std::nullopt;
        if (!lifetime && isSet(&var))
            lifetime = lifetimeOfCertificate(textOf(var), *now);
        if (!lifetime || lifetime->isShort)
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (lifetime->endsIn > kNoticeDays) {
            outcomes.pass(subject);
            return;
        }
        const bool isOver = lifetime->endsIn < 0;
        outcomes.fail(subject,
                      {.message = isOver ? phrase("the {} in {} of {} has expired",
                                                  Phrase::ofWords(lifetime->what),
                                                  key.name(),
                                                  input.name(place))
                                         : phrase("the {} in {} of {} expires in {:.0f} days",
                                                  Phrase::ofWords(lifetime->what),
                                                  key.name(),
                                                  input.name(place),
                                                  lifetime->endsIn),
                       .reason = {},
                       .severity = severityAt(input, place, Severity::Warning),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kExpiringCredential{
    .id = "expiring-credential",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "A token or certificate expires soon, or has",
    .rationale = "What works today fails on a day that nobody wrote down.",
    .compares = "The end that JSON Web Tokens and certificates carry with today: thirty days of "
                "notice.",
    .guards = "Tokens that are made to live a day at most, and those that say no end.",
    .remedy = "Make a new one, and write down when it ends.",
    .check = checkExpiringCredential};

} // namespace plumbline::parity::rules
