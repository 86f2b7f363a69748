// SPDX-License-Identifier: Apache-2.0
#include "core/model/config_var.h"

#include <algorithm>
#include <iterator>

namespace plumbline::model {

namespace {

/// Where `name` is or would be in a list that is sorted by name.
template <class Vars>
auto placeOf(Vars& vars, std::string_view name)
{
    return std::ranges::lower_bound(
        vars, name, {}, [](const ConfigVar& var) { return std::string_view(var.name); });
}

/// The value as a secret, whatever it was.
ConfigValue hidden(ConfigValue value)
{
    if (auto* text = std::get_if<std::string>(&value))
        return Secret(std::move(*text));
    return value;
}

} // namespace

ConfigVar
makeConfigVar(std::string name, std::string value, std::string layer, Origin origin, Phrase proof)
{
    ConfigVar var;
    var.secrecy = proof.empty() ? secrecyOf(name, value) : std::move(proof);
    var.name = std::move(name);
    var.state = value.empty() ? State::Empty : State::Set;
    var.layer = std::move(layer);
    var.origin = std::move(origin);
    if (var.isSecret())
        var.value = Secret(std::move(value));
    else
        var.value = std::move(value);
    return var;
}

ConfigVar makeUnreadConfigVar(
    std::string name, State state, Phrase reason, std::string layer, Origin origin, Phrase proof)
{
    ConfigVar var;
    var.name = std::move(name);
    var.state = state;
    var.reason = std::move(reason);
    var.layer = std::move(layer);
    var.origin = std::move(origin);
    var.secrecy = std::move(proof);
    return var;
}

void putConfigVar(std::vector<ConfigVar>& vars, ConfigVar var)
{
    const auto at = placeOf(vars, var.name);
    if (at == vars.end() || at->name != var.name) {
        vars.insert(at, std::move(var));
        return;
    }
    if (at->isSecret() && !var.isSecret() && var.state == State::Set) {
        var.secrecy = at->secrecy;
        var.value = hidden(std::move(var.value));
    }
    const bool isHidden = var.isSecret();
    std::vector<ReplacedValue> older = std::move(at->replaced);
    if (at->state == State::Set || at->state == State::Empty)
        older.insert(older.begin(),
                     ReplacedValue{std::move(at->value), std::move(at->layer), at->origin});
    std::ranges::move(older, std::back_inserter(var.replaced));
    if (isHidden) {
        for (ReplacedValue& replaced : var.replaced)
            replaced.value = hidden(std::move(replaced.value));
    }
    *at = std::move(var);
}

const ConfigVar* findConfigVar(const std::vector<ConfigVar>& vars, std::string_view name)
{
    const auto at = placeOf(vars, name);
    return at != vars.end() && at->name == name ? &*at : nullptr;
}

} // namespace plumbline::model
