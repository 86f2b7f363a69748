// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/object.h"

#include "core/base/text.h"
#include "core/sources/kubernetes/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

/// Nobody nests lists; a hostile text may.
constexpr int kListDepth = 8;
/// Aliases may make more values of a document than it has bytes; those of people do not by far.
constexpr std::size_t kValuesBesideText = 200'000;
/// YAML in flow style that is not JSON: nobody writes much of it, and reading it again is slow.
constexpr std::size_t kLongestFlow = std::size_t{1} << 20U;

/// Texts in which braces are their own business, not Helm's: an alert's message, a page.
bool isFreeText(std::string_view key)
{
    static constexpr std::array<std::string_view, 5> kKeys{
        "data", "stringData", "binaryData", "annotations", "managedFields"};
    return std::ranges::find(kKeys, key) != kKeys.end();
}

const Tree* findTemplate(const Tree& tree)
{
    if (tree.kind == Tree::Kind::Text && holdsTemplate(tree.text))
        return &tree;
    for (const Tree& item : tree.items) {
        if (const Tree* found = findTemplate(item))
            return found;
    }
    for (const Member& member : tree.members) {
        if (isFreeText(member.key))
            continue;
        if (const Tree* found = findTemplate(member.value))
            return found;
    }
    return nullptr;
}

/// `migrate-` of generateName.
std::string trimmedPrefix(std::string name)
{
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

/// Reads the objects of one file after the other.
class ObjectReader
{
public:
    explicit ObjectReader(std::vector<Diagnostic>& diagnostics)
        : m_diagnostics(diagnostics)
    {}

    void read(const InputFile& file)
    {
        m_file = file.name;
        m_hasTemplate = false;
        const std::size_t first = file.text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
        if (first == std::string::npos)
            return;
        const bool isJson = file.text[first] == '{' || file.text[first] == '[';
        if (isJson && readJson(file.text))
            return;
        for (const DocumentText& document : splitDocuments(file.text))
            readYaml(document);
    }

    std::vector<Object> objects;

private:
    /// False where the text may be YAML after all.
    bool readJson(const std::string& text)
    {
        // What the cluster keeps for itself may be most of what `kubectl get` says.
        static constexpr std::array<std::string_view, 2> kClustersOwn{"managedFields", "status"};
        Result<Tree> tree = readJsonTree(text, m_file, {.leftOut = kClustersOwn});
        if (tree) {
            m_chartFile.clear();
            addAny(std::move(*tree), 0);
            return true;
        }
        if (text.size() <= kLongestFlow && !m_file.ends_with(".json"))
            return false;
        remark(Severity::Error, tree.error());
        return true;
    }

    void readYaml(const DocumentText& document)
    {
        m_chartFile = document.chartFile;
        Result<std::vector<Tree>> trees =
            readYamlTrees(document.text,
                          m_file,
                          {.depth = 200, .values = document.text.size() + kValuesBesideText},
                          document.firstLine);
        if (!trees) {
            if (document.text.find("{{") != std::string_view::npos)
                refuseTemplate(trees.error().where.value_or(Origin{.file = m_file}));
            else
                remark(Severity::Error, trees.error());
            return;
        }
        for (Tree& tree : *trees) {
            if (const Tree* unrendered = findTemplate(tree))
                refuseTemplate(sources::originOf(*unrendered, m_file));
            else
                addAny(std::move(tree), 0);
        }
    }

    /// Once a file: a chart's template has dozens of such places.
    void refuseTemplate(Origin where)
    {
        if (std::exchange(m_hasTemplate, true))
            return;
        m_diagnostics.push_back(
            {.severity = Severity::Error,
             .message = phrase("{} is a template that was not rendered yet", m_file),
             .hint = phrase("give the output of `helm template` (or what renders it) instead"),
             .where = std::move(where)});
    }

    void remark(Severity severity, const Error& error)
    {
        m_diagnostics.push_back({.severity = severity,
                                 .message = error.message,
                                 .hint = error.hint,
                                 .where = error.where.value_or(Origin{.file = m_file})});
    }

    void addAny(Tree tree, int depth)
    {
        if (tree.isNull())
            return;
        if (tree.isSequence()) {
            for (Tree& item : tree.items)
                addAny(std::move(item), depth);
            return;
        }
        if (!tree.isMapping()) {
            notAnObject(tree, Severity::Warning, phrase("this is a single value, not an object"));
            return;
        }
        const std::string kind = tree.textAt("kind");
        const Tree* items = tree.find("items");
        if (kind.ends_with("List") && items != nullptr) {
            addList(std::move(tree), kind, depth);
            return;
        }
        addObject(std::move(tree), kind);
    }

    void addList(Tree list, const std::string& kind, int depth)
    {
        if (depth >= kListDepth) {
            notAnObject(list, Severity::Error, phrase("lists are nested too deeply"));
            return;
        }
        const std::string version = list.textAt("apiVersion");
        const std::string itemKind = kind.substr(0, kind.size() - 4);
        const auto place = std::ranges::find(list.members, "items", &Member::key);
        objects.reserve(objects.size() + place->value.items.size());
        for (Tree& item : place->value.items) {
            // Typed lists of the API leave kind and version of their items out.
            if (item.isMapping() && item.find("kind") == nullptr && !itemKind.empty()) {
                const auto add = [&item](std::string key, std::string text) {
                    Tree value{.kind = Tree::Kind::Text, .line = item.line, .column = item.column};
                    value.text = std::move(text);
                    item.members.push_back({.key = std::move(key),
                                            .line = item.line,
                                            .column = item.column,
                                            .value = std::move(value)});
                };
                add("kind", itemKind);
                add("apiVersion", version);
            }
            addAny(std::move(item), depth + 1);
        }
    }

    void addObject(Tree tree, const std::string& kind)
    {
        const std::string version = tree.textAt("apiVersion");
        if (kind.empty()) {
            notAnObject(
                tree, Severity::Info, phrase("this is not a Kubernetes object: it has no kind"));
            return;
        }
        if (version.empty()) {
            notAnObject(tree, Severity::Warning, phrase("this object has no apiVersion"));
            return;
        }
        Object object = makeObject(std::move(tree));
        // No name that a cluster takes: something else fills it in first.
        if (object.name.find("{{") != std::string::npos ||
            object.name.find("${") != std::string::npos) {
            object.file = m_file;
            refuseTemplate(object.origin());
            return;
        }
        object.file = m_file;
        object.madeFrom = m_chartFile;
        objects.push_back(std::move(object));
    }

    void notAnObject(const Tree& tree, Severity severity, Phrase message)
    {
        m_diagnostics.push_back({.severity = severity,
                                 .message = std::move(message),
                                 .hint = phrase("it is left out"),
                                 .where = sources::originOf(tree, m_file)});
    }

    std::vector<Diagnostic>& m_diagnostics;
    std::string m_file;
    std::string m_chartFile;
    bool m_hasTemplate = false;
};

} // namespace

