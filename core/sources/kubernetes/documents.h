// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::kubernetes {

/// One document of a YAML stream, not parsed yet.
struct DocumentText
{
    std::string_view text; ///< borrowed from the stream
    int firstLine = 1;
    std::string chartFile; ///< of the comment `# Source: chart/templates/x.yaml`
};

/// The documents of a YAML stream, so that a mistake in one does not take the others along.
/// Documents of comments alone are left out.
std::vector<DocumentText> splitDocuments(std::string_view stream);

} // namespace plumbline::sources::kubernetes
