// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/stand_in_container.h"

#include "core/base/text.h"
#include "core/compose/tree.h"
#include "core/mirror/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace plumbline::mirror {

namespace {

using compose::Node;

int majorOf(const std::string& version)
{
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    return major;
}

/// Whether one of the folders holds the other.
bool isWithin(const std::string& left, const std::string& right)
{
    const auto holds = [](const std::string& outer, const std::string& inner) {
        return inner == outer || inner.starts_with(outer + "/");
    };
    return holds(left, right) || holds(right, left);
}

/// Adds one to a list in words: `a, b`.
void addWord(std::string& list, const std::string& word)
{
    if (!list.empty())
        list += ", ";
    list += word;
}

Node volumeMount(const std::string& source, const std::string& target, const compose::Place& place)
{
    Node mount = compose::makeMapping(place);
    compose::setMember(mount, "type", compose::makeText("volume", place));
    compose::setMember(mount, "source", compose::makeText(source, place));
    compose::setMember(mount, "target", compose::makeText(target, place));
    compose::setMember(mount, "volume", compose::makeMapping(place));
    return mount;
}

/// Lays one stand-in, part by part.
class ContainerLayer
{
public:
    ContainerLayer(Draft& draft, const BackingRole& role, const std::string& project)
        : m_draft(draft)
        , m_role(role)
        , m_project(project)
        , m_version{.text = role.image.reason, .because = role.wanted->version.origin}
    {
        if (m_version.because == Origin{})
            m_version.because = role.wanted->origin;
    }

    void lay()
    {
        if (!m_role.isNew && !m_role.sameEngine())
            dropForeign();
        m_draft.set(m_role.service,
                    "image",
                    compose::makeText(m_role.image.image, placeOf(m_version.because)),
                    m_role.image.image,
                    m_version);
        m_draft.remove(
            m_role.service, "build", {phrase("the image takes its place"), m_version.because});
        layEnvironment();
        layInitialisation();
        layCommand();
        layHealth();
        layVolumes();
        if (m_role.isNew)
            m_draft.set(m_role.service,
                        "restart",
                        compose::makeText("unless-stopped", placeOf(m_version.because)),
                        "unless-stopped",
                        {phrase("a backing service stays up"), m_role.wanted->origin});
    }

private:
    /// What another engine was told means nothing to this one.
    void dropForeign()
    {
        const Reason reason{phrase("it is for {}", m_role.local->engine),
                            Origin(m_role.wanted->origin)};
        for (const char* key : {"command",
                                "entrypoint",
                                "environment",
                                "env_file",
                                "healthcheck",
                                "volumes",
                                "tmpfs",
                                "configs",
                                "secrets",
                                "user",
                                "working_dir"})
            m_draft.remove(m_role.service, key, reason);
    }

    void layEnvironment()
    {
        const bool isRoot = m_role.user == "root";
        for (const auto& [name, use] : m_role.stand.environment) {
            if (name.starts_with("MARIADB_"))
                m_draft.removeVariable(m_role.service,
                                       "MYSQL_" + name.substr(std::string_view("MARIADB_").size()),
                                       {phrase("{} says it", name), m_version.because});
            // MySQL's images make root by themselves and refuse to be asked for it.
            if (isRoot &&
                (name.ends_with("_USER") || name == "MYSQL_PASSWORD" || name == "MARIADB_PASSWORD"))
                continue;
            m_draft.setVariable(m_role.service,
                                name,
                                filledIn(use, m_role),
                                reasonOf(use),
                                use.find("{password}") != std::string::npos);
        }
        if (!m_role.password)
            return;
        const std::string variable = passwordVariable(m_role);
        if (!variable.empty() && !m_role.stand.environment.contains(variable))
            m_draft.setVariable(
                m_role.service, variable, m_role.password->reveal(), reasonOf("{password}"), true);
    }

    [[nodiscard]] Reason reasonOf(const std::string& use) const
    {
        if (use.find("{password}") != std::string::npos)
            return {phrase("a password of this mirror's own"), Origin(m_role.wanted->origin)};
        if (use == "{user}" || use == "{database}")
            return {phrase("as the config of its clients calls it"),
                    m_role.userOrigin == Origin{} ? Origin(m_role.wanted->origin)
                                                  : m_role.userOrigin};
        return {phrase("what the image asks for"), Origin(m_role.wanted->origin)};
    }

    /// What is made once, on the first start: extensions, plugins, the encoding.
    void layInitialisation()
    {
        const std::vector<std::string>& extensions = m_role.wanted->extensions;
        if (m_role.engine() == "postgres") {
            if (m_role.wanted->charset.isSet())
                m_draft.setVariable(
                    m_role.service,
                    "POSTGRES_INITDB_ARGS",
                    "--encoding=" + m_role.wanted->charset.value,
                    {phrase("the environment's encoding"), m_role.wanted->charset.origin});
            std::string sql;
            for (const std::string& extension : extensions)
                sql += fmt::format("CREATE EXTENSION IF NOT EXISTS \"{}\";\n", extension);
            layFile("extensions", "/docker-entrypoint-initdb.d/10-extensions.sql", sql);
        }
        if (m_role.engine() == "rabbitmq" && !extensions.empty())
            layFile("plugins",
                    "/etc/rabbitmq/enabled_plugins",
                    fmt::format("[{}].\n", join(extensions, ",")));
    }

