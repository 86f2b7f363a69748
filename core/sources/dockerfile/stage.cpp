// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dockerfile/stage.h"

#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/sources/tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <utility>

namespace plumbline::sources::dockerfile {

namespace {

using model::State;

constexpr std::chrono::seconds kInterval{30};
constexpr std::chrono::seconds kTimeout{30};
constexpr int kRetries = 3;
constexpr int kMostPortsOfARange = 1024;

/// A number that is the whole text.
template <class Number>
bool readNumber(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

Origin inImage(Origin origin)
{
    origin.layer = model::kImageLayer;
    return origin;
}

template <class T>
model::Fact<T> ofBase(Phrase which, const Origin& origin)
{
    return model::absent<T>(State::Unknown, std::move(which), origin);
}

} // namespace

Stage newStage(const Phrase& base, const Origin& origin)
{
    using Words = std::vector<std::string>;
    Stage stage;
    stage.base = base;
    model::Service& service = stage.service;
    service.origin = origin;
    if (base.empty()) {
        service.entrypoint =
            model::absent<Words>(State::Missing, phrase("there is no image below"), origin);
        service.command = service.entrypoint;
        service.health =
            model::absent<std::string>(State::Missing, phrase("there is no image below"), origin);
        service.user = model::defaulted(std::string("root"), phrase("Docker's default"), origin);
        service.stopSignal =
            model::defaulted(std::string("SIGTERM"), phrase("Docker's default"), origin);
        service.workingDir = model::defaulted(std::string("/"), phrase("Docker's default"), origin);
        return stage;
    }
    service.entrypoint = ofBase<Words>(phrase("{}'s own, if it has one", base), origin);
    service.command = ofBase<Words>(phrase("{}'s own, if it has one", base), origin);
    service.health = ofBase<std::string>(phrase("{}'s own, if it has one", base), origin);
    service.user = ofBase<std::string>(phrase("{}'s own, else {}", base, "root"), origin);
    service.stopSignal = ofBase<std::string>(phrase("{}'s own, else {}", base, "SIGTERM"), origin);
    service.workingDir = ofBase<std::string>(phrase("{}'s own, else {}", base, "/"), origin);
    return stage;
}

void StageWriter::write(const Instruction& instruction)
{
    struct Entry
    {
        std::string_view name;
        void (StageWriter::*write)(const Instruction&);
    };

    static constexpr std::array kEntries{
        Entry{"ADD", &StageWriter::writeCopy},
        Entry{"CMD", &StageWriter::writeCommand},
        Entry{"COPY", &StageWriter::writeCopy},
        Entry{"ENTRYPOINT", &StageWriter::writeEntrypoint},
        Entry{"ENV", &StageWriter::writeEnv},
        Entry{"EXPOSE", &StageWriter::writeExpose},
        Entry{"HEALTHCHECK", &StageWriter::writeHealthcheck},
        Entry{"LABEL", &StageWriter::writeLabel},
        Entry{"RUN", &StageWriter::writeRun},
        Entry{"SHELL", &StageWriter::writeShell},
        Entry{"STOPSIGNAL", &StageWriter::writeStopSignal},
        Entry{"USER", &StageWriter::writeUser},
        Entry{"VOLUME", &StageWriter::writeVolume},
        Entry{"WORKDIR", &StageWriter::writeWorkingDir},
    };
    const auto entry = std::ranges::find(kEntries, instruction.name, &Entry::name);
    if (entry != kEntries.end())
        (this->*entry->write)(instruction);
}

void StageWriter::tell(Severity severity, Phrase message, Phrase hint, Origin where)
{
    m_diagnostics.push_back({severity, std::move(message), std::move(hint), std::move(where)});
}

void StageWriter::tellOfSecond(bool& isThere, const Instruction& instruction)
{
    if (std::exchange(isThere, true))
        tell(Severity::Warning,
             phrase("a second {} in one stage", instruction.name),
             phrase("the last one counts"),
             instruction.origin);
}

BuildValue StageWriter::expanded(std::string_view word) const
{
    BuildScope scope = m_stage.arguments;
    for (const auto& [name, value] : m_stage.environment)
        scope.insert_or_assign(name, value);
    const Phrase reason =
        m_stage.base.empty() ? Phrase() : phrase("which {} may set", m_stage.base);
    return expandBuildWord(word, {.scope = scope, .unsetReason = reason, .escape = m_escape});
}

BuildValue StageWriter::shown(std::string_view word) const
{
    BuildValue value = expanded(word);
    if (value.secrecy.empty())
        return value;
    return {.text = {}, .unknown = phrase("{}, which is a secret", value.secrecy), .secrecy = {}};
}

std::vector<StageWriter::Pair> StageWriter::pairsOf(const Instruction& instruction)
{
    std::vector<Pair> pairs;
    const std::vector<BuildWord> words = splitBuildWords(instruction.arguments, m_escape);
    if (words.empty()) {
        tell(Severity::Error,
             phrase("{} without a name", instruction.name),
             phrase("write {} NAME=value", instruction.name),
             instruction.origin);
        return pairs;
    }
    if (words.front().text.find('=') == std::string_view::npos) {
        // The old form: one name, and all the rest is its value.
        const std::string_view rest =
            trimmed(std::string_view(instruction.arguments).substr(words.front().text.size()));
        if (rest.empty())
            tell(Severity::Error,
                 phrase("{} {} has no value", instruction.name, printable(words.front().text)),
                 phrase("write {} {}=value", instruction.name, printable(words.front().text)),
                 instruction.at(0));
        else
            pairs.push_back({.name = std::string(words.front().text),
                             .value = expanded(rest),
                             .origin = instruction.at(0)});
        return pairs;
    }
    for (const BuildWord& word : words) {
        const std::size_t equals = word.text.find('=');
        const BuildValue name = expanded(word.text.substr(0, equals));
        if (equals == std::string_view::npos || name.text.empty()) {
            tell(Severity::Error,
                 phrase("{} is no NAME=value", printable(word.text)),
                 phrase("a value with blanks goes into quotes"),
                 instruction.at(word.offset));
            continue;
        }
        pairs.push_back({.name = name.text,
                         .value = expanded(word.text.substr(equals + 1)),
                         .origin = instruction.at(word.offset)});
    }
    return pairs;
}

void StageWriter::writeEnv(const Instruction& instruction)
{
    // All values of one instruction are made before any of its names is set.
    for (Pair& pair : pairsOf(instruction)) {
        const std::string layer(model::kImageLayer);
        if (!pair.value.unknown.empty()) {
            const bool isSecret = !pair.value.secrecy.empty() || isSecretName(pair.name);
            model::putConfigVar(m_stage.service.config,
                                model::makeUnreadConfigVar(pair.name,
                                                           State::Unknown,
                                                           pair.value.unknown,
                                                           layer,
                                                           pair.origin,
                                                           isSecret ? (pair.value.secrecy.empty()
                                                                           ? phrase("its name")
                                                                           : pair.value.secrecy)
                                                                    : Phrase()));
        } else {
            model::ConfigVar var = model::makeConfigVar(
                pair.name, pair.value.text, layer, pair.origin, pair.value.secrecy);
            pair.value.secrecy = var.secrecy;
            model::putConfigVar(m_stage.service.config, std::move(var));
        }
        m_stage.environment.insert_or_assign(pair.name, std::move(pair.value));
    }
}

void StageWriter::writeLabel(const Instruction& instruction)
{
    for (const Pair& pair : pairsOf(instruction)) {
        const bool isKnown = pair.value.unknown.empty() && pair.value.secrecy.empty();
        m_stage.service.labels.erase(pair.name);
        if (isKnown)
            m_stage.service.labels[pair.name] = pair.value.text;
        m_stage.labels[pair.name] =
            isKnown ? model::written(pair.value.text, pair.origin)
                    : model::absent<std::string>(State::Unknown,
                                                 pair.value.unknown.empty() ? pair.value.secrecy
                                                                            : pair.value.unknown,
                                                 pair.origin);
    }
}

void StageWriter::writeExpose(const Instruction& instruction)
{
    for (const BuildWord& word : splitBuildWords(instruction.arguments, m_escape)) {
        const BuildValue value = shown(word.text);
        const Origin origin = instruction.at(word.offset);
        if (value.unknown.empty())
            exposePorts(value, origin);
        else
            tell(Severity::Info,
                 phrase("the port {} is not known here", printable(word.text)),
                 value.unknown,
                 origin);
    }
}

void StageWriter::exposePorts(const BuildValue& value, const Origin& origin)
{
    const std::string_view text = value.text;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::string protocol =
        slash == text.size() ? std::string("tcp") : toLower(text.substr(slash + 1));
    const std::string_view range = text.substr(0, slash);
    const std::size_t dash = std::min(range.find('-'), range.size());
    std::uint16_t first = 0;
    std::uint16_t last = 0;
    const bool isNumber = readNumber(range.substr(0, dash), first) &&
                          readNumber(dash == range.size() ? range : range.substr(dash + 1), last);
    const bool isKnown = protocol == "tcp" || protocol == "udp" || protocol == "sctp";
    if (!isNumber || !isKnown || first == 0 || last < first || last - first > kMostPortsOfARange) {
        tell(Severity::Error,
             phrase("{} is no port", printable(text)),
             phrase("EXPOSE takes a number or a range, with /tcp, /udp or /sctp"),
             origin);
        return;
    }
    auto& ports = m_stage.service.ports;
    for (int number = first; number <= last; ++number) {
        const auto isSame = [&](const model::Port& port) {
            return port.container == number && port.protocol == protocol;
        };
        if (std::ranges::none_of(ports, isSame))
            ports.push_back({.container = static_cast<std::uint16_t>(number),
                             .protocol = protocol,
                             .published = {},
                             .ingress = {},
                             .origin = inImage(origin)});
    }
}

void StageWriter::writeVolume(const Instruction& instruction)
{
    struct Path
    {
        std::string text;
        Origin origin;
    };

    std::vector<Path> paths;
    std::vector<std::string> listed;
    if (readExecForm(instruction, instruction.arguments, listed)) {
        for (std::string& path : listed)
            paths.push_back({.text = std::move(path), .origin = instruction.at(0)});
    } else {
        for (const BuildWord& word : splitBuildWords(instruction.arguments, m_escape))
            paths.push_back(
                {.text = std::string(word.text), .origin = instruction.at(word.offset)});
    }
    auto& mounts = m_stage.service.mounts;
    for (const Path& path : paths) {
        const BuildValue value = shown(path.text);
        if (!value.unknown.empty()) {
            tell(Severity::Info,
                 phrase("the volume {} is not known here", printable(path.text)),
                 value.unknown,
                 path.origin);
            continue;
        }
        const bool isKnown =
            std::ranges::find(mounts, value.text, &model::Mount::target) != mounts.end();
        if (!value.text.empty() && !isKnown)
            mounts.push_back({.target = value.text,
                              .kind = model::MountKind::Volume,
                              .source = {},
                              .readOnly = false,
                              .origin = inImage(path.origin)});
    }
}

model::Fact<std::string> StageWriter::textFact(const Instruction& instruction)
{
    const BuildValue value = shown(instruction.arguments);
    const Origin origin = instruction.at(0);
    if (!value.unknown.empty())
        return model::absent<std::string>(State::Unknown, value.unknown, origin);
    if (value.text.empty())
        tell(Severity::Error,
             phrase("{} says nothing", instruction.name),
             phrase("write {} and a value", instruction.name),
             instruction.origin);
    return model::written(value.text, origin);
}

void StageWriter::writeUser(const Instruction& instruction)
{
    m_stage.service.user = textFact(instruction);
}

void StageWriter::writeStopSignal(const Instruction& instruction)
{
    m_stage.service.stopSignal = textFact(instruction);
}

void StageWriter::writeWorkingDir(const Instruction& instruction)
{
    model::Fact<std::string> folder = textFact(instruction);
    model::Fact<std::string>& current = m_stage.service.workingDir;
    if (folder.isSet() && !folder.value.starts_with('/')) {
        if (!current.isSet())
            folder = model::absent<std::string>(
                State::Unknown,
                phrase("{} below {}'s own folder", folder.value, m_stage.base),
                folder.origin);
        else
            folder.value =
                (std::filesystem::path(current.value) / folder.value).lexically_normal().string();
    }
    current = std::move(folder);
}

bool StageWriter::readExecForm(const Instruction& instruction,
                               std::string_view arguments,
                               std::vector<std::string>& words)
{
    if (!arguments.starts_with('['))
        return false;
    const Result<Tree> list = readJsonTree(arguments, instruction.origin.file);
    const bool isTexts =
        list && list->isSequence() && std::ranges::all_of(list->items, [](const Tree& item) {
            return item.kind == Tree::Kind::Text;
        });
    if (!isTexts) {
        if (arguments.ends_with(']'))
            tell(Severity::Warning,
                 phrase("{} looks like a list but is none, so a shell runs it as text",
                        instruction.name),
                 phrase("a list is JSON: double quotes, and commas between the words"),
                 instruction.at(0));
        return false;
    }
    for (const Tree& item : list->items)
        words.push_back(item.text);
    return true;
}

model::Fact<std::vector<std::string>> StageWriter::wordsFact(const Instruction& instruction)
{
    std::vector<std::string> words;
    const bool isExec = readExecForm(instruction, instruction.arguments, words);
    if (!isExec) {
        words = m_stage.shell;
        words.push_back(instruction.arguments);
    }
    auto fact = model::written(std::move(words), instruction.at(0));
    fact.reason = isExec ? phrase("exec form") : phrase("shell form");
    return fact;
}

void StageWriter::writeCommand(const Instruction& instruction)
{
    tellOfSecond(m_stage.hasCommand, instruction);
    m_stage.service.command = wordsFact(instruction);
}

void StageWriter::writeEntrypoint(const Instruction& instruction)
{
    tellOfSecond(m_stage.hasEntrypoint, instruction);
    m_stage.service.entrypoint = wordsFact(instruction);
    // The command of an image below is for that image's entrypoint.
    if (!m_stage.hasCommand)
        m_stage.service.command = model::absent<std::vector<std::string>>(
            State::Missing,
            phrase("ENTRYPOINT drops the command of the image below"),
            instruction.at(0));
}

void StageWriter::writeShell(const Instruction& instruction)
{
    std::vector<std::string> words;
    if (readExecForm(instruction, instruction.arguments, words) && !words.empty())
        m_stage.shell = std::move(words);
    else
        tell(Severity::Error,
             phrase("SHELL takes a list of words"),
             phrase("write SHELL [\"/bin/bash\", \"-c\"]"),
             instruction.at(0));
}

void StageWriter::writeHealthcheck(const Instruction& instruction)
{
    tellOfSecond(m_stage.hasHealthcheck, instruction);
    model::Service& service = m_stage.service;
    const std::string_view arguments = instruction.arguments;
    const std::size_t wordEnd = std::min(arguments.find_first_of(" \t"), arguments.size());
    const std::string form = toLower(arguments.substr(0, wordEnd));
    const Origin origin = instruction.at(0);
    service.probes.clear();
    if (form == "none") {
        service.health = model::absent<std::string>(State::Missing, phrase("switched off"), origin);
        return;
    }
    const std::string_view test = trimmed(arguments.substr(wordEnd));
    if (form != "cmd" || test.empty()) {
        tell(Severity::Error,
             phrase("HEALTHCHECK takes CMD and a command, or NONE"),
             phrase("write HEALTHCHECK CMD curl -f http://localhost/"),
             origin);
        return;
    }
    model::HealthProbe probe;
    probe.origin = origin;
    std::vector<std::string> words;
    probe.target = readExecForm(instruction, test, words) ? join(words, " ") : std::string(test);
    const auto duration = [&](std::string_view name, std::chrono::nanoseconds otherwise) {
        const std::string text = instruction.flag(name);
        if (text.empty())
            return otherwise;
        const auto read = parseDuration(text);
        if (!read)
            tell(Severity::Error,
                 phrase("--{}={} is no duration", name, printable(text)),
                 phrase("write it as 30s, 1m30s or 500ms"),
                 instruction.origin);
        return read && read->count() > 0 ? *read : otherwise;
    };
    probe.interval = duration("interval", kInterval);
    probe.timeout = duration("timeout", kTimeout);
    probe.startPeriod = duration("start-period", std::chrono::nanoseconds{0});
    probe.retries = kRetries;
    const std::string retries = instruction.flag("retries");
    if (int number = 0; !retries.empty() && readNumber(retries, number) && number > 0)
        probe.retries = number;
    service.health = model::written(std::string("health"), origin);
    service.probes.push_back(std::move(probe));
}

void StageWriter::writeRun(const Instruction& instruction)
{
    m_stage.runs.push_back({.value = instruction.arguments, .origin = instruction.at(0)});
}

void StageWriter::writeCopy(const Instruction& instruction)
{
    std::vector<std::string> paths;
    if (!readExecForm(instruction, instruction.arguments, paths)) {
        for (const BuildWord& word : splitBuildWords(instruction.arguments, m_escape))
            paths.push_back(shown(word.text).text);
    }
    if (paths.size() < 2 || instruction.hasHeredoc)
        return;
    std::string target = std::move(paths.back());
    paths.pop_back();
    m_stage.copies.push_back({.sources = std::move(paths),
                              .target = std::move(target),
                              .from = instruction.flag("from"),
                              .secretFiles = {},
                              .origin = instruction.at(0)});
}

} // namespace plumbline::sources::dockerfile
