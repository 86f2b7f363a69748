// SPDX-License-Identifier: Apache-2.0
#include "core/sources/procfile/procfile_source.h"

#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/sources/backing/identify.h"
#include "core/sources/dotenv/dotenv_source.h"
#include "core/sources/tree.h"
#include "core/sources/unread.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace plumbline::sources::procfile {

namespace {

using model::State;
using std::chrono::seconds;

constexpr seconds kHerokuGrace{30};

/// What a dyno of each size may use. **Source:** Heroku Dev Center, "Dyno Types", June 2024.
struct DynoSize
{
    std::string_view name; ///< without `performance-`, `private-`, `shield-`
    std::int64_t mebibytes;
};

constexpr std::array kDynoSizes{DynoSize{"free", 512},
                                DynoSize{"hobby", 512},
                                DynoSize{"eco", 512},
                                DynoSize{"basic", 512},
                                DynoSize{"standard-1x", 512},
                                DynoSize{"standard-2x", 1024},
                                DynoSize{"s", 1024},
                                DynoSize{"m", 2560},
                                DynoSize{"l", 14336},
                                DynoSize{"l-ram", 30720},
                                DynoSize{"xl", 63488},
                                DynoSize{"2xl", 129024}};

const DynoSize* findDynoSize(std::string_view text)
{
    std::string name = toLower(text);
    for (const std::string_view family : {"performance-", "private-", "shield-"}) {
        if (name.starts_with(family))
            name.erase(0, family.size());
    }
    const auto at = std::ranges::find(kDynoSizes, name, &DynoSize::name);
    return at == kDynoSizes.end() ? nullptr : &*at;
}

bool isProcessName(std::string_view name)
{
    return !name.empty() && name.size() <= 63 && std::ranges::all_of(name, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
    });
}

/// Reads the files of one app into one environment.
class AppReader
{
public:
    AppReader(const AppFiles& files, const backing::Table& table)
        : m_files(files)
        , m_table(table)
    {}

    Result<Loaded> read()
    {
        readProcfile();
        readAppJson();
        readConfigVars();
        if (m_read == 0 && m_error)
            return tl::unexpected(*m_error);
        noteUnread(m_loaded);
        model::sortEnvironment(m_loaded.environment);
        return std::move(m_loaded);
    }

private:
    void warn(Severity severity, Phrase message, Phrase hint, Origin where)
    {
        m_loaded.diagnostics.push_back(
            {severity, std::move(message), std::move(hint), std::move(where)});
    }

    void refuse(const Error& error)
    {
        if (!m_error)
            m_error = error;
        warn(Severity::Error, error.message, error.hint, error.where.value_or(Origin{}));
    }

    /// A process on Heroku: what the platform gives to each.
    model::Service& process(const std::string& name, model::ProcessKind kind, const Origin& origin)
    {
        auto& services = m_loaded.environment.services;
        const auto known = std::ranges::find(services, name, &model::Service::name);
        if (known != services.end())
            return *known;
        model::Service service;
        service.name = name;
        service.kind = kind;
        service.origin = origin;
        service.image = model::absent<model::ImageReference>(
            State::NotApplicable, phrase("the platform builds a slug"), origin);
        service.stopGracePeriod = model::defaulted(
            std::chrono::nanoseconds(kHerokuGrace), phrase("fixed by the platform"), origin);
        service.stopSignal =
            model::defaulted(std::string("SIGTERM"), phrase("fixed by the platform"), origin);
        service.restart =
            model::defaulted(std::string(kind == model::ProcessKind::Job ? "no" : "always"),
                             phrase("the platform"),
                             origin);
        service.user = model::absent<std::string>(
            State::NotApplicable, phrase("chosen by the platform"), origin);
        service.readOnlyRoot =
            model::defaulted(false, phrase("the platform's file system"), origin);
        service.pullPolicy = model::absent<std::string>(
            State::NotApplicable, phrase("the platform builds a slug"), origin);
        service.platform = model::absent<std::string>(
            State::NotApplicable, phrase("chosen by the platform"), origin);
        service.logging = model::absent<model::Logging>(
            State::NotApplicable, phrase("the platform takes what is printed"), origin);
        service.health.origin = origin;
        service.health.reason = phrase("the platform has no health checks");
        if (name == "web")
            model::putConfigVar(
                service.config,
                model::makeUnreadConfigVar("PORT",
                                           State::Unknown,
                                           phrase("the platform chooses it at each start"),
                                           "platform",
                                           origin));
        services.push_back(std::move(service));
        return services.back();
    }

