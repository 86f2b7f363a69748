// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"
#include "core/onboarding/field_draft.h"
#include "core/workspace/onboard_git.h"
#include "core/workspace/onboard_view.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using onboarding::Answers;
using onboarding::Field;

/// One file as it will be.
struct NewFile
{
    std::string file;
    Secret text;
    bool hasSecret = false;
    std::optional<std::string> before;
};

/// What goes to the keyring, and what the files say in its place.
struct Split
{
    KeyringValues kept;
    std::vector<std::string> names;
    Answers written;
};

Split splitForKeyring(const OnboardView& view, const Answers& answers)
{
    Split split{.kept = {}, .names = {}, .written = answers};
    for (const Field& field : view.facts.fields) {
        const auto answer = answers.find(field.key);
        // what is made from other keys stays as it is written, and they go to the keyring
        const bool isAsProposed = field.isDerived && field.proposal &&
                                  answer->second == onboarding::textOf(*field.proposal);
        if (!field.isSecret() || field.isWholeFile || answer->second.isEmpty() || isAsProposed)
            continue;
        const std::string key = keyringKey(view.manifest.root, field.files.front(), field.name);
        split.kept.insert_or_assign(key, answer->second);
        split.names.push_back(field.name);
        split.written.insert_or_assign(field.key, Secret(keyringReference(key)));
    }
    return split;
}

Result<std::vector<NewFile>> newFiles(const OnboardView& view, const Answers& answers)
{
    std::vector<NewFile> files;
    const auto hasSecretIn = [&](const std::string& file) {
        return std::ranges::any_of(view.facts.fields, [&](const Field& field) {
            const auto answer = answers.find(field.key);
            return field.isSecret() && answer != answers.end() && !answer->second.isEmpty() &&
                   std::ranges::find(field.files, file) != field.files.end();
        });
    };
    for (const onboarding::TargetFile& target : view.sources.targets) {
        const bool isMade =
            std::ranges::find(view.facts.filesToMake, target.file) != view.facts.filesToMake.end();
        const auto text = onboarding::filledIn(target, view.facts.fields, answers);
        if (!text)
            return tl::unexpected(text.error());
        const bool isSame = target.text ? *target.text == *text : text->empty() && !isMade;
        if (!isSame)
            files.push_back({.file = target.file,
                             .text = Secret(*text),
                             .hasSecret = hasSecretIn(target.file),
                             .before = target.text});
    }
    for (const Field& field : view.facts.fields) {
        const auto answer = answers.find(field.key);
        if (field.isWholeFile && answer != answers.end())
            files.push_back({.file = field.files.front(),
                             .text = answer->second,
                             .hasSecret = true,
                             .before = {}});
    }
    return files;
}

Result<> writeOne(const fs::path& root, const NewFile& file)
{
    const fs::path path = root / file.file;
    std::error_code failed;
    if (path.has_parent_path())
        fs::create_directories(path.parent_path(), failed);
    if (file.hasSecret && file.before)
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, failed);
    return writeFileAtomically(path, file.text.reveal(), kOwnerOnly);
}

/// Every field has an answer, and each will do.
Result<> requireAnswers(const std::vector<Field>& fields, const Answers& answers)
{
    std::vector<std::string> unanswered;
    for (const Field& field : fields) {
        const auto answer = answers.find(field.key);
        if (answer == answers.end()) {
            unanswered.push_back(field.key);
            continue;
        }
        if (const auto complaint = onboarding::complaintAbout(field, answer->second))
            return tl::unexpected(*complaint);
    }
    if (!unanswered.empty())
        return fail(
            ErrorCode::Invalid,
            phrase("no value for {}", join(unanswered, ", ")),
            phrase("answer on a terminal, or give them with --answers FILE (KEY=value lines)"));
    return {};
}

/// What holds a secret is not in version control.
Result<> requireUntracked(const std::vector<NewFile>& files, const CloneView& git)
{
    for (const NewFile& file : files) {
        if (file.hasSecret && git.isTracked(file.file))
            return fail(
                ErrorCode::Denied,
                phrase("{} is in version control: no secret is written to it", file.file),
                phrase("git rm --cached {0}, and add {0} to .gitignore", file.file),
                Origin{.file = file.file, .line = 0, .column = 0, .object = {}, .layer = {}});
    }
    return {};
}

Result<> writeFiles(const fs::path& root,
                    const std::vector<NewFile>& files,
                    const CloneView& git,
                    const std::function<void(const Phrase&)>& remark)
{
    for (const NewFile& file : files) {
        if (Result<> kept = git.keepOut(file.file, remark); !kept && file.hasSecret)
            return kept;
        if (Result<> written = writeOne(root, file); !written)
            return written;
        if (remark)
            remark(file.before ? phrase("completed {}", file.file)
                               : phrase("written {}", file.file));
    }
    return {};
}

} // namespace

Result<> writeValues(const OnboardView& view,
                     const Answers& answers,
                     const Keyring* keyring,
                     const std::function<void(const Phrase&)>& remark)
{
    if (Result<> answered = requireAnswers(view.facts.fields, answers); !answered)
        return answered;
    const Split split =
        keyring != nullptr ? splitForKeyring(view, answers) : Split{.written = answers};
    const auto files = newFiles(view, split.written);
    if (!files)
        return tl::unexpected(files.error());
    const CloneView git(view.manifest.root);
    if (Result<> untracked = requireUntracked(*files, git); !untracked)
        return untracked;
    if (!split.kept.empty()) {
        if (Result<> kept = keyring->write(split.kept); !kept)
            return kept;
        if (remark)
            remark(phrase("kept in the system's keyring: {}", join(split.names, ", ")));
    }
    return writeFiles(view.manifest.root, *files, git, remark);
}

} // namespace plumbline::workspace
