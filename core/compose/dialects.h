// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/interpolation.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How the readers of `.env` files read the same text. A file that is shared between `docker run`,
/// Compose, a program's own dotenv library and a shell script means something else to each of them.
namespace plumbline::compose {

enum class Dialect {
    Compose,      ///< `env_file:` and `.env` of Docker Compose
    DockerRun,    ///< `docker run --env-file`, and `format: raw`'s nearest relative
    NodeDotenv,   ///< the npm package dotenv 16 and 17
    PythonDotenv, ///< python-dotenv 1
    RubyDotenv,   ///< the gem dotenv 2 and 3
    Shell         ///< `set -a; . ./file` in a POSIX shell
};

inline constexpr std::array kDialects{Dialect::Compose,
                                      Dialect::DockerRun,
                                      Dialect::NodeDotenv,
                                      Dialect::PythonDotenv,
                                      Dialect::RubyDotenv,
                                      Dialect::Shell};

/// `docker compose`, `docker run --env-file`, `Node dotenv`, ...
std::string_view toString(Dialect dialect);

/// What a `#` begins.
enum class CommentRule {
    WholeLines,  ///< only a line that starts with it is a comment
    BehindSpace, ///< ` #`
    AnyHash      ///< every `#` outside quotes
};

enum class Expansion {
    None,
    Braced,   ///< `${V}` and `${V:-d}` only
    Variables ///< `$V` and `${V}` with operators
};

/// The rules of one dialect as data. The shell's are only in part of this kind.
struct DialectRules
{
    Dialect dialect;
    std::string_view name;
    std::string_view quotes;    ///< characters that quote a value; empty: they are part of it
    std::string_view escapes;   ///< letters behind a backslash that mean something in `"..."`
    std::string_view nameSigns; ///< allowed in names beside letters, digits and `_`
    CommentRule comments = CommentRule::BehindSpace;
    Expansion expansion = Expansion::None;
    bool takesExport = true;
    bool takesColon = false;     ///< `KEY: value`
    bool takesBareNames = false; ///< `KEY` alone takes its value from the environment
    bool mayRunCommands = false; ///< `$(...)` is run
};

const DialectRules& rulesOf(Dialect dialect);

/// One variable as a dialect sees it.
struct DialectEntry
{
    std::string key;
    std::string value;
    int line = 0;

    bool operator==(const DialectEntry&) const = default;
};

/// A line that the dialect refuses, passes over or does something surprising with.
struct DialectRemark
{
    int line = 0;
    Phrase message;

    bool operator==(const DialectRemark&) const = default;
};

struct DialectReading
{
    std::vector<DialectEntry> entries; ///< in order; the last of one key counts
    std::vector<DialectRemark> remarks;
    bool isRefused = false; ///< the reader gives up on the whole file

    /// The value of a variable; nothing where the dialect does not set it.
    [[nodiscard]] std::optional<std::string> find(std::string_view key) const;
};

/// Reads `text` as `dialect` does. `lookup` is the environment of the reader. Nothing is run: a
/// command's output is unknown and stays as it is written, with a remark.
DialectReading readAs(Dialect dialect, std::string_view text, const VariableLookup& lookup);

/// A variable that not all dialects read alike.
struct Disagreement
{
    std::string key;
    int line = 0; ///< where the first dialect that reads it has it
    std::vector<std::pair<Dialect, std::optional<std::string>>> readings; ///< one a dialect
};

/// Where the dialects disagree, by line. Values are in the clear: whoever shows them asks
/// `shownValue` first.
std::vector<Disagreement> disagreements(std::string_view text,
                                        const std::vector<Dialect>& dialects,
                                        const VariableLookup& lookup);

} // namespace plumbline::compose
