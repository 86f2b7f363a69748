// SPDX-License-Identifier: Apache-2.0
#include "core/engine/json_stream.h"

#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::size_t kLargestObject = std::size_t{16} * 1024 * 1024;

} // namespace

JsonStream::JsonStream(std::function<void(std::string_view)> onObject)
    : m_onObject(std::move(onObject))
{}

void JsonStream::readText(char c)
{
    if (m_isEscaped)
        m_isEscaped = false;
    else if (c == '\\')
        m_isEscaped = true;
    else if (c == '"')
        m_inText = false;
}

void JsonStream::end(std::string_view object)
{
    std::string whole = std::exchange(m_object, {});
    if (!whole.empty()) {
        whole += object;
        object = whole;
    }
    if (!std::exchange(m_isDropped, false))
        m_onObject(object);
}

void JsonStream::feed(std::string_view bytes)
{
    std::size_t start = 0; // of the current object within `bytes`
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_inText) {
            readText(c);
        } else if (c == '{') {
            if (m_depth++ == 0)
                start = i;
        } else if (m_depth > 0 && c == '"') {
            m_inText = true;
        } else if (m_depth > 0 && c == '}' && --m_depth == 0) {
            end(bytes.substr(start, i + 1 - start));
            start = i + 1;
        }
    }
    if (m_depth == 0 || m_isDropped)
        return;
    m_object += bytes.substr(start);
    if (m_object.size() > kLargestObject) {
        m_object.clear();
        m_isDropped = true;
    }
}

} // namespace plumbline::engine