Origin Object::originOf(const Tree& value) const
{
    Origin origin = sources::originOf(value, file);
    origin.object = madeFrom;
    return origin;
}

Origin Object::origin() const
{
    const Tree* named = tree.at("metadata.name");
    return originOf(named != nullptr ? *named : tree);
}

std::string Object::title() const
{
    if (name.empty())
        return kind;
    return nameSpace.empty() ? fmt::format("{} {}", kind, printable(name))
                             : fmt::format("{} {}/{}", kind, printable(nameSpace), printable(name));
}

Object makeObject(Tree tree)
{
    const std::string version = tree.textAt("apiVersion");
    const std::size_t slash = version.find('/');
    Object object;
    object.kind = tree.textAt("kind");
    object.group = slash == std::string::npos ? std::string() : version.substr(0, slash);
    object.nameSpace = tree.textAt("metadata.namespace");
    object.name = tree.textAt("metadata.name");
    if (object.name.empty())
        object.name = trimmedPrefix(tree.textAt("metadata.generateName"));
    object.tree = std::move(tree);
    return object;
}

bool holdsTemplate(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> kWords{
        ".Values", ".Release.", ".Chart.", ".Capabilities.", "include \"", "template \"", "tpl "};
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", at + 2)) {
        const std::string_view inside = text.substr(at, text.find("}}", at) - at);
        const bool isHelm = std::ranges::any_of(kWords, [inside](std::string_view word) {
            return inside.find(word) != std::string_view::npos;
        });
        if (isHelm)
            return true;
    }
    return false;
}

std::vector<Object> readObjects(const std::vector<InputFile>& files,
                                std::vector<Diagnostic>& diagnostics)
{
    ObjectReader reader(diagnostics);
    for (const InputFile& file : files)
        reader.read(file);
    return std::move(reader.objects);
}

} // namespace plumbline::sources::kubernetes
