// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/file_kind.h"

#include "core/base/text.h"

#include <filesystem>

namespace plumbline::fixes {

FileKind kindOfFile(const std::string& file, std::string_view text)
{
    const std::filesystem::path path(file);
    const std::string name = toLower(path.filename().string());
    const std::string extension = toLower(path.extension().string());
    if (extension == ".yaml" || extension == ".yml")
        return FileKind::Yaml;
    if (extension == ".json")
        return FileKind::Json;
    if (name.starts_with("dockerfile") || name.starts_with("containerfile") ||
        extension == ".dockerfile")
        return FileKind::Dockerfile;
    if (name.ends_with("ignore") || name == "procfile")
        return FileKind::Lines;
    const std::string_view content = trimmed(text);
    return content.starts_with('{') ? FileKind::Json : FileKind::Dotenv;
}

} // namespace plumbline::fixes
