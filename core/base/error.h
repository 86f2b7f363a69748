// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/base/phrase.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline {

/// What kind of failure it was; the command line maps it to an exit code, the window to a hint.
enum class ErrorCode {
    NotFound,    ///< the named thing does not exist
    Invalid,     ///< input that cannot be accepted as written
    Unsupported, ///< understood, but this engine or platform cannot do it
    Conflict,    ///< somebody else holds the name, port or lock
    Unreachable, ///< nobody answers at the other end
    Denied,      ///< permission or credentials
    TimedOut,    ///< the deadline passed
    Cancelled,   ///< the person asked to stop
    Internal,    ///< a mistake of ours, or an answer that makes no sense
};

/// Why a job stopped. `message` says what failed and on what; `hint` says what to do about it.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    Phrase message;
    Phrase hint;
    std::optional<Origin> where;

    bool operator==(const Error&) const = default;
};

/// How much a remark about the user's files matters.
enum class Severity { Info, Warning, Error };

/// A remark about the user's files. It travels beside the value and never stops the job by itself.
struct Diagnostic
{
    Severity severity = Severity::Warning;
    Phrase message;
    Phrase hint;
    Origin where;

    bool operator==(const Diagnostic&) const = default;
};

/// `invalid`, `not found`, ...: lower case English, for messages and JSON.
std::string_view toString(ErrorCode code);
/// `error`, `warning` or `info`.
std::string_view toString(Severity severity);

/// `file:line:column: severity: message` with the hint on a second line if there is one.
std::string toString(const Diagnostic& diagnostic);
/// The same for an error: place first if it has one, hint on a second line.
std::string toString(const Error& error);

} // namespace plumbline
