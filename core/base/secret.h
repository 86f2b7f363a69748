// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline {

/// A value that must never be shown, logged, stored or exported in the clear.
///
/// There is no stream operator, no conversion and no comparison with text. `reveal()` is the one,
/// greppable way to the value.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value);
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&&) noexcept = default;
    /// Wipes the memory that held the value.
    ~Secret();

    /// The value itself. Every call is a decision: it goes to an engine, a file the user named, or
    /// a person who asked to see it.
    [[nodiscard]] const std::string& reveal() const { return m_value; }

    /// What may be shown in its place; the same text whatever the value and its length.
    [[nodiscard]] static std::string_view masked() { return "********"; }

    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }

    /// A keyed hash (BLAKE2b, 16 bytes, hex): equal secrets have equal fingerprints under one
    /// `key`, and the value cannot be found from it without that key. `key`: 16 to 64 bytes.
    [[nodiscard]] std::string fingerprint(std::string_view key) const;

    /// Compares in constant time.
    friend bool operator==(const Secret& left, const Secret& right);

private:
    std::string m_value;
};

/// Whether a config var of this name holds a credential by the field's conventions
/// (`*_PASSWORD`, `*_TOKEN`, `SECRET_*`, `*_API_KEY`, ...). Words are split at `_`, `-`, `.` and
/// case changes; names that only point at one (`*_PASSWORD_FILE`, `*_KEY_ID`) do not count.
bool isSecretName(std::string_view name);

/// `text` with the password of every `scheme://user:password@host` in it masked.
std::string maskCredentials(std::string_view text);

/// A config var's value as it may be shown: masked if its name says secret, else with credentials
/// inside URLs masked.
std::string shownValue(std::string_view name, std::string_view value);

} // namespace plumbline
