// SPDX-License-Identifier: Apache-2.0
#include "core/engine/volumes.h"

#include "core/engine/json_fields.h"

namespace plumbline::engine {
namespace {

VolumeDetails readVolume(const Json& json)
{
    return {.name = textAt(json, "Name"),
            .driver = textAt(json, "Driver"),
            .mountpoint = textAt(json, "Mountpoint"),
            .createdAt = textAt(json, "CreatedAt"),
            .options = textMapAt(json, "Options"),
            .labels = textMapAt(json, "Labels")};
}

std::vector<VolumeDetails> readVolumes(const Json& json)
{
    std::vector<VolumeDetails> volumes;
    for (const Json& item : member(json, "Volumes"))
        volumes.push_back(readVolume(item));
    return volumes;
}

std::map<std::string, std::int64_t> readSizes(const Json& json)
{
    std::map<std::string, std::int64_t> sizes;
    for (const Json& item : member(json, "Volumes")) {
        const Json& use = member(item, "UsageData");
        if (member(use, "Size").is_number() && numberAt(use, "Size") >= 0)
            sizes[textAt(item, "Name")] = numberAt(use, "Size");
    }
    return sizes;
}

} // namespace

Call<std::vector<VolumeDetails>> listVolumes(const std::vector<std::string>& labels)
{
    Call<std::vector<VolumeDetails>> call{
        .request = {.path = "/volumes", .purpose = phrase("list volumes")},
        .parse = jsonReader(phrase("the list of volumes"), readVolumes)};
    if (!labels.empty())
        call.request.query.emplace_back("filters", renderFilters({{"label", labels}}));
    return call;
}

Call<VolumeDetails> inspectVolume(const std::string& name)
{
    return {.request = {.path = "/volumes/" + name, .purpose = phrase("inspect volume {}", name)},
            .parse = jsonReader(phrase("volume {}", name), readVolume)};
}

Call<VolumeDetails> createVolume(const VolumeSpec& spec)
{
    Json body{{"Name", spec.name}, {"Labels", spec.labels}};
    if (!spec.driver.empty())
        body["Driver"] = spec.driver;
    if (!spec.driverOpts.empty())
        body["DriverOpts"] = spec.driverOpts;
    return {.request = {.method = "POST",
                        .path = "/volumes/create",
                        .body = dumped(body),
                        .purpose = phrase("create volume {}", spec.name)},
            .parse = jsonReader(phrase("the created volume"), readVolume)};
}

Call<void> removeVolume(const std::string& name, bool force)
{
    Call<void> call{.request = {.method = "DELETE",
                                .path = "/volumes/" + name,
                                .purpose = phrase("remove volume {}", name)},
                    .parse = ignoreBody};
    if (force)
        call.request.query.emplace_back("force", "1");
    return call;
}

Call<std::map<std::string, std::int64_t>> readVolumeSizes()
{
    // `type` is heeded from API 1.42 on; older engines answer everything
    return {.request = {.path = "/system/df",
                        .query = {{"type", "volume"}},
                        .deadline = std::nullopt,
                        .purpose = phrase("measure volumes")},
            .parse = jsonReader(phrase("the use of disks"), readSizes)};
}

} // namespace plumbline::engine
