// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::engine {

/// The value of a header, by its name in lower case; empty where there is none.
std::string headerOf(const Response& response, std::string_view name);

/// Adds one line of a head to the headers; one that is no header is passed over.
void takeHeader(Response& response, std::string_view line);

/// The head of an answer (RFC 9112, sections 4 and 5): its status and its headers, `head` being all
/// before the empty line. Nothing where that is not HTTP/1.
std::optional<Response> readHead(std::string_view head);

/// One answer of HTTP/1.1, put together from bytes that come split anywhere: by its length, in chunks,
/// or up to the end of the connection (RFC 9112, section 6.3). Trailers are dropped.
class HttpAnswer
{
public:
    enum class State { Incomplete, Whole, Broken };

    /// `hasBody`: false for the answer to a HEAD, whose headers tell of a body that does not come.
    explicit HttpAnswer(bool hasBody)
        : m_hasBody(hasBody)
    {}

    State feed(std::string_view bytes);
    /// The connection has ended.
    State finish();

    /// Once it is whole.
    [[nodiscard]] Response take() { return std::move(m_response); }

private:
    enum class Part { Head, Counted, Open, ChunkSize, Chunk, ChunkEnd, Trailer, Done, Broken };

    [[nodiscard]] State state() const;
    bool advance();
    void beginBody();
    std::optional<std::string> line();
    bool move(std::size_t most);
    bool readChunkSize();
    bool readTrailer();

    bool m_hasBody;
    Part m_part = Part::Head;
    Response m_response;
    std::string m_pending;  ///< not yet understood
    std::size_t m_left = 0; ///< bytes that the body or its chunk still has
};

} // namespace plumbline::engine
