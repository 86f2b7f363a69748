// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QTest>

#include <string>

/// Fails the test with the error's own words where the result holds one.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto checkedResult = (result);                                                       \
        QVERIFY2(checkedResult.has_value(),                                                        \
                 checkedResult.has_value() ? ""                                                    \
                                           : plumbline::toString(checkedResult.error()).c_str());  \
    } while (false)

/// Fails the test unless the result is an error of that code.
#define VERIFY_FAILS(result, expectedCode)                                                         \
    do {                                                                                           \
        const auto checkedResult = (result);                                                       \
        QVERIFY2(!checkedResult.has_value(), "it should have failed");                             \
        QVERIFY2(checkedResult.error().code == (expectedCode),                                     \
                 plumbline::toString(checkedResult.error()).c_str());                              \
    } while (false)

/// Fails the test unless the text holds those words, and shows the text.
#define VERIFY_SAYS(text, words)                                                                   \
    do {                                                                                           \
        const std::string checkedText(text);                                                       \
        QVERIFY2(checkedText.find(words) != std::string::npos, checkedText.c_str());               \
    } while (false)

namespace QTest {

template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.c_str());
}

} // namespace QTest
