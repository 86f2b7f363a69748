// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_script.h"

namespace plumbline::test {

Scripts scriptsOfAnIdleEngine()
{
    const FakeReply pong{.body = "OK",
                         .headers = {{"Api-Version", "1.41"},
                                     {"Ostype", "linux"},
                                     {"Server", "Docker/20.10.24 (linux)"}}};
    Scripts scripts;
    for (const char* ping : {"GET /_ping", "HEAD /_ping"})
        scripts[ping].always = pong;
    return scripts;
}

FakeReply nextReply(Scripts& scripts, const FakeRequest& request)
{
    const auto found = scripts.find(request.method + " " + request.path);
    if (found != scripts.end()) {
        Script& script = found->second;
        if (!script.once.empty()) {
            FakeReply reply = std::move(script.once.front());
            script.once.pop_front();
            return reply;
        }
        if (script.make)
            return script.make(request);
        if (script.always)
            return *script.always;
    }
    return {.status = 404,
            .body =
                R"({"message":"nobody scripted )" + request.method + " " + request.path + R"("})"};
}

} // namespace plumbline::test
