// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plumbline::compose {

/// A place in a YAML text. **Units:** lines and bytes, from 0.
struct YamlMark
{
    int line = 0;
    int column = 0;
};

/// Names an anchored value within its document; 0 where there is no anchor.
using YamlAnchor = std::size_t;

/// What a reader of YAML finds, in the order of the text. `tag` is "?" for what was written plain and
/// for collections, "!" for quoted and block scalars, else the tag that was written.
class YamlEvents
{
public:
    YamlEvents() = default;
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;
    YamlEvents(YamlEvents&&) = delete;
    YamlEvents& operator=(YamlEvents&&) = delete;
    virtual ~YamlEvents() = default;

    virtual void onDocument(YamlMark mark) = 0;
    /// The document is whole, and what follows it can be read.
    virtual void onDocumentEnd() = 0;
    virtual void onNull(YamlMark mark, YamlAnchor anchor) = 0;
    virtual void onAlias(YamlMark mark, YamlAnchor anchor) = 0;
    virtual void
    onScalar(YamlMark mark, std::string_view tag, YamlAnchor anchor, std::string value) = 0;
    virtual void onSequence(YamlMark mark, std::string_view tag, YamlAnchor anchor) = 0;
    virtual void onSequenceEnd() = 0;
    virtual void onMapping(YamlMark mark, std::string_view tag, YamlAnchor anchor) = 0;
    virtual void onMappingEnd() = 0;
};

} // namespace plumbline::compose
