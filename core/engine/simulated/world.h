// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/json_fields.h"
#include "core/engine/simulated.h"
#include "core/engine/simulated/terminal.h"
#include "core/engine/simulated/wire.h"

#include <deque>

/// The inside of the simulated engine; for the .cpp files of this folder.
namespace plumbline::engine::simulated {

/// What is known of a kind of image: how it wants to be run, and what it says while it runs.
struct ImageKind
{
    std::string_view name; ///< the last part of the repository
    std::string_view port; ///< "5432/tcp", or empty
    std::string_view volume;
    std::string_view entrypoint;
    std::string_view command;
    std::string_view stopSignal;
    std::int64_t sizeMegabytes = 0;
    int readyMs = 0;  ///< from its start until its health check would pass
    int stopExit = 0; ///< after its stop signal
    std::vector<std::string_view> startLines;
    std::vector<std::string_view> busyLines; ///< now and then while it runs
};

const ImageKind& kindOf(std::string_view reference);

struct Image // NOLINT(bugprone-exception-escape): JSON throws nothing when moved
{
    std::string id;
    std::set<std::string> tags;
    std::set<std::string> digests;
    std::int64_t size = 0;
    Json config;
};

struct Attachment // NOLINT(bugprone-exception-escape): JSON throws nothing when moved
{
    std::string ipAddress;
    std::string macAddress;
    std::string endpointId;
    Json settings; ///< as asked for
};

struct LogRecord
{
    int stream = 1; ///< 1: standard output, 2: standard error
    std::int64_t timeNano = 0;
    std::string text; ///< with its line feed
};

struct LogFollower
{
    ExchangeId exchange = 0;
    bool standardOutput = true;
    bool standardError = true;
    bool timestamps = false;
};

struct Container
{
    std::string id;
    std::string name;
    std::string reference; ///< the image as it was asked for
    std::string imageId;
    Json config;
    Json host;
    Json mounts = Json::array();
    Json ports = Json::object(); ///< published while it runs
    std::map<std::string, Attachment> networks;
    std::string state = "created";
    std::string error;
    std::string health; ///< empty: no check
    Json healthLog = Json::array();
    int failingStreak = 0;
    int exitCode = 0;
    int pid = 0;
    std::int64_t createdNano = 0;
    std::int64_t startedNano = 0;
    std::int64_t finishedNano = 0;
    /// Counts starts and ends, so that a timer knows whether its run is still the current one.
    int run = 0;
    bool isChanging = false; ///< a start or stop is under way
    std::vector<LogRecord> log;
    std::vector<LogFollower> followers;
    std::vector<ExchangeId> endWaiters;
    std::vector<ExchangeId> removalWaiters;

    [[nodiscard]] bool isRunning() const { return state == "running" || state == "paused"; }
};

struct Network
{
    std::string id;
    std::string name;
    std::string driver;
    std::string subnet;
    std::string gateway;
    std::int64_t createdNano = 0;
    int nextHost = 2;
    Json body; ///< as asked for
};

struct Volume // NOLINT(bugprone-exception-escape): JSON throws nothing when moved
{
    std::string name;
    std::string driver;
    std::int64_t createdNano = 0;
    Json options;
    Json labels;
};

/// A request, taken apart.
struct Asked
{
    ExchangeId id = 0;
    std::string subject; ///< what stands where the route has its {}
    std::map<std::string, std::string> query;
    Json body;
    std::string bytes; ///< a body that is no JSON

    [[nodiscard]] std::string text(const std::string& key) const;
    [[nodiscard]] bool flag(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> filter(const char* name) const;
};

/// RFC 3339 with nanoseconds; zero is the engine's year one.
std::string renderTime(std::int64_t nanoseconds);
/// `redis` -> `redis:latest`, without the default registry's name.
std::string normalReference(std::string reference);
std::string shortId(const std::string& id);
bool hasLabels(const Json& labels, const std::vector<std::string>& wanted);
/// The engine writes what is empty as null.
Json orNull(const Json& value);

/// The engine's state and its answers. **Thread:** the wire's only.
class World
{
public:
    World(SimulatedOptions options, Wire& wire);
    void handle(ExchangeId id, const Request& request);

private:
    using Handler = void (World::*)(const Asked&);

    struct Exec // NOLINT(bugprone-exception-escape): JSON throws nothing when moved
    {
        std::string container;
        Json body;
        bool isRunning = false;
        int exitCode = 0;
        int pid = 0;
        ExchangeId exchange = 0; ///< of the one that is connected; 0: none
        Shell shell;
        int columns = 80;
        int rows = 24;
    };

    struct Route
    {
        std::string_view method;
        std::string_view pattern;
        Handler handler;
    };

    static const std::vector<Route>& routes();

    // answers
    void answer(const Asked& asked, int status, const Json& body);
    void refuse(const Asked& asked, int status, const std::string& message);
    void answerLater(const Asked& asked, int delayMs, int status, const Json& body = nullptr);

