// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_http.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace plumbline::test {
namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

void readTarget(std::string_view target, FakeRequest& request)
{
    const std::size_t question = target.find('?');
    std::string_view path = target.substr(0, question);
    if (path.starts_with("/v1.")) {
        const std::size_t slash = path.find('/', 1);
        request.version = path.substr(2, slash - 2);
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
    }
    request.path = unescaped(path);
    if (question == std::string_view::npos)
        return;
    std::string_view query = target.substr(question + 1);
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        request.query[unescaped(pair.substr(0, equals))] =
            equals == std::string_view::npos ? "" : unescaped(pair.substr(equals + 1));
    }
}

std::string headOf(const FakeReply& reply, const std::string& framing)
{
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " Scripted\r\n";
    for (const auto& [name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + framing + "\r\n";
}

} // namespace

std::optional<FakeRequest> takeRequest(std::string& in)
{
    const auto takeChunks = [&in](std::size_t at, std::string& body) -> std::optional<std::size_t> {
        while (true) {
            const std::size_t lineEnd = in.find("\r\n", at);
            if (lineEnd == std::string::npos)
                return std::nullopt;
            const std::size_t size = std::stoul(in.substr(at, lineEnd - at), nullptr, 16);
            if (in.size() < lineEnd + 2 + size + 2)
                return std::nullopt;
            body += in.substr(lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
            if (size == 0)
                return at;
        }
    };
    const std::size_t end = in.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    FakeRequest request;
    std::string_view head = std::string_view(in).substr(0, end);
    const std::string_view first = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(head.size(), first.size() + 2));
    const std::size_t space = first.find(' ');
    request.method = first.substr(0, space);
    readTarget(first.substr(space + 1, first.rfind(' ') - space - 1), request);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        const std::size_t colon = line.find(':');
        request.headers[lowered(line.substr(0, colon))] = stripped(line.substr(colon + 1));
    }
    if (request.headers.contains("transfer-encoding")) {
        const auto behind = takeChunks(end + 4, request.body);
        if (!behind)
            return std::nullopt;
        in.erase(0, *behind);
        return request;
    }
    const auto length = request.headers.find("content-length");
    const std::size_t size = length == request.headers.end() ? 0 : std::stoul(length->second);
    if (in.size() < end + 4 + size)
        return std::nullopt;
    request.body = in.substr(end + 4, size);
    in.erase(0, end + 4 + size);
    return request;
}

std::string chunkOf(std::string_view bytes)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return size.data() + std::string(bytes) + "\r\n";
}

std::deque<Step> stepsOf(const FakeReply& reply, bool isHead)
{
    using Manner = FakeReply::Manner;
    switch (reply.manner) {
    case Manner::Close:
        return {{.delay = reply.delay, .closes = true}};
    case Manner::Garbage:
        return {
            {.delay = reply.delay, .bytes = "\x16\x03\x01 what is this\r\n\r\n", .closes = true}};
    case Manner::CutInHead:
        return {{.delay = reply.delay, .bytes = "HTTP/1.1 200 OK\r\nContent-Le", .closes = true}};
    case Manner::Raw:
        return {{.delay = reply.delay, .bytes = headOf(reply, "") + reply.body, .closes = true}};
    case Manner::Silence:
        return {};
    case Manner::Whole:
    case Manner::Stream:
    case Manner::CutInBody:
        break;
    }
    const bool isCut = reply.manner == Manner::CutInBody;
    const bool isStream = reply.manner == Manner::Stream;
    if (reply.chunks.empty() && !isStream) {
        const bool isBodyless = reply.status == 204 || reply.status == 304;
        const std::size_t announced = reply.body.size() + (isCut ? 1000 : 0);
        return {
            {.delay = reply.delay,
             .bytes =
                 headOf(reply,
                        isBodyless ? "" : "Content-Length: " + std::to_string(announced) + "\r\n") +
                 (isHead || isBodyless ? "" : reply.body),
             .closes = isCut}};
    }
    std::deque<Step> steps{
        {.delay = reply.delay, .bytes = headOf(reply, "Transfer-Encoding: chunked\r\n")}};
    if (!reply.body.empty())
        steps.back().bytes += chunkOf(reply.body);
    for (const std::string& chunk : reply.chunks)
        steps.push_back({.delay = reply.interval, .bytes = chunkOf(chunk)});
    if (isStream)
        steps.back().opensStream = true;
    else if (isCut)
        steps.back().closes = true;
    else
        steps.push_back({.bytes = "0\r\n\r\n"});
    return steps;
}

} // namespace plumbline::test
