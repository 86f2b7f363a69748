// SPDX-License-Identifier: Apache-2.0
// The functions of libcurl that the transport calls, each handed on to the library once it is loaded.
//
// libcurl brings thirty more libraries with it. Linked in the usual way they take five of the six
// milliseconds that the command needs to start, and most of its memory, also for the many commands
// that talk to no engine. So the library is opened by the first call of curl_global_init().

#include "core/engine/curl_on_demand.h"

// Hidden: where another library links libcurl too, its own functions must never find these.
#pragma GCC visibility push(hidden)
#include <curl/curl.h>
#pragma GCC visibility pop

#include <cstdarg>
#include <dlfcn.h>

// curl.h wraps these two in macros that count arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace {

/// The major version of the interface, stable since 2006.
constexpr const char* kLibrary = "libcurl.so.4";

/// A function of the library. Where that is missing, of whatever else the program has loaded.
template <class Function>
Function find(void* library, const char* name)
{
    return reinterpret_cast<Function>(dlsym(library, name));
}

/// All null where the library is missing: curl_global_init() then fails, and nothing else is called.
struct Functions
{
    // never closed: curl's libraries register what must outlive every thread
    void* library = dlopen(kLibrary, RTLD_LAZY | RTLD_LOCAL);

    decltype(&::curl_global_init) globalInit =
        find<decltype(&::curl_global_init)>(library, "curl_global_init");
    decltype(&::curl_easy_init) easyInit =
        find<decltype(&::curl_easy_init)>(library, "curl_easy_init");
    decltype(&::curl_easy_cleanup) easyCleanup =
        find<decltype(&::curl_easy_cleanup)>(library, "curl_easy_cleanup");
    decltype(&::curl_easy_setopt) easySetopt =
        find<decltype(&::curl_easy_setopt)>(library, "curl_easy_setopt");
    decltype(&::curl_easy_getinfo) easyGetinfo =
        find<decltype(&::curl_easy_getinfo)>(library, "curl_easy_getinfo");
    decltype(&::curl_easy_pause) easyPause =
        find<decltype(&::curl_easy_pause)>(library, "curl_easy_pause");
    decltype(&::curl_easy_perform) easyPerform =
        find<decltype(&::curl_easy_perform)>(library, "curl_easy_perform");
    decltype(&::curl_easy_recv) easyRecv =
        find<decltype(&::curl_easy_recv)>(library, "curl_easy_recv");
    decltype(&::curl_easy_send) easySend =
        find<decltype(&::curl_easy_send)>(library, "curl_easy_send");
    decltype(&::curl_easy_strerror) easyStrerror =
        find<decltype(&::curl_easy_strerror)>(library, "curl_easy_strerror");
    decltype(&::curl_multi_init) multiInit =
        find<decltype(&::curl_multi_init)>(library, "curl_multi_init");
    decltype(&::curl_multi_cleanup) multiCleanup =
        find<decltype(&::curl_multi_cleanup)>(library, "curl_multi_cleanup");
    decltype(&::curl_multi_add_handle) multiAddHandle =
        find<decltype(&::curl_multi_add_handle)>(library, "curl_multi_add_handle");
    decltype(&::curl_multi_remove_handle) multiRemoveHandle =
        find<decltype(&::curl_multi_remove_handle)>(library, "curl_multi_remove_handle");
    decltype(&::curl_multi_perform) multiPerform =
        find<decltype(&::curl_multi_perform)>(library, "curl_multi_perform");
    decltype(&::curl_multi_poll) multiPoll =
        find<decltype(&::curl_multi_poll)>(library, "curl_multi_poll");
    decltype(&::curl_multi_wakeup) multiWakeup =
        find<decltype(&::curl_multi_wakeup)>(library, "curl_multi_wakeup");
    decltype(&::curl_multi_info_read) multiInfoRead =
        find<decltype(&::curl_multi_info_read)>(library, "curl_multi_info_read");
    decltype(&::curl_slist_append) slistAppend =
        find<decltype(&::curl_slist_append)>(library, "curl_slist_append");
    decltype(&::curl_slist_free_all) slistFreeAll =
        find<decltype(&::curl_slist_free_all)>(library, "curl_slist_free_all");

