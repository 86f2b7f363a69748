// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/compose/dockerfile.h"
#include "core/model/environment.h"
#include "core/model/repository.h"
#include "core/sources/dockerfile/expansion.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::sources::dockerfile {

/// A stage of a Dockerfile as far as it was read.
struct Stage
{
    std::string name; ///< as FROM ... AS gives it, lower case
    /// Where the image below comes from, for people: `the base image python:3.12`; empty: there is
    /// none (scratch), so that nothing is unknown.
    Phrase base;
    model::Service service;
    std::map<std::string, model::Fact<std::string>> labels;
    BuildScope environment; ///< of ENV: stays in the image
    BuildScope arguments;   ///< of ARG: of this stage alone
    std::vector<std::string> shell{"/bin/sh", "-c"};
    bool hasCommand = false; ///< of its own, not of a stage before
    bool hasEntrypoint = false;
    bool hasHealthcheck = false;
    std::string below;    ///< the stage before that it begins with; empty: an image
    std::string platform; ///< as FROM asks for it
    std::vector<Located<std::string>> runs;
    std::vector<model::BuildCopy> copies;
    std::vector<model::BuildArgument> declared; ///< ARGs of this stage
};

/// A stage with nothing below it (`base` empty) or an image of which nothing is known.
Stage newStage(const Phrase& base, const Origin& origin);

/// Puts what one instruction says into a stage. ARG and FROM are not among them.
class StageWriter
{
public:
    /// Borrows all of them.
    StageWriter(Stage& stage, char escape, std::vector<Diagnostic>& diagnostics)
        : m_stage(stage)
        , m_escape(escape)
        , m_diagnostics(diagnostics)
    {}

    void write(const compose::DockerfileInstruction& instruction);

private:
    using Instruction = compose::DockerfileInstruction;

    /// One `KEY=value` of ENV or LABEL.
    struct Pair
    {
        std::string name;
        BuildValue value;
        Origin origin;
    };

    void writeEnv(const Instruction& instruction);
    void writeLabel(const Instruction& instruction);
    void writeExpose(const Instruction& instruction);
    void writeVolume(const Instruction& instruction);
    void writeUser(const Instruction& instruction);
    void writeStopSignal(const Instruction& instruction);
    void writeWorkingDir(const Instruction& instruction);
    void writeCommand(const Instruction& instruction);
    void writeEntrypoint(const Instruction& instruction);
    void writeShell(const Instruction& instruction);
    void writeHealthcheck(const Instruction& instruction);
    void writeRun(const Instruction& instruction);
    void writeCopy(const Instruction& instruction);

    void exposePorts(const BuildValue& value, const Origin& origin);
    void tell(Severity severity, Phrase message, Phrase hint, Origin where);
    void tellOfSecond(bool& isThere, const Instruction& instruction);
    [[nodiscard]] BuildValue expanded(std::string_view word) const;
    /// The same for what is shown as it is: a secret in it is as good as unknown.
    [[nodiscard]] BuildValue shown(std::string_view word) const;
    std::vector<Pair> pairsOf(const Instruction& instruction);
    model::Fact<std::string> textFact(const Instruction& instruction);
    model::Fact<std::vector<std::string>> wordsFact(const Instruction& instruction);
    /// The words of the exec form; false where the arguments are not that form.
    bool readExecForm(const Instruction& instruction,
                      std::string_view arguments,
                      std::vector<std::string>& words);

    Stage& m_stage;
    char m_escape;
    std::vector<Diagnostic>& m_diagnostics;
};

} // namespace plumbline::sources::dockerfile
