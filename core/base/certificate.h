// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <chrono>
#include <string>

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

} // namespace plumbline
