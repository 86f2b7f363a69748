// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::report::pdf {

/// The objects of a PDF file and their table. **Source:** ISO 32000-1 (PDF 1.7), 7.5.
class File
{
public:
    /// A number for an object that comes later.
    int reserve();
    void put(int number, std::string_view object);
    int add(std::string_view object);

    /// A compressed stream; `entries` of its dictionary beside length and filter.
    int addStream(std::string_view entries, std::string_view bytes);

    /// The whole file. `root`, `info`: numbers of the catalogue and of the metadata.
    std::string finish(int root, int info);

private:
    std::string m_bytes = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"; // bytes above 127 say that it is binary
    std::vector<std::size_t> m_offsets;                    // by number, from 1
};

/// `5 0 R`
std::string reference(int number);

/// A text as PDF writes one, of any characters: UTF-16 in hex digits.
std::string textObject(std::string_view text);

} // namespace plumbline::report::pdf
