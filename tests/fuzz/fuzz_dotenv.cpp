// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dotenv.h"
#include "tests/fuzz/expect.h"

#include <algorithm>
#include <string>
#include <string_view>

using namespace plumbline;

/// Bytes as a dotenv file, by both formats: every entry and remark stands on a line of the file.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const std::string kValue = "value";
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const compose::VariableLookup lookup = [](std::string_view name) -> const std::string* {
        return name == "SET" ? &kValue : nullptr;
    };
    const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (const auto format : {compose::DotenvFormat::Compose, compose::DotenvFormat::Raw}) {
        const compose::Dotenv file = compose::parseDotenv(text, "fuzz.env", lookup, format);
        for (const compose::DotenvEntry& entry : file.entries)
            fuzz::expect(entry.line >= 1 && entry.line <= lines, "an entry has a line", text);
        for (const Diagnostic& remark : file.diagnostics)
            fuzz::expect(
                remark.where.line >= 1 && remark.where.line <= lines, "a remark has a line", text);
    }
    return 0;
}
