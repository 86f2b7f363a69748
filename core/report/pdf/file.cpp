// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf/file.h"

#include "core/base/digest.h"
#include "core/report/pdf/font.h"

#include <fmt/format.h>

#include <zlib.h>

namespace plumbline::report::pdf {

namespace {

/// zlib's own level 6 everywhere: the same bytes for the same input.
std::string deflated(std::string_view bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), // zlib takes unsigned bytes
              &size,
              reinterpret_cast<const Bytef*>(bytes.data()),
              static_cast<uLong>(bytes.size()),
              Z_DEFAULT_COMPRESSION);
    packed.resize(size);
    return packed;
}

} // namespace

std::string reference(int number)
{
    return fmt::format("{} 0 R", number);
}

std::string textObject(std::string_view text)
{
    std::string object = "<FEFF";
    for (const char32_t character : charactersOf(text)) {
        if (character < 0x10000) {
            object += fmt::format("{:04X}", static_cast<unsigned>(character));
        } else {
            const auto rest = static_cast<unsigned>(character) - 0x10000U;
            object +=
                fmt::format("{:04X}{:04X}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
        }
    }
    return object + ">";
}

int File::reserve()
{
    m_offsets.push_back(0);
    return static_cast<int>(m_offsets.size());
}

void File::put(int number, std::string_view object)
{
    m_offsets[static_cast<std::size_t>(number) - 1] = m_bytes.size();
    m_bytes += fmt::format("{} 0 obj\n", number);
    m_bytes += object;
    m_bytes += "\nendobj\n";
}

int File::add(std::string_view object)
{
    const int number = reserve();
    put(number, object);
    return number;
}

int File::addStream(std::string_view entries, std::string_view bytes)
{
    const std::string packed = deflated(bytes);
    std::string object =
        fmt::format("<< {} /Length {} /Filter /FlateDecode >>\nstream\n", entries, packed.size());
    object += packed;
    object += "\nendstream";
    return add(object);
}

std::string File::finish(int root, int info)
{
    const std::string id = sha256Hex(m_bytes).substr(0, 32);
    const std::size_t table = m_bytes.size();
    m_bytes += fmt::format("xref\n0 {}\n0000000000 65535 f \n", m_offsets.size() + 1);
    for (const std::size_t offset : m_offsets)
        m_bytes += fmt::format("{:010} 00000 n \n", offset);
    m_bytes += fmt::format("trailer\n<< /Size {} /Root {} /Info {} /ID [<{}> <{}>] >>\n"
                           "startxref\n{}\n%%EOF\n",
                           m_offsets.size() + 1,
                           reference(root),
                           reference(info),
                           id,
                           id,
                           table);
    return std::move(m_bytes);
}

} // namespace plumbline::report::pdf
