// SPDX-License-Identifier: Apache-2.0
#include "core/parity/shape.h"

#include "core/base/characters.h"
#include "core/base/phrase.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace plumbline::parity {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

bool isOfWord(char c)
{
    return isAlphanumeric(c) || c == '_' || c == '-';
}

bool isOfHost(char c)
{
    return isOfWord(c) || c == '.' || c == ':' || c == '[' || c == ']';
}

bool isOfHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
}

bool isOfBase64(char c)
{
    return isOfWord(c) || c == '+' || c == '/' || c == '=';
}

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& list)
{
    return std::ranges::find(list, word) != list.end();
}

/// What the characters of a text are, found in one pass.
struct Scan
{
    bool hasLetter = false;
    bool hasDigit = false;
    bool hasSpace = false;
    bool hasSlash = false;
    bool isWord = true;   ///< letters, digits, `_`, `-`
    bool isHost = true;   ///< letters, digits, `-`, `.`, `:`, brackets, `_`
    bool isHex = true;    ///< lower or upper hex digits and dashes
    bool isBase64 = true; ///< with either alphabet
    int dots = 0;
    int colons = 0;
    int dashes = 0;
    int separators = 0; ///< commas and semicolons
};

Scan scan(std::string_view text)
{
    Scan seen;
    for (const char c : text) {
        seen.hasLetter = seen.hasLetter || isLetter(c);
        seen.hasDigit = seen.hasDigit || isDigit(c);
        seen.hasSpace = seen.hasSpace || isSpace(c);
        seen.hasSlash = seen.hasSlash || c == '/';
        seen.dots += c == '.' ? 1 : 0;
        seen.colons += c == ':' ? 1 : 0;
        seen.dashes += c == '-' ? 1 : 0;
        seen.separators += c == ',' || c == ';' ? 1 : 0;
        seen.isWord = seen.isWord && isOfWord(c);
        seen.isHost = seen.isHost && isOfHost(c);
        seen.isHex = seen.isHex && isOfHex(c);
        seen.isBase64 = seen.isBase64 && isOfBase64(c);
    }
    return seen;
}

/// The length of the number (sign, digits, one point) at the front; 0: there is none.
std::size_t numberLength(std::string_view text)
{
    std::size_t i = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t first = i;
    bool hasPoint = false;
    bool hasAnyDigit = false;
    for (; i < text.size(); ++i) {
        if (isDigit(text[i]))
            hasAnyDigit = true;
        else if (text[i] == '.' && !hasPoint && i > first)
            hasPoint = true;
        else
            break;
    }
    return hasAnyDigit ? i : 0;
}

/// `00:00:30`, `1.12:00:00`: days, hours, minutes, seconds, as .NET writes them.
bool isTimeSpan(std::string_view text)
{
    const std::size_t first = text.find(':');
    if (first == std::string_view::npos || std::ranges::count(text, ':') != 2)
        return false;
    const std::string_view rest = text.substr(first);
    return rest.size() >= 6 && rest[3] == ':' && isDigit(rest[1]) && isDigit(rest[2]) &&
           isDigit(rest[4]) && isDigit(rest[5]) &&
           text.find_first_not_of("0123456789.:") == std::string_view::npos;
}

/// `1h30m`: numbers, each with a unit of time behind it.
bool isUnitDuration(std::string_view text)
{
    static constexpr std::array kUnits{std::string_view{"ns"},
                                       std::string_view{"us"},
                                       std::string_view{"ms"},
                                       std::string_view{"s"},
                                       std::string_view{"m"},
                                       std::string_view{"h"},
                                       std::string_view{"d"},
                                       std::string_view{"w"}};
    while (!text.empty()) {
        const std::size_t number = numberLength(text);
        if (number == 0)
            return false;
        std::size_t unit = number;
        while (unit < text.size() && isLetter(text[unit]))
            ++unit;
        if (!isOneOf(text.substr(number, unit - number), kUnits))
            return false;
        text.remove_prefix(unit);
    }
    return true;
}

