// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/engine/client.h"
#include "tests/support/fake_engine.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QTest>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace plumbline::test {

/// Values that handlers push on the engine's thread and a test takes out on its own.
template <class T>
class Inbox
{
public:
    void push(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
        m_changed.notify_all();
    }

    /// The values once there are `count`, or as many as came within thirty seconds.
    std::vector<T> wait(std::size_t count = 1)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(
            lock, std::chrono::seconds(30), [&] { return m_values.size() >= count; });
        return m_values;
    }

    std::vector<T> values()
    {
        const std::lock_guard lock(m_mutex);
        return m_values;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<T> m_values;
};

inline engine::Endpoint endpointOf(const FakeEngine& fake)
{
    return {.host = fake.host(), .reason = phrase("test")};
}

/// A client of the fake engine. Ends the test program where there is none: nothing could be tested.
inline engine::Client connectedTo(const FakeEngine& fake)
{
    Result<engine::Client> client = engine::Client::connect(endpointOf(fake));
    if (!client)
        qFatal("%s", toString(client.error()).c_str());
    return *client;
}

/// A question that says what it asks for.
inline engine::Request get(const std::string& path)
{
    return {
        .path = path, .deadline = std::chrono::seconds(10), .purpose = phrase("look at {}", path)};
}

/// The ways in which an answer can be none, as rows of a test.
inline void addBrokenManners()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("cut in the head") << static_cast<int>(FakeReply::Manner::CutInHead);
    QTest::newRow("cut in the body") << static_cast<int>(FakeReply::Manner::CutInBody);
    QTest::newRow("closed") << static_cast<int>(FakeReply::Manner::Close);
    QTest::newRow("garbage") << static_cast<int>(FakeReply::Manner::Garbage);
}

/// A reply that was recorded from a real engine.
inline std::string recorded(const char* name)
{
    const Result<std::string> text = readFile(std::string(PLUMBLINE_TEST_DATA) + "/engine/" + name);
    if (!text)
        qFatal("%s", toString(text.error()).c_str());
    return *text;
}

} // namespace plumbline::test
