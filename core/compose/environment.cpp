// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <map>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

class FileReader
{
public:
    explicit FileReader(Session& session)
        : m_session(session)
    {}

    /// The text of a file, read once however many services name it; nullptr where there is none,
    /// which is reported unless `isRequired` is false and the file is missing.
    const std::string* read(const Node& path, bool isRequired)
    {
        const auto known = m_texts.find(path.text);
        if (known != m_texts.end() && (known->second || !isRequired))
            return known->second ? &*known->second : nullptr;
        std::error_code ignored;
        if (!isRequired && !fs::exists(path.text, ignored)) {
            m_texts[path.text] = std::nullopt;
            return nullptr;
        }
        if (!m_session.spendFile()) {
            m_session.error(path.place, phrase("too many files for one load"));
            return nullptr;
        }
        Result<std::string> text = readFile(path.text);
        if (!text) {
            Error error = text.error();
            error.where.reset();
            if (error.code == ErrorCode::NotFound)
                error.hint = phrase("create it, or say `required: false` if it may be missing");
            if (error.code == ErrorCode::NotFound && !m_session.options().requireEnvFiles)
                m_session.warning(path.place, error.message, error.hint);
            else
                m_session.add(error, path.place);
            return nullptr;
        }
        std::optional<std::string>& slot = m_texts[path.text];
        slot = std::move(*text);
        return &*slot;
    }

private:
    Session& m_session;
    std::map<std::string, std::optional<std::string>, std::less<>> m_texts;
};

class Resolver
{
public:
    Resolver(const VariableStore& variables, Session& session)
        : m_variables(variables)
        , m_session(session)
        , m_files(session)
    {}

    /// Lays the files below the values that are written in the service itself.
    void resolve(Node& service, std::string_view filesKey, std::string_view valuesKey)
    {
        const Node* files = service.find(filesKey);
        if (files == nullptr || !files->isSequence() || files->items.empty())
            return;
        Node* own = service.find(valuesKey);
        Node result = makeMapping(own != nullptr ? own->place : files->place);
        result.keyPlace = own != nullptr ? own->keyPlace : files->keyPlace;
        MemberIndex members(result);
        for (const Node& file : files->items)
            addFile(file, members, own, filesKey == "label_file" ? "label_file" : "env_file");
        if (own != nullptr) {
            for (auto& [key, value] : own->members) {
                Node* below = members.find(key);
                if (below == nullptr) {
                    members.add(key, std::move(value));
                    continue;
                }
                addLoser(value, *below);
                *below = std::move(value);
            }
        }
        if (!result.members.empty())
            setMember(service, valuesKey, std::move(result));
    }

private:
    /// What an env file says; nullptr where it is not there or refused, which has been told then.
    const std::string* readText(const Node& file, const Node& path)
    {
        const std::string_view format = textOf(file, "format");
        if (!format.empty() && format != "raw") {
            m_session.error(file.find("format")->place,
                            phrase("the env_file format \"{}\" is not known", printable(format)),
                            phrase("`raw` is the only one; leave it out for the usual format"));
            return nullptr;
        }
        const Node* required = file.find("required");
        const bool isRequired = required == nullptr || toBoolean(*required).value_or(true);
        const std::string* text = m_files.read(path, isRequired);
        if (text == nullptr || m_session.spend(0, text->size()))
            return text;
        m_session.error(path.place,
                        phrase("the env files of these services hold more text than one load may"));
        return nullptr;
    }

    void addFile(const Node& file, MemberIndex& members, Node* own, std::string_view layer)
    {
        const Node* path = file.isMapping() ? file.find("path") : &file;
        if (path == nullptr || path->text.empty())
            return;
        const std::string* text = readText(file, *path);
        if (text == nullptr)
            return;
        const VariableLookup lookup = [&](std::string_view name) -> const std::string* {
            if (layer == "env_file") {
                if (const VariableStore::Value* value = m_variables.find(name))
                    return &value->text;
            }
            if (const Node* earlier = members.find(name); earlier && !earlier->isNull())
                return &earlier->text;
            const Node* written = own != nullptr ? own->find(name) : nullptr;
            return written != nullptr && !written->isNull() ? &written->text : nullptr;
        };
        const bool isRaw = textOf(file, "format") == "raw";
        Dotenv dotenv = parseDotenv(
            *text, path->text, lookup, isRaw ? DotenvFormat::Raw : DotenvFormat::Compose);
        for (Diagnostic& diagnostic : dotenv.diagnostics)
            m_session.add(std::move(diagnostic));
        addEntries(dotenv, path->text, layer, members);
    }

    void addEntries(Dotenv& dotenv,
                    const std::string& path,
                    std::string_view layer,
                    MemberIndex& members)
    {
        const auto name = std::make_shared<const std::string>(path);
        if (!m_session.spend(dotenv.entries.size(), 0))
            return;
        for (DotenvEntry& entry : dotenv.entries) {
            Node value =
                makeText(std::move(entry.value), Place{name, entry.line, entry.column, layer});
            value.keyPlace = value.place;
            Node* known = members.find(entry.key);
            if (known == nullptr) {
                members.add(std::move(entry.key), std::move(value));
                continue;
            }
            addLoser(value, *known);
            *known = std::move(value);
        }
    }

    const VariableStore& m_variables;
    Session& m_session;
    FileReader m_files;
};

} // namespace

void resolveEnvironments(Node& services, const VariableStore& variables, Session& session)
{
    Resolver resolver(variables, session);
    for (auto& [name, service] : services.members) {
        if (!service.isMapping())
            continue;
        if (session.options().resolveEnvFiles)
            resolver.resolve(service, "env_file", "environment");
        resolver.resolve(service, "label_file", "labels");
        removeMember(service, "label_file");
    }
}

} // namespace plumbline::compose
