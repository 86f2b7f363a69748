// SPDX-License-Identifier: Apache-2.0
#include "core/engine/distribution.h"

#include "core/engine/json_fields.h"

namespace plumbline::engine {
namespace {

std::string readDigest(const Json& json)
{
    return textAt(member(json, "Descriptor"), "digest");
}

} // namespace

Call<std::string> registryDigest(const std::string& reference,
                                 const std::optional<RegistryAuth>& auth)
{
    Request request{.path = "/distribution/" + reference + "/json",
                    .purpose = phrase("ask the registry for the digest of {}", reference)};
    if (auth)
        request.headers.emplace_back("X-Registry-Auth", encodeRegistryAuth(*auth).reveal());
    return {.request = std::move(request),
            .parse = jsonReader(phrase("the digest of {}", reference), readDigest)};
}

} // namespace plumbline::engine
