// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/manifest_edit.h"

#include "core/fixes/yaml_edit.h"
#include "core/fixes/yaml_place.h"
#include "core/fixes/yaml_write.h"

#include <utility>

namespace plumbline::fixes {

namespace {

/// How far a path leads in a text, and how many of its steps are left.
struct Walked
{
    YamlPath path{0};
    std::size_t taken = 0;
};

Walked walk(const YamlText& yaml, const std::vector<std::string>& steps)
{
    Walked walked;
    while (walked.taken < steps.size()) {
        const auto next = memberAt(yaml.layout, walked.path, steps[walked.taken]);
        if (!next)
            break;
        walked.path = *next;
        ++walked.taken;
    }
    return walked;
}

/// Adds `value` below the steps that are not there yet.
Result<std::string> addBelow(const YamlText& yaml,
                             const Walked& walked,
                             const std::vector<std::string>& steps,
                             YamlNode value)
{
    for (std::size_t i = steps.size(); i > walked.taken + 1; --i)
        value = makeMapping({makeMember(steps[i - 1], std::move(value))});
    return insertMember(yaml, walked.path, kLast, makeMember(steps[walked.taken], std::move(value)))
        .transform([&yaml](const TextEdit& edit) { return edited(yaml.text, edit); });
}

} // namespace

Result<std::string> withItem(const std::string& text,
                             const std::string& file,
                             const std::vector<std::string>& path,
                             std::string_view yaml)
{
    const Result<YamlText> read = readYamlText(text, file);
    if (!read)
        return tl::unexpected(read.error());
    Result<YamlNode> item = parseYaml(yaml);
    if (!item)
        return tl::unexpected(item.error());
    const Walked walked = walk(*read, path);
    if (walked.taken < path.size())
        return addBelow(*read, walked, path, makeSequence({std::move(*item)}));
    return insertItem(*read, walked.path, kLast, *item).transform([&](const TextEdit& edit) {
        return edited(text, edit);
    });
}

Result<std::string> withMember(const std::string& text,
                               const std::string& file,
                               const std::vector<std::string>& path,
                               const std::string& key,
                               std::string_view yaml)
{
    const Result<YamlText> read = readYamlText(text, file);
    if (!read)
        return tl::unexpected(read.error());
    Result<YamlNode> value = parseYaml(yaml);
    if (!value)
        return tl::unexpected(value.error());
    std::vector<std::string> steps = path;
    steps.push_back(key);
    const Walked walked = walk(*read, steps);
    if (walked.taken < steps.size())
        return addBelow(*read, walked, steps, std::move(*value));
    return replaceValue(*read, walked.path, *value).transform([&](const TextEdit& edit) {
        return edited(text, edit);
    });
}

} // namespace plumbline::fixes
