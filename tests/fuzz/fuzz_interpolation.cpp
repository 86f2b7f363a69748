// SPDX-License-Identifier: Apache-2.0
#include "core/compose/interpolation.h"
#include "tests/fuzz/expect.h"

#include <map>
#include <string>
#include <string_view>

using namespace plumbline;

/// Bytes as a text with variables: the uses that are found without values are found with them too.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const std::map<std::string, std::string, std::less<>> kValues{
        {"A", "value"}, {"B", "${A}"}, {"EMPTY", ""}};
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const compose::VariableLookup lookup = [](std::string_view name) -> const std::string* {
        const auto found = kValues.find(name);
        return found == kValues.end() ? nullptr : &found->second;
    };
    const auto replaced = compose::interpolate(text, lookup);
    static_cast<void>(compose::variablesIn(text));
    if (!replaced) {
        fuzz::expect(replaced.error().where && replaced.error().where->column >= 1,
                     "an error has a place",
                     text);
        return 0;
    }
    for (const compose::VariableUse& use : replaced->uses)
        fuzz::expect(use.offset < text.size() && !use.name.empty(), "a use has a place", text);
    if (text.find('$') == std::string_view::npos)
        fuzz::expect(replaced->text == text, "text without variables stays", text);
    return 0;
}