bool isSizeUnit(std::string_view unit)
{
    static constexpr std::array kSizes{std::string_view{"b"},
                                       std::string_view{"k"},
                                       std::string_view{"kb"},
                                       std::string_view{"kib"},
                                       std::string_view{"ki"},
                                       std::string_view{"m"},
                                       std::string_view{"mb"},
                                       std::string_view{"mib"},
                                       std::string_view{"mi"},
                                       std::string_view{"g"},
                                       std::string_view{"gb"},
                                       std::string_view{"gib"},
                                       std::string_view{"gi"},
                                       std::string_view{"t"},
                                       std::string_view{"tb"},
                                       std::string_view{"tib"},
                                       std::string_view{"ti"}};
    return unit.size() <= 3 && isOneOf(toLower(unit), kSizes);
}

/// A number without a unit may be an amount of anything.
void addBareNumber(ShapeSet& shapes, std::string_view text)
{
    for (const Shape shape : {Shape::Number, Shape::Duration, Shape::Bytes, Shape::Version})
        shapes.add(shape);
    if (text.find('.') != std::string_view::npos)
        return;
    shapes.add(Shape::Integer);
    if (text == "0" || text == "1")
        shapes.add(Shape::Bool);
}

void addNumbers(ShapeSet& shapes, std::string_view text)
{
    const std::size_t length = numberLength(text);
    if (length == 0) {
        if (text.starts_with("PT") && text.size() > 3 && isDigit(text[2]))
            shapes.add(Shape::Duration);
        return;
    }
    if (isTimeSpan(text))
        shapes.add(Shape::Duration);
    if (length == text.size()) {
        addBareNumber(shapes, text);
        return;
    }
    if (isSizeUnit(text.substr(length)))
        shapes.add(Shape::Bytes);
    if (isUnitDuration(text))
        shapes.add(Shape::Duration);
}

/// `1.22`, `v3.10.25-rc1`, `2024-05-01`: numbers with points, or a date.
bool isVersion(std::string_view text)
{
    if (text.starts_with('v') || text.starts_with('V'))
        text.remove_prefix(1);
    int numbers = 0;
    while (!text.empty() && isDigit(text[0])) {
        std::size_t i = 0;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        ++numbers;
        text.remove_prefix(i);
        if (text.empty())
            return numbers >= 2;
        if (text[0] != '.' && !(text[0] == '-' && text.size() > 1 && isDigit(text[1])))
            return numbers >= 2 && (text[0] == '-' || text[0] == '+');
        text.remove_prefix(1);
    }
    return false;
}

bool isUuid(std::string_view text, const Scan& seen)
{
    return text.size() == 36 && seen.isHex && text[8] == '-' && text[13] == '-' &&
           text[18] == '-' && text[23] == '-';
}

bool isSchedule(std::string_view text)
{
    if (text.starts_with('@'))
        return text.size() > 4 && std::ranges::all_of(text.substr(1), isLetter);
    int fields = 1;
    for (const char c : text) {
        if (c == ' ')
            ++fields;
        else if (!isDigit(c) && c != '*' && c != '/' && c != ',' && c != '-' && c != '?')
            return false;
    }
    return fields == 5 || fields == 6;
}

bool isTimeZone(std::string_view text)
{
    static constexpr std::array kAreas{std::string_view{"Africa"},
                                       std::string_view{"America"},
                                       std::string_view{"Antarctica"},
                                       std::string_view{"Asia"},
                                       std::string_view{"Atlantic"},
                                       std::string_view{"Australia"},
                                       std::string_view{"Etc"},
                                       std::string_view{"Europe"},
                                       std::string_view{"Indian"},
                                       std::string_view{"Pacific"}};
    return text == "UTC" || text == "GMT" || isOneOf(text.substr(0, text.find('/')), kAreas);
}

/// `C`, `C.UTF-8`, `en_US`, `de-DE.utf8`.
bool isLocale(std::string_view text)
{
    const std::string_view place = text.substr(0, text.find('.'));
    if (place == "C" || place == "POSIX")
        return true;
    return place.size() == 5 && (place[2] == '_' || place[2] == '-') && isLetter(place[0]) &&
           isLetter(place[1]) && place[3] >= 'A' && place[3] <= 'Z' && place[4] >= 'A' &&
           place[4] <= 'Z';
}

