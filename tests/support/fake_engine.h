// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::test {

/// A request as the fake engine got it.
struct FakeRequest
{
    std::string method;
    std::string path;                           ///< unescaped, without `/v1.xx`
    std::string version;                        ///< "1.41"; empty where the path had none
    std::map<std::string, std::string> query;   ///< unescaped
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
};

/// An answer, and how well-behaved it is.
struct FakeReply
{
    enum class Manner {
        Whole,     ///< as HTTP wants it
        Stream,    ///< chunked; stays open after `chunks` for push() and endStreams()
        CutInHead, ///< the connection ends within the head
        CutInBody, ///< it ends after `body` and `chunks` though more was announced
        Close,     ///< no byte of an answer
        Garbage,   ///< something that is not HTTP
        Silence,   ///< neither an answer nor an end
        Raw ///< `body` as it is behind a head without length; the end of it is the connection's
    };

    int status = 200;
    std::string body;
    std::vector<std::string> chunks;       ///< not empty: the body comes so, in chunked encoding
    std::chrono::milliseconds delay{0};    ///< before the head
    std::chrono::milliseconds interval{0}; ///< before each chunk
    Manner manner = Manner::Whole;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// A container engine that says what a test wants: HTTP on a temporary Unix socket, served by a
/// thread of its own. It answers `/_ping` like Docker with API 1.41, and 404 to what nobody scripted.
/// **Thread:** all functions may be called from any.
class FakeEngine
{
public:
    FakeEngine();
    FakeEngine(const FakeEngine&) = delete;
    FakeEngine& operator=(const FakeEngine&) = delete;
    FakeEngine(FakeEngine&&) = delete;
    FakeEngine& operator=(FakeEngine&&) = delete;
    ~FakeEngine();

    /// `unix:///tmp/.../docker.sock`
    [[nodiscard]] std::string host() const;
    [[nodiscard]] std::filesystem::path socketPath() const;

    /// Answers so from now on.
    void reply(const std::string& method, const std::string& path, FakeReply reply);
    /// Answers so once, before what reply() said; several queue up.
    void replyOnce(const std::string& method, const std::string& path, FakeReply reply);
    /// Answers what the function makes of the request; it runs on the engine's thread.
    void replyWith(const std::string& method,
                   const std::string& path,
                   std::function<FakeReply(const FakeRequest&)> make);

    /// Sends more to the open streams of that path; how many there were.
    std::size_t push(const std::string& path, std::string_view bytes);
    /// Ends the open streams of that path, as HTTP wants it or by cutting the connection.
    void endStreams(const std::string& path, bool cut = false);
    /// How many streams of that path are open.
    [[nodiscard]] std::size_t openStreams(const std::string& path) const;

    /// Everything asked so far, pings included, in order.
    [[nodiscard]] std::vector<FakeRequest> requests() const;
    [[nodiscard]] std::vector<FakeRequest> requestsTo(const std::string& method,
                                                      const std::string& path) const;
    /// Waits until that was asked `count` times; false when it was not in time.
    bool waitForRequests(const std::string& method,
                         const std::string& path,
                         std::size_t count = 1,
                         std::chrono::milliseconds limit = std::chrono::seconds(30)) const;
    /// Waits until that many streams of the path are open; false when they were not in time.
    bool waitForStreams(const std::string& path,
                        std::size_t count = 1,
                        std::chrono::milliseconds limit = std::chrono::seconds(30)) const;
    /// How many connections were accepted.
    [[nodiscard]] std::size_t connectionsAccepted() const;
    /// How many are open now.
    [[nodiscard]] std::size_t connectionsOpen() const;

    /// Drops all connections and stops listening, like an engine that is killed: the socket file
    /// stays as a dead one, unless it is to be removed.
    void stop(bool removeSocket = false);
    /// Listens again after stop().
    void start();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

/// One frame of the engine's multiplexed stream; `stream`: 1 output, 2 error.
std::string frame(int stream, std::string_view payload);

} // namespace plumbline::test
