// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/base/secret.h"
#include "core/model/fact.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline::model {

/// The value of a config var: text that may be shown, or a secret that may not.
using ConfigValue = std::variant<std::string, Secret>;

/// The layer of what an image itself sets, the weakest: its vars, exposed ports and volumes.
inline constexpr std::string_view kImageLayer = "image";

/// A value that a stronger layer replaced.
struct ReplacedValue
{
    ConfigValue value;
    std::string layer; ///< as ConfigVar::layer
    WrittenAt origin;

    bool operator==(const ReplacedValue&) const = default;
};

/// One environment variable of a service (factor III), with where it came from and what it won over.
struct ConfigVar
{
    std::string name;
    State state = State::Set; ///< Set, Empty, Unreadable or Unknown
    ConfigValue value;        ///< of Set; always a Secret where `secrecy` says why
    Phrase secrecy;           ///< why it is a secret: `secretKeyRef db/password`; empty: it is none
    Phrase reason;            ///< of Unreadable and Unknown
    std::string layer;        ///< `environment`, `env_file`, `configMap app`, `Dockerfile ENV`, ...
    Origin origin;
    std::vector<ReplacedValue> replaced; ///< weaker layers, strongest first

    /// Whether the value must not be shown.
    [[nodiscard]] bool isSecret() const { return !secrecy.empty(); }

    /// Name, state and value; not the place, the layer or the proof.
    bool operator==(const ConfigVar& other) const
    {
        return name == other.name && state == other.state && value == other.value;
    }
};

/// A config var with a value that was read as text. Whether it is a secret is decided here, once,
/// before anything can print it: `proof` from the source (a secretKeyRef, a sensitive mark) decides;
/// else the name and the shape of the value do (`secrecyOf`).
ConfigVar makeConfigVar(
    std::string name, std::string value, std::string layer, Origin origin, Phrase proof = {});

/// A config var that is there but whose value is not: `state` is Unreadable or Unknown.
ConfigVar makeUnreadConfigVar(std::string name,
                              State state,
                              Phrase reason,
                              std::string layer,
                              Origin origin,
                              Phrase proof = {});

/// Puts `var` over what `vars` (sorted by name) holds: an older value of that name becomes the first
/// of its replaced ones. A name that was secret in a weaker layer stays one.
void putConfigVar(std::vector<ConfigVar>& vars, ConfigVar var);

/// The var of that name in a list that is sorted by name, or nullptr. Borrowed.
const ConfigVar* findConfigVar(const std::vector<ConfigVar>& vars, std::string_view name);

/// Why a value of this name and shape is a secret, or an empty text if it is none: `its name`,
/// `private key`, `JSON Web Token`, `password in a URL`, `AWS access key`, ... Empty values,
/// references (`${X}`) and file paths of secrets are none.
Phrase secrecyOf(std::string_view name, std::string_view value);

} // namespace plumbline::model