    void readProcfile()
    {
        if (m_files.procfile.name.empty())
            return;
        ++m_read;
        int number = 0;
        for (const std::string& line : split(m_files.procfile.text, '\n')) {
            ++number;
            const std::string_view text = trimmed(line);
            if (text.empty() || text.front() == '#')
                continue;
            const std::size_t colon = text.find(':');
            const std::string name(trimmed(text.substr(0, std::min(colon, text.size()))));
            Origin origin{.file = m_files.procfile.name,
                          .line = number,
                          .column = static_cast<int>(line.find_first_not_of(" \t") + 1),
                          .object = {},
                          .layer = {}};
            if (colon == std::string_view::npos || !isProcessName(name)) {
                warn(Severity::Error,
                     phrase("this line is no process"),
                     phrase("a line is NAME: COMMAND, with letters, digits, - and _ in the name"),
                     origin);
                continue;
            }
            const auto kind =
                name == "release" ? model::ProcessKind::Job : model::ProcessKind::LongRunning;
            model::Service& service = process(name, kind, origin);
            if (service.command.isSet())
                warn(Severity::Warning,
                     phrase("the process {} is there twice", name),
                     phrase("the last one counts"),
                     origin);
            origin.column = static_cast<int>(line.find(':') + 2);
            service.command = model::written(
                std::vector<std::string>{std::string(trimmed(text.substr(colon + 1)))}, origin);
        }
    }

    void readAppJson()
    {
        const InputFile& file = m_files.appJson;
        if (file.name.empty())
            return;
        const Result<Tree> root = readJsonTree(file.text, file.name);
        if (!root || !root->isMapping()) {
            refuse(root ? Error{ErrorCode::Invalid,
                                phrase("{} is no app.json", file.name),
                                phrase("it is a JSON object"),
                                originOf(*root, file.name)}
                        : root.error());
            return;
        }
        ++m_read;
        if (const Tree* variables = root->find("env"))
            readEnv(*variables);
        if (const Tree* formation = root->find("formation"))
            readFormation(*formation);
        if (const Tree* addons = root->find("addons"))
            readAddons(*addons);
        if (const Tree* script = root->at("scripts.postdeploy"); script != nullptr) {
            const Tree* command = script->isMapping() ? script->find("command") : script;
            const Origin origin = originOf(*script, file.name);
            if (command != nullptr && command->isScalar() && !command->isNull())
                process("postdeploy", model::ProcessKind::Job, origin).command = model::written(
                    std::vector<std::string>{command->text}, originOf(*command, file.name));
        }
    }

    void readEnv(const Tree& variables)
    {
        for (const Member& member : variables.members) {
            const Tree& spec = member.value;
            const Origin origin = originOf(spec, m_files.appJson.name);
            const Tree* value = spec.isScalar() ? &spec : spec.find("value");
            const bool isGenerated = spec.textAt("generator") == "secret";
            const Phrase proof = isGenerated ? Phrase("generator: secret") : Phrase();
            if (value != nullptr && value->isScalar() && !value->isNull() && !isGenerated) {
                putShared(model::makeConfigVar(member.key, value->text, "app.json", origin));
                continue;
            }
            const Phrase reason = isGenerated ? phrase("generated when the app is made")
                                  : spec.textAt("required") == "false"
                                      ? phrase("optional, and given when the app is made")
                                      : phrase("given when the app is made");
            putShared(model::makeUnreadConfigVar(member.key,
                                                 State::Unknown,
                                                 reason,
                                                 "app.json",
                                                 origin,
                                                 !proof.empty()             ? proof
                                                 : isSecretName(member.key) ? phrase("its name")
                                                                            : Phrase()));
        }
    }

