// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"
#include "core/compose/dotenv.h"
#include "core/compose/interpolation.h"
#include "core/compose/node.h"
#include "core/compose/session.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// The variables that interpolation sees, each with the layer it came from and the layers that lost.
class VariableStore
{
public:
    struct Value
    {
        std::string text;
        Place place;
        std::vector<Loser> losers;
    };

    VariableStore() = default;
    /// The process environment: it wins over every file.
    explicit VariableStore(const Variables& shell);

    /// A value that wins over all others.
    void set(std::string_view name, std::string text, std::string_view layer);

    /// Lays dotenv files below what is there; among `files` the later one wins. `layer` is a literal.
    void addFiles(const std::vector<std::filesystem::path>& files,
                  std::string_view layer,
                  Session& session);

    /// The value of that name, or nullptr. Borrowed.
    [[nodiscard]] const Value* find(std::string_view name) const;

    /// For interpolation. Borrows the store.
    [[nodiscard]] VariableLookup lookup() const;

    [[nodiscard]] Variables toVariables() const;

private:
    std::map<std::string, Value, std::less<>> m_values;
};

} // namespace plumbline::compose
