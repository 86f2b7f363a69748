// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

/// A server's certificate and its key, both as PEM.
struct Certificate
{
    std::string pem;
    Secret key;
};

/// Makes a certificate that a server called `host` shows, also as localhost and 127.0.0.1. It is
/// signed by its own key (Ed25519): who is to trust it is given it. Valid for ten years from `from`.
Certificate makeCertificate(const std::string& host, std::chrono::system_clock::time_point from);

/// When the certificates of a PEM text end: the first of them to do so. Line ends may be written as
/// `\n`, as dotenv files write them. No value where there is none, or none that can be read.
/// **Source:** RFC 5280, 4.1.2.5.
std::optional<std::chrono::system_clock::time_point> certificateEnd(std::string_view text);

/// The hosts and addresses that the first certificate of a PEM text is for, as it writes them; empty
/// where there is none that can be read. **Source:** RFC 5280, 4.2.1.6.
std::vector<std::string> certificateNames(std::string_view text);

/// Whether a host is among such names; `*.shop.localhost` stands for one label.
bool isNamed(const std::vector<std::string>& names, std::string_view host);

} // namespace plumbline
