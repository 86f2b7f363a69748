// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dockerfile/dockerfile_source.h"

#include "core/base/text.h"
#include "core/sources/dockerfile/stage.h"
#include "core/sources/platform_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace plumbline::sources::dockerfile {

namespace {

using compose::DockerfileInstruction;
using model::State;

/// What the builder itself sets; the values are those of the machine that builds.
constexpr std::array<std::string_view, 8> kPlatformArguments{"BUILDPLATFORM",
                                                             "BUILDOS",
                                                             "BUILDARCH",
                                                             "BUILDVARIANT",
                                                             "TARGETPLATFORM",
                                                             "TARGETOS",
                                                             "TARGETARCH",
                                                             "TARGETVARIANT"};

BuildScope platformScope()
{
    BuildScope scope;
    for (const std::string_view name : kPlatformArguments)
        scope.emplace(name,
                      BuildValue{.text = {},
                                 .unknown = phrase("{} is the builder's own", name),
                                 .secrecy = {}});
    return scope;
}

/// Reads the stages of one file from top to bottom.
class DockerfileImporter
{
public:
    DockerfileImporter(const InputFile& file, const DockerfileOptions& options)
        : m_file(file)
        , m_options(options)
        , m_global(platformScope())
    {}

    Result<Loaded> load()
    {
        readStages();
        if (m_stages.empty())
            return fail(ErrorCode::Invalid,
                        phrase("{} has no FROM, so it makes no image", m_file.name),
                        phrase("a Dockerfile begins a stage with FROM IMAGE"),
                        start());
        return target().transform([this](Stage* stage) {
            finish(*stage);
            return std::move(m_loaded);
        });
    }

    std::vector<model::BuildStage> loadStages()
    {
        readStages();
        std::vector<model::BuildStage> stages;
        for (Stage& stage : m_stages)
            stages.push_back({.name = std::move(stage.name),
                              .below = std::move(stage.below),
                              .platform = std::move(stage.platform),
                              .image = std::move(stage.service),
                              .runs = std::move(stage.runs),
                              .copies = std::move(stage.copies),
                              .arguments = std::move(stage.declared)});
        return stages;
    }

private:
    void readStages()
    {
        compose::Dockerfile text = compose::readDockerfile(m_file.text, m_file.name);
        m_escape = text.escape;
        m_loaded.diagnostics = std::move(text.diagnostics);
        for (DockerfileInstruction& instruction : text.instructions) {
            if (m_options.inside) {
                instruction.origin = *m_options.inside;
                instruction.pieces.clear();
            }
            take(instruction);
        }
        for (Diagnostic& diagnostic : m_loaded.diagnostics)
            diagnostic.where = m_options.inside.value_or(diagnostic.where);
    }

    void tell(Severity severity, Phrase message, Phrase hint, Origin where)
    {
        m_loaded.diagnostics.push_back(
            {severity, std::move(message), std::move(hint), std::move(where)});
    }

    [[nodiscard]] Origin start() const
    {
        return m_options.inside.value_or(
            Origin{.file = m_file.name, .line = 1, .column = 1, .object = {}, .layer = {}});
    }

    void take(const DockerfileInstruction& instruction)
    {
        if (instruction.name == "FROM") {
            takeFrom(instruction);
        } else if (instruction.name == "ARG") {
            takeArgument(instruction);
        } else if (m_stages.empty()) {
            tell(Severity::Error,
                 phrase("{} comes before the first FROM", instruction.name),
                 phrase("only ARG may stand there"),
                 instruction.origin);
        } else {
            StageWriter(m_stages.back(), m_escape, m_loaded.diagnostics).write(instruction);
        }
    }

