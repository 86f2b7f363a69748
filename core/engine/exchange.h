// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/ssh_dialer.h"
#include "core/engine/target.h"
#include "core/engine/transport.h"

#include <curl/curl.h>

#include <array>
#include <memory>
#include <optional>

namespace plumbline::engine {

struct EasyCleanup
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

struct ListCleanup
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One exchange under way. Lives on the heap: curl keeps pointers to it.
struct Exchange
{
    ExchangeId id = 0;
    Request request;
    ChunkHandler chunk;
    DoneHandler done;
    std::unique_ptr<CURL, EasyCleanup> handle;
    std::unique_ptr<curl_slist, ListCleanup> headers;
    Response response;
    std::array<char, CURL_ERROR_SIZE> words{}; ///< curl's own on what went wrong
    std::optional<Error> sendError;            ///< what the body's source said
    bool hasHead = false; ///< curl takes a connection that ends within the head for an end
};

/// The status of the answer's head; 0 before there is one.
long statusOf(CURL* handle);

/// Gives the exchange a handle that is set up for its request. A dialer leads it on. The
/// exchange must stay where it is. **Thread:** the transport's.
void prepare(Exchange& exchange, const Target& target, const SshDialer* dialer);

/// Why an exchange failed.
Error transferError(const Target& target,
                    const Exchange& exchange,
                    CURLcode code,
                    const SshDialer* dialer);

} // namespace plumbline::engine
