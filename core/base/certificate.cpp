// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"

#include "core/base/digest.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <initializer_list>
#include <string_view>

namespace plumbline {

namespace {

using Bytes = std::string;

/// Tags of DER, as far as they are used here.
enum Tag : unsigned char {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    ObjectId = 0x06,
    Utf8 = 0x0c,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Set = 0x31,
    NameDns = 0x82,     // [2] of a general name
    NameAddress = 0x87, // [7]
    Explicit0 = 0xa0,
    Explicit3 = 0xa3,
};

/// A tag, the length and the content; of several parts one after the other.
Bytes der(Tag tag, std::initializer_list<std::string_view> parts)
{
    Bytes content;
    for (const std::string_view part : parts)
        content += part;
    Bytes length;
    for (std::size_t rest = content.size(); rest != 0; rest >>= 8U)
        length.insert(length.begin(), static_cast<char>(rest & 0xffU));
    constexpr std::size_t kShort = 128; // lengths from here on say first how many bytes they have
    if (content.size() >= kShort)
        length.insert(length.begin(), static_cast<char>(kShort | length.size()));
    if (length.empty())
        length = Bytes(1, '\0');
    return static_cast<char>(tag) + length + content;
}

Bytes objectId(std::initializer_list<unsigned char> bytes)
{
    return der(ObjectId, {Bytes(bytes.begin(), bytes.end())});
}

Bytes ed25519()
{
    return der(Sequence, {objectId({0x2b, 0x65, 0x70})});
}

/// A bit string of whole bytes.
Bytes bits(std::string_view bytes)
{
    return der(BitString, {std::string_view("\0", 1), bytes});
}

Bytes commonName(const std::string& host)
{
    return der(Sequence,
               {der(Set, {der(Sequence, {objectId({0x55, 0x04, 0x03}), der(Utf8, {host})})})});
}

Bytes moment(std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::time_point_cast<std::chrono::seconds>(time);
    return der(GeneralizedTime,
               {fmt::format("{:%Y%m%d%H%M%S}Z",
                            fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)))});
}

/// It may sign itself, and these are its names.
Bytes extensions(const std::string& host)
{
    const Bytes yes = der(Boolean, {"\xff"});
    const Bytes constraints = der(
        Sequence, {objectId({0x55, 0x1d, 0x13}), yes, der(OctetString, {der(Sequence, {yes})})});
    const Bytes names = der(Sequence,
                            {der(NameDns, {host}),
                             der(NameDns, {"localhost"}),
                             der(NameAddress, {std::string_view("\x7f\0\0\1", 4)})});
    const Bytes alternatives =
        der(Sequence, {objectId({0x55, 0x1d, 0x11}), der(OctetString, {names})});
    return der(Explicit3, {der(Sequence, {constraints, alternatives})});
}

std::string pem(std::string_view what, const Bytes& content)
{
    const std::string text = base64(content);
    constexpr std::size_t kLine = 64;
    std::string lines;
    for (std::size_t at = 0; at < text.size(); at += kLine)
        lines += text.substr(at, kLine) + "\n";
    return fmt::format("-----BEGIN {0}-----\n{1}-----END {0}-----\n", what, lines);
}

template <std::size_t N>
std::string_view viewOf(const std::array<unsigned char, N>& bytes, std::size_t count = N)
{
    return {reinterpret_cast<const char*>(bytes.data()), count}; // NOLINT
}

} // namespace

Certificate makeCertificate(const std::string& host, std::chrono::system_clock::time_point from)
{
    if (sodium_init() < 0)
        return {};
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secretKey{};
    crypto_sign_keypair(publicKey.data(), secretKey.data());
    std::array<unsigned char, 16> serial{};
    randombytes_buf(serial.data(), serial.size());
    serial.front() = (serial.front() & 0x7fU) | 0x40U; // positive, and of no byte too many

    const Bytes name = commonName(host);
    constexpr auto kValid = std::chrono::hours(24 * 3650);
    const Bytes body = der(Sequence,
                           {der(Explicit0, {der(Integer, {"\x02"})}),
                            der(Integer, {viewOf(serial)}),
                            ed25519(),
                            name,
                            der(Sequence, {moment(from), moment(from + kValid)}),
                            name,
                            der(Sequence, {ed25519(), bits(viewOf(publicKey))}),
                            extensions(host)});
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(),
                         nullptr,
                         reinterpret_cast<const unsigned char*>(body.data()), // NOLINT
                         body.size(),
                         secretKey.data());
    const Bytes certificate = der(Sequence, {body, ed25519(), bits(viewOf(signature))});
    // The first half of libsodium's secret key is what others call the private key.
    const Bytes key =
        der(Sequence,
            {der(Integer, {std::string_view("\0", 1)}),
             ed25519(),
             der(OctetString, {der(OctetString, {viewOf(secretKey, crypto_sign_SEEDBYTES)})})});
    Certificate made{.pem = pem("CERTIFICATE", certificate),
                     .key = Secret(pem("PRIVATE KEY", key))};
    sodium_memzero(secretKey.data(), secretKey.size());
    return made;
}

} // namespace plumbline
