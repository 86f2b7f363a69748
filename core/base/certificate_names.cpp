// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "core/base/der.h"

#include <arpa/inet.h>
#include <array>

namespace plumbline {

namespace {

constexpr std::string_view kAlternativeNames("\x55\x1d\x11", 3); // 2.5.29.17
constexpr unsigned char kExtensions = 0xa3;
constexpr unsigned char kOctets = 0x04;
constexpr unsigned char kDnsName = 0x82;
constexpr unsigned char kAddress = 0x87;

std::string addressText(std::string_view bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isSix = bytes.size() == sizeof(in6_addr);
    if (!isSix && bytes.size() != sizeof(in_addr))
        return {};
    const char* written =
        inet_ntop(isSix ? AF_INET6 : AF_INET, bytes.data(), text.data(), text.size());
    return written != nullptr ? written : "";
}

/// What the first value of `bytes` holds, or nothing.
std::string_view firstContent(std::string_view bytes)
{
    const auto value = takeValue(bytes);
    return value ? value->content : std::string_view();
}

/// What the extension of alternative names holds, if it is that one.
std::optional<std::string_view> namesIn(std::string_view extension)
{
    const auto id = takeValue(extension);
    if (!id || id->content != kAlternativeNames)
        return std::nullopt;
    auto held = takeValue(extension);
    if (held && held->tag != kOctets) // whether it is critical
        held = takeValue(extension);
    return held ? firstContent(held->content) : std::string_view();
}

/// What the certificate's extension of alternative names holds, or nothing.
std::string_view alternativeNames(std::string_view body)
{
    while (const auto value = takeValue(body)) {
        if (value->tag != kExtensions)
            continue;
        std::string_view extensions = firstContent(value->content);
        while (const auto extension = takeValue(extensions)) {
            if (const auto names = namesIn(extension->content))
                return *names;
        }
    }
    return {};
}

} // namespace

std::vector<std::string> certificateNames(std::string_view text)
{
    std::vector<std::string> found;
    const auto certificates = certificatesIn(text);
    const auto body = certificates.empty() ? std::nullopt : certificateBody(certificates.front());
    if (!body)
        return found;
    std::string_view names = alternativeNames(*body);
    while (const auto name = takeValue(names)) {
        if (name->tag == kDnsName)
            found.emplace_back(name->content);
        else if (name->tag == kAddress)
            found.push_back(addressText(name->content));
    }
    return found;
}

bool isNamed(const std::vector<std::string>& names, std::string_view host)
{
    for (const std::string& name : names) {
        const bool isWild = name.starts_with("*.");
        const std::size_t dot = host.find('.');
        if (name == host || (isWild && dot != std::string_view::npos &&
                             host.substr(dot) == std::string_view(name).substr(1)))
            return true;
    }
    return false;
}

} // namespace plumbline
