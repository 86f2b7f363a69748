// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/base/result.h"
#include "core/model/config_var.h"
#include "core/onboarding/generate.h"
#include "core/parity/classify.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The one form for all values that a workspace misses.
namespace plumbline::onboarding {

/// One value to fill in.
struct Field
{
    std::string name;
    std::string key; ///< its name, or `api/.env:PORT` where another field has the same
    std::vector<std::string> files; ///< where it is written, relative to the workspace; one or more
    bool isWholeFile = false;       ///< the file holds this value and nothing else
    std::string help;               ///< the comment beside it
    parity::ValueClass valueClass = parity::ValueClass::Unknown;
    Phrase secrecy;                             ///< why it is a secret; empty: it is none
    bool isRequired = false;                    ///< nothing runs without it; `need` says where
    Phrase need;                                ///< "compose.yaml:12 stops without it"
    std::optional<model::ConfigValue> proposal; ///< may be empty text: nothing is a fine answer
    std::string proposalFrom;                   ///< ".env.example", "compose.yaml"
    std::vector<std::string> choices;
    parity::ShapeSet shapes; ///< an answer must have one of these; empty: any text will do
    Generator generator;
    bool isGenerated = false; ///< a generated value is better than the proposal
    bool isDerived = false; ///< its example is made from other keys, and so stays as it is written
    Origin origin;

    [[nodiscard]] bool isSecret() const { return !secrecy.empty(); }

    /// Whether a person has to say it: it can be neither taken from elsewhere nor made up.
    [[nodiscard]] bool isAsked() const;

    bool operator==(const Field&) const = default;
};

/// One dotenv file that a stack or the code reads, with the example beside it.
struct TargetFile
{
    std::string file;                ///< relative to the workspace
    std::optional<std::string> text; ///< nothing: it is not there yet
    std::string example;             ///< the file that shows its keys; may be empty
    std::string exampleText;
    bool isRequired = false; ///< nothing starts while it is not there
    Origin origin;           ///< of what asks for it
};

/// A variable that something refers to.
struct NeededVar
{
    std::string name;
    bool isRequired = false;
    std::optional<std::string> fallback; ///< what it is without a value
    Phrase reader;                       ///< "stops without it", "is a secret of prod"
    Origin origin;
};

/// A file that holds one secret, and that is not there: `secrets: {db: {file: ./db.txt}}`.
struct MissingSecretFile
{
    std::string name;
    std::string file;
    Origin origin;
};

/// What the form is made from. Texts and names, nothing is read here.
struct FieldSources
{
    std::vector<TargetFile> targets;
    std::string interpolationFile; ///< where variables of Compose files go: `.env`
    std::string appFile;           ///< where variables that code reads go; empty: nowhere
    std::vector<NeededVar> interpolated;
    std::vector<NeededVar> readByApp;
    std::vector<MissingSecretFile> secretFiles;
    std::vector<NeededVar> asked;       ///< what `plumbline.yaml` asks for; `reader` is its title
    std::set<std::string> setElsewhere; ///< by the shell
    std::map<std::string, std::string> devValues; ///< of dev's own files, not secret
    parity::KeyClasses classes;
    bool hasData = false; ///< volumes are there: passwords that are not written down are in them
};

/// What is missing, in the order of the files; a file that was filled in has nothing missing.
/// **Errors:** Invalid (a file that cannot be read as it is written).
Result<std::vector<Field>> missingFields(const FieldSources& sources);

/// Why an answer will not do, or nothing where it will.
std::optional<Error> complaintAbout(const Field& field, const Secret& answer);

/// A field's key, or a name that means every field of that name -> value.
using Answers = std::map<std::string, Secret, std::less<>>;

/// The answers, and what can be taken from elsewhere or made up for the rest; halves of a key pair
/// fit. Fields that nobody can fill in are not in it.
Answers completed(const std::vector<Field>& fields, const Answers& given);

/// The text of a dotenv file with the answers of `fields` in it: what is there stays as it is
/// written; a file that is not there begins as a copy of its example.
/// **Errors:** Invalid, Unsupported (the file would say something else than was meant).
Result<std::string>
filledIn(const TargetFile& target, const std::vector<Field>& fields, const Answers& answers);

} // namespace plumbline::onboarding
