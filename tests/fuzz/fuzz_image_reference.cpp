// SPDX-License-Identifier: Apache-2.0
#include "core/model/image_reference.h"
#include "tests/fuzz/expect.h"

#include <string_view>

using namespace plumbline;

/// Bytes as an image's name: both spellings of what is read name the same image.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto image = model::parseImageReference(text);
    if (!image)
        return 0;
    for (const std::string& spelling : {image->canonical(), image->familiar()}) {
        const auto again = model::parseImageReference(spelling);
        fuzz::expect(again && *again == *image, "a spelling names the same image", text);
    }
    return 0;
}
