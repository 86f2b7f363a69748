// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/roles.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::mirror {

/// Variables of a stand-in's container that hold the certificate it shows, and its key.
inline constexpr std::string_view kCertificateVariable = "PLUMBLINE_TLS_CERTIFICATE";
inline constexpr std::string_view kKeyVariable = "PLUMBLINE_TLS_KEY";

/// Where RabbitMQ speaks TLS.
inline constexpr int kAmqpsPort = 5671;

/// How a stand-in is started.
struct StartCommand
{
    std::vector<std::string> words; ///< empty: the image's own
    bool replacesWritten = false;   ///< what the developer wrote could not be gone on with
    Phrase why;
};

/// The developer's command, or the table's, with the environment's settings, the topology and the
/// password. A password is taken from the container's environment, never written into a command.
StartCommand startCommand(const BackingRole& role, const std::vector<std::string>& written);

/// Whether a stand-in that is started by what is written can be told to speak TLS.
bool canSecure(const BackingRole& role, const std::vector<std::string>& written);

/// The shell command that tells whether a stand-in serves; empty: nobody knows one.
std::string healthCommand(const BackingRole& role);

/// The variable of the stand-in's container that holds the password; empty: none does.
std::string passwordVariable(const BackingRole& role);

} // namespace plumbline::mirror
