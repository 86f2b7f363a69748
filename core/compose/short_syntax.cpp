// SPDX-License-Identifier: Apache-2.0
#include "core/compose/short_syntax.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <optional>
#include <utility>

namespace plumbline::compose {
namespace {

struct PortRange
{
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] std::uint32_t size() const { return last - first + 1; }
};

std::optional<std::uint32_t> parsePortNumber(std::string_view text)
{
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || rest != end || number > 65535)
        return std::nullopt;
    return number;
}

std::optional<PortRange> parseRange(std::string_view text)
{
    const std::size_t dash = text.find('-');
    const std::optional<std::uint32_t> first = parsePortNumber(text.substr(0, dash));
    const std::optional<std::uint32_t> last =
        dash == std::string_view::npos ? first : parsePortNumber(text.substr(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return PortRange{*first, *last};
}

tl::unexpected<Error> invalidPort(std::string_view text, const Phrase& why)
{
    return fail(ErrorCode::Invalid,
                phrase("invalid port \"{}\": {}", printable(text), why),
                phrase("write \"[ip:][host:]container[/protocol]\", e.g. \"8080:80\" or "
                       "\"127.0.0.1:53:53/udp\""));
}

/// Takes `ip:` off the front: what is before the last two parts, or a bracketed IPv6 address.
std::string takeHostIp(std::string_view& text)
{
    if (text.starts_with('[')) {
        const std::size_t end = text.find("]:");
        if (end == std::string_view::npos)
            return {};
        std::string address(text.substr(1, end - 1));
        text.remove_prefix(end + 2);
        return address;
    }
    const std::size_t target = text.rfind(':');
    if (target == std::string_view::npos || target == 0)
        return {};
    const std::size_t published = text.rfind(':', target - 1);
    if (published == std::string_view::npos)
        return {};
    std::string address(text.substr(0, published));
    text.remove_prefix(published + 1);
    return address;
}

/// Whether an engine would take `text` for an address; an empty one is all of them.
bool isAddress(const std::string& text, bool inBrackets)
{
    in6_addr parsed{};
    return text.empty() || ::inet_pton(inBrackets ? AF_INET6 : AF_INET, text.c_str(), &parsed) == 1;
}

} // namespace

Result<std::vector<Port>> parsePorts(std::string_view text)
{
    std::string_view rest = text;
    std::string protocol = "tcp";
    if (const std::size_t slash = rest.rfind('/'); slash != std::string_view::npos) {
        protocol = toLower(rest.substr(slash + 1));
        rest = rest.substr(0, slash);
        if (protocol != "tcp" && protocol != "udp" && protocol != "sctp")
            return invalidPort(text,
                               phrase("the protocol \"{}\" is not tcp, udp or sctp", protocol));
    }
    const bool inBrackets = rest.starts_with('[');
    const std::string hostIp = takeHostIp(rest);
    if (!isAddress(hostIp, inBrackets))
        return invalidPort(text, phrase("\"{}\" is not an IP address", printable(hostIp)));
    const std::size_t colon = rest.find(':');
    const std::string_view hostText =
        colon == std::string_view::npos ? std::string_view{} : rest.substr(0, colon);
    const std::string_view targetText =
        colon == std::string_view::npos ? rest : rest.substr(colon + 1);
    const std::optional<PortRange> target = parseRange(targetText);
    if (!target || target->first == 0)
        return invalidPort(text, phrase("\"{}\" is no container port", targetText));
    std::optional<PortRange> host;
    if (!hostText.empty()) {
        host = parseRange(hostText);
        if (!host)
            return invalidPort(text, phrase("\"{}\" is no host port", hostText));
        if (host->size() != target->size() && target->size() != 1)
            return invalidPort(text, phrase("the two ranges differ in length"));
    }
    std::vector<Port> ports;
    for (std::uint32_t i = 0; i < target->size(); ++i) {
        Port port{.hostIp = hostIp, .target = target->first + i, .protocol = protocol};
        if (host && host->size() == target->size())
            port.published = std::to_string(host->first + i);
        else if (host) // one target, several candidates: the engine picks
            port.published = fmt::format("{}-{}", host->first, host->last);
        ports.push_back(std::move(port));
    }
    return ports;
}

namespace {

bool isDriveLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The parts between colons, a Windows drive kept with its path.
std::vector<std::string> splitMount(std::string_view text)
{
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool drive = text[i] == ':' && part.size() == 1 && isDriveLetter(part.front()) &&
                           i + 1 < text.size() && (text[i + 1] == '\\' || text[i + 1] == '/');
        if (text[i] == ':' && !drive)
            parts.push_back(std::exchange(part, {}));
        else
            part += text[i];
    }
    parts.push_back(std::move(part));
    return parts;
}

bool isPath(std::string_view source)
{
    return source.starts_with('.') || source.starts_with('/') || source.starts_with('~') ||
           source.starts_with('\\') ||
           (source.size() > 1 && isDriveLetter(source[0]) && source[1] == ':');
}

/// `/a//b/../c/` as `/a/c`: what the target of a mount is compared by.
std::string cleanedTarget(const std::string& target)
{
    if (!target.starts_with('/'))
        return target;
    std::vector<std::string> kept;
    for (const std::string& part : split(target, '/')) {
        if (part == "..") {
            if (!kept.empty())
                kept.pop_back();
        } else if (!part.empty() && part != ".") {
            kept.push_back(part);
        }
    }
    return "/" + join(kept, "/");
}

void applyMountOption(const std::string& option, Mount& mount)
{
    constexpr std::string_view kPropagations[] = {
        "shared", "slave", "private", "rshared", "rslave", "rprivate"};
    if (option == "ro")
        mount.readOnly = true;
    else if (option == "rw")
        mount.readOnly = false;
    else if (option == "nocopy")
        mount.noCopy = true;
    else if (option == "z" || option == "Z")
        mount.selinux = option;
    else if (std::ranges::find(kPropagations, option) != std::end(kPropagations))
        mount.propagation = option;
    // An option that is not known is ignored, as the specification's tools do; so are `cached` and
    // its like, which asked something of Docker for Mac only.
}

} // namespace

