// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/kubernetes/object.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::kubernetes {

/// A mapping inside an object, or nothing where it was not written; null is nothing. Values of the
/// wrong shape are a diagnostic and nothing. Borrows everything it is made from.
class Fields
{
public:
    Fields(const Object& object, const Tree* tree, std::vector<Diagnostic>& diagnostics)
        : m_object(&object)
        , m_tree(tree)
        , m_diagnostics(&diagnostics)
    {}

    /// The object's own mapping.
    Fields(const Object& object, std::vector<Diagnostic>& diagnostics)
        : Fields(object, &object.tree, diagnostics)
    {}

    explicit operator bool() const { return m_tree != nullptr; }

    [[nodiscard]] const Object& object() const { return *m_object; }

    /// The whole object that this is a part of.
    [[nodiscard]] Fields ofObject() const { return {*m_object, *m_diagnostics}; }

    /// The value at a dotted path, or nullptr; of null too.
    [[nodiscard]] const Tree* value(std::string_view path) const;
    /// The member of exactly that name, which may hold dots.
    [[nodiscard]] const Tree* member(std::string_view key) const;

    [[nodiscard]] Fields mapping(std::string_view path) const;
    /// The mappings of a list.
    [[nodiscard]] std::vector<Fields> mappings(std::string_view path) const;
    /// The texts of a list.
    [[nodiscard]] std::vector<std::string> texts(std::string_view path) const;
    /// The members of a mapping, whatever their values are.
    [[nodiscard]] std::span<const Member> members(std::string_view path) const;
    /// The members of a mapping whose values are texts; what is no scalar is left out.
    [[nodiscard]] std::map<std::string, std::string> textMembers(std::string_view path) const;

    [[nodiscard]] std::string text(std::string_view path) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view path) const;
    [[nodiscard]] std::optional<bool> boolean(std::string_view path) const;

    /// Why the value at `path`, or one in that list, is not shown: it has a mark; else empty.
    [[nodiscard]] Phrase hiddenReason(std::string_view path) const;

    /// Where the value at `path` was written; this mapping or the object where it was not.
    [[nodiscard]] Origin origin(std::string_view path = {}) const;

    void
    remark(Severity severity, Phrase message, Phrase hint = {}, std::string_view path = {}) const;

private:
    /// The items of a list, or nullptr. Borrowed.
    [[nodiscard]] const std::vector<Tree>* items(std::string_view path) const;
    void wrongShape(const Tree& tree, std::string_view path, std::string_view expected) const;

    const Object* m_object;
    const Tree* m_tree;
    std::vector<Diagnostic>* m_diagnostics;
};

} // namespace plumbline::sources::kubernetes
