// SPDX-License-Identifier: Apache-2.0
#include "core/compose/model_loader.h"

#include "core/base/file.h"
#include "core/compose/inputs.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"
#include "core/compose/yaml_reader.h"

namespace plumbline::compose {

namespace {

/// The old version number says nothing any more.
void dropVersion(Node& document, Session& session)
{
    if (const Node* version = document.find("version"))
        session.warning(version->keyPlace,
                        phrase("`version` is obsolete and ignored"),
                        phrase("remove the line"));
    removeMember(document, "version");
}

/// One document to the canonical form in which documents are merged.
void prepare(Node& document, const SourceFile& file, const Scope& scope, Session& session)
{
    if (session.options().interpolate)
        interpolateTree(document, scope.variables, session);
    checkShapes(document, {}, session);
    dropVersion(document, session);
    canonicalise(document, {}, session);
    applyIncludes(document, scope, session);
    applyExtends(document, file.path, scope, session);
}

} // namespace

SourceFile readSource(const std::filesystem::path& path, const Place& from, Session& session)
{
    const bool isInput = isStandardInput(path);
    SourceFile file{
        .path = path,
        .name = std::make_shared<const std::string>(isInput ? "<standard input>" : path.string()),
        .documents = {}};
    if (!session.spendFile()) {
        session.error(from,
                      phrase("more than {} files in one project", session.limits().files),
                      phrase("files that include each other several times multiply"));
        return file;
    }
    const ByteCount limit{static_cast<std::int64_t>(session.limits().fileBytes)};
    const Result<std::string> text =
        isInput ? session.options().readStandardInput(limit) : readFile(path, limit);
    if (text)
        file.documents = readYaml(*text, file.name, session);
    else
        session.add(text.error(), from.file ? from : Place{file.name, 0, 0, {}});
    return file;
}

Node loadModel(std::vector<SourceFile> files, const Scope& scope, Session& session)
{
    Node model = makeMapping({});
    for (SourceFile& file : files) {
        for (Node& document : file.documents) {
            if (document.isNull())
                continue;
            if (!document.isMapping()) {
                session.error(document.place,
                              phrase("a Compose file is a mapping, not {}", kindName(document)),
                              phrase("it starts with `services:`"));
                continue;
            }
            prepare(document, file, scope, session);
            applyResets(model, document);
            dropResets(document);
            merge(model, std::move(document), {}, session);
            enforceUnicity(model, {});
        }
    }
    checkMerged(model, session);
    setDefaults(model);
    if (session.options().resolvePaths || scope.isIncluded)
        resolvePaths(model, scope.directory, session);
    if (!session.options().interpolate)
        return model;
    if (Node* services = model.find("services"); services != nullptr && services->isMapping())
        inheritVariables(*services, scope.variables);
    return model;
}

} // namespace plumbline::compose