Result<Mount> parseMount(std::string_view text)
{
    const auto invalid = [text](const Phrase& why) {
        return fail(ErrorCode::Invalid,
                    phrase("invalid volume \"{}\": {}", printable(text), why),
                    phrase("write \"source:/path/in/container[:ro]\" or \"/path/in/container\""));
    };
    if (text.empty())
        return invalid(phrase("it is empty"));
    const std::vector<std::string> parts = splitMount(text);
    if (parts.size() > 3)
        return invalid(phrase("too many colons"));
    for (std::size_t i = 0; i < std::min<std::size_t>(parts.size(), 2); ++i) {
        if (parts[i].empty())
            return invalid(phrase("a part is empty"));
    }
    Mount mount;
    if (parts.size() == 1) {
        mount.target = cleanedTarget(parts[0]);
        return mount;
    }
    mount.source = parts[0];
    mount.target = cleanedTarget(parts[1]);
    mount.type = isPath(mount.source) ? Mount::Type::Bind : Mount::Type::Volume;
    if (parts.size() == 3) {
        for (const std::string& option : split(parts[2], ','))
            applyMountOption(option, mount);
    }
    return mount;
}

Result<ExtraHost> parseExtraHost(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const std::size_t separator = equals != std::string_view::npos ? equals : text.find(':');
    if (separator == std::string_view::npos || separator == 0 || separator + 1 == text.size())
        return fail(ErrorCode::Invalid,
                    phrase("invalid extra host \"{}\"", printable(text)),
                    phrase("write \"name=address\", e.g. \"db=10.0.0.5\" or "
                           "\"host.docker.internal=host-gateway\""));
    std::string_view address = text.substr(separator + 1);
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    return ExtraHost{std::string(text.substr(0, separator)), std::string(address)};
}

bool isCdiDevice(std::string_view name)
{
    const std::size_t slash = name.find('/');
    const std::size_t equals = name.find('=');
    return slash != std::string_view::npos && slash > 0 && equals != std::string_view::npos &&
           equals > slash + 1 && equals + 1 < name.size() && !name.starts_with('/') &&
           !name.starts_with('.');
}

Result<DeviceMapping> parseDevice(std::string_view text)
{
    if (isCdiDevice(text))
        return DeviceMapping{.source = std::string(text), .target = {}, .permissions = {}};
    const std::vector<std::string> parts = split(text, ':');
    if (text.empty() || parts.size() > 3 || parts[0].empty())
        return fail(ErrorCode::Invalid,
                    phrase("invalid device \"{}\"", printable(text)),
                    phrase("write \"/dev/on/host[:/dev/in/container[:rwm]]\""));
    return DeviceMapping{.source = parts[0],
                         .target = parts.size() > 1 ? parts[1] : parts[0],
                         .permissions = parts.size() > 2 ? parts[2] : "rwm"};
}

} // namespace plumbline::compose
