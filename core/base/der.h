// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading certificates, as far as it is needed here. **Source:** X.690 (DER), RFC 5280, RFC 7468.
namespace plumbline {

inline constexpr unsigned char kDerSequence = 0x30;

/// A value of DER: its tag and what it holds. Borrowed.
struct DerValue
{
    unsigned char tag = 0;
    std::string_view content;
};

/// Takes the value that `bytes` begins with, which goes on after it; none where it is cut short.
std::optional<DerValue> takeValue(std::string_view& bytes);

/// What a certificate says, from its serial number on; none where it is none.
std::optional<std::string_view> certificateBody(std::string_view der);

/// The certificates of a PEM text, as DER. Line ends may be written as `\n`.
std::vector<std::string> certificatesIn(std::string_view pem);

} // namespace plumbline
