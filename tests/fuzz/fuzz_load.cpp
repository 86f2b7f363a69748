// SPDX-License-Identifier: Apache-2.0
#include "core/compose/config.h"
#include "core/compose/load.h"
#include "core/compose/render.h"
#include "tests/fuzz/expect.h"

#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

using namespace plumbline;

namespace {

/// A file in memory that is read by its name.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(::memfd_create("compose.yaml", MFD_CLOEXEC))
    {
        fuzz::expect(m_descriptor >= 0, "a file in memory can be made", {});
    }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    ~MemoryFile() { ::close(m_descriptor); }

    void write(std::string_view text) const
    {
        const bool isWritten = ::ftruncate(m_descriptor, 0) == 0 &&
                               ::pwrite(m_descriptor, text.data(), text.size(), 0) ==
                                   static_cast<ssize_t>(text.size());
        fuzz::expect(isWritten, "a file in memory can be written", {});
    }

    [[nodiscard]] std::string path() const
    {
        return "/proc/self/fd/" + std::to_string(m_descriptor);
    }

private:
    int m_descriptor;
};

Result<compose::Loaded> loadText(std::string_view text)
{
    static const MemoryFile kFile;
    kFile.write(text);
    compose::LoadOptions options{.directory = "/nonexistent",
                                 .files = {kFile.path()},
                                 .projectName = "fuzz",
                                 .projectDirectory = "/nonexistent/project",
                                 .variables = {{"SET", "value"}, {"EMPTY", ""}, {"NUMBER", "8080"}},
                                 .homeDirectory = "/nonexistent/home"};
    options.requireEnvFiles = false;
    return compose::load(options);
}

} // namespace

/// Bytes as a Compose file: what loads without a mistake is printed so that it loads to the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const auto loaded = loadText(std::string_view(reinterpret_cast<const char*>(bytes), size));
    if (!loaded || !loaded->isUsable())
        return 0;
    const auto jsonOf = [](const compose::Loaded& project) {
        return compose::renderJson(
            compose::outputModel(project.project, compose::OutputFormat::Json), {});
    };
    const std::string yaml =
        compose::renderYaml(compose::outputModel(loaded->project, compose::OutputFormat::Yaml), {});
    static_cast<void>(compose::configHashes(loaded->project));
    static_cast<void>(compose::leafOrigins(loaded->project));
    const auto again = loadText(yaml);
    const std::string why =
        again && !again->diagnostics.empty() ? toString(again->diagnostics.front()) : std::string();
    fuzz::expect(again && again->isUsable(), "the output loads", yaml + "\n" + why);
    fuzz::expect(jsonOf(*again) == jsonOf(*loaded), "the output loads to the same model", yaml);
    return 0;
}
