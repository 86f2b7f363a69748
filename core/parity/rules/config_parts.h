// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What rules about config vars have in common. Values of secrets pass through here, and only verdicts
/// leave.
namespace plumbline::parity::rules {

/// The text of a value, whether it may be shown or not. Nothing of it may reach a finding, unless the
/// var is no secret.
std::string_view textOf(const model::ConfigVar& var);

/// Whether the var is there and has a value that could be read.
bool isSet(const model::ConfigVar* var);

/// Whether any environment, or the name, says that it is a secret.
bool isSecret(const ConfigKey& key);

/// Whether the place is a file that can be edited.
bool isEditable(const Origin& origin);

/// Words of a name in upper case: `jwtSecret_old` is `JWT`, `SECRET`, `OLD`.
std::vector<std::string> wordsOf(std::string_view name);
bool hasWord(std::string_view name, std::initializer_list<std::string_view> words);

/// The secret within a secret: the password of a DSN or URL, else the whole text.
std::string credentialOf(std::string_view text);

/// Whether a password is one that images and installers set, of that user or, where `user` is empty, of
/// any.
bool isKnownCredential(std::string_view user, std::string_view password);

/// The hosts that a value names, lower case: of a URL, a DSN or a bare `host[:port]`.
std::vector<std::string> hostsOf(std::string_view text);

/// Calls `onVar(key, place, var)` for them; the key has all of their services.
template <class OnVar>
void eachVar(const RuleInput& input, OnVar onVar)
{
    for (const PlacedKey& placed : input.placedKeys()) {
        const model::ConfigVar& var = *placed.key->vars[placed.place];
        if (placed.others.empty()) {
            onVar(*placed.key, placed.place, var);
            continue;
        }
        ConfigKey merged = *placed.key;
        merged.services.insert(merged.services.end(), placed.others.begin(), placed.others.end());
        onVar(merged, placed.place, var);
    }
}

/// Whether what one environment holds would be wrong in another: an address, an account, a switch for
/// debugging. Taken over, it would lead the development machine to production's database.
bool isOfItsPlace(const ConfigKey& key);

/// The change that adds a key to an environment beside what its service has; none where that is no
/// file, or where no value that is known could be right. The address of a backing service becomes that
/// of the container which stands for it there.
std::optional<Change> addKeyChange(const RuleInput& input, const ConfigKey& key, std::size_t place);

/// The change that gives the vars at `places` the value `to`, as far as files hold them.
std::vector<Change>
replaceChanges(const ConfigKey& key, const std::vector<std::size_t>& places, const std::string& to);

} // namespace plumbline::parity::rules
