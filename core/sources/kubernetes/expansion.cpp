// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/expansion.h"

namespace plumbline::sources::kubernetes {

std::string
expandReferences(std::string_view text,
                 const std::function<std::optional<std::string>(const std::string&)>& valueOf)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '$' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const char next = text[at + 1];
        const std::size_t end = text.find(')', at + 2);
        if (next == '$') {
            result += '$';
            ++at;
        } else if (next == '(' && end != std::string_view::npos) {
            const std::string name(text.substr(at + 2, end - at - 2));
            result += valueOf(name).value_or("$(" + name + ")");
            at = end;
        } else {
            result += '$';
        }
    }
    return result;
}

} // namespace plumbline::sources::kubernetes