    void putShared(model::ConfigVar var)
    {
        model::putConfigVar(m_loaded.environment.sharedConfig, std::move(var));
    }

    void readFormation(const Tree& formation)
    {
        for (const Member& member : formation.members) {
            if (!isProcessName(member.key) || !member.value.isMapping())
                continue;
            readDynoSize(member);
            const Tree* quantity = member.value.find("quantity");
            int count = 0;
            if (quantity == nullptr)
                continue;
            const std::string& text = quantity->text;
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), count);
            if (error != std::errc() || end != text.data() + text.size() || count < 0)
                continue;
            const Origin origin = originOf(member.value, m_files.appJson.name);
            process(member.key, model::ProcessKind::LongRunning, origin).replicas = model::written(
                model::Replicas{count, count}, originOf(*quantity, m_files.appJson.name));
        }
    }

    void readDynoSize(const Member& member)
    {
        const Tree* size = member.value.find("size");
        if (size == nullptr || !size->isScalar())
            return;
        const DynoSize* known = findDynoSize(size->text);
        if (known == nullptr)
            return;
        model::Fact<ByteCount> limit = model::written(ByteCount{known->mebibytes * 1024 * 1024},
                                                      originOf(*size, m_files.appJson.name));
        limit.reason = phrase("dynos of size {}", size->text);
        process(member.key,
                model::ProcessKind::LongRunning,
                originOf(member.value, m_files.appJson.name))
            .resources.memoryLimit = std::move(limit);
    }

    void readAddons(const Tree& addons)
    {
        for (const Tree& addon : addons.items) {
            const std::string plan = addon.isScalar() ? addon.text : addon.textAt("plan");
            const Origin origin = originOf(addon, m_files.appJson.name);
            const backing::Managed* row = backing::identifyAddon(m_table, plan);
            if (row == nullptr)
                continue;
            const backing::Engine* engine = backing::findEngine(m_table, row->engine);
            model::BackingService service;
            const std::string name = addon.textAt("as");
            service.name = name.empty() ? plan.substr(0, plan.find(':')) : name;
            service.role = engine != nullptr ? engine->role : model::Role::Other;
            service.engine = row->engine;
            service.hosting = model::Hosting::Managed;
            service.foundBy = fmt::format("add-on {}", plan);
            service.origin = origin;
            service.flavour = model::written(row->title, origin);
            const Tree* asked = addon.at("options.version");
            std::string version =
                asked != nullptr ? backing::versionIn(asked->text, row->version) : std::string();
            service.version =
                !version.empty()
                    ? model::written(std::move(version), originOf(*asked, m_files.appJson.name))
                    : model::absent<std::string>(State::Unknown,
                                                 phrase("the add-on's own choice when it was made"),
                                                 origin);
            m_loaded.environment.backingServices.push_back(std::move(service));
        }
    }

    void readConfigVars()
    {
        const InputFile& file = m_files.configVars;
        if (file.name.empty())
            return;
        const std::size_t first = file.text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
        if (first != std::string::npos && file.text[first] == '{') {
            const Result<Tree> root = readJsonTree(file.text, file.name);
            if (!root) {
                refuse(root.error());
                return;
            }
            ++m_read;
            for (const Member& member : root->members) {
                if (member.value.isScalar())
                    putShared(model::makeConfigVar(member.key,
                                                   member.value.text,
                                                   "heroku config",
                                                   originOf(member.value, file.name)));
            }
            return;
        }
        ++m_read;
        Loaded read = dotenv::load(file, {});
        for (Diagnostic& diagnostic : read.diagnostics)
            m_loaded.diagnostics.push_back(std::move(diagnostic));
        for (model::ConfigVar& var : read.environment.sharedConfig) {
            var.layer = "heroku config";
            putShared(std::move(var));
        }
    }

    const AppFiles& m_files;
    const backing::Table& m_table;
    Loaded m_loaded;
    std::optional<Error> m_error;
    int m_read = 0;
};

} // namespace

Result<Loaded> load(const AppFiles& files, const backing::Table& table)
{
    return AppReader(files, table).read();
}

} // namespace plumbline::sources::procfile