    void layFile(const std::string& name, const std::string& target, const std::string& content)
    {
        if (content.empty() || isMounted(target))
            return;
        const compose::Place place = placeOf(m_role.wanted->origin);
        const std::string key = m_role.service + "-" + name;
        Node file = compose::makeMapping(place);
        compose::setMember(file, "name", compose::makeText(m_project + "_" + key, place));
        compose::setMember(file, "content", compose::makeText(content, place));
        compose::setMember(m_draft.section("configs"), key, std::move(file));
        Node reference = compose::makeMapping(place);
        compose::setMember(reference, "source", compose::makeText(key, place));
        compose::setMember(reference, "target", compose::makeText(target, place));
        const Node* there = m_draft.service(m_role.service).find("configs");
        Node list = there != nullptr ? *there : compose::makeSequence(place);
        list.items.push_back(std::move(reference));
        m_draft.set(m_role.service,
                    "configs",
                    std::move(list),
                    fmt::format("{}: {}", target, join(m_role.wanted->extensions, ", ")),
                    {phrase("the environment's {}", name), Origin(m_role.wanted->origin)});
    }

    [[nodiscard]] bool isMounted(const std::string& target)
    {
        const Node* volumes = m_draft.service(m_role.service).find("volumes");
        return volumes != nullptr && std::ranges::any_of(volumes->items, [&](const Node& mount) {
                   return compose::textOf(mount, "target") == target;
               });
    }

    void layCommand()
    {
        std::vector<std::string> written;
        if (const Node* command = m_draft.service(m_role.service).find("command")) {
            for (const Node& word : command->items)
                written.push_back(compose::plainText(word));
        }
        const StartCommand start = startCommand(m_role, written);
        if (start.words.empty() && written.empty())
            return;
        Node command = textList(start.words, placeOf(m_role.wanted->origin));
        const std::string shown = shownNode(command);
        m_draft.set(m_role.service,
                    "command",
                    std::move(command),
                    shown,
                    {start.why, Origin(m_role.wanted->origin)});
    }

    /// The developer's own check stays where nothing that it names has changed.
    [[nodiscard]] bool keepsCheck(const Node* check) const
    {
        const bool speaksOtherwise = m_role.certificate || !m_role.stand.topology.empty();
        if (check == nullptr || !m_role.sameEngine() || speaksOtherwise)
            return false;
        const Node* test = check->find("test");
        if (test == nullptr || test->items.empty())
            return false;
        const std::string text = shownNode(*test);
        const auto names = [&](const std::string& former, const std::string& now) {
            return !former.empty() && former != now && text.find(former) != std::string::npos;
        };
        return !names(m_role.formerUser, m_role.user) &&
               !names(m_role.formerDatabase, m_role.database) &&
               (m_role.formerPassword.empty() ||
                text.find(m_role.formerPassword) == std::string::npos);
    }

    void layHealth()
    {
        const Node* written = m_draft.service(m_role.service).find("healthcheck");
        if (keepsCheck(written)) {
            m_draft.note({.kind = Change::Kind::Kept,
                          .service = m_role.service,
                          .path = "healthcheck",
                          .from = shownNode(*written->find("test")),
                          .to = shownNode(*written->find("test")),
                          .why = phrase("it asks for nothing that has changed"),
                          .was = written->place.toOrigin(),
                          .because = {}});
            return;
        }
        const std::string command = healthCommand(m_role);
        if (command.empty())
            return;
        const compose::Place place = placeOf(m_role.wanted->origin);
        Node check = written != nullptr ? *written : compose::makeMapping(place);
        compose::setMember(check, "test", textList({"CMD-SHELL", command}, place));
        const auto putDefault = [&](std::string_view key, Node value) {
            if (check.find(key) == nullptr)
                compose::setMember(check, key, std::move(value));
        };
        putDefault("interval", compose::makeText("2s", place));
        putDefault("timeout", compose::makeText("5s", place));
        putDefault("retries", compose::makeInteger(30, place));
        compose::removeMember(check, "disable");
        m_draft.set(
            m_role.service,
            "healthcheck",
            std::move(check),
            command,
            {phrase("how this service is asked whether it serves"), Origin(m_role.wanted->origin)});
    }

    [[nodiscard]] std::string seriesName() const
    {
        const std::string version =
            m_role.image.version.empty() ? std::string() : m_role.image.version;
        return m_role.engine() + dataSeries(m_role.engine(), version);
    }

