// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/auth.h"
#include "core/engine/containers.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Images. **Source:** Engine API v1.40 to v1.47, section Image.
namespace plumbline::engine {

struct ImageSummary
{
    std::string id;
    std::vector<std::string> repoTags;
    std::vector<std::string> repoDigests;
    std::int64_t size = 0; ///< bytes

    bool operator==(const ImageSummary&) const = default;
};

Call<std::vector<ImageSummary>> listImages();

/// What an image says about how it wants to be run.
struct ImageDetails
{
    std::string id;
    std::vector<std::string> repoTags;
    std::vector<std::string> repoDigests;
    std::string architecture;
    std::string os;
    std::vector<std::string> env;
    std::vector<std::string> cmd;
    std::vector<std::string> entrypoint;
    std::vector<std::string> exposedPorts; ///< "5432/tcp"
    std::vector<std::string> volumes;
    std::string user;
    std::string workingDir;
    std::string stopSignal;
    Labels labels;
    std::optional<HealthcheckSpec> healthcheck;
    std::optional<std::chrono::system_clock::time_point> lastTagged;

    bool operator==(const ImageDetails&) const = default;
};

Call<ImageDetails> inspectImage(const std::string& reference);

/// Without force. **Errors:** Conflict (a container or another image is made of it).
Call<void> removeImage(const std::string& reference);

/// Progress of one layer of a pull.
struct LayerProgress
{
    std::string layer;
    std::string status; ///< Downloading, Extracting, Pull complete, Already exists, Retrying in ...
    std::int64_t current = 0; ///< bytes
    std::int64_t total = 0;   ///< bytes; 0: not known

    bool operator==(const LayerProgress&) const = default;
};

/// The whole pull as seen so far.
struct PullProgress
{
    std::string reference;
    std::vector<LayerProgress> layers; ///< in the order they appeared
    std::string note;                  ///< the last line that was about no layer

    /// Bytes downloaded and to download over the layers whose totals are known.
    [[nodiscard]] std::int64_t downloadedBytes() const;
    [[nodiscard]] std::int64_t totalBytes() const;
};

struct PullOptions
{
    std::string platform;
    std::optional<RegistryAuth> auth;
};

/// Starts a pull; `progress` after every line that changed something, then `done`.
/// An error line inside the 200 becomes an Error: NotFound (no such image), Denied (credentials),
/// Unreachable (registry down), Internal. **Thread:** handlers on the transport's.
StreamHandle pullImage(const Client& client,
                       const std::string& reference,
                       const PullOptions& options,
                       std::function<void(const PullProgress&)> progress,
                       std::function<void(Result<void>)> done);

/// The same, waited for.
Result<> pullImageAndWait(const Client& client,
                          const std::string& reference,
                          const PullOptions& options,
                          const std::function<void(const PullProgress&)>& progress,
                          std::stop_token stop);

} // namespace plumbline::engine
