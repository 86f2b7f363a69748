// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"
#include "core/workspace/environments.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From a report to files that people and machines read.
namespace plumbline::workspace {

enum class ReportFormat { Html, Markdown, Json, Sarif, Junit, Csv, Pdf, CodeQuality };

/// `html`, `md`, `json`, `sarif`, `junit`, `csv`, `pdf`, `codequality`.
std::string_view toString(ReportFormat format);
std::optional<ReportFormat> reportFormatOf(std::string_view word);
/// By the ending of a file's name: `.html`, `.md`, `.json`, `.sarif` (`.sarif.json`), `.xml`, `.csv`,
/// `.pdf`.
std::optional<ReportFormat> reportFormatOfFile(const std::filesystem::path& file);
/// All of the words, in order.
std::vector<std::string> reportFormatNames();

/// A file that was asked for.
struct ReportTarget
{
    ReportFormat format = ReportFormat::Html;
    std::filesystem::path file;
};

/// What a report says beside itself: the manifest's name, where the workspace lies in its
/// repository, and the changes that its fixes would make to the files as they are, secrets masked.
/// Time, version and past runs are the caller's to add.
report::ReportContext reportContextOf(const OpenedManifest& opened,
                                      const parity::ParityReport& report);

/// One format as text. CSV: the findings.
/// **Errors:** of a PDF: NotFound (no font that it could be set in), Invalid.
Result<std::string> renderReport(ReportFormat format,
                                 const parity::ParityReport& report,
                                 const report::ReportContext& context,
                                 const report::OutlineOptions& options);

/// Writes a report's text whole or not at all.
/// **Errors:** Denied, NotFound (no such folder), Internal (disk full and the like).
Result<> saveReport(const std::filesystem::path& file, std::string_view text);

/// Renders every format from the one report, then writes each file whole or not at all; nothing is
/// written where one of them cannot be rendered. CSV gives a second file, with the matrix:
/// `parity.csv` and `parity.matrix.csv`. The value: the files, in order.
/// **Errors:** as renderReport; Denied, NotFound (no such folder), Internal (disk full and the like).
Result<std::vector<std::filesystem::path>> exportReport(const std::vector<ReportTarget>& targets,
                                                        const parity::ParityReport& report,
                                                        const report::ReportContext& context,
                                                        const report::OutlineOptions& options);

} // namespace plumbline::workspace
