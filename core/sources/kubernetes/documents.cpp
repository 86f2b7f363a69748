// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/documents.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

constexpr std::string_view kSourceComment = "# Source: ";

/// `---` at the start of a line ends a document even inside a block or quoted text (YAML 1.2, 9.1.2).
bool isMarker(std::string_view line)
{
    return line.starts_with("---") &&
           (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

/// A comment, a directive, an end marker or nothing: no content.
bool isSilent(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return text.empty() || text.front() == '#' || line.starts_with('%') || text == "..." ||
           text == "\xef\xbb\xbf";
}

} // namespace

std::vector<DocumentText> splitDocuments(std::string_view stream)
{
    std::vector<DocumentText> documents;
    DocumentText document;
    std::size_t start = 0;
    bool hasContent = false;
    const auto finish = [&](std::size_t end) {
        document.text = stream.substr(start, end - start);
        if (hasContent)
            documents.push_back(std::move(document));
    };
    int line = 0;
    for (std::size_t at = 0; at < stream.size();) {
        ++line;
        const std::size_t end = std::min(stream.find('\n', at), stream.size());
        const std::string_view text = stream.substr(at, end - at);
        if (isMarker(text)) {
            finish(at);
            document = {.text = {}, .firstLine = line, .chartFile = {}};
            start = at;
            const std::string_view rest = trimmed(text.substr(3));
            hasContent = !rest.empty() && rest.front() != '#';
        } else if (!hasContent && text.starts_with(kSourceComment)) {
            document.chartFile = trimmed(text.substr(kSourceComment.size()));
        } else if (!hasContent && !isSilent(text)) {
            hasContent = true;
        }
        at = end + 1;
    }
    finish(stream.size());
    return documents;
}

} // namespace plumbline::sources::kubernetes
