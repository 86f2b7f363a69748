// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/report/comparison.h"
#include "core/report/report.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// A report as text that a person reads, in a language of theirs, before it has a format: what is
/// said, in which order, and how it is meant. HTML, PDF and Markdown only set it.
namespace plumbline::report {

/// How something is meant; a renderer gives it a colour and a shape.
enum class Tone { Neutral, Good, Note, Warn, Bad, Muted };

/// `✔`, `●`, `▲`, `✖`, `–`: so that colour never carries meaning alone; nothing for Neutral.
std::string_view symbolOf(Tone tone);
/// The symbol and the text; a dash, which says that there is nothing, stands alone.
std::string toned(Tone tone, std::string_view text);
/// `neutral`, `good`, `note`, `warn`, `bad`, `muted`.
std::string_view wordOf(Tone tone);

/// A word of ours that filters find things by.
struct Term
{
    std::string key; ///< the same in every language
    std::string word;
};

/// A number with its name.
struct Figure
{
    std::string label;
    std::string value;
    std::string detail;
    Tone tone = Tone::Neutral;
};

struct Line
{
    std::string text;
    Tone tone = Tone::Neutral;
};

struct EnvironmentCard
{
    std::string name;
    std::string role;
    std::vector<std::string> facts; ///< what it has, its revision, when it was taken
    std::vector<Line> sources;
};

struct FactorCell
{
    std::string numeral;
    std::string title;
    std::string status;
    std::string score;    ///< `72`, or a dash
    std::string coverage; ///< `60 % measured`
    std::string counts;   ///< `1 error, 2 warnings`
    std::string explanation;
    Tone tone = Tone::Muted;
};

struct EvidenceLine
{
    std::string environment;
    std::string value;
    std::string place;
};

struct FindingEntry
{
    Term severity;
    Tone tone = Tone::Neutral;
    std::string factor; ///< its numeral
    std::string rule;
    std::string where; ///< service and subject
    std::string environments;
    std::string message;
    std::string reason;
    std::vector<EvidenceLine> evidence;
    std::string fix;    ///< one sentence; empty: none
    std::string diff;   ///< of the fix
    std::string waiver; ///< `until 2027-01-31 (64 days): reason, owner`; empty: none
    bool isNew = true;
};

/// A thing that no rule could judge, or a source that could not be read.
struct OpenQuestion
{
    std::string what;
    std::string reason;
};

struct MatrixCell
{
    std::string text;
    std::string title; ///< where it is written, or why there is none
    model::State state = model::State::Missing;
    bool isSecret = false;
};

struct MatrixRow
{
    Term kind;
    std::string key;
    std::string valueClass; ///< what it asks of the values; empty: it has none
    Term verdict;
    std::string reason;
    Tone tone = Tone::Neutral;
    std::vector<MatrixCell> cells;
};

struct MatrixGroup
{
    std::string service; ///< a heading
    std::vector<MatrixRow> rows;
};

struct Matrix
{
    std::vector<std::string> environments;
    std::vector<MatrixGroup> groups;
    std::string counts;       ///< `3 drift, 1 missing, 41 equal`, of all rows
    std::size_t rowCount = 0; ///< that are in here
    std::size_t omitted = 0;  ///< rows that were not asked for
};

struct TrendPoint
{
    std::string at;
    std::optional<int> score;
    int errors = 0;
    int warnings = 0;
};

struct ReportDocument
{
    Language language;  ///< in which everything below is said
    std::string marker; ///< names the workspace and its environments in hidden places of a format
    std::string title;
    std::string verdict;
    Tone tone = Tone::Neutral; ///< of the verdict
    std::string generatedAt;   ///< RFC 3339; empty: not said
    std::string tool;
    std::vector<Figure> figures;
    std::vector<std::string> changes; ///< since the base: sentences
    std::vector<EnvironmentCard> environments;
    std::vector<FactorCell> factors;
    std::vector<Figure> timeGap;
    std::vector<Figure> personnelGap;
    std::vector<Figure> toolsGap;
    std::vector<FindingEntry> findings; ///< that are not waived
    std::vector<FindingEntry> waived;
    std::vector<OpenQuestion> notMeasured;
    Matrix matrix;
    std::vector<TrendPoint> trend; ///< oldest first; the report itself is the last
    std::vector<Line> remarks;
};

/// What of a report goes into a document.
struct OutlineOptions
{
    bool hasMatrix = true;
    Rows rows = Rows::Differences; ///< of the matrix
    bool hasWaived = true;
    bool hasNotMeasured = true;
    bool hasTrend = true;
    Language language;
};

/// Everything that a person reads, in the words and the order that they read it.
ReportDocument outline(const parity::ParityReport& report,
                       const ReportContext& context,
                       const OutlineOptions& options = {});

/// GitHub's Markdown for a comment on a pull request: verdict first, details folded, below the
/// 65,536 characters that a comment may have; what is cut off is counted.
std::string renderMarkdown(const ReportDocument& document);

/// One HTML file that asks for nothing else: a policy of its own forbids it to. Filters work without
/// a server; without scripts everything is readable all the same.
std::string renderHtml(const ReportDocument& document);

/// TrueType files, as read; their used parts go into the file.
struct PdfFonts
{
    std::string regular;
    std::string bold;
    std::string mono;
};

/// PDF 1.7: A4 pages with header, numbers, a table of contents and bookmarks; text can be searched
/// and copied. Written here and not by Qt's or Cairo's writer, so that the same report gives the
/// same bytes in the window and on a build server without a screen.
/// **Errors:** Invalid (a font that is no TrueType font).
Result<std::string> renderPdf(const ReportDocument& document, const PdfFonts& fonts);

} // namespace plumbline::report
