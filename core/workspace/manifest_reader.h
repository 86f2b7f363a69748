// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/sources/tree.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::workspace {

/// Takes values out of a tree and tells what is wrong with it.
class ManifestReader
{
public:
    explicit ManifestReader(std::string file)
        : m_file(std::move(file))
    {}

    /// Text of a scalar that must be there; an empty one and an error where it is not.
    std::string required(const sources::Tree& mapping, std::string_view key, std::string_view what);
    /// Text of a scalar, or an empty one; another kind of value is an error.
    std::string text(const sources::Tree& mapping, std::string_view key);
    /// A list of texts, where one text stands for a list of one.
    std::vector<std::string> texts(const sources::Tree& mapping, std::string_view key);
    bool boolean(const sources::Tree& mapping, std::string_view key);
    /// A date as YYYY-MM-DD, or an empty text and an error.
    std::string date(const sources::Tree& mapping, std::string_view key);
    /// The mapping at `key`, or nullptr; another kind of value is an error.
    const sources::Tree* mapping(const sources::Tree& parent, std::string_view key);
    /// The items at `key`; none where there is no list, and an error where it is something else.
    const std::vector<sources::Tree>& list(const sources::Tree& parent, std::string_view key);
    /// Tells of keys that are none of `known`, with the one that was probably meant.
    void checkKeys(const sources::Tree& mapping,
                   std::initializer_list<std::string_view> known,
                   const Phrase& where);
    /// Tells of a word that is none of `known`.
    void checkWord(const sources::Tree& mapping,
                   std::string_view key,
                   const std::vector<std::string>& known);

    void error(const sources::Tree& at, Phrase message, Phrase hint = {});
    void error(const Origin& at, Phrase message, Phrase hint = {});

    [[nodiscard]] Origin place(const sources::Tree& tree) const;
    [[nodiscard]] Origin keyPlace(const sources::Member& member) const;

    std::vector<Diagnostic> diagnostics;

private:
    std::string m_file;
};

/// `word` is probably meant to be one of these: `did you mean "x"?`, else the list of them.
Phrase suggestion(std::string_view word, const std::vector<std::string>& known);

} // namespace plumbline::workspace
