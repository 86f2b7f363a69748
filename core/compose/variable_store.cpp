// SPDX-License-Identifier: Apache-2.0
#include "core/compose/variable_store.h"

#include "core/base/file.h"

namespace plumbline::compose {

namespace {

using Values = std::map<std::string, VariableStore::Value, std::less<>>;

/// A line takes the place of an earlier one of its name, which loses to it.
void put(Values& values, DotenvEntry& entry, Place place)
{
    VariableStore::Value value{std::move(entry.value), std::move(place), {}};
    const auto [known, isNew] = values.try_emplace(std::move(entry.key), value);
    if (isNew)
        return;
    value.losers = std::move(known->second.losers);
    value.losers.push_back(Loser{known->second.text, known->second.place});
    known->second = std::move(value);
}

} // namespace

VariableStore::VariableStore(const Variables& shell)
{
    for (const auto& [name, text] : shell)
        m_values.emplace(name, Value{text, Place{.file = {}, .layer = "shell"}, {}});
}

void VariableStore::set(std::string_view name, std::string text, std::string_view layer)
{
    m_values.insert_or_assign(std::string(name),
                              Value{std::move(text), Place{.file = {}, .layer = layer}, {}});
}

void VariableStore::addFiles(const std::vector<std::filesystem::path>& files,
                             std::string_view layer,
                             Session& session)
{
    Values below;
    for (const std::filesystem::path& path : files) {
        const auto name = std::make_shared<const std::string>(path.string());
        const Result<std::string> text = readFile(path);
        if (!text || !session.spendFile()) {
            session.add(
                text ? Error{ErrorCode::Invalid, phrase("too many files for one load"), {}, {}}
                     : text.error(),
                Place{name, 0, 0, layer});
            continue;
        }
        const VariableLookup seen = [&](std::string_view key) -> const std::string* {
            if (const Value* above = find(key))
                return &above->text;
            const auto found = below.find(key);
            return found == below.end() ? nullptr : &found->second.text;
        };
        Dotenv dotenv = parseDotenv(*text, *name, seen);
        for (Diagnostic& diagnostic : dotenv.diagnostics)
            session.add(std::move(diagnostic));
        for (DotenvEntry& entry : dotenv.entries)
            put(below, entry, Place{name, entry.line, entry.column, layer});
    }
    for (auto& [key, value] : below) {
        const auto [known, isNew] = m_values.try_emplace(key, value);
        if (!isNew) {
            std::vector<Loser>& losers = known->second.losers;
            losers.insert(losers.end(), value.losers.begin(), value.losers.end());
            losers.push_back(Loser{std::move(value.text), std::move(value.place)});
        }
    }
}

const VariableStore::Value* VariableStore::find(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? nullptr : &found->second;
}

VariableLookup VariableStore::lookup() const
{
    return [this](std::string_view name) -> const std::string* {
        const Value* value = find(name);
        return value == nullptr ? nullptr : &value->text;
    };
}

Variables VariableStore::toVariables() const
{
    Variables variables;
    for (const auto& [name, value] : m_values)
        variables.emplace(name, value.text);
    return variables;
}

} // namespace plumbline::compose
