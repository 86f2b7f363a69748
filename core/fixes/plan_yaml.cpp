// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/plan_yaml.h"

#include "core/base/text.h"
#include "core/compose/interpolation.h"
#include "core/fixes/yaml_write.h"
#include "core/model/config_var.h"
#include "core/model/image_reference.h"

#include <algorithm>
#include <utility>

namespace plumbline::fixes {

namespace {

bool isSecretStore(const YamlNode& document)
{
    return dialectOf(document) == YamlDialect::Kubernetes &&
           document.textOf("kind").ends_with("Secret");
}

/// Compose writes a dollar sign twice.
std::string withDollars(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '$' ? std::string("$$") : std::string(1, c);
    return result;
}

bool isSameImage(std::string_view left, std::string_view right)
{
    const auto one = model::parseImageReference(left);
    const auto other = model::parseImageReference(right);
    return one && other && *one == *other;
}

/// `to` with as much of the registry as `written` has.
std::string imageLike(const std::string& to, std::string_view written)
{
    const auto image = model::parseImageReference(to);
    return image && !written.starts_with(image->registry) ? image->familiar() : to;
}

/// A text such as `postgres:${PG:-15}` whose default makes it `from`: with the default that makes
/// it `to`.
std::optional<std::string>
withDefault(const std::string& written, const std::string& from, const std::string& to)
{
    const std::size_t begin = written.find("${");
    const std::size_t end = written.rfind('}');
    if (begin == std::string::npos || end == std::string::npos ||
        written.find("${", begin + 1) != std::string::npos)
        return std::nullopt;
    std::size_t sign = written.find(":-", begin);
    std::size_t length = 2;
    if (sign == std::string::npos || sign > end) {
        sign = written.find('-', begin);
        length = 1;
    }
    if (sign == std::string::npos || sign > end)
        return std::nullopt;
    const std::string head = written.substr(0, begin);
    const std::string tail = written.substr(end + 1);
    if (head + written.substr(sign + length, end - sign - length) + tail != from ||
        !to.starts_with(head) || !to.ends_with(tail) || to.size() < head.size() + tail.size())
        return std::nullopt;
    return written.substr(0, sign + length) +
           to.substr(head.size(), to.size() - head.size() - tail.size()) + written.substr(end);
}

/// The target of `8000:80/tcp`.
std::optional<std::string>
withTarget(const std::string& written, const std::string& from, const std::string& to)
{
    const std::size_t slash = std::min(written.find('/'), written.size());
    const std::size_t colon = written.rfind(':', slash);
    if (colon == std::string::npos || written.substr(colon + 1, slash - colon - 1) != from)
        return std::nullopt;
    return written.substr(0, colon + 1) + to + written.substr(slash);
}

/// What the value has to be so that the model says `to` where it says `from`.
std::optional<std::string> replacementOf(const YamlText& yaml,
                                         const YamlPath& path,
                                         const std::string& written,
                                         const parity::ReplaceScalar& change)
{
    const bool isCompose = dialectOf(yaml.layout.documents[path.front()]) == YamlDialect::Compose;
    const std::string from = isCompose ? withDollars(change.from) : change.from;
    const std::string to = isCompose ? withDollars(change.to) : change.to;
    if (written == from)
        return to;
    const YamlPath above = parentOf(path);
    const std::string place = yaml.layout.name(path);
    if (place.ends_with("image") && isSameImage(written, from))
        return imageLike(to, written);
    if (!isCompose)
        return std::nullopt;
    if (auto replaced = withDefault(written, from, to))
        return replaced;
    const std::string list = above.size() > 1 ? yaml.layout.name(above) : "";
    return list.ends_with(".ports") ? withTarget(written, from, to) : std::nullopt;
}

/// Whether a list of config vars, `NAME=x` or `{name: NAME}`, has one of that name.
bool hasVar(const YamlNode& list, std::string_view name)
{
    return std::ranges::any_of(list.items, [name](const YamlNode& item) {
        return item.isMapping() ? item.textOf("name") == name
                                : item.text.substr(0, item.text.find('=')) == name;
    });
}

} // namespace

NamedScalar namedScalarAt(const YamlLayout& layout, const YamlPath& path)
{
    const YamlNode& node = layout.at(path);
    if (path.size() < 2)
        return {.name = {}, .value = node.text, .isPair = false};
    const YamlNode& parent = layout.at(parentOf(path));
    if (parent.isSequence()) {
        const std::size_t equals = node.text.find('=');
        const std::string list = layout.name(parentOf(path));
        const bool isList =
            list.ends_with("environment") || list.ends_with("args") || list.ends_with("labels");
        if (!isList || equals == std::string::npos)
            return {.name = {}, .value = node.text, .isPair = false};
        return {.name = node.text.substr(0, equals),
                .value = node.text.substr(equals + 1),
                .isPair = true};
    }
    const std::string& key = parent.members[path.back()].key.text;
    const std::string_view named = parent.textOf("name");
    if (key == "value" && !named.empty())
        return {.name = std::string(named), .value = node.text, .isPair = false};
    return {.name = key, .value = node.text, .isPair = false};
}

Origin originOf(const YamlText& yaml, const YamlPath& path)
{
    const LineTable lines(yaml.text);
    const std::size_t place = yaml.layout.at(path).mark;
    return {.file = yaml.file,
            .line = lines.lineOf(place),
            .column = static_cast<int>(lines.columnOf(place)) + 1,
            .object = {},
            .layer = {}};
}

tl::unexpected<Error> refuseSecret(std::string_view name, const Origin& where)
{
    return fail(ErrorCode::Denied,
                name.empty() ? phrase("the value of this is a secret, and no fix changes one")
                             : phrase("the value of {} is a secret, and no fix changes one",
                                      printable(name)),
                phrase("set it where the environment's secrets are kept"),
                where);
}

tl::unexpected<Error> cannotPlace(const Origin& where, const std::string& what, const Phrase& why)
{
    return fail(ErrorCode::Unsupported,
                phrase("{} cannot be added here: {}", printable(what), why),
                phrase("add it by hand"),
                where);
}

Result<> canBeEdited(const YamlText& yaml, std::size_t document)
{
    if (dialectOf(yaml.layout.documents[document]) != YamlDialect::Generated)
        return {};
    return fail(ErrorCode::Unsupported,
                phrase("{} is what a command printed: a change in it changes nothing", yaml.file),
                phrase("change what it was made from, and print it anew"),
                Origin{.file = yaml.file, .line = 0, .column = 0, .object = {}, .layer = {}});
}

PlannedEdit
planInYaml(const YamlText& yaml, const parity::ReplaceScalar& change, std::size_t offset)
{
    const std::optional<YamlPath> path = findValue(yaml.layout, offset);
    if (!path || !yaml.layout.at(*path).isScalar())
        return notThere(change.at, change.from);
    if (const Result<> editable = canBeEdited(yaml, path->front()); !editable)
        return tl::unexpected(editable.error());
    const NamedScalar named = namedScalarAt(yaml.layout, *path);
    if (isSecretStore(yaml.layout.documents[path->front()]) ||
        !model::secrecyOf(named.name, named.value).empty())
        return refuseSecret(named.name, change.at);
    if (named.value == change.to)
        return std::optional<TextEdit>();
    const auto replacement = replacementOf(yaml, *path, named.value, change);
    if (!replacement)
        return notThere(change.at, change.from);
    if (*replacement == named.value)
        return std::optional<TextEdit>();
    if (const Result<> alone = changesOneOnly(yaml, *path); !alone)
        return tl::unexpected(alone.error());
    return replaceScalar(
        yaml, *path, named.isPair ? named.name + "=" + *replacement : *replacement);
}

PlannedEdit planInYaml(const YamlText& yaml, const parity::RenameKey& change, std::size_t offset)
{
    const std::optional<YamlPath> path = findValue(yaml.layout, offset);
    if (!path || path->size() < 2)
        return notThere(change.at, change.from);
    if (const Result<> editable = canBeEdited(yaml, path->front()); !editable)
        return tl::unexpected(editable.error());
    if (const Result<> alone = changesOneOnly(yaml, *path); !alone)
        return tl::unexpected(alone.error());
    const YamlPath above = parentOf(*path);
    const YamlNode& node = yaml.layout.at(*path);
    const YamlNode& parent = yaml.layout.at(above);
    const YamlNode& list =
        parent.isSequence() || above.size() < 2 ? parent : yaml.layout.at(parentOf(above));
    if (list.isSequence() && hasVar(list, change.to))
        return fail(ErrorCode::Conflict,
                    phrase("there is a {} already", printable(change.to)),
                    {},
                    change.at);
    if (parent.isMapping() && parent.members[path->back()].key.text == change.from)
        return renameMember(yaml, above, path->back(), change.to);
    if (parent.isMapping() && parent.textOf("name") == change.from)
        return replaceScalar(yaml, *memberAt(yaml.layout, above, "name"), change.to);
    if (node.isMapping() && node.textOf("name") == change.from)
        return replaceScalar(yaml, *memberAt(yaml.layout, *path, "name"), change.to);
    if (node.isScalar() && parent.isSequence() && node.text == change.from)
        return replaceScalar(yaml, *path, change.to);
    if (node.isScalar() && parent.isSequence() && node.text.starts_with(change.from + "="))
        return replaceScalar(yaml, *path, change.to + node.text.substr(change.from.size()));
    return notThere(change.at, change.from);
}

} // namespace plumbline::fixes
