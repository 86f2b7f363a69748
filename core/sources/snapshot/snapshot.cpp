// SPDX-License-Identifier: Apache-2.0
#include "core/sources/snapshot/snapshot.h"

#include "core/base/digest.h"
#include "core/sources/snapshot/reader.h"
#include "core/sources/snapshot/writer.h"

#include <algorithm>
#include <utility>

namespace plumbline::sources::snapshot {

namespace {

constexpr int kSchemaVersion = 1;
constexpr std::string_view kKind = "plumbline-snapshot";
constexpr std::string_view kTrailer = "hash";
constexpr std::string_view kSignature = "signature";

/// Tells one key from another without telling anything of it.
std::string keyIdOf(const std::optional<Secret>& key)
{
    return key ? Secret("plumbline snapshot key").fingerprint(key->reveal()) : std::string();
}

/// One line whatever the layout of the file, so that an editor's indentation changes no hash.
std::string canonical(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json sourceJson(const TakenSource& source)
{
    Json json = {{"kind", source.kind}, {"what", source.what}, {"isReadable", source.isReadable}};
    if (!source.reason.empty())
        json["reason"] = source.reason;
    return json;
}

Error invalid(const InputFile& file, Phrase message, Phrase hint = {})
{
    return {.code = ErrorCode::Invalid,
            .message = std::move(message),
            .hint = std::move(hint),
            .where = Origin{.file = file.name}};
}

constexpr std::string_view kAgain = "take it again: plumbline snapshot ENV -o FILE";

/// The document without its hash, once that has been verified.
Result<Json> verified(const InputFile& file, const std::optional<Secret>& key)
{
    Json json = Json::parse(file.text, nullptr, false);
    if (json.is_discarded() || !json.is_object() || json.value("kind", Json()) != kKind)
        return tl::unexpected(
            invalid(file, phrase("{} is no snapshot of an environment", file.name)));
    if (json.value("schemaVersion", Json()) != kSchemaVersion)
        return fail(ErrorCode::Unsupported,
                    phrase("{} was written by another version of Plumbline", file.name),
                    phrase("update Plumbline"),
                    Origin{.file = file.name});
    const Json hash = json.value(kTrailer, Json());
    const Json signature = json.value(kSignature, Json());
    json.erase(std::string(kTrailer));
    json.erase(std::string(kSignature));
    if (hash != sha256Hex(canonical(json)))
        return tl::unexpected(invalid(file,
                                      phrase("{} was changed after it was taken: its hash "
                                             "does not fit",
                                             file.name),
                                      std::string(kAgain)));
    const bool isOurs = key && json.value("keyId", Json()) == keyIdOf(key);
    if (isOurs && signature != Secret(hash.get<std::string>()).fingerprint(key->reveal()))
        return tl::unexpected(
            invalid(file,
                    phrase("{} was changed by somebody without the snapshot key: its "
                           "signature does not fit",
                           file.name),
                    std::string(kAgain)));
    return json;
}

} // namespace

Json Writer::encode(const model::ConfigVar& var) const
{
    Json json = {{"name", var.name}, {"state", toString(var.state)}};
    if (const auto* text = std::get_if<std::string>(&var.value);
        text != nullptr && var.state == model::State::Set)
        json["value"] = *text;
    if (const auto* secret = std::get_if<Secret>(&var.value);
        secret != nullptr && var.state == model::State::Set && !m_key.empty())
        json["fingerprint"] = secret->fingerprint(m_key);
    Members members{*this, json};
    members("secrecy", var.secrecy);
    members("reason", var.reason);
    members("layer", var.layer);
    members("origin", var.origin);
    return json;
}

void Reader::decode(const Json& json, model::ConfigVar& var)
{
    if (!check(json.is_object(), "an object"))
        return;
    Members read = members(json);
    std::string text;
    std::string print;
    read("name", var.name);
    read("state", var.state);
    read("value", text);
    read("secrecy", var.secrecy);
    read("reason", var.reason);
    read("layer", var.layer);
    read("origin", var.origin);
    if (m_hasKey)
        read("fingerprint", print);
    if (var.isSecret() && var.state == model::State::Set) {
        var.state = model::State::Unreadable;
        var.reason =
            print.empty()
                ? phrase("the snapshot tells only that it is there, without the snapshot key")
                : phrase("the snapshot holds its fingerprint");
        var.value = Secret(std::move(print)); // what parity compares it by
    } else {
        var.value = std::move(text);
    }
}

bool Reader::check(bool isRight, std::string_view wanted)
{
    if (!isRight && m_complaint.empty()) {
        std::string path;
        for (const std::string& part : m_path)
            path += (path.empty() ? "" : ".") + part;
        m_complaint = phrase("{} should be {}", path, Phrase::ofWords(wanted));
    }
    return isRight;
}

std::string render(const Snapshot& snapshot, const std::optional<Secret>& key)
{
    Json json = {{"schemaVersion", kSchemaVersion},
                 {"kind", kKind},
                 {"workspace", snapshot.workspace},
                 {"role", snapshot.role},
                 {"capturedAt", snapshot.capturedAt},
                 {"capturedBy", snapshot.capturedBy},
                 {"tool", {{"name", "plumbline"}, {"version", snapshot.toolVersion}}},
                 {"keyId", keyIdOf(key)},
                 {"sources", Json::array()}};
    for (const TakenSource& source : snapshot.sources)
        json["sources"].push_back(sourceJson(source));
    json["environment"] = Writer(key ? std::string_view(key->reveal()) : std::string_view())
                              .encode(snapshot.environment);
    // as it will be read: bytes that are no UTF-8 are replaced before they are hashed
    json = Json::parse(canonical(json));
    const std::string hash = sha256Hex(canonical(json));
    json[std::string(kTrailer)] = hash;
    if (key)
        json[std::string(kSignature)] = Secret(hash).fingerprint(key->reveal());
    return json.dump(1) + "\n";
}

Result<Snapshot> parse(const InputFile& file, const std::optional<Secret>& key)
{
    const Result<Json> json = verified(file, key);
    if (!json)
        return tl::unexpected(json.error());
    Snapshot snapshot;
    Reader reader(key && json->value("keyId", Json()) == keyIdOf(key));
    auto members = reader.members(*json);
    members("workspace", snapshot.workspace);
    members("role", snapshot.role);
    members("capturedAt", snapshot.capturedAt);
    members("capturedBy", snapshot.capturedBy);
    members("environment", snapshot.environment);
    for (const Json& source : json->value("sources", Json::array())) {
        auto fields = reader.members(source);
        TakenSource& taken = snapshot.sources.emplace_back();
        fields("kind", taken.kind);
        fields("what", taken.what);
        fields("isReadable", taken.isReadable);
        fields("reason", taken.reason);
    }
    if (!reader.complaint().empty())
        return tl::unexpected(invalid(file, phrase("{}: {}", file.name, reader.complaint())));
    model::sortEnvironment(snapshot.environment);
    return snapshot;
}

Result<SnapshotLoaded> load(const InputFile& file, const std::optional<Secret>& key)
{
    return parse(file, key).transform([&](Snapshot snapshot) {
        SnapshotLoaded loaded;
        loaded.environment = std::move(snapshot.environment);
        loaded.capturedAt = std::move(snapshot.capturedAt);
        const auto countUnknown = [](const std::vector<model::ConfigVar>& config) {
            return std::ranges::count_if(config, [](const model::ConfigVar& var) {
                const auto* print = std::get_if<Secret>(&var.value);
                return var.isSecret() && var.state == model::State::Unreadable &&
                       (print == nullptr || print->isEmpty());
            });
        };
        auto unknown = countUnknown(loaded.environment.sharedConfig);
        for (const model::Service& service : loaded.environment.services)
            unknown += countUnknown(service.config);
        if (unknown > 0)
            loaded.diagnostics.push_back(
                {.severity = Severity::Info,
                 .message =
                     phrase("{} secrets of {} can be told to be there only", unknown, file.name),
                 .hint = phrase("comparing them needs the snapshot key that it was taken with"),
                 .where = Origin{.file = file.name}});
        return loaded;
    });
}

} // namespace plumbline::sources::snapshot