    std::string declareVolume(const std::string& key)
    {
        const compose::Place place = placeOf(m_version.because);
        Node volume = compose::makeMapping(place);
        compose::setMember(volume, "name", compose::makeText(m_project + "_" + key, place));
        compose::setMember(m_draft.section("volumes"), key, std::move(volume));
        return key;
    }

    /// The mounts of the service as they become, and the volumes among them in words.
    struct Mounts
    {
        Node list;
        std::string former;
        std::string kept;
        bool hasData = false;
    };

    /// Mounts a volume of this series' own. Returns what the record says of it.
    std::string mountOwn(const std::string& base, const std::string& target, Node& list)
    {
        const std::string key = declareVolume(base + "-" + seriesName());
        list.items.push_back(volumeMount(key, target, placeOf(m_version.because)));
        return key + ":" + target;
    }

    void layMount(const Node& mount, const std::string& data, Mounts& mounts)
    {
        const std::string target(compose::textOf(mount, "target"));
        const std::string source(compose::textOf(mount, "source"));
        const bool isVolume = compose::textOf(mount, "type") == "volume";
        const bool isData = !data.empty() && isWithin(target, data);
        if (!isVolume && !isData) {
            mounts.list.items.push_back(mount);
            return;
        }
        addWord(mounts.former, fmt::format("{}:{}", source, target));
        if (isData && std::exchange(mounts.hasData, true))
            return;
        const std::string base = source.empty() || !isVolume ? m_role.service : source;
        addWord(mounts.kept, mountOwn(base, isData ? data : target, mounts.list));
    }

    /// No server starts on data that another series of it has written: each has its own volumes.
    void layVolumes()
    {
        const std::string data = dataFolder(m_role);
        const Node* there = m_draft.service(m_role.service).find("volumes");
        Mounts mounts{.list = compose::makeSequence(placeOf(m_version.because)),
                      .former = {},
                      .kept = {},
                      .hasData = data.empty()};
        for (const Node& mount : there != nullptr ? there->items : std::vector<Node>{})
            layMount(mount, data, mounts);
        if (!mounts.hasData)
            addWord(mounts.kept, mountOwn(m_role.service, data, mounts.list));
        if (mounts.list.items.empty() || mounts.kept.empty())
            return;
        const Origin was = there == nullptr ? Origin{} : there->place.toOrigin();
        compose::setMember(m_draft.service(m_role.service), "volumes", std::move(mounts.list));
        m_draft.note({.kind = mounts.former.empty() ? Change::Kind::Added : Change::Kind::Replaced,
                      .service = m_role.service,
                      .path = "volumes",
                      .from = mounts.former,
                      .to = mounts.kept,
                      .why = phrase("data of {} alone: no server starts on another version's",
                                    m_role.image.image),
                      .was = was,
                      .because = m_version.because});
    }

    Draft& m_draft;
    const BackingRole& m_role;
    const std::string& m_project;
    Reason m_version;
};

} // namespace

std::string dataFolder(const BackingRole& role)
{
    std::string folder = role.stand.data;
    int latest = 0;
    for (const auto& [major, path] : role.stand.dataFrom) {
        const int from = majorOf(major);
        if (majorOf(role.image.version) >= from && from > latest) {
            latest = from;
            folder = path;
        }
    }
    return folder;
}

void layContainer(Draft& draft, const BackingRole& role, const std::string& project)
{
    ContainerLayer(draft, role, project).lay();
}

void layCompanions(Draft& draft,
                   const BackingRole& role,
                   const std::string& project,
                   const Options& options,
                   std::vector<Unmirrored>& unmirrored)
{
    for (const std::string& engine : role.stand.needs) {
        const auto known = role.standIn->companions.find(engine);
        if (known == role.standIn->companions.end()) {
            unmirrored.push_back({Severity::Warning,
                                  phrase("{}, which {} needs", engine, role.service),
                                  phrase("nobody knows an image of it"),
                                  Origin(role.wanted->origin)});
            continue;
        }
        // Its name is the one that the stand-in is told: `{host}-sql`.
        std::string name = role.service + "-" + engine;
        for (const auto& [variable, use] : role.stand.environment) {
            if (use.starts_with("{host}-"))
                name = filledIn(use, role);
        }
        StandIn standIn{.title = engine, .local = known->second};
        model::BackingService wanted;
        wanted.name = name;
        wanted.engine = engine;
        wanted.origin = role.wanted->origin;
        BackingRole companion{.wanted = &wanted, .standIn = &standIn};
        companion.service = name;
        companion.isNew = true;
        companion.stand = standIn.local;
        companion.user = standIn.local.user;
        companion.password = role.password;
        companion.image = chooseImage(standIn.local, {}, options.images);
        if (companion.image.image.empty()) {
            unmirrored.push_back({Severity::Warning,
                                  phrase("{}, which {} needs", engine, role.service),
                                  companion.image.reason,
                                  Origin(role.wanted->origin)});
            continue;
        }
        layContainer(draft, companion, project);
    }
}

} // namespace plumbline::mirror