    /// Whether all are there; curl_multi_wakeup is the youngest of them (7.68).
    [[nodiscard]] bool isComplete() const
    {
        return globalInit != nullptr && multiPoll != nullptr && multiWakeup != nullptr;
    }
};

const Functions& curl()
{
    static const Functions functions;
    return functions;
}

} // namespace

extern "C" {

CURLcode curl_global_init(long flags)
{
    return curl().isComplete() ? curl().globalInit(flags) : CURLE_FAILED_INIT;
}

CURL* curl_easy_init()
{
    return curl().easyInit();
}

void curl_easy_cleanup(CURL* handle)
{
    curl().easyCleanup(handle);
}

/// The range that an option's number is in tells the type of its argument.
CURLcode curl_easy_setopt(CURL* handle, CURLoption option, ...)
{
    CURLcode code = CURLE_OK;
    va_list arguments;
    va_start(arguments, option);
    // NOLINTBEGIN(bugprone-branch-clone): the types differ where a long has 32 bits
    if (option < CURLOPTTYPE_OBJECTPOINT)
        code = curl().easySetopt(handle, option, va_arg(arguments, long));
    else if (option < CURLOPTTYPE_OFF_T || option >= CURLOPTTYPE_BLOB)
        code = curl().easySetopt(handle, option, va_arg(arguments, void*));
    else
        code = curl().easySetopt(handle, option, va_arg(arguments, curl_off_t));
    // NOLINTEND(bugprone-branch-clone)
    va_end(arguments);
    return code;
}

CURLcode curl_easy_getinfo(CURL* handle, CURLINFO info, ...)
{
    va_list arguments;
    va_start(arguments, info);
    const CURLcode code = curl().easyGetinfo(handle, info, va_arg(arguments, void*));
    va_end(arguments);
    return code;
}

CURLcode curl_easy_pause(CURL* handle, int what)
{
    return curl().easyPause(handle, what);
}

CURLcode curl_easy_perform(CURL* handle)
{
    return curl().easyPerform(handle);
}

CURLcode curl_easy_recv(CURL* handle, void* into, size_t capacity, size_t* count)
{
    return curl().easyRecv(handle, into, capacity, count);
}

CURLcode curl_easy_send(CURL* handle, const void* bytes, size_t size, size_t* count)
{
    return curl().easySend(handle, bytes, size, count);
}

const char* curl_easy_strerror(CURLcode code)
{
    return curl().easyStrerror(code);
}

CURLM* curl_multi_init()
{
    return curl().multiInit();
}

CURLMcode curl_multi_cleanup(CURLM* handle)
{
    return curl().multiCleanup(handle);
}

CURLMcode curl_multi_add_handle(CURLM* handle, CURL* easy)
{
    return curl().multiAddHandle(handle, easy);
}

CURLMcode curl_multi_remove_handle(CURLM* handle, CURL* easy)
{
    return curl().multiRemoveHandle(handle, easy);
}

CURLMcode curl_multi_perform(CURLM* handle, int* running)
{
    return curl().multiPerform(handle, running);
}

CURLMcode
curl_multi_poll(CURLM* handle, curl_waitfd extra[], unsigned int count, int timeoutMs, int* ready)
{
    return curl().multiPoll(handle, extra, count, timeoutMs, ready);
}

CURLMcode curl_multi_wakeup(CURLM* handle)
{
    return curl().multiWakeup(handle);
}

CURLMsg* curl_multi_info_read(CURLM* handle, int* left)
{
    return curl().multiInfoRead(handle, left);
}

curl_slist* curl_slist_append(curl_slist* list, const char* text)
{
    return curl().slistAppend(list, text);
}

void curl_slist_free_all(curl_slist* list)
{
    curl().slistFreeAll(list);
}

} // extern "C"

namespace plumbline::engine {

void* findBesideCurl(const char* name)
{
    return dlsym(curl().library, name);
}

} // namespace plumbline::engine
