// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline::parity::rules {

namespace {

struct InstallWords
{
    std::string_view words;
    std::string_view without; ///< leaves development out
};

constexpr std::array kInstalls{InstallWords{"npm ci", "omit=dev"},
                               InstallWords{"npm install", "omit=dev"},
                               InstallWords{"yarn install", "--production"},
                               InstallWords{"pnpm install", "--prod"},
                               InstallWords{"poetry install", "--only"},
                               InstallWords{"composer install", "--no-dev"}};

bool installsForDevelopment(const model::BuildStage& stage, std::string_view run)
{
    const bool isProduction = run.find("--only=production") != std::string_view::npos ||
                              run.find("--production") != std::string_view::npos ||
                              run.find("--without") != std::string_view::npos ||
                              run.find("--no-dev") != std::string_view::npos ||
                              run.find("prune") != std::string_view::npos;
    const model::ConfigVar* mode = model::findConfigVar(stage.image.config, "NODE_ENV");
    const auto* text = mode != nullptr ? std::get_if<std::string>(&mode->value) : nullptr;
    if (isProduction || (text != nullptr && *text == "production"))
        return false;
    return std::ranges::any_of(kInstalls, [&](const InstallWords& install) {
        const std::size_t at = run.find(install.words);
        const std::string_view rest = at == std::string_view::npos
                                          ? std::string_view()
                                          : run.substr(at + install.words.size());
        const bool isGlobal = rest.starts_with(" -g") || rest.starts_with(" --global");
        return at != std::string_view::npos && !isGlobal &&
               run.find(install.without) == std::string_view::npos;
    });
}

void checkDevDepsInProdImage(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::BuildFiles, "images", outcomes);
    if (facts == nullptr)
        return;
    for (const model::BuildFile& file : facts->buildFiles) {
        const model::BuildStage* stage = finalStage(file);
        if (stage == nullptr || isForDevelopment(file.file))
            continue;
        std::vector<Evidence> evidence;
        for (const Located<std::string>& run : stage->runs) {
            if (installsForDevelopment(*stage, run.value))
                evidence.push_back(inRepository({}, run.origin));
        }
        if (evidence.empty()) {
            outcomes.pass(ofWorkspace(file.file));
            continue;
        }
        outcomes.fail(
            ofWorkspace(file.file),
            {.message = phrase("{} installs what only development needs into the image", file.file),
             .reason = {},
             .severity = {},
             .evidence = std::move(evidence),
             .fix = {}});
    }
}

} // namespace

const Rule kDevDepsInProdImage{
    .id = "dev-deps-in-prod-image",
    .factor = Factor::Dependencies,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "An image holds what only development needs",
    .rationale = "Test tools and compilers in an image are weight and attack surface, and may be "
                 "loaded by mistake.",
    .compares = "Install commands in the last stage of Dockerfiles.",
    .guards = "A stage before the last is left behind. Frontends that are compiled to files are "
              "served from another stage. Dockerfiles for development are left out.",
    .remedy = "Install without development dependencies in the stage that runs: npm ci --omit=dev, "
              "bundle install --without development.",
    .reads = {model::RepositoryPart::BuildFiles},
    .check = checkDevDepsInProdImage};

} // namespace plumbline::parity::rules
