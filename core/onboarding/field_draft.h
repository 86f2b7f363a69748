// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/onboarding/example_text.h"
#include "core/onboarding/field.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::onboarding {

/// The form while it is made, one source after the other.
class FieldDraft
{
public:
    explicit FieldDraft(const FieldSources& sources);

    /// Keys of examples that the files beside them lack.
    /// **Errors:** Invalid (a file that cannot be read as it is written).
    Result<> takeExamples();
    void takeSecretFiles();
    /// What is referred to and nowhere set. `file`: where it is to be written; empty: nowhere.
    void takeNeeds(const std::vector<NeededVar>& needs, const std::string& file);

    std::vector<Field> finish();

private:
    struct Entry
    {
        Field field;
        std::string written;      ///< what the example, or else the fallback, says
        std::string from;         ///< who says it
        bool hasFallback = false; ///< it may stay empty: whoever reads it has a value of its own
        bool isSettled = false;   ///< its value is made from others: it is as it is
    };

    [[nodiscard]] const std::string* valueIn(const std::string& file,
                                             const std::string& name) const;
    Entry* find(const std::string& name, const std::string& file);
    /// One that says no more than this yet; good until the next is added.
    Entry& addEntry(const std::string& name, const std::string& file, const Origin& origin);
    /// The entry of what is referred to, made where there is none; nullptr where it need not be.
    Entry* entryFor(const NeededVar& need, const std::string& file);
    static void addNeed(const NeededVar& need, Entry& entry);
    void classify(Entry& entry) const;
    void propose(Entry& entry) const;
    [[nodiscard]] bool isShared(const Entry& entry) const;
    [[nodiscard]] bool isInForm(const std::string& name) const;

    const FieldSources& m_sources;                                      // borrowed for the making
    std::map<std::string, std::map<std::string, std::string>> m_values; ///< file -> name -> value
    std::vector<Entry> m_entries;
};

/// The value of a proposal, secret or not.
Secret textOf(const model::ConfigValue& value);

} // namespace plumbline::onboarding