    // system
    void ping(const Asked& asked);
    void version(const Asked& asked);
    void info(const Asked& asked);
    void events(const Asked& asked);
    void stats(const Asked& asked);
    void sendStats(const Asked& asked, const std::string& container, int sample);
    void createExec(const Asked& asked);
    void startExec(const Asked& asked);
    void inspectExec(const Asked& asked);

    // commands with a terminal
    void beginTerminal(const Asked& asked, Exec& exec);
    void endTerminal(Exec& exec, int exitCode);
    void endTerminals(const Container& container);
    void typeInto(const Asked& asked);
    void resizeTerminal(const Asked& asked);

    void emit(const std::string& type,
              const std::string& action,
              const std::string& id,
              Json attributes);
    void emit(const Container& container, const std::string& action, const Json& more = {});

    // images
    void listImages(const Asked& asked);
    void inspectImage(const Asked& asked);
    void pullImage(const Asked& asked);
    void tagImage(const Asked& asked);
    void removeImage(const Asked& asked);
    void build(const Asked& asked);
    Image& addImage(const std::string& reference);
    Image* findImage(const std::string& reference);

    // containers
    void listContainers(const Asked& asked);
    void inspectContainer(const Asked& asked);
    void createContainer(const Asked& asked);
    void renameContainer(const Asked& asked);
    void removeContainer(const Asked& asked);
    void topContainer(const Asked& asked);
    void putArchive(const Asked& asked);
    void getArchive(const Asked& asked);
    Container* findContainer(const std::string& name);
    Container* wantContainer(const Asked& asked);
    static void addConfig(Container& container, const Image& image, const Json& body);
    void addMounts(Container& container);
    [[nodiscard]] Json describe(const Container& container) const;
    [[nodiscard]] Json describeBriefly(const Container& container) const;
    [[nodiscard]] Json describeNetworks(const Container& container) const;
    [[nodiscard]] bool isSubject(const Container& container, const std::string& subject) const;

    // life of a container
    void startContainer(const Asked& asked);
    void stopContainer(const Asked& asked);
    void restartContainer(const Asked& asked);
    void killContainer(const Asked& asked);
    void pauseContainer(const Asked& asked);
    void unpauseContainer(const Asked& asked);
    void waitContainer(const Asked& asked);
    void attachContainer(const Asked& asked);
    void beginRun(const Asked& asked, const std::string& id);
    /// A run that ends by itself, after its work.
    void work(const std::string& id, int run, int exitCode);
    void endRun(Container& container, int exitCode);
    void watchHealth(Container& container);
    void failHealth(const std::string& id, int run, int probe);
    void setHealth(Container& container, const std::string& status, int exit, const Json& output);
    [[nodiscard]] std::string bindPorts(Container& container);
    [[nodiscard]] bool isPortTaken(int port, const Container& except) const;

    // logs
    void logs(const Asked& asked);
    void say(Container& container, int stream, std::string_view text);
    void keepTalking(const std::string& id, int run, std::size_t line);
    void hangUpLogs(Container& container);

    // networks and volumes
    void listNetworks(const Asked& asked);
    void inspectNetwork(const Asked& asked);
    void createNetwork(const Asked& asked);
    void removeNetwork(const Asked& asked);
    void connectNetwork(const Asked& asked);
    void disconnectNetwork(const Asked& asked);
    void addNetwork(const std::string& name, const std::string& driver, const Json& body);
    Network* findNetwork(const std::string& name);
    // want...: what the request is about, or a refusal and nothing
    Network* wantNetwork(const Asked& asked);
    Container* wantNamedContainer(const Asked& asked);
    void attach(Container& container, Network& network, const Json& settings);
    [[nodiscard]] Json describe(const Network& network) const;
    void listVolumes(const Asked& asked);
    void measureVolumes(const Asked& asked);
    void inspectVolume(const Asked& asked);
    void createVolume(const Asked& asked);
    void removeVolume(const Asked& asked);
    Volume& addVolume(const std::string& name, const Json& body);
    [[nodiscard]] static Json describe(const Volume& volume);

    std::string newId();
    std::int64_t newTime();

    struct EventFollower
    {
        ExchangeId exchange = 0;
        Asked asked;
    };

    SimulatedOptions m_options;
    Wire& m_wire;
    std::uint64_t m_lastId = 0;
    std::int64_t m_lastTime = 0;
    int m_lastPid = 4000;
    int m_lastPort = 32767;
    int m_lastSubnet = -1;
    std::map<std::string, Image> m_images; ///< by id
    std::map<std::string, Container> m_containers;
    std::map<std::string, Network> m_networks;
    std::map<std::string, Volume> m_volumes; ///< by name
    std::map<std::string, Exec> m_execs;
    std::deque<Json> m_events;
    std::vector<EventFollower> m_eventFollowers;
};

} // namespace plumbline::engine::simulated
