// SPDX-License-Identifier: Apache-2.0
#include "core/parity/gaps.h"

#include "core/base/text.h"
#include "core/parity/waiver.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace plumbline::parity {

namespace {

constexpr std::size_t kReleases = 10; ///< that lead time and personnel are told of

int numberAt(std::string_view text, std::size_t from, std::size_t size)
{
    int value = 0;
    if (from + size > text.size())
        return 0;
    std::from_chars(text.data() + from, text.data() + from + size, value);
    return value;
}

GapFigure figure(Phrase name,
                 std::optional<double> value,
                 Phrase unit,
                 Phrase detail,
                 Severity severity,
                 std::vector<std::string> environments)
{
    return {.name = std::move(name),
            .value = value,
            .unit = std::move(unit),
            .detail = std::move(detail),
            .severity = severity,
            .environments = std::move(environments)};
}

Phrase days(double value)
{
    return value == 1 ? phrase("{:.3g} day", value) : phrase("{:.3g} days", value);
}

void addAge(const model::DeployedCommit& deployed,
            const model::Delivery& delivery,
            double now,
            std::vector<GapFigure>& figures)
{
    const std::vector<std::string> where{deployed.environment};
    if (!deployed.behind) {
        figures.push_back(figure(phrase("undeployed age"),
                                 std::nullopt,
                                 phrase("days"),
                                 deployed.reason.empty() ? delivery.reason : deployed.reason,
                                 Severity::Info,
                                 where));
        return;
    }
    double age = 0;
    if (const auto oldest = secondsOf(deployed.oldestWaiting); *deployed.behind > 0 && oldest)
        age = std::max(0.0, (now - *oldest) / kSecondsADay);
    figures.push_back(
        figure(phrase("undeployed age"),
               age,
               phrase("days"),
               *deployed.behind == 0
                   ? phrase("{} has all of {}", deployed.environment, delivery.mainBranch)
                   : phrase("the oldest commit of {} that {} does not have was written {} ago",
                            delivery.mainBranch,
                            deployed.environment,
                            days(age)),
               severityOfAge(age),
               where));
    figures.push_back(
        figure(phrase("commits behind main"),
               static_cast<double>(*deployed.behind),
               phrase("commits"),
               phrase("of {} that {} does not have", delivery.mainBranch, deployed.environment),
               Severity::Info,
               where));
    figures.push_back(figure(
        phrase("commits ahead of main"),
        static_cast<double>(*deployed.ahead),
        phrase("commits"),
        *deployed.ahead == 0
            ? phrase("{} has nothing that {} lacks", deployed.environment, delivery.mainBranch)
            : phrase("{} has what {} lacks: the next release takes it away",
                     deployed.environment,
                     delivery.mainBranch),
        *deployed.ahead == 0 ? Severity::Info : Severity::Error,
        where));
}

/// From being written to being released, per commit; the middle one of the last releases.
std::optional<double> leadTimeDays(const model::Delivery& delivery)
{
    std::vector<double> times;
    for (std::size_t i = 0; i < std::min(kReleases, delivery.releases.size()); ++i) {
        const model::Release& release = delivery.releases[i];
        const auto at = secondsOf(release.at);
        for (const std::string& authored : release.authoredAt) {
            if (const auto written = secondsOf(authored); at && written)
                times.push_back(std::max(0.0, (*at - *written) / kSecondsADay));
        }
    }
    if (times.empty())
        return std::nullopt;
    std::ranges::sort(times);
    const std::size_t middle = times.size() / 2;
    return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

Phrase sayMedianOf(std::size_t releases)
{
    return releases == 1
               ? phrase("from a commit's writing to its release: the median of the last {} "
                        "release",
                        releases)
               : phrase("from a commit's writing to its release: the median of the last {} "
                        "releases",
                        releases);
}

std::vector<GapFigure> timeGap(const RuleInput& input)
{
    std::vector<GapFigure> figures;
    if (input.delivery() == nullptr)
        return figures;
    const model::Delivery& delivery = *input.delivery();
    const double now = secondsOf(input.evidence().now).value_or(0);
    for (std::size_t place = 0; place < delivery.environments.size(); ++place) {
        if (!input.isLocal(place))
            addAge(delivery.environments[place], delivery, now, figures);
    }
    for (const model::CommitGap& gap : delivery.gaps)
        figures.push_back(figure(phrase("commits between"),
                                 static_cast<double>(gap.ahead + gap.behind),
                                 phrase("commits"),
                                 phrase("{} has {} that {} lacks, and lacks {} of it",
                                        gap.to,
                                        gap.ahead,
                                        gap.from,
                                        gap.behind),
                                 Severity::Info,
                                 {gap.from, gap.to}));
    const auto lead = leadTimeDays(delivery);
    figures.push_back(figure(phrase("lead time"),
                             lead,
                             phrase("days"),
                             lead ? sayMedianOf(std::min(kReleases, delivery.releases.size()))
                                  : phrase("no release is known: a tag of the repository is one"),
                             Severity::Info,
                             {}));
    return figures;
}

std::vector<GapFigure> personnelGap(const RuleInput& input)
{
    std::size_t told = 0;
    std::size_t byAuthors = 0;
    static const std::map<std::string, std::string> kNobody;
    const auto& deployers =
        input.evidence().deployers != nullptr ? *input.evidence().deployers : kNobody;
    if (input.delivery() != nullptr) {
        const auto& releases = input.delivery()->releases;
        for (std::size_t i = 0; i < std::min(kReleases, releases.size()); ++i) {
            const auto isAuthor = isDeployedByAuthor(releases[i], deployers);
            told += isAuthor ? 1U : 0U;
            byAuthors += isAuthor.value_or(false) ? 1U : 0U;
        }
    }
    if (told == 0)
        return {figure(phrase("releases deployed by their authors"),
                       std::nullopt,
                       phrase("%"),
                       phrase("nothing says who deployed what"),
                       Severity::Info,
                       {})};
    return {figure(phrase("releases deployed by their authors"),
                   std::floor(100.0 * static_cast<double>(byAuthors) / static_cast<double>(told)),
                   phrase("%"),
                   phrase("{} of the last {} releases whose deployer is known", byAuthors, told),
                   Severity::Info,
                   {})};
}

/// The facts of technology that parity asks to be the same everywhere.
bool isTechnology(const Row& row)
{
    static constexpr std::array kConfig{
        std::string_view("TZ"), std::string_view("LANG"), std::string_view("LC_ALL")};
    switch (row.kind) {
    case Kind::BackingService:
        return row.key == "engine" || row.key == "version" || row.key == "tls" ||
               row.key == "charset" || row.key == "extensions" || row.key == "topology";
    case Kind::Image:
    case Kind::Log:
        return true;
    case Kind::Deploy:
        return row.key == "command" || row.key == "user" || row.key == "read-only-root";
    case Kind::ConfigVar:
        return std::ranges::find(kConfig, row.key) != kConfig.end();
    default:
        return false;
    }
}

std::vector<GapFigure> toolsGap(const RuleInput& input)
{
    std::size_t same = 0;
    std::size_t told = 0;
    for (const Row& row : input.comparison().rows) {
        if (!isTechnology(row) || row.verdict == Verdict::NotApplicable ||
            row.verdict == Verdict::Unreadable)
            continue;
        ++told;
        same += row.verdict == Verdict::Equal || row.verdict == Verdict::Expected ? 1U : 0U;
    }
    if (told == 0)
        return {figure(phrase("technology that is the same"),
                       std::nullopt,
                       phrase("%"),
                       phrase("no fact of technology is known in two environments"),
                       Severity::Info,
                       {})};
    return {figure(phrase("technology that is the same"),
                   std::floor(100.0 * static_cast<double>(same) / static_cast<double>(told)),
                   phrase("%"),
                   phrase("{} of {} compared facts: engines and their versions, TLS, images, "
                          "commands, users, log drivers, time zone and locale",
                          same,
                          told),
                   Severity::Info,
                   {})};
}

} // namespace

std::optional<double> secondsOf(std::string_view time)
{
    const auto date = daysBetween("1970-01-01", time);
    if (!date)
        return std::nullopt;
    double seconds = *date * kSecondsADay;
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kSeconds = 19; // YYYY-MM-DDTHH:MM:SS
    if (time.size() == kDate)
        return seconds;
    if (time.size() < kSeconds)
        return std::nullopt;
    seconds += numberAt(time, 11, 2) * 3600 + numberAt(time, 14, 2) * 60 + numberAt(time, 17, 2);
    const std::size_t zone = time.find_first_of("+-", kSeconds);
    if (zone != std::string_view::npos) {
        const int offset = numberAt(time, zone + 1, 2) * 3600 + numberAt(time, zone + 4, 2) * 60;
        seconds -= time[zone] == '+' ? offset : -offset;
    }
    return seconds;
}

Severity severityOfAge(double days)
{
    constexpr double kWeek = 7;
    constexpr double kMonth = 30;
    if (days >= kMonth)
        return Severity::Error;
    return days >= kWeek ? Severity::Warning : Severity::Info;
}

std::optional<bool> isDeployedByAuthor(const model::Release& release,
                                       const std::map<std::string, std::string>& deployers)
{
    std::string by = release.by;
    if (const auto mapped = deployers.find(by); mapped != deployers.end())
        by = mapped->second;
    const bool isBot = by.ends_with("[bot]") || toLower(by).ends_with("-bot");
    if (by.empty() || isBot || release.authors.empty())
        return std::nullopt;
    return std::ranges::find(release.authors, by) != release.authors.end();
}

Gaps measureGaps(const RuleInput& input)
{
    return {.time = timeGap(input), .personnel = personnelGap(input), .tools = toolsGap(input)};
}

} // namespace plumbline::parity
