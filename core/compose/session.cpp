// SPDX-License-Identifier: Apache-2.0
#include "core/compose/session.h"

namespace plumbline::compose {

void Session::error(const Place& place, Phrase message, Phrase hint)
{
    add(Diagnostic{.severity = Severity::Error,
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .where = place.toOrigin()});
}

void Session::warning(const Place& place, Phrase message, Phrase hint)
{
    add(Diagnostic{.severity = Severity::Warning,
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .where = place.toOrigin()});
}

void Session::add(Diagnostic diagnostic)
{
    if (diagnostic.severity == Severity::Error)
        ++m_errors;
    if (m_diagnostics.size() > m_limits.diagnostics)
        return;
    if (m_diagnostics.size() == m_limits.diagnostics) {
        diagnostic.severity = m_errors > 0 ? Severity::Error : Severity::Warning;
        diagnostic.message =
            phrase("more than {} remarks; the rest is left out", m_limits.diagnostics);
        diagnostic.hint = phrase("correct these first, then look again");
    }
    m_diagnostics.push_back(std::move(diagnostic));
}

void Session::add(const Error& error, const Place& place)
{
    add(Diagnostic{.severity = Severity::Error,
                   .message = error.message,
                   .hint = error.hint,
                   .where = error.where.value_or(place.toOrigin())});
}

void Session::noteVariable(const VariableUse& use, const Place& place)
{
    const bool isMissing = !use.isSet && !use.isRequired && !use.defaultValue && !use.presenceValue;
    const auto [known, isNew] = m_variables.emplace(use.name, use);
    if (!isNew) {
        known->second.isRequired = known->second.isRequired || use.isRequired;
        if (!known->second.defaultValue)
            known->second.defaultValue = use.defaultValue;
        if (!known->second.presenceValue)
            known->second.presenceValue = use.presenceValue;
    }
    if (isMissing && m_unset.insert(use.name).second)
        warning(
            place,
            phrase("the variable {} is not set; an empty text takes its place", use.name),
            phrase("set it in .env or the shell, or write a default: ${{{}:-value}}", use.name));
}

bool Session::spend(std::size_t nodes, std::size_t textBytes)
{
    m_nodes += nodes;
    m_textBytes += textBytes;
    return m_nodes <= m_limits.nodes && m_textBytes <= m_limits.textBytes;
}

} // namespace plumbline::compose
