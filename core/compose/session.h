// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/compose/interpolation.h"
#include "core/compose/load.h"
#include "core/compose/node.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// How much one load may make. A file that asks for more is hostile or a mistake, and loading says
/// so instead of eating the machine.
struct Limits
{
    std::size_t fileBytes = std::size_t{32} * 1024 * 1024;
    std::size_t nodes = 1'500'000;                          ///< written plus copied by aliases
    std::size_t textBytes = std::size_t{128} * 1024 * 1024; ///< of all scalars and keys
    std::size_t depth = 100;                                ///< collections inside each other
    std::size_t files = 1000; ///< read by include, extends and env_file
    std::size_t includeDepth = 50;
    std::size_t extendsDepth = 100;
    std::size_t diagnostics = 200;
};

/// What one load carries from pass to pass: what was asked, what was found wrong, what is spent.
class Session
{
public:
    explicit Session(const LoadOptions& options)
        : m_options(options)
    {}

    [[nodiscard]] const LoadOptions& options() const { return m_options; }

    [[nodiscard]] const Limits& limits() const { return m_limits; }

    void error(const Place& place, Phrase message, Phrase hint = {});
    void warning(const Place& place, Phrase message, Phrase hint = {});
    void add(Diagnostic diagnostic);
    /// Turns an Error of a reader into a diagnostic; `place` is used where it names none.
    void add(const Error& error, const Place& place);

    [[nodiscard]] std::size_t errorCount() const { return m_errors; }

    [[nodiscard]] std::vector<Diagnostic> takeDiagnostics() { return std::move(m_diagnostics); }

    /// Remembers that a value refers to a variable, and warns the first time one is not set.
    void noteVariable(const VariableUse& use, const Place& place);

    [[nodiscard]] const std::map<std::string, VariableUse>& variables() const
    {
        return m_variables;
    }

    /// Variables that were asked for and are not set, sorted.
    [[nodiscard]] const std::set<std::string>& unsetVariables() const { return m_unset; }

    /// Counts against the limits; false once they are passed.
    [[nodiscard]] bool spend(std::size_t nodes, std::size_t textBytes);

    /// Counts one more file; false once there are too many.
    [[nodiscard]] bool spendFile() { return ++m_files <= m_limits.files; }

private:
    const LoadOptions& m_options;
    Limits m_limits;
    std::vector<Diagnostic> m_diagnostics;
    std::map<std::string, VariableUse> m_variables;
    std::set<std::string> m_unset;
    std::size_t m_errors = 0;
    std::size_t m_nodes = 0;
    std::size_t m_textBytes = 0;
    std::size_t m_files = 0;
};

} // namespace plumbline::compose
