// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rows.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity {

/// One fact at one place: as it is shown, and in a form in which equal facts are equal texts.
struct FactCell
{
    Cell cell;
    std::string normal; ///< of Set
};

/// A fact that may be shown as it is.
template <class T, class Show>
FactCell factCell(const model::Fact<T>& fact, Show show)
{
    FactCell result;
    result.cell.state = fact.state;
    result.cell.reason = fact.reason;
    result.cell.origin = fact.origin;
    result.cell.isDefault = fact.isDefault;
    if (fact.isSet()) {
        result.cell.value = show(fact.value);
        result.normal = result.cell.value;
    }
    return result;
}

/// What comes of facts that differ; the cells are all of state Set.
using FactPolicy = Judgement (*)(const Context& context,
                                 std::span<const FactCell> cells,
                                 const std::vector<std::size_t>& set);

/// How one kind of fact is compared.
struct FactRule
{
    Kind kind = Kind::Deploy;
    std::string_view key;
    FactPolicy policy = nullptr;         ///< nullptr: they should be equal
    std::string_view missingIsFine = {}; ///< empty: missing is a gap
    bool isAlwaysThere = false; ///< every process has one: missing means that nobody says it
};

/// A difference that means nothing: a size of the environment's own.
Judgement alwaysFine(const Context& context,
                     std::span<const FactCell> cells,
                     const std::vector<std::size_t>& set);

/// Makes the row of one fact.
void addFactRow(const Context& context,
                const FactRule& rule,
                const std::string& service,
                std::vector<FactCell> cells,
                std::vector<Row>& rows);

/// What a cell calls the owner that an environment has not.
constexpr std::string_view ownerWord(const model::Service* /*owner*/)
{
    return "service";
}

constexpr std::string_view ownerWord(const model::BackingService* /*owner*/)
{
    return "backing service";
}

/// Whether the owner may have facts other than config vars. Of what only a dotenv file speaks of
/// nothing else is known.
inline bool isDescribed(const model::Service& owner)
{
    return !owner.isConfigOnly;
}

inline bool isDescribed(const model::BackingService& /*owner*/)
{
    return true;
}

/// Makes the row of one fact of a service or backing service; `make` makes the cell of a member that
/// is there.
template <class Owner, class Make>
void addFact(const Context& context,
             const FactRule& rule,
             const std::string& name,
             const std::vector<const Owner*>& members,
             Make make,
             std::vector<Row>& rows)
{
    std::vector<FactCell> cells;
    cells.reserve(members.size());
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] != nullptr && isDescribed(*members[place]))
            cells.push_back(make(*members[place]));
        else if (members[place] != nullptr)
            cells.push_back({.cell = cellOfConfigOnly(members[place]->origin), .normal = {}});
        else
            cells.push_back({.cell = cellWithoutOwner(context, place, ownerWord(members[place])),
                             .normal = {}});
    }
    addFactRow(context, rule, name, std::move(cells), rows);
}

/// `prod differs` or `they differ`, by the normal forms.
Phrase whoDiffers(const Context& context,
                  std::span<const FactCell> cells,
                  const std::vector<std::size_t>& set);

/// Compares what a service runs, and how it is run and stopped.
void compareImage(const Context& context,
                  const std::string& service,
                  const Members& members,
                  std::vector<Row>& rows);
void compareLifecycle(const Context& context,
                      const std::string& service,
                      const Members& members,
                      std::vector<Row>& rows);

/// The key of the row of a build argument begins with this; its name follows.
inline constexpr std::string_view kBuildArgument = "build-arg ";
/// The key of the row of a setting of a backing service; its name follows.
inline constexpr std::string_view kParameter = "parameter ";

/// Compares what the container is given beside its config: platform, when its image is fetched, build
/// arguments, terminal, standard input, the host's network.
void compareRuntime(const Context& context,
                    const std::string& service,
                    const Members& members,
                    std::vector<Row>& rows);

} // namespace plumbline::parity
