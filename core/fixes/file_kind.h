// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::fixes {

/// How a file is written, as far as changing it is concerned.
enum class FileKind {
    Dotenv,
    Yaml, ///< Compose, Kubernetes, plumbline.yaml
    Json, ///< app.json, ECS
    Dockerfile,
    Lines, ///< .gitignore, .dockerignore, Procfile
};

/// By the file's name; of a name that tells nothing by the text: `{` begins JSON, the rest is dotenv.
FileKind kindOfFile(const std::string& file, std::string_view text);

} // namespace plumbline::fixes
