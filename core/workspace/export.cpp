// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/export.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/workspace/fix.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

struct FormatNames
{
    ReportFormat format;
    std::string_view word;
    std::string_view ending; ///< empty: no file is taken for one
};

constexpr std::array kFormats{
    FormatNames{ReportFormat::Html, "html", ".html"},
    FormatNames{ReportFormat::Markdown, "md", ".md"},
    FormatNames{ReportFormat::Json, "json", ".json"},
    FormatNames{ReportFormat::Sarif, "sarif", ".sarif"},
    FormatNames{ReportFormat::Junit, "junit", ".xml"},
    FormatNames{ReportFormat::Csv, "csv", ".csv"},
    FormatNames{ReportFormat::Pdf, "pdf", ".pdf"},
    FormatNames{ReportFormat::CodeQuality, "codequality", ""},
};

/// Where Debian, Fedora and Arch put the fonts that a PDF is set in.
constexpr std::array kFontFolders{"/usr/share/fonts/truetype/dejavu",
                                  "/usr/share/fonts/dejavu-sans-fonts",
                                  "/usr/share/fonts/dejavu",
                                  "/usr/share/fonts/TTF"};

Result<std::string> readFont(std::string_view name)
{
    for (const char* const folder : kFontFolders) {
        std::error_code unknown;
        if (const fs::path path = fs::path(folder) / name; fs::exists(path, unknown))
            return readFile(path);
    }
    return fail(ErrorCode::NotFound,
                phrase("a PDF is set in DejaVu, and {} is not installed", name),
                phrase("install the package fonts-dejavu-core, or write HTML and print it"));
}

Result<report::PdfFonts> readFonts()
{
    auto regular = readFont("DejaVuSans.ttf");
    auto bold = readFont("DejaVuSans-Bold.ttf");
    auto mono = readFont("DejaVuSansMono.ttf");
    for (const auto* font : {&regular, &bold, &mono}) {
        if (!*font)
            return tl::unexpected(font->error());
    }
    return report::PdfFonts{
        .regular = std::move(*regular), .bold = std::move(*bold), .mono = std::move(*mono)};
}

/// `parity.matrix.csv` for `parity.csv`.
fs::path matrixFileOf(const fs::path& file)
{
    fs::path name = file.stem();
    name += ".matrix";
    name += file.extension();
    return file.parent_path() / name;
}

} // namespace

std::string_view toString(ReportFormat format)
{
    return std::ranges::find(kFormats, format, &FormatNames::format)->word;
}

std::optional<ReportFormat> reportFormatOf(std::string_view word)
{
    const auto* const at = std::ranges::find(kFormats, word, &FormatNames::word);
    return at == kFormats.end() ? std::nullopt : std::optional(at->format);
}

std::optional<ReportFormat> reportFormatOfFile(const fs::path& file)
{
    const std::string name = toLower(file.filename().string());
    if (name.ends_with(".sarif.json"))
        return ReportFormat::Sarif;
    if (name.ends_with(".htm"))
        return ReportFormat::Html;
    for (const FormatNames& names : kFormats) {
        if (!names.ending.empty() && name.ends_with(names.ending))
            return names.format;
    }
    return std::nullopt;
}

std::vector<std::string> reportFormatNames()
{
    std::vector<std::string> words;
    words.reserve(kFormats.size());
    for (const FormatNames& names : kFormats)
        words.emplace_back(names.word);
    return words;
}

report::ReportContext reportContextOf(const OpenedManifest& opened,
                                      const parity::ParityReport& report)
{
    report::ReportContext context;
    context.manifestFile = opened.manifest.file;
    context.fixDiffs = fixDiffsOf(opened.root, report.findings);
    for (fs::path folder = opened.root;; folder = folder.parent_path()) {
        std::error_code unknown;
        if (fs::exists(folder / ".git", unknown)) { // a file, in worktrees
            const fs::path inside = opened.root.lexically_relative(folder);
            if (inside != ".")
                context.pathPrefix = inside.generic_string() + "/";
            return context;
        }
        if (folder == folder.parent_path())
            return context;
    }
}

Result<std::string> renderReport(ReportFormat format,
                                 const parity::ParityReport& report,
                                 const report::ReportContext& context,
                                 const report::OutlineOptions& options)
{
    switch (format) {
    case ReportFormat::Html:
        return report::renderHtml(report::outline(report, context, options));
    case ReportFormat::Markdown:
        return report::renderMarkdown(report::outline(report, context, options));
    case ReportFormat::Json:
        return report::renderCheckJson(report, context);
    case ReportFormat::Sarif:
        return report::renderSarif(report, context);
    case ReportFormat::Junit:
        return report::renderJunit(report, context);
    case ReportFormat::Csv:
        return report::renderFindingsCsv(report);
    case ReportFormat::CodeQuality:
        return report::renderCodeQuality(report, context);
    case ReportFormat::Pdf:
        break;
    }
    return readFonts().and_then([&](const report::PdfFonts& fonts) {
        return report::renderPdf(report::outline(report, context, options), fonts);
    });
}

Result<> saveReport(const fs::path& file, std::string_view text)
{
    return writeFileAtomically(file, text);
}

Result<std::vector<fs::path>> exportReport(const std::vector<ReportTarget>& targets,
                                           const parity::ParityReport& report,
                                           const report::ReportContext& context,
                                           const report::OutlineOptions& options)
{
    std::vector<std::pair<fs::path, std::string>> files;
    for (const ReportTarget& target : targets) {
        Result<std::string> text = renderReport(target.format, report, context, options);
        if (!text)
            return tl::unexpected(text.error());
        files.emplace_back(target.file, std::move(*text));
        if (target.format == ReportFormat::Csv && options.hasMatrix)
            files.emplace_back(matrixFileOf(target.file), report::renderCsv(report.comparison));
    }
    std::vector<fs::path> written;
    for (const auto& [path, text] : files) {
        if (const Result<> done = saveReport(path, text); !done)
            return tl::unexpected(done.error());
        written.push_back(path);
    }
    return written;
}

} // namespace plumbline::workspace
