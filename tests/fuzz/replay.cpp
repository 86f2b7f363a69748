// SPDX-License-Identifier: Apache-2.0
/// Stands in for libFuzzer where the compiler has none: runs a target over the files of a corpus,
/// then over changes of them, which are the same at every run.
///     fuzz_dotenv -runs=1000 FOLDER...
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& input)
{
    static_cast<void>(
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(input.data()), input.size()));
}

/// One change: a byte, a piece taken out, doubled, or borrowed from another file.
std::string changed(std::string input, const std::string& other, std::mt19937& random)
{
    const auto below = [&random](std::size_t end) { return end == 0 ? 0 : random() % end; };
    const std::size_t at = below(input.size());
    const std::size_t length = below(std::min<std::size_t>(input.size() - at, 32)) + 1;
    switch (random() % 5) {
    case 0:
        if (!input.empty())
            input[at] = static_cast<char>(random() % 256);
        return input;
    case 1:
        return input.erase(at, length);
    case 2:
        return input.insert(at, input.substr(at, length));
    case 3: {
        const std::size_t from = below(other.size());
        return input.insert(at, other.substr(from, length));
    }
    default:
        constexpr std::string_view kSigns = "${}:-?+'\"\\\n #&*!|>[],=\t%@/.0";
        return input.insert(at, 1, kSigns[random() % kSigns.size()]);
    }
}

} // namespace

int main(int count, char** arguments)
{
    std::size_t runs = 0;
    std::vector<std::string> corpus;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument.starts_with("-runs=")) {
            runs = std::strtoul(arguments[i] + 6, nullptr, 10);
        } else if (!argument.starts_with('-')) {
            std::vector<fs::path> paths;
            for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(argument)))
                paths.push_back(entry.path());
            std::sort(paths.begin(), paths.end());
            for (const fs::path& path : paths)
                corpus.push_back(read(path));
        }
    }
    if (corpus.empty()) {
        std::fputs("there is no corpus\n", stderr);
        return 2;
    }
    for (const std::string& input : corpus)
        run(input);
    std::mt19937 random(20260823); // NOLINT(cert-msc51-cpp): the same inputs at every run
    for (std::size_t i = 0; i < runs; ++i) {
        std::string input = corpus[i % corpus.size()];
        for (std::size_t changes = random() % 4 + 1; changes > 0; --changes)
            input = changed(std::move(input), corpus[random() % corpus.size()], random);
        run(input);
    }
    std::printf("%zu files and %zu changes of them\n", corpus.size(), runs);
    return 0;
}
