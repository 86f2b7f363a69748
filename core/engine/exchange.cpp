// SPDX-License-Identifier: Apache-2.0
#include "core/engine/exchange.h"

#include "core/base/text.h"
#include "core/engine/http_answer.h"

#include <fmt/format.h>

#include <utility>

namespace plumbline::engine {
namespace {

/// What a failed answer may weigh before the rest of it is dropped.
constexpr std::size_t kMaxErrorBody = std::size_t{1} << 20;
/// curl's largest read buffer: log streams are bound by how often it is filled.
constexpr long kReadBuffer = 512L * 1024;

std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    const std::string_view chunk(bytes, size * count);
    const long status = statusOf(exchange.handle.get());
    if (exchange.chunk && status >= 200 && status < 300)
        exchange.chunk(chunk);
    else if (status < 400 || exchange.response.body.size() < kMaxErrorBody)
        exchange.response.body += chunk;
    return chunk.size();
}

std::size_t onSend(char* into, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    const Result<std::size_t> sent = exchange.request.bodySource->read(into, size * count);
    if (sent)
        return *sent;
    exchange.sendError = sent.error();
    return CURL_READFUNC_ABORT;
}

std::size_t onHeader(char* bytes, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    const std::string_view line(bytes, size * count);
    if (line == "\r\n" || line == "\n") { // a head ends: 1xx ones may come before the real one
        const long status = statusOf(exchange.handle.get());
        exchange.hasHead = status >= 200;
        if (exchange.chunk && status >= 200 && status < 300)
            exchange.chunk({});
        return size * count;
    }
    takeHeader(exchange.response, line);
    return size * count;
}

/// What curl says in words where it has any, else its word for the code.
std::string wordsOf(const Exchange& exchange, CURLcode code)
{
    const std::string_view words = exchange.words.data();
    return words.empty() ? curl_easy_strerror(code) : printable(trimmed(words));
}

/// Why TLS did not come about; nothing where that was not the matter.
std::optional<Error> tlsError(const Target& target, const Exchange& exchange, CURLcode code)
{
    if (!target.tls)
        return std::nullopt;
    const std::string words = wordsOf(exchange, code);
    Error error{.code = ErrorCode::Denied,
                .message = phrase("cannot {}: no trusted connection to {} ({})",
                                  exchange.request.purpose,
                                  target.shown,
                                  words)};
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        error.hint =
            target.tls->ca.empty()
                ? phrase("its certificate is not signed by one this machine trusts: put the "
                         "engine's ca.pem into DOCKER_CERT_PATH or the context")
                : phrase("is {} the authority that signed the engine's certificate, "
                         "and is the address one the certificate names?",
                         target.tls->ca.string());
        return error;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
        error.hint = phrase("check that the certificates can be read: {} {} {}",
                            target.tls->ca.string(),
                            target.tls->certificate.string(),
                            target.tls->key.string());
        return error;
    case CURLE_SSL_CONNECT_ERROR:
        error.code = ErrorCode::Unreachable;
        error.hint =
            phrase("does the engine speak TLS on that port? Without TLS it is usually 2375");
        return error;
    default:
        break;
    }
    // With TLS 1.3 a client that is not welcome learns so with its first answer, or by its lack.
    const bool isTold = words.find("alert") != std::string::npos;
    const bool isCutOff =
        !exchange.hasHead &&
        (code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR || code == CURLE_GOT_NOTHING);
    if (!isTold && !isCutOff)
        return std::nullopt;
    error.hint = target.tls->certificate.empty()
                     ? phrase("the engine asks for a certificate: put cert.pem and key.pem into "
                              "DOCKER_CERT_PATH or the context")
                     : phrase("the engine does not accept {}", target.tls->certificate.string());
    if (!isTold) {
        error.code = ErrorCode::Unreachable;
        error.hint = phrase("it was restarted, or {}", error.hint);
    }
    return error;
}

