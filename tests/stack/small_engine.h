// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace plumbline::stack::test {

/// An engine of a few hundred lines that keeps containers, networks and volumes, and answers before
/// start() returns. It refuses what a real one refuses: names in use, networks with containers on
/// them, starting on a network that is gone.
class SmallEngine : public engine::Transport
{
public:
    using Json = nlohmann::json;

    engine::ExchangeId
    start(engine::Request request, engine::ChunkHandler chunk, engine::DoneHandler done) override;
    void cancel(engine::ExchangeId id) override;
    /// It never ends a stream, so nobody needs to try again later.
    engine::ExchangeId schedule(std::chrono::milliseconds delay,
                                std::function<void()> callback) override;

    /// Called before a request that changes something; false: it is neither done nor answered.
    std::function<bool(const engine::Request&)> beforeChange;
    /// Called after it was done; false: the answer gets lost.
    std::function<bool(const engine::Request&)> afterChange;
    /// What a container does once started, by service: "healthy" (if it has a check), "unhealthy",
    /// "starting", "exit 3".
    std::map<std::string, std::string> behaviour;
    std::map<std::string, std::string> failures; ///< "POST /containers/x/start" -> message of a 500
    std::set<std::string> images;
    std::deque<int>
        execCodes;          ///< with which commands in containers end, one after the other; then 0
    std::string execOutput; ///< what a command in a container writes
    std::map<std::string, int>
        stopCodes;                     ///< with which a service ends that is told to stop; else 0
    Json layerChanges = Json::array(); ///< of every container
    std::map<std::string, std::int64_t> fileSizes; ///< of plain files in containers
    std::string hiddenLabel;                       ///< that no container shows
    /// As if an earlier request for the same network were carried out only now.
    bool makesNetworksTwice = false;
    std::vector<std::string> requests; ///< "METHOD path" of what changed something, in order

    [[nodiscard]] std::vector<std::string> containerNames() const;

    [[nodiscard]] std::size_t networkCount() const { return m_networks.size(); }

    [[nodiscard]] std::size_t volumeCount() const { return m_volumes.size(); }

    [[nodiscard]] bool isRunning(const std::string& name) const;
    /// Ends a container's process and tells the listeners.
    void die(const std::string& name, int exitCode);
    void setHealth(const std::string& name, const std::string& status);

    /// Every later request fails as with a daemon that has gone; streams end.
    void goAway();

private:
    struct Container
    {
        std::string id;
        std::string name;
        Json config;
        std::string state = "created";
        int exitCode = 0;
        std::string health;
        std::map<std::string, std::string> networks; ///< name -> id
    };

    struct Listener
    {
        engine::ChunkHandler chunk;
        engine::DoneHandler done;
    };

    engine::Response answer(const engine::Request& request);
    engine::Response answerContainers(const engine::Request& request,
                                      const std::vector<std::string>& path);
    engine::Response
    answerContainer(const engine::Request& request, Container& container, const std::string& verb);
    engine::Response answerNetworks(const engine::Request& request,
                                    const std::vector<std::string>& path);
    engine::Response answerVolumes(const engine::Request& request,
                                   const std::vector<std::string>& path);
    [[nodiscard]] engine::Response answerPath(const std::string& path) const;
    engine::Response create(const engine::Request& request);
    engine::Response startContainer(Container& container);
    [[nodiscard]] Json inspect(const Container& container) const;
    [[nodiscard]] Json summary(const Container& container) const;
    Container* find(const std::string& idOrName);
    void tell(const Container& container, const std::string& action);

    engine::ExchangeId m_lastExchange = 0;
    int m_lastObject = 0;
    bool m_isAway = false;
    int m_execCode = 0;
    std::map<std::string, Container> m_containers; ///< by id
    std::map<std::string, Json> m_networks;        ///< by id
    std::map<std::string, Json> m_volumes;         ///< by name
    std::map<engine::ExchangeId, Listener> m_listeners;
    std::map<engine::ExchangeId, engine::DoneHandler> m_unanswered;
};

} // namespace plumbline::stack::test
