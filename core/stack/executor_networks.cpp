// SPDX-License-Identifier: Apache-2.0
#include "core/stack/executor.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <tuple>

namespace plumbline::stack {
namespace {

/// Networks of one name that a project has more than once, with what is attached to each.
struct Doubles
{
    std::vector<engine::NetworkDetails> networks;
    std::size_t unanswered = 0;
};

/// All but the one to keep, which is the one with the most containers; none that is in use.
std::vector<engine::NetworkDetails> surplus(std::vector<engine::NetworkDetails> networks)
{
    std::sort(networks.begin(), networks.end(), [](const auto& left, const auto& right) {
        return std::tuple(left.name, right.containers.size(), left.id) <
               std::tuple(right.name, left.containers.size(), right.id);
    });
    std::vector<engine::NetworkDetails> unused;
    for (std::size_t index = 1; index < networks.size(); ++index) {
        if (networks[index].name == networks[index - 1].name && networks[index].containers.empty())
            unused.push_back(networks[index]);
    }
    return unused;
}

} // namespace

/// An engine makes two networks of one name when two requests come at once: it does, when a run is
/// killed while its request is being carried out and the next run asks for the same network.
bool Executor::isDoubleNetwork(const Error& error)
{
    return error.message.english().find("is ambiguous") != std::string::npos;
}

/// Removes what there is twice of this project's networks, then goes on with `again`.
void Executor::settleNetworks(const Step& step, std::function<void()> again, const Error& error)
{
    const auto goOn = [this, &step, again = std::move(again), error] {
        retryLater(step, again, error);
    };
    m_loop.submit<std::vector<engine::NetworkDetails>>(
        engine::listNetworks({fmt::format("{}={}", kProjectLabel, m_plan.project)}),
        [this, goOn](const Result<std::vector<engine::NetworkDetails>>& listed) {
            if (!listed || listed->empty()) {
                goOn();
                return;
            }
            const auto doubles = std::make_shared<Doubles>(); // shared by the answers
            doubles->unanswered = listed->size();
            for (const engine::NetworkDetails& network : *listed) {
                m_loop.submit<engine::NetworkDetails>(
                    engine::inspectNetwork(network.id),
                    [this, doubles, goOn](const Result<engine::NetworkDetails>& details) {
                        if (details)
                            doubles->networks.push_back(*details);
                        if (--doubles->unanswered == 0)
                            removeNetworks(surplus(std::move(doubles->networks)), goOn);
                    });
            }
        });
}

void Executor::removeNetworks(const std::vector<engine::NetworkDetails>& networks,
                              const std::function<void()>& done)
{
    if (networks.empty()) {
        done();
        return;
    }
    const auto unanswered = std::make_shared<std::size_t>(networks.size()); // shared by the answers
    for (const engine::NetworkDetails& network : networks) {
        tell(Remark{Severity::Info,
                    phrase("the engine had made network {} twice: {} is removed again",
                           network.name,
                           network.id.substr(0, 12))});
        // Whether it could be removed shows when the step is tried again.
        m_loop.submit<void>(engine::removeNetwork(network.id),
                            [unanswered, done](const Result<>& /*removed*/) {
                                if (--*unanswered == 0)
                                    done();
                            });
    }
}

} // namespace plumbline::stack
