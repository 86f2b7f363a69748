// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include <fmt/format.h>

namespace plumbline {

std::string toString(const Origin& origin)
{
    if (origin.file.empty())
        return origin.object;
    if (origin.line <= 0)
        return origin.file;
    if (origin.column <= 0)
        return fmt::format("{}:{}", origin.file, origin.line);
    return fmt::format("{}:{}:{}", origin.file, origin.line, origin.column);
}

std::string_view toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "not found";
    case ErrorCode::Invalid:
        return "invalid";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::Denied:
        return "denied";
    case ErrorCode::TimedOut:
        return "timed out";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        break;
    }
    return "internal";
}

std::string_view toString(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

namespace {

std::string withHint(std::string text, const std::string& hint)
{
    if (!hint.empty())
        text += "\n  hint: " + hint;
    return text;
}

} // namespace

std::string toString(const Diagnostic& diagnostic)
{
    const std::string place = toString(diagnostic.where);
    return withHint(fmt::format("{}{}{}: {}",
                                place,
                                place.empty() ? "" : ": ",
                                toString(diagnostic.severity),
                                diagnostic.message),
                    diagnostic.hint);
}

std::string toString(const Error& error)
{
    const std::string place = error.where ? toString(*error.where) : std::string{};
    return withHint(place.empty() ? error.message.english()
                                  : fmt::format("{}: {}", place, error.message),
                    error.hint);
}

} // namespace plumbline
