// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/fixes/text_edit.h"
#include "core/parity/finding.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// From fixes that findings propose to changes of the user's files. Pure: files come as texts and
/// go as texts.
namespace plumbline::fixes {

/// A file as it was read.
struct FileText
{
    std::string file; ///< as origins call it
    std::string text;
    bool exists = true; ///< a file that is not there can still get lines
};

/// A file that a plan changes.
struct FileChange
{
    std::string file;
    std::string before;
    std::string after;
    bool isNew = false;
    std::vector<TextEdit> edits; ///< from `before` to `after`, one after the other

    bool operator==(const FileChange&) const = default;
};

/// A fix that is not made, and why.
struct RefusedFix
{
    std::size_t fix = 0; ///< its place in the list that was given
    Error error;

    bool operator==(const RefusedFix&) const = default;
};

struct EditPlan
{
    std::vector<FileChange> changes; ///< by file
    std::vector<RefusedFix> refused; ///< in the order given
};

/// The files that fixes want to change, sorted, each once.
std::vector<std::string> filesOf(std::span<const parity::Fix> fixes);

/// What has to be changed where. A fix is made with all its changes or not at all; what an earlier
/// one of the list has done already is not done again. No secret's value is ever changed, and no
/// other value than those that the fix names: the files are read again to be sure.
EditPlan planEdits(std::span<const parity::Fix> fixes, std::span<const FileText> files);

} // namespace plumbline::fixes
