// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/node.h"

#include <string>

/// A model as text again.
namespace plumbline::compose {

struct RenderOptions
{
    bool escapeDollars = true; ///< `$` as `$$`, so that the text can be loaded again
    bool withOrigins = false;  ///< YAML only: a comment with the place of each value
};

/// Block style, keys in the order of the model; what another reader would take for something else
/// than text is quoted.
std::string renderYaml(const Node& model, const RenderOptions& options = {});

/// Two spaces of indentation, a line feed at the end.
std::string renderJson(const Node& model, const RenderOptions& options = {});

} // namespace plumbline::compose