void addWords(ShapeSet& shapes, std::string_view text)
{
    static constexpr std::array kBools{std::string_view{"true"},
                                       std::string_view{"false"},
                                       std::string_view{"yes"},
                                       std::string_view{"no"},
                                       std::string_view{"on"},
                                       std::string_view{"off"},
                                       std::string_view{"enabled"},
                                       std::string_view{"disabled"}};
    static constexpr std::array kLevels{std::string_view{"trace"},
                                        std::string_view{"debug"},
                                        std::string_view{"info"},
                                        std::string_view{"notice"},
                                        std::string_view{"warn"},
                                        std::string_view{"warning"},
                                        std::string_view{"error"},
                                        std::string_view{"err"},
                                        std::string_view{"critical"},
                                        std::string_view{"fatal"},
                                        std::string_view{"verbose"},
                                        std::string_view{"silent"}};
    shapes.add(Shape::Word);
    if (text.size() > 8)
        return;
    const std::string lower = toLower(text);
    if (isOneOf(lower, kBools))
        shapes.add(Shape::Bool);
    if (isOneOf(lower, kLevels))
        shapes.add(Shape::LogLevel);
}

bool isPlaceholder(std::string_view text)
{
    static constexpr std::array kWords{std::string_view{"changeme"},
                                       std::string_view{"change_me"},
                                       std::string_view{"change-me"},
                                       std::string_view{"replaceme"},
                                       std::string_view{"replace_me"},
                                       std::string_view{"replace-me"},
                                       std::string_view{"todo"},
                                       std::string_view{"fixme"},
                                       std::string_view{"tbd"},
                                       std::string_view{"placeholder"}};
    if (text.size() > 2 && text.front() == '<' && text.back() == '>')
        return true;
    if (text.size() >= 3 && text.find_first_of("xX*") != std::string_view::npos &&
        text.find_first_not_of("xX*-_. ") == std::string_view::npos)
        return true;
    if (text.size() > 4 && text.starts_with("__") && text.ends_with("__"))
        return true; // what a script was to fill in
    if (text.size() > 40)
        return false;
    const std::string lower = toLower(text);
    return isOneOf(lower, kWords) || lower.starts_with("your-") || lower.starts_with("your_") ||
           lower.starts_with("<your");
}

bool isResourceId(std::string_view text)
{
    return text.starts_with("arn:") || text.starts_with("ocid1.") ||
           text.starts_with("/subscriptions/") || text.starts_with("projects/");
}

bool isBackingScheme(std::string_view scheme)
{
    static constexpr std::array kSchemes{
        std::string_view{"postgres"},  std::string_view{"postgresql"},
        std::string_view{"mysql"},     std::string_view{"mariadb"},
        std::string_view{"redis"},     std::string_view{"rediss"},
        std::string_view{"valkey"},    std::string_view{"valkeys"},
        std::string_view{"amqp"},      std::string_view{"amqps"},
        std::string_view{"mongodb"},   std::string_view{"kafka"},
        std::string_view{"memcached"}, std::string_view{"smtp"},
        std::string_view{"smtps"},     std::string_view{"nats"},
        std::string_view{"sqlite"},    std::string_view{"sqlite3"},
        std::string_view{"sqlserver"}, std::string_view{"mssql"},
        std::string_view{"oracle"},    std::string_view{"clickhouse"},
        std::string_view{"cassandra"}, std::string_view{"elasticsearch"},
        std::string_view{"ldap"},      std::string_view{"ldaps"}};
    const std::string lower = toLower(scheme.substr(0, scheme.find('+')));
    return isOneOf(lower, kSchemes) || scheme.starts_with("jdbc:");
}

bool isHost(std::string_view text, const Scan& seen)
{
    if (!seen.isHost || text.starts_with('-') || text.starts_with('.'))
        return false;
    if (!seen.hasLetter) // an IPv4 address, with or without a port; everything else is a number
        return seen.dots == 3 && seen.colons <= 1;
    if (seen.colons > 1)
        return text.starts_with('[') || (seen.isHost && seen.colons >= 2 && seen.dots == 0);
    if (seen.colons == 1) {
        const std::string_view port = text.substr(text.find(':') + 1);
        return !port.empty() && std::ranges::all_of(port, isDigit);
    }
    return true;
}