    void takeArgument(const DockerfileInstruction& instruction)
    {
        for (const BuildWord& word : splitBuildWords(instruction.arguments, m_escape)) {
            const std::size_t equals = std::min(word.text.find('='), word.text.size());
            const std::string name(word.text.substr(0, equals));
            const bool hasDefault = equals < word.text.size();
            BuildValue value = argumentValue(
                name, hasDefault ? word.text.substr(equals + 1) : std::string_view(), hasDefault);
            if (value.secrecy.empty())
                value.secrecy = value.unknown.empty() ? model::secrecyOf(name, value.text)
                                : isSecretName(name)  ? phrase("its name")
                                                      : Phrase();
            if (!m_stages.empty())
                m_stages.back().declared.push_back(
                    {.name = name,
                     .hasDefault = hasDefault,
                     .secrecy = hasDefault ? value.secrecy : Phrase(),
                     .origin = instruction.at(word.offset)});
            BuildScope& scope = m_stages.empty() ? m_global : m_stages.back().arguments;
            scope.insert_or_assign(name, std::move(value));
        }
    }

    [[nodiscard]] BuildValue
    argumentValue(const std::string& name, std::string_view written, bool hasDefault) const
    {
        const auto given = m_options.arguments.find(name);
        if (given != m_options.arguments.end() && given->second)
            return {.text = *given->second, .unknown = {}, .secrecy = {}};
        const auto global = m_global.find(name);
        if (!hasDefault && !m_stages.empty() && global != m_global.end())
            return global->second;
        if (!hasDefault || given != m_options.arguments.end())
            return {.text = {},
                    .unknown = phrase("ARG {} is given when it is built", name),
                    .secrecy = {}};
        if (m_stages.empty())
            return expandBuildWord(written,
                                   {.scope = m_global, .unsetReason = {}, .escape = m_escape});
        BuildScope scope = m_stages.back().arguments;
        for (const auto& [known, value] : m_stages.back().environment)
            scope.insert_or_assign(known, value);
        return expandBuildWord(written,
                               {.scope = scope, .unsetReason = baseReason(), .escape = m_escape});
    }

    [[nodiscard]] Phrase baseReason() const
    {
        const Phrase& base = m_stages.back().base;
        return base.empty() ? Phrase() : phrase("which {} may set", base);
    }

    void takeFrom(const DockerfileInstruction& instruction)
    {
        const std::vector<BuildWord> words = splitBuildWords(instruction.arguments, m_escape);
        if (words.empty()) {
            tell(Severity::Error,
                 phrase("FROM without an image"),
                 phrase("write FROM IMAGE"),
                 instruction.origin);
            return;
        }
        std::string name;
        if (words.size() == 3 && toLower(words[1].text) == "as")
            name = toLower(words[2].text);
        else if (words.size() != 1)
            tell(Severity::Error,
                 phrase("FROM takes an image and a name for the stage"),
                 phrase("write FROM IMAGE AS NAME"),
                 instruction.at(words[1].offset));
        m_stages.push_back(stageFrom(instruction, words.front()));
        m_stages.back().name = std::move(name);
        m_stages.back().service.origin = instruction.origin;
        m_stages.back().platform = instruction.flag("platform");
        describePlatform(m_stages.back(), instruction.origin);
    }

    /// `--platform=linux/amd64`; what the builder's own arguments say is not known here.
    static void describePlatform(Stage& stage, const Origin& origin)
    {
        std::string name = stage.platform.find('$') == std::string::npos
                               ? platformName(stage.platform)
                               : std::string();
        if (!name.empty())
            stage.service.platform = model::written(std::move(name), origin);
    }

