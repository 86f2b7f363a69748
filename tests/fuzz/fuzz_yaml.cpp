// SPDX-License-Identifier: Apache-2.0
#include "core/compose/load.h"
#include "core/compose/render.h"
#include "core/compose/session.h"
#include "core/compose/yaml_reader.h"
#include "tests/fuzz/expect.h"

#include <memory>
#include <string_view>

using namespace plumbline;

/// Bytes as a YAML file: what is read without a mistake is written so that it reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto name = std::make_shared<const std::string>("fuzz.yaml"); // shared by all places
    const compose::LoadOptions options;
    compose::Session session(options);
    for (const compose::Node& document : compose::readYaml(text, name, session)) {
        if (session.errorCount() > 0)
            break;
        const compose::RenderOptions plain{.escapeDollars = false};
        const std::string json = compose::renderJson(document, plain);
        compose::Session again(options);
        const auto read = compose::readYaml(compose::renderYaml(document, plain), name, again);
        fuzz::expect(again.errorCount() == 0 && read.size() == 1, "the output is not YAML", json);
        fuzz::expect(compose::renderJson(read.front(), plain) == json, "it reads otherwise", json);
    }
    return 0;
}
