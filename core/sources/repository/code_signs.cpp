// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/code_signs.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace plumbline::sources::repository {

namespace {

using model::CodeSign;
using Found = std::optional<std::string>;

constexpr auto kPythonSigns = in(Language::Python);
constexpr auto kJavaScriptSigns = in(Language::JavaScript);
constexpr auto kGoSigns = in(Language::Go);
constexpr auto kRubySigns = in(Language::Ruby);
constexpr auto kPhp = in(Language::Php);
constexpr auto kCSharp = in(Language::CSharp);
constexpr auto kRust = in(Language::Rust);
constexpr auto kSettingsSigns = in(Language::Settings);

/// Whether the line, or the one before it, asks the environment: what stands here is a default.
bool isDefault(const CodeText& code, std::size_t offset)
{
    const std::string_view line = code.lineAt(offset);
    if (holdsWord(line, "env") || holdsWord(line, "getopt") || holdsWord(line, "default"))
        return true;
    const auto start = static_cast<std::size_t>(line.data() - code.text.data());
    if (start == 0)
        return false;
    const std::string_view before = code.lineAt(start - 1);
    const std::string_view end = trimmed(before);
    const bool goesOn =
        !end.empty() && std::string_view("(,|?\\=:").find(end.back()) != std::string_view::npos;
    return goesOn && holdsWord(before, "env");
}

/// A port at the start of `text`, if it is one that is written as a number.
Found portIn(std::string_view text)
{
    text = skipBlanks(text);
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    constexpr std::size_t kMostDigits = 5;
    if (length < 2 || length > kMostDigits ||
        (length < text.size() && isNameCharacter(text[length])))
        return std::nullopt;
    return std::string(text.substr(0, length));
}

/// `listen(3000`, `set :port, 4567`.
Found portArgument(const CodeText& code, std::size_t offset, std::size_t end)
{
    return isDefault(code, offset) ? std::nullopt : portIn(code.from(end));
}

/// `run(host="0.0.0.0", port=5000`.
Found portKeyword(const CodeText& code, std::size_t offset, std::size_t end)
{
    if (isDefault(code, offset))
        return std::nullopt;
    std::string_view arguments = code.from(end);
    arguments = arguments.substr(0, arguments.find(')'));
    const std::size_t at = arguments.find("port=");
    if (at == std::string_view::npos || holdsWord(arguments, "env"))
        return std::nullopt;
    return portIn(arguments.substr(at + std::string_view("port=").size()));
}

/// `ListenAndServe(":8080"`, `bind("0.0.0.0:8080"`: behind the last colon of the first quotes.
Found portAddress(const CodeText& code, std::size_t offset, std::size_t end)
{
    std::string_view arguments = code.from(end);
    arguments = arguments.substr(0, arguments.find(')'));
    const std::size_t colon = arguments.rfind(':');
    const std::size_t quote = arguments.find_first_of("\"'`");
    if (isDefault(code, offset) || quote == std::string_view::npos ||
        colon == std::string_view::npos || colon < quote)
        return std::nullopt;
    return portIn(arguments.substr(colon + 1));
}

/// A file that is logged to, unless it is a device.
Found logFile(const CodeText& code, std::size_t offset, std::size_t end)
{
    const std::string_view line = code.lineAt(offset);
    static constexpr std::array<std::string_view, 5> kStreams{
        "/dev/std", "php://std", "stdout", "stderr", "STDOUT"};
    const bool isStream = std::ranges::any_of(kStreams, [&](std::string_view stream) {
        return line.find(stream) != std::string_view::npos;
    });
    if (isStream || line.find("import ") != std::string_view::npos)
        return std::nullopt;
    std::string_view content;
    std::string_view rest;
    if (readQuoted(code.from(end), content, rest) && content.size() < 100)
        return std::string(content);
    return std::string();
}

/// A file in the call's first quotes: `new StreamHandler('var/app.log'`.
Found quotedLogFile(const CodeText& code, std::size_t offset, std::size_t end)
{
    const Found file = logFile(code, offset, end);
    const bool isFile =
        file && (file->ends_with(".log") || file->find("log/") != std::string::npos);
    return isFile ? file : std::nullopt;
}

Found asWritten(const CodeText& code, std::size_t offset, std::size_t end)
{
    return std::string(code.text.substr(offset, end - offset));
}

/// Sessions of Django and Flask that are files.
Found fileSession(const CodeText& code, std::size_t offset, std::size_t /*end*/)
{
    const std::string_view line = code.lineAt(offset);
    const bool isFile = line.find("backends.file") != std::string_view::npos ||
                        line.find("filesystem") != std::string_view::npos;
    return isFile && !holdsWord(line, "env") ? Found("sessions in files") : std::nullopt;
}

/// `session_store :memory_store` of Rails.
Found railsSession(const CodeText& code, std::size_t offset, std::size_t /*end*/)
{
    return code.lineAt(offset).find("session") != std::string_view::npos
               ? Found("sessions in memory")
               : std::nullopt;
}

/// The middleware of express keeps sessions in memory where no store is given to it.
Found expressSession(const CodeText& code, std::size_t /*offset*/, std::size_t /*end*/)
{
    const bool isUsed = code.text.find("session(") != std::string_view::npos;
    return isUsed && !holdsWord(code.text, "store") ? Found("sessions in memory") : std::nullopt;
}

/// A program that is run: the first word of the first quotes.
Found program(const CodeText& code, std::size_t /*offset*/, std::size_t end)
{
    std::string_view arguments = skipBlanks(code.from(end));
    if (arguments.starts_with('['))
        arguments.remove_prefix(1);
    std::string_view content;
    std::string_view rest;
    if (!readQuoted(arguments, content, rest))
        return std::nullopt;
    std::string_view word = trimmed(content);
    word = word.substr(0, word.find_first_of(" \t"));
    word = word.substr(word.rfind('/') + 1);
    const bool isName =
        word.size() >= 2 && word.size() <= 30 && std::ranges::all_of(word, [](char c) {
            return isNameCharacter(c) || c == '-' || c == '.' || c == '+';
        });
    return isName ? Found(std::string(word)) : std::nullopt;
}

/// `exec.CommandContext(ctx, "convert"`.
Found programAfterContext(const CodeText& code, std::size_t offset, std::size_t end)
{
    const std::size_t comma = code.from(end).find(',');
    return comma == std::string_view::npos ? std::nullopt : program(code, offset, end + comma + 1);
}

/// The address of a backing service in quotes, without credentials.
Found address(const CodeText& code, std::size_t offset, std::size_t end)
{
    const bool isQuoted = offset > 0 && std::string_view("\"'`").find(code.text[offset - 1]) !=
                                            std::string_view::npos;
    if (!isQuoted || isDefault(code, offset))
        return std::nullopt;
    const std::string_view text = code.from(end);
    std::string_view authority = text.substr(0, text.find_first_of("/?\"'` \n"));
    authority = authority.substr(authority.rfind('@') + 1);
    const std::string_view host = authority.substr(0, authority.find(':'));
    static constexpr std::array<std::string_view, 6> kNobody{
        "localhost", "127.0.0.1", "example", "host", "0.0.0.0", "hostname"};
    const bool isNobody = std::ranges::any_of(kNobody, [&](std::string_view name) {
        return host == name || host.starts_with("example.") || host.find(".example") != host.npos;
    });
    const bool isPlain = !host.empty() && std::ranges::all_of(host, [](char c) {
        return isNameCharacter(c) || c == '-' || c == '.';
    });
    if (!isPlain || isNobody)
        return std::nullopt;
    return std::string(code.text.substr(offset, end - offset)) + std::string(authority);
}

/// A comparison of the environment's name: `if (process.env.NODE_ENV === "production")`.
Found comparison(const CodeText& code, std::size_t offset, std::size_t end)
{
    const std::string_view line = code.lineAt(offset);
    static constexpr std::array<std::string_view, 7> kComparisons{
        "==", "!=", " is ", ".equals(", " in ", " eq ", "equalsIgnoreCase"};
    const bool compares = std::ranges::any_of(kComparisons, [&](std::string_view mark) {
        return line.find(mark) != std::string_view::npos;
    });
    const bool isAsked = compares && (holdsWord(line, "env") || holdsWord(line, "stage"));
    return isAsked ? Found(std::string(code.text.substr(offset + 1, end - offset - 2)))
                   : std::nullopt;
}

constexpr auto kPort = CodeSign::LiteralPort;
constexpr auto kLog = CodeSign::LogFile;
constexpr auto kSession = CodeSign::MemorySession;
constexpr auto kTool = CodeSign::SystemTool;
constexpr auto kAddress = CodeSign::LiteralAddress;
constexpr auto kCondition = CodeSign::EnvironmentCondition;

constexpr std::array kSignWords{
    SignWords{".listen(", kJavaScriptSigns, kPort, portArgument},
    SignWords{"app.run(", kPythonSigns, kPort, portKeyword},
    SignWords{"uvicorn.run(", kPythonSigns, kPort, portKeyword},
    SignWords{"ListenAndServe(", kGoSigns, kPort, portAddress},
    SignWords{"net.Listen(", kGoSigns, kPort, portAddress},
    SignWords{".Run(", kGoSigns, kPort, portAddress},
    SignWords{".Start(", kGoSigns, kPort, portAddress},
    SignWords{".Listen(", kGoSigns, kPort, portAddress},
    SignWords{"UseUrls(", kCSharp, kPort, portAddress},
    SignWords{".bind(", kRust, kPort, portAddress},
    SignWords{"set :port,", kRubySigns, kPort, portArgument},
    SignWords{"FileHandler(", kPythonSigns | kPhp, kLog, logFile},
    SignWords{"logging.FileHandler", kPythonSigns | kSettingsSigns, kLog, asWritten},
    SignWords{"handlers.RotatingFileHandler'", kPythonSigns | kSettingsSigns, kLog, asWritten},
    SignWords{"handlers.RotatingFileHandler\"", kPythonSigns | kSettingsSigns, kLog, asWritten},
    SignWords{"transports.File(", kJavaScriptSigns, kLog, logFile},
    SignWords{"DailyRotateFile(", kJavaScriptSigns, kLog, logFile},
    SignWords{"Logger.new(", kRubySigns, kLog, quotedLogFile},
    SignWords{"lumberjack.Logger{", kGoSigns, kLog, asWritten},
    SignWords{"RollingFileAppender", kSettingsSigns, kLog, asWritten},
    SignWords{"core.FileAppender", kSettingsSigns, kLog, asWritten},
    SignWords{".WriteTo.File(", kCSharp, kLog, logFile},
    SignWords{"new StreamHandler(", kPhp, kLog, quotedLogFile},
    SignWords{"new MemoryStore(", kJavaScriptSigns, kSession, asWritten},
    SignWords{"express-session", kJavaScriptSigns, kSession, expressSession},
    SignWords{"SESSION_ENGINE", kPythonSigns, kSession, fileSession},
    SignWords{"SESSION_TYPE", kPythonSigns, kSession, fileSession},
    SignWords{":memory_store", kRubySigns, kSession, railsSession},
    SignWords{"NewFilesystemStore(", kGoSigns, kSession, asWritten},
    SignWords{"subprocess.run(", kPythonSigns, kTool, program},
    SignWords{"subprocess.call(", kPythonSigns, kTool, program},
    SignWords{"subprocess.check_call(", kPythonSigns, kTool, program},
    SignWords{"subprocess.check_output(", kPythonSigns, kTool, program},
    SignWords{"subprocess.Popen(", kPythonSigns, kTool, program},
    SignWords{"os.system(", kPythonSigns, kTool, program},
    SignWords{"execFile(", kJavaScriptSigns, kTool, program},
    SignWords{"execFileSync(", kJavaScriptSigns, kTool, program},
    SignWords{"execSync(", kJavaScriptSigns, kTool, program},
    SignWords{"spawn(", kJavaScriptSigns, kTool, program},
    SignWords{"spawnSync(", kJavaScriptSigns, kTool, program},
    SignWords{"exec.Command(", kGoSigns, kTool, program},
    SignWords{"exec.CommandContext(", kGoSigns, kTool, programAfterContext},
    SignWords{"shell_exec(", kPhp, kTool, program},
    SignWords{"Command::new(", kRust, kTool, program},
    SignWords{"ProcessBuilder(", in(Language::Java), kTool, program},
    SignWords{"Open3.capture3(", kRubySigns, kTool, program},
    SignWords{"postgres://", kAnyCode, kAddress, address},
    SignWords{"postgresql://", kAnyCode, kAddress, address},
    SignWords{"postgresql+psycopg2://", kAnyCode, kAddress, address},
    SignWords{"postgresql+asyncpg://", kAnyCode, kAddress, address},
    SignWords{"mysql://", kAnyCode, kAddress, address},
    SignWords{"mysql+pymysql://", kAnyCode, kAddress, address},
    SignWords{"mongodb://", kAnyCode, kAddress, address},
    SignWords{"mongodb+srv://", kAnyCode, kAddress, address},
    SignWords{"redis://", kAnyCode, kAddress, address},
    SignWords{"rediss://", kAnyCode, kAddress, address},
    SignWords{"amqp://", kAnyCode, kAddress, address},
    SignWords{"amqps://", kAnyCode, kAddress, address},
    SignWords{"jdbc:postgresql://", kAnyCode, kAddress, address},
    SignWords{"jdbc:mysql://", kAnyCode, kAddress, address},
    SignWords{"\"production\"", kAnyCode, kCondition, comparison},
    SignWords{"'production'", kAnyCode, kCondition, comparison},
    SignWords{"\"prod\"", kAnyCode, kCondition, comparison},
    SignWords{"'prod'", kAnyCode, kCondition, comparison},
    SignWords{"\"staging\"", kAnyCode, kCondition, comparison},
    SignWords{"'staging'", kAnyCode, kCondition, comparison},
    SignWords{"\"development\"", kAnyCode, kCondition, comparison},
    SignWords{"'development'", kAnyCode, kCondition, comparison},
    SignWords{"Rails.env.", kRubySigns, kCondition, asWritten},
    SignWords{"IsDevelopment()", kCSharp, kCondition, asWritten},
    SignWords{"IsProduction()", kCSharp, kCondition, asWritten},
};

} // namespace

std::span<const SignWords> signWords()
{
    return kSignWords;
}

std::optional<model::CodeSighting>
signAt(const CodeText& code, std::size_t offset, const SignWords& words)
{
    const std::string_view written = code.text.substr(offset, words.words.size());
    const bool isInside = offset > 0 && isNameCharacter(words.words.front()) &&
                          isNameCharacter(code.text[offset - 1]) && words.words != "FileHandler(";
    if ((in(code.language) & words.languages) == 0 || written != words.words || isInside ||
        code.isCommentAt(offset))
        return std::nullopt;
    Found what = words.read(code, offset, offset + words.words.size());
    if (!what)
        return std::nullopt;
    return model::CodeSighting{
        .sign = words.sign, .what = std::move(*what), .origin = code.originAt(offset)};
}

} // namespace plumbline::sources::repository