    Stage stageFrom(const DockerfileInstruction& instruction, const BuildWord& word)
    {
        const Origin origin = instruction.at(word.offset);
        const BuildValue base =
            expandBuildWord(word.text,
                            {.scope = m_global,
                             .unsetReason = phrase("which no ARG before the first FROM declares"),
                             .escape = m_escape});
        if (!base.unknown.empty() || !base.secrecy.empty()) {
            Stage stage = newStage(phrase("the base image"), origin);
            stage.service.baseImage = model::absent<model::ImageReference>(
                State::Unknown, base.unknown.empty() ? base.secrecy : base.unknown, origin);
            return stage;
        }
        const std::string wanted = toLower(base.text);
        const auto known = std::ranges::find(m_stages, wanted, &Stage::name);
        if (!wanted.empty() && known != m_stages.end()) {
            Stage stage = *known;
            stage.arguments.clear();
            stage.declared.clear();
            stage.runs.clear();
            stage.copies.clear();
            stage.below = wanted;
            stage.hasCommand = stage.hasEntrypoint = stage.hasHealthcheck = false;
            return stage;
        }
        if (wanted == "scratch") {
            Stage stage = newStage({}, origin);
            stage.service.baseImage = model::absent<model::ImageReference>(
                State::NotApplicable, phrase("it is built from scratch"), origin);
            return stage;
        }
        Stage stage = newStage(phrase("the base image {}", base.text), origin);
        stage.service.baseImage = baseImage(instruction, base.text, origin);
        return stage;
    }

    model::Fact<model::ImageReference> baseImage(const DockerfileInstruction& instruction,
                                                 const std::string& text,
                                                 const Origin& origin)
    {
        if (m_options.contexts.contains(text))
            return model::absent<model::ImageReference>(
                State::Unknown, phrase("{} is another build context", text), origin);
        Result<model::ImageReference> image = model::parseImageReference(text);
        if (!image) {
            tell(Severity::Error, image.error().message, image.error().hint, origin);
            return model::absent<model::ImageReference>(
                State::Unreadable, image.error().message, origin);
        }
        auto fact = model::written(std::move(*image), origin);
        if (const std::string platform = instruction.flag("platform"); !platform.empty())
            fact.reason = phrase("for {}", platform);
        return fact;
    }

    Result<Stage*> target()
    {
        if (m_options.target.empty())
            return &m_stages.back();
        const std::string wanted = toLower(m_options.target);
        const auto named = std::ranges::find(m_stages, wanted, &Stage::name);
        if (named != m_stages.end())
            return &*named;
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
        if (error == std::errc() && end == wanted.data() + wanted.size() &&
            number < m_stages.size())
            return &m_stages[number];
        std::vector<std::string> names;
        for (const Stage& stage : m_stages) {
            if (!stage.name.empty())
                names.push_back(stage.name);
        }
        const std::string meant = closestMatch(wanted, names);
        return fail(ErrorCode::NotFound,
                    phrase("{} has no stage {}", m_file.name, printable(m_options.target)),
                    !meant.empty()  ? phrase("did you mean {}?", meant)
                    : names.empty() ? phrase("none of its stages has a name")
                                    : phrase("its stages: {}", join(names, ", ")),
                    start());
    }

    void finish(Stage& stage)
    {
        model::Service& service = stage.service;
        service.name = m_options.service;
        service.build = model::written(m_file.name, service.origin);
        service.image = model::absent<model::ImageReference>(
            State::Unknown, phrase("built from its Dockerfile"), service.origin);
        model::Revision& revision = m_loaded.environment.revision;
        const auto take = [&](model::Fact<std::string>& fact, const char* label) {
            const auto found = stage.labels.find(label);
            const bool saysSo = found != stage.labels.end() &&
                                (!found->second.isSet() || !found->second.value.empty());
            if (saysSo)
                fact = found->second;
        };
        take(revision.commit, "org.opencontainers.image.revision");
        take(revision.version, "org.opencontainers.image.version");
        m_loaded.environment.services.push_back(std::move(service));
        model::sortEnvironment(m_loaded.environment);
    }

    const InputFile& m_file;
    const DockerfileOptions& m_options;
    BuildScope m_global;
    char m_escape = '\\';
    std::vector<Stage> m_stages;
    Loaded m_loaded;
};

} // namespace

Result<Loaded> load(const InputFile& file, const DockerfileOptions& options)
{
    return DockerfileImporter(file, options).load();
}

std::vector<model::BuildStage> loadStages(const InputFile& file)
{
    const DockerfileOptions options;
    return DockerfileImporter(file, options).loadStages();
}

} // namespace plumbline::sources::dockerfile
