// SPDX-License-Identifier: Apache-2.0
#include "core/engine/archive.h"

#include "core/engine/json_fields.h"
#include "core/engine/shown_id.h"

#include <utility>

namespace plumbline::engine {

Request archiveRequest(const std::string& container, const std::string& path)
{
    return {.path = "/containers/" + container + "/archive",
            .query = {{"path", path}},
            .deadline = std::nullopt,
            .purpose = phrase("read {} of container {}", path, shownId(container))};
}

Call<std::string> readArchive(const std::string& container, const std::string& path)
{
    return {.request = archiveRequest(container, path),
            .parse = [](const Response& response) { return Result<std::string>(response.body); }};
}

Call<void> putArchive(const std::string& container,
                      const std::string& path,
                      std::shared_ptr<BodySource> tar,
                      FileOwner owner)
{
    Call<void> call{
        .request = {.method = "PUT",
                    .path = "/containers/" + container + "/archive",
                    .query = {{"path", path}},
                    .bodySource = std::move(tar),
                    .contentType = "application/x-tar",
                    .deadline = std::nullopt,
                    .purpose = phrase("put files into container {}", shownId(container))},
        .parse = ignoreBody};
    if (owner == FileOwner::ContainersUser)
        call.request.query.emplace_back("copyUIDGID", "1");
    return call;
}

} // namespace plumbline::engine
