// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/compose/shell_words.h"
#include "core/compose/short_syntax.h"
#include "tests/fuzz/expect.h"

#include <string_view>

using namespace plumbline;

/// Bytes as each of the one-line forms.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (const auto ports = compose::parsePorts(text)) {
        fuzz::expect(!ports->empty(), "a text is at least one port", text);
        for (const compose::Port& port : *ports)
            fuzz::expect(port.target >= 1 && port.target <= 65535, "a port is a port", text);
    }
    if (const auto mount = compose::parseMount(text))
        fuzz::expect(!mount->target.empty(), "a mount has a target", text);
    if (const auto host = compose::parseExtraHost(text))
        fuzz::expect(!host->host.empty(), "a host has a name", text);
    if (const auto device = compose::parseDevice(text))
        fuzz::expect(!device->source.empty(), "a device has a source", text);
    static_cast<void>(compose::splitShellWords(text));
    if (const auto duration = parseDuration(text)) {
        const auto again = parseDuration(toString(*duration));
        fuzz::expect(again && *again == *duration, "a duration reads back", text);
    }
    static_cast<void>(parseByteCount(text));
    return 0;
}
