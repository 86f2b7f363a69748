// SPDX-License-Identifier: Apache-2.0
#include "core/parity/finding.h"

#include <string>

namespace plumbline::parity {
namespace {

struct FactorText
{
    std::string_view numeral;
    std::string_view title;
    std::string_view explanation;
};

constexpr std::array<FactorText, kFactorCount> kTexts = {{
    {"I",
     "Codebase",
     "One codebase under version control is deployed everywhere. Environments may run different "
     "commits of it, never different codebases."},
    {"II",
     "Dependencies",
     "Everything the app needs is declared exactly and isolated from the machine. The same "
     "declaration holds in development and in production."},
    {"III",
     "Config",
     "What varies between deploys lives in the environment, not in the code. The code could be "
     "published at any moment without giving a credential away."},
    {"IV",
     "Backing services",
     "Databases, caches and brokers are attached by an address and credentials from the config. "
     "One can be swapped for another without a change to the code."},
    {"V",
     "Build, release, run",
     "A build makes an artifact, a release joins it with config, and running changes neither. "
     "Every release has a name of its own and can be gone back to."},
    {"VI",
     "Processes",
     "The app runs as processes that share nothing and keep nothing. What has to last goes to a "
     "backing service."},
    {"VII",
     "Port binding",
     "The app is complete in itself and serves by binding a port. Which port that is comes from "
     "the "
     "environment."},
    {"VIII",
     "Concurrency",
     "The app grows by running more processes of each type. Processes leave starting, stopping and "
     "watching them to the platform."},
    {"IX",
     "Disposability",
     "Processes start within seconds and stop when they are told to. A sudden death loses no "
     "work."},
    {"X",
     "Dev/prod parity",
     "The gaps in time, people and tools between development and production are kept small. "
     "Backing "
     "services are of the same type and version everywhere."},
    {"XI",
     "Logs",
     "The app writes its events to its standard output, unbuffered. Where they go from there is "
     "the "
     "environment's business."},
    {"XII",
     "Admin processes",
     "Migrations and other one-off tasks run in the same release with the same config. They ship "
     "with the app's own code."},
}};

const FactorText& textOf(Factor factor)
{
    return kTexts[static_cast<std::size_t>(factor)];
}

} // namespace

std::string_view numeral(Factor factor)
{
    return textOf(factor).numeral;
}

std::string_view title(Factor factor)
{
    return textOf(factor).title;
}

std::string_view explanation(Factor factor)
{
    return textOf(factor).explanation;
}

std::optional<Factor> factorOf(std::string_view word)
{
    for (const Factor factor : kFactors) {
        if (word == numeral(factor) || word == std::to_string(static_cast<int>(factor) + 1))
            return factor;
    }
    return std::nullopt;
}

} // namespace plumbline::parity