void useTls(CURL* handle, const TlsFiles& files)
{
    const auto give = [handle](CURLoption option, const std::filesystem::path& path) {
        if (!path.empty())
            curl_easy_setopt(handle, option, path.c_str());
    };
    give(CURLOPT_CAINFO, files.ca);
    give(CURLOPT_SSLCERT, files.certificate);
    give(CURLOPT_SSLKEY, files.key);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, files.verify ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, files.verify ? 2L : 0L);
}

} // namespace

long statusOf(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

Error transferError(const Target& target,
                    const Exchange& exchange,
                    CURLcode code,
                    const SshDialer* dialer)
{
    const Request& request = exchange.request;
    if (exchange.sendError)
        return *exchange.sendError;
    if (std::optional<Error> error = tlsError(target, exchange, code))
        return *std::move(error);
    const std::string said =
        dialer == nullptr || exchange.hasHead ? std::string{} : dialer->lastWords();
    long number = 0;
    curl_easy_getinfo(exchange.handle.get(), CURLINFO_OS_ERRNO, &number);
    switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
        return connectError(target, request, static_cast<int>(number));
    case CURLE_OPERATION_TIMEDOUT:
        return lateError(request);
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
        if (!said.empty())
            return sshError(target, request, said);
        return cutOffError(request);
    default:
        return {.code = ErrorCode::Unreachable,
                .message = phrase("cannot {}: {}", request.purpose, wordsOf(exchange, code))};
    }
}

void prepare(Exchange& exchange, const Target& target, const SshDialer* dialer)
{
    exchange.handle.reset(curl_easy_init());
    CURL* handle = exchange.handle.get();
    const Request& request = exchange.request;
    const auto set = [handle](CURLoption option, auto value) {
        curl_easy_setopt(handle, option, value);
    };
    set(CURLOPT_URL, urlOf(target, request).c_str());
    if (!target.socketPath.empty())
        set(CURLOPT_UNIX_SOCKET_PATH, target.socketPath.c_str());
    if (dialer != nullptr)
        set(CURLOPT_ABSTRACT_UNIX_SOCKET, dialer->socketName().c_str());
    if (target.tls)
        useTls(handle, *target.tls);
    set(CURLOPT_ERRORBUFFER, exchange.words.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_NOPROXY, "*"); // an engine is never behind the proxy of the environment
    set(CURLOPT_BUFFERSIZE, kReadBuffer);
    set(CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    if (request.deadline)
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.deadline->count()));
    if (request.method == "HEAD")
        set(CURLOPT_NOBODY, 1L);
    else
        set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    const bool sends = request.method == "POST" || request.method == "PUT";
    if (request.bodySource) {
        set(CURLOPT_POST, 1L); // of no known length: sent in chunks
        set(CURLOPT_READFUNCTION, &onSend);
        set(CURLOPT_READDATA, static_cast<void*>(&exchange));
    } else if (sends) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.c_str());
    }
    const auto addHeader = [&exchange](const std::string& line) {
        curl_slist* list = curl_slist_append(exchange.headers.get(), line.c_str());
        (void)exchange.headers.release();
        exchange.headers.reset(list);
    };
    addHeader("Expect:"); // no round trip before a large body
    if (request.bodySource)
        addHeader("Transfer-Encoding: chunked");
    if (sends)
        addHeader(request.body.empty() && !request.bodySource
                      ? "Content-Type:"
                      : "Content-Type: " + request.contentType);
    for (const auto& [name, value] : request.headers)
        addHeader(fmt::format("{}: {}", name, value));
    set(CURLOPT_HTTPHEADER, exchange.headers.get());
    set(CURLOPT_WRITEFUNCTION, &onBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
    set(CURLOPT_HEADERFUNCTION, &onHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
    set(CURLOPT_PRIVATE, static_cast<void*>(&exchange));
}

} // namespace plumbline::engine
