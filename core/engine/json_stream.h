// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace plumbline::engine {

/// Cuts a stream of JSON objects, split anywhere, with or without line feeds between them, into the
/// objects. What stands outside of braces is passed over; an object of more than 16 MiB is dropped.
class JsonStream
{
public:
    explicit JsonStream(std::function<void(std::string_view)> onObject);
    /// Takes the next bytes.
    void feed(std::string_view bytes);

private:
    void readText(char c);
    /// `object`: the current one, or what is left of it.
    void end(std::string_view object);

    std::function<void(std::string_view)> m_onObject;
    std::string m_object; ///< the part of the current object that came with earlier bytes
    int m_depth = 0;
    bool m_inText = false;
    bool m_isEscaped = false;
    bool m_isDropped = false;
};

} // namespace plumbline::engine