bool isCredential(std::string_view text, const Scan& seen)
{
    return text.starts_with("-----BEGIN ") || (text.starts_with("eyJ") && seen.dots == 2);
}

bool isJson(std::string_view text)
{
    return (text.front() == '{' && text.back() == '}') ||
           (text.front() == '[' && text.back() == ']');
}

bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
}

bool isPath(std::string_view text)
{
    return text.starts_with('/') || text.starts_with("./") || text.starts_with("../") ||
           text.starts_with("~/");
}

/// What tells where something is: a URL, an e-mail address, a path.
void addAddresses(ShapeSet& shapes, std::string_view text, const Scan& seen)
{
    const std::size_t scheme = text.find("://");
    if (scheme != std::string_view::npos && scheme > 0 && scheme < 24) {
        shapes.add(Shape::Url);
        if (isBackingScheme(text.substr(0, scheme)))
            shapes.add(Shape::Dsn);
        return;
    }
    if (text.find("@tcp(") != std::string_view::npos)
        shapes.add(Shape::Dsn); // as Go's driver of MySQL has it
    if (!seen.hasSpace && isEmail(text))
        shapes.add(Shape::Email);
    if (!seen.hasSpace && isPath(text))
        shapes.add(Shape::Path);
}

void addStructured(ShapeSet& shapes, std::string_view text, const Scan& seen)
{
    if (isCredential(text, seen))
        shapes.add(Shape::Credential);
    if (isJson(text))
        shapes.add(Shape::Json);
    if (seen.separators > 0)
        shapes.add(Shape::List);
    if (isSchedule(text))
        shapes.add(Shape::Schedule);
    if (isTimeZone(text))
        shapes.add(Shape::TimeZone);
    if (isResourceId(text))
        shapes.add(Shape::ResourceId);
    if (text.find("${") != std::string_view::npos || text.starts_with("$("))
        shapes.add(Shape::Unresolved);
}

} // namespace

ShapeSet shapesOf(std::string_view value)
{
    ShapeSet shapes;
    if (value.empty())
        return shapes;
    shapes.add(Shape::Text);
    const Scan seen = scan(value);
    if (isPlaceholder(value))
        shapes.add(Shape::Placeholder);
    if (seen.hasDigit)
        addNumbers(shapes, value);
    if (seen.hasDigit && isVersion(value))
        shapes.add(Shape::Version);
    if (seen.isWord && isLetter(value.front()))
        addWords(shapes, value);
    if (isHost(value, seen))
        shapes.add(Shape::Host);
    if (isUuid(value, seen))
        shapes.add(Shape::Uuid);
    if (value.size() >= 16 && seen.hasDigit && seen.isBase64 && (seen.isHex || !seen.hasSlash))
        shapes.add(Shape::Token);
    if (seen.hasLetter && isLocale(value))
        shapes.add(Shape::Locale);
    addAddresses(shapes, value, seen);
    addStructured(shapes, value, seen);
    return shapes;
}

std::string_view toString(Shape shape)
{
    static constexpr std::array kNames{
        ours("placeholder"), ours("reference"),      ours("credential"), ours("DSN"),
        ours("URL"),         ours("e-mail address"), ours("UUID"),       ours("resource id"),
        ours("host"),        ours("bool"),           ours("integer"),    ours("number"),
        ours("duration"),    ours("size"),           ours("version"),    ours("schedule"),
        ours("time zone"),   ours("locale"),         ours("log level"),  ours("JSON"),
        ours("list"),        ours("path"),           ours("token"),      ours("word"),
        ours("text")};
    static_assert(kNames.size() == static_cast<std::size_t>(Shape::Text) + 1);
    return kNames.at(static_cast<std::size_t>(shape));
}

std::string describe(ShapeSet shapes)
{
    std::string text;
    for (unsigned i = 0; i <= static_cast<unsigned>(Shape::Text); ++i) {
        const auto shape = static_cast<Shape>(i);
        if (!shapes.has(shape))
            continue;
        text += text.empty() ? "" : " or ";
        text += toString(shape);
    }
    return text;
}

} // namespace plumbline::parity
