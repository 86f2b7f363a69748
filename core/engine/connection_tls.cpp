// SPDX-License-Identifier: Apache-2.0
#include "core/engine/client.h"
#include "core/engine/connection.h"
#include "core/engine/curl_on_demand.h"
#include "core/engine/exchange.h"

#include <csignal>
#include <ctime>
#include <sys/socket.h>
#include <utility>

namespace plumbline::engine {
namespace {

/// Keeps the signal of a connection that is gone from this thread: libraries of TLS may write without
/// saying that they do not want it.
class WithoutPipeSignal
{
public:
    WithoutPipeSignal()
    {
        sigset_t pending;
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }

    WithoutPipeSignal(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal(WithoutPipeSignal&&) = delete;
    WithoutPipeSignal& operator=(WithoutPipeSignal&&) = delete;

    ~WithoutPipeSignal()
    {
        const timespec atOnce{};
        if (!m_wasPending)
            sigtimedwait(&m_pipe, nullptr, &atOnce);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

/// Tells the other side by the means of TLS that no more will be written, which libcurl has no
/// function for. False where its library of TLS is none that is known here.
bool sayEnd(CURL* handle)
{
    curl_tlssessioninfo* session = nullptr;
    if (curl_easy_getinfo(handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK ||
        session == nullptr || session->internals == nullptr)
        return false;
    if (session->backend == CURLSSLBACKEND_OPENSSL) {
        using Shutdown = int (*)(void*);
        const auto shutdown = reinterpret_cast<Shutdown>(findBesideCurl("SSL_shutdown"));
        return shutdown != nullptr && shutdown(session->internals) >= 0;
    }
    if (session->backend == CURLSSLBACKEND_GNUTLS) {
        using Bye = int (*)(void*, int);
        constexpr int kWriting = 1; // GNUTLS_SHUT_WR
        const auto bye = reinterpret_cast<Bye>(findBesideCurl("gnutls_bye"));
        return bye != nullptr && bye(session->internals, kWriting) == 0;
    }
    return false;
}

/// The exchange is libcurl's only as far as to the end of the handshake.
class TlsConnection final : public Connection
{
public:
    TlsConnection(Target target, const Request& request)
        : m_target(std::move(target))
    {
        m_exchange.request = request;
    }

    Result<> connect(const std::stop_token& stop)
    {
        prepare(m_exchange, m_target, nullptr);
        const auto set = [this](CURLoption option, auto value) {
            curl_easy_setopt(m_exchange.handle.get(), option, value);
        };
        set(CURLOPT_CONNECT_ONLY, 1L);
        set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &isStopped);
        set(CURLOPT_XFERINFODATA, const_cast<std::stop_token*>(&stop)); // it is not changed
        m_code = curl_easy_perform(m_exchange.handle.get());
        set(CURLOPT_NOPROGRESS, 1L);
        if (m_code == CURLE_ABORTED_BY_CALLBACK)
            return tl::unexpected(cancelledError(m_exchange.request));
        if (m_code != CURLE_OK)
            return tl::unexpected(transferError(m_target, m_exchange, m_code, nullptr));
        curl_easy_getinfo(m_exchange.handle.get(), CURLINFO_ACTIVESOCKET, &m_socket);
        return {};
    }

    [[nodiscard]] int descriptor() const override { return m_socket; }

    std::optional<std::string_view> read(char* into, std::size_t capacity) override
    {
        const WithoutPipeSignal quiet; // to read may mean to answer
        std::size_t count = 0;
        const CURLcode code = curl_easy_recv(m_exchange.handle.get(), into, capacity, &count);
        if (code == CURLE_AGAIN)
            return std::nullopt;
        m_code = code;
        return std::string_view(into, code == CURLE_OK ? count : 0);
    }

    std::optional<std::size_t> write(std::string_view bytes) override
    {
        const WithoutPipeSignal quiet;
        std::size_t count = 0;
        const CURLcode code =
            curl_easy_send(m_exchange.handle.get(), bytes.data(), bytes.size(), &count);
        if (code == CURLE_AGAIN)
            return 0;
        if (code == CURLE_OK)
            return count;
        m_code = code;
        return std::nullopt;
    }

    void endWriting() override
    {
        const WithoutPipeSignal quiet;
        if (!sayEnd(m_exchange.handle.get()))
            ::shutdown(m_socket, SHUT_WR);
    }

    [[nodiscard]] Error endError(const Request& /*request*/) const override
    {
        return transferError(
            m_target, m_exchange, m_code == CURLE_OK ? CURLE_GOT_NOTHING : m_code, nullptr);
    }

private:
    static int isStopped(void* stop,
                         curl_off_t /*toCome*/,
                         curl_off_t /*come*/,
                         curl_off_t /*toGo*/,
                         curl_off_t /*gone*/)
    {
        return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
    }

    Target m_target;
    Exchange m_exchange;
    CURLcode m_code = CURLE_OK;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
};

} // namespace

Result<std::unique_ptr<Connection>>
openTlsConnection(const Target& target, const Request& request, const std::stop_token& stop)
{
    if (!prepareTransport())
        return tl::unexpected(noCurlError());
    auto connection = std::make_unique<TlsConnection>(target, request);
    return connection->connect(stop).transform(
        [&]() -> std::unique_ptr<Connection> { return std::move(connection); });
}

} // namespace plumbline::engine
