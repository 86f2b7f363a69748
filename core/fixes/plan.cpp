// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/plan.h"

#include "core/base/text.h"
#include "core/fixes/dotenv_edit.h"
#include "core/fixes/file_kind.h"
#include "core/fixes/plan_lines.h"
#include "core/fixes/plan_yaml.h"
#include "core/model/config_var.h"

#include <algorithm>
#include <map>
#include <set>
#include <type_traits>
#include <utility>

namespace plumbline::fixes {

namespace {

using parity::AddConfigVar;
using parity::AddLine;
using parity::AddMember;
using parity::RenameKey;
using parity::ReplaceScalar;

Origin placeOf(const parity::Change& change)
{
    return std::visit(
        [](const auto& one) -> Origin {
            using Change = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Change, AddConfigVar>)
                return one.beside;
            else if constexpr (std::is_same_v<Change, AddMember>)
                return one.service;
            else if constexpr (std::is_same_v<Change, AddLine>)
                return {.file = one.file, .line = 0, .column = 0, .object = {}, .layer = {}};
            else
                return one.at;
        },
        change);
}

tl::unexpected<Error> notForThisFile(const std::string& file)
{
    return fail(ErrorCode::Unsupported,
                phrase("this cannot be changed in {}", file),
                phrase("change it by hand"));
}

/// The variable that a change of a dotenv file names.
Result<std::size_t> variableAt(const DotenvText& dotenv, std::size_t offset, const std::string& key)
{
    const std::optional<std::size_t> found = dotenv.at(offset);
    if (found && (key.empty() || dotenv.variables[*found].key == key))
        return *found;
    return fail(ErrorCode::Conflict,
                key.empty() ? phrase("a variable is not what stands there")
                            : phrase("{} is not what stands there", printable(key)),
                phrase("look again: the file may have changed"),
                Origin{.file = dotenv.file,
                       .line = LineTable(dotenv.text).lineOf(offset),
                       .column = 0,
                       .object = {},
                       .layer = {}});
}

PlannedEdit planInDotenv(const DotenvText& dotenv, const ReplaceScalar& change, std::size_t offset)
{
    const Result<std::size_t> index = variableAt(dotenv, offset, {});
    if (!index)
        return tl::unexpected(index.error());
    const DotenvVariable& variable = dotenv.variables[*index];
    if (!model::secrecyOf(variable.key, variable.value).empty())
        return refuseSecret(variable.key, change.at);
    if (variable.value == change.to)
        return std::optional<TextEdit>();
    if (variable.value != change.from)
        return fail(ErrorCode::Conflict,
                    phrase("{} has another value by now", printable(variable.key)),
                    phrase("look again: the file may have changed"),
                    change.at);
    return setValue(dotenv, *index, change.to);
}

PlannedEdit planInDotenv(const DotenvText& dotenv, const RenameKey& change, std::size_t offset)
{
    const Result<std::size_t> index = variableAt(dotenv, offset, change.from);
    if (!index)
        return tl::unexpected(index.error());
    return renameKey(dotenv, *index, change.to);
}

PlannedEdit
planInDotenv(const DotenvText& dotenv, const AddConfigVar& change, std::size_t /*offset*/)
{
    if (dotenv.find(change.key))
        return std::optional<TextEdit>();
    return addVariable(dotenv, change.key, change.value);
}

/// A file while fixes are made in it.
struct OpenFile
{
    EditedText text;
    bool exists = true;
};

class Planner
{
public:
    explicit Planner(std::span<const FileText> files)
    {
        for (const FileText& file : files)
            m_files.emplace(file.file,
                            OpenFile{.text = EditedText(file.text), .exists = file.exists});
    }

    /// Makes all changes of a fix, or none.
    Result<> make(const parity::Fix& fix)
    {
        if (fix.changes.empty())
            return fail(ErrorCode::Unsupported,
                        phrase("this is advice: there is no change that could be made for you"),
                        fix.summary);
        std::map<std::string, OpenFile> saved = m_files;
        for (const parity::Change& change : fix.changes) {
            if (Result<> made = make(change); !made) {
                m_files = std::move(saved);
                return made;
            }
        }
        return {};
    }

    [[nodiscard]] std::vector<FileChange> changes() const
    {
        std::vector<FileChange> result;
        for (const auto& [name, file] : m_files) {
            if (file.text.now() != file.text.before() || (!file.exists && !file.text.now().empty()))
                result.push_back({.file = name,
                                  .before = file.text.before(),
                                  .after = file.text.now(),
                                  .isNew = !file.exists,
                                  .edits = file.text.edits()});
        }
        return result;
    }

private:
    Result<> make(const parity::Change& change)
    {
        const Origin place = placeOf(change);
        const auto found = m_files.find(place.file);
        if (place.file.empty() || found == m_files.end())
            return fail(ErrorCode::NotFound,
                        place.file.empty() ? phrase("{} is not written in a file", toString(place))
                                           : phrase("{} was not read", place.file),
                        phrase("change it where it is kept"),
                        place);
        OpenFile& file = found->second;
        const bool isLine = std::holds_alternative<AddLine>(change);
        if (!file.exists && !isLine)
            return fail(ErrorCode::NotFound, phrase("there is no {}", place.file), {}, place);
        const std::optional<std::size_t> offset =
            LineTable(file.text.before()).offsetOf(std::max(place.line, 1), place.column);
        if (!offset)
            return fail(ErrorCode::Conflict,
                        phrase("{} has no line {} any more", place.file, place.line),
                        phrase("look again: the file has changed"),
                        place);
        const PlannedEdit edit = std::visit(
            [&](const auto& one) {
                return plan(place.file, file.text.now(), one, file.text.offsetNow(*offset));
            },
            change);
        if (!edit)
            return tl::unexpected(edit.error());
        if (*edit)
            file.text.make(**edit);
        return {};
    }

    template <class Change>
    PlannedEdit
    plan(const std::string& file, const std::string& text, const Change& change, std::size_t offset)
    {
        if constexpr (std::is_same_v<Change, AddLine>) {
            return planInLines(text, change);
        } else {
            const FileKind kind = kindOfFile(file, text);
            if (kind == FileKind::Yaml || kind == FileKind::Json) {
                const Result<YamlText> yaml = readYamlText(text, file);
                return yaml ? planInYaml(*yaml, change, offset)
                            : PlannedEdit(tl::unexpected(yaml.error()));
            }
            if constexpr (std::is_same_v<Change, AddMember>) {
                return notForThisFile(file);
            } else {
                if (kind != FileKind::Dotenv)
                    return planInLines(text, file, change, offset);
                const Result<DotenvText> dotenv = readDotenvText(text, file);
                return dotenv ? planInDotenv(*dotenv, change, offset)
                              : PlannedEdit(tl::unexpected(dotenv.error()));
            }
        }
    }

    std::map<std::string, OpenFile> m_files;
};

} // namespace

std::vector<std::string> filesOf(std::span<const parity::Fix> fixes)
{
    std::set<std::string> files;
    for (const parity::Fix& fix : fixes) {
        for (const parity::Change& change : fix.changes) {
            if (const std::string file = placeOf(change).file; !file.empty())
                files.insert(file);
        }
    }
    return {files.begin(), files.end()};
}

EditPlan planEdits(std::span<const parity::Fix> fixes, std::span<const FileText> files)
{
    Planner planner(files);
    EditPlan plan;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (const Result<> made = planner.make(fixes[i]); !made)
            plan.refused.push_back({.fix = i, .error = made.error()});
    }
    plan.changes = planner.changes();
    return plan;
}

} // namespace plumbline::fixes
