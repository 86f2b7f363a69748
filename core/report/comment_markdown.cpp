// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/document.h"
#include "core/report/text_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace plumbline::report {

namespace {

/// GitHub refuses comments of more than 65,536 characters; bytes are never fewer.
constexpr std::size_t kMaxBytes = 65'000;
/// What closing a section and the last lines of the comment may take.
constexpr std::size_t kReserve = 4'000;
constexpr std::size_t kFirstFindings = 20;
constexpr std::size_t kMaxFixBytes = 4'000;

/// How many entries are left out.
using SayMore = Phrase (*)(std::size_t);

Phrase moreFindings(std::size_t count)
{
    return phrase("… and {} more findings.", count);
}

/// A text that grows until it is full.
class Comment
{
public:
    explicit Comment(const Language& language)
        : m_language(&language)
    {}

    void add(std::string_view text) { m_text += text; }

    [[nodiscard]] std::string say(const Phrase& phrase) const
    {
        return escapedMarkdown(m_language->say(phrase));
    }

    /// Appends what `render` makes of each entry while there is room, then says how many are left.
    template <class Entry, class Render>
    void addEach(std::span<const Entry> entries, Render render, SayMore more)
    {
        std::size_t shown = 0;
        for (const Entry& entry : entries) {
            const std::string text = render(entry);
            if (m_text.size() + text.size() + kReserve > kMaxBytes)
                break;
            m_text += text;
            ++shown;
        }
        if (shown < entries.size())
            m_text += fmt::format("\n{}\n", say(more(entries.size() - shown)));
    }

    std::string take() { return std::move(m_text); }

private:
    const Language* m_language; // borrowed: the document's
    std::string m_text;
};

std::string tonedText(Tone tone, const std::string& text)
{
    return escapedMarkdown(toned(tone, text));
}

std::string tableRow(const std::vector<std::string>& cells)
{
    std::string row;
    appendMarkdownRow(row, cells);
    return row;
}

std::string tableHead(const std::vector<std::string>& headings)
{
    return tableRow(headings) + tableRow(std::vector<std::string>(headings.size(), "---"));
}

std::string findingRow(const FindingEntry& finding)
{
    std::string what = escapedMarkdown(finding.message);
    if (!finding.waiver.empty())
        what += "<br>" + escapedMarkdown(finding.waiver);
    else if (!finding.reason.empty())
        what += "<br>" + escapedMarkdown(finding.reason);
    return tableRow({tonedText(finding.tone, finding.severity.word),
                     escapedMarkdown(finding.where),
                     what,
                     fmt::format("{} {}", finding.factor, escapedMarkdown(finding.rule))});
}

std::string findingsHead(const Comment& comment)
{
    return tableHead({"",
                      comment.say(phrase("where")),
                      comment.say(phrase("what")),
                      comment.say(phrase("rule"))});
}

/// A folded part. `lead` is what stands above its entries.
template <class Entry, class Render>
void addFolded(Comment& comment,
               const std::string& summary,
               std::string_view lead,
               std::span<const Entry> entries,
               Render render,
               SayMore more)
{
    if (entries.empty())
        return;
    comment.add(fmt::format("\n<details><summary>{}</summary>\n\n{}", summary, lead));
    comment.addEach(entries, render, more);
    comment.add("\n</details>\n");
}

void addSummary(Comment& comment, const ReportDocument& document)
{
    std::string marker = document.marker;
    for (std::size_t at = marker.find("--"); at != std::string::npos; at = marker.find("--"))
        marker.erase(at, 1); // would end the comment
    std::erase_if(marker, [](char c) { return c == '<' || c == '>' || c == '\n'; });
    comment.add(fmt::format("<!-- plumbline {} -->\n", marker));
    comment.add(fmt::format("### {}\n\n{} **{}**\n\n",
                            escapedMarkdown(document.title),
                            symbolOf(document.tone),
                            escapedMarkdown(document.verdict)));
    std::vector<std::string> labels;
    std::vector<std::string> values;
    for (const Figure& figure : document.figures) {
        labels.push_back(escapedMarkdown(figure.label));
        values.push_back(figure.detail.empty() ? escapedMarkdown(figure.value)
                                               : fmt::format("{} ({})",
                                                             escapedMarkdown(figure.value),
                                                             escapedMarkdown(figure.detail)));
    }
    comment.add(tableHead(labels) + tableRow(values));
    for (const std::string& change : document.changes)
        comment.add(fmt::format("\n{}\n", escapedMarkdown(change)));
}

/// New errors and warnings stay open; the rest is folded.
void addFindings(Comment& comment, const ReportDocument& document)
{
    std::vector<FindingEntry> first;
    std::vector<FindingEntry> rest;
    for (const FindingEntry& finding : document.findings) {
        const bool matters = finding.tone == Tone::Bad || finding.tone == Tone::Warn;
        const bool isFirst = finding.isNew && matters && first.size() < kFirstFindings;
        (isFirst ? first : rest).push_back(finding);
    }
    if (!first.empty()) {
        comment.add("\n" + findingsHead(comment));
        comment.addEach(std::span<const FindingEntry>(first), findingRow, moreFindings);
    }
    addFolded(comment,
              comment.say(rest.size() == 1 ? phrase("1 further finding")
                                           : phrase("{} further findings", rest.size())),
              findingsHead(comment),
              std::span<const FindingEntry>(rest),
              findingRow,
              moreFindings);
    std::vector<FindingEntry> fixes;
    std::ranges::copy_if(document.findings, std::back_inserter(fixes), [](const auto& finding) {
        return !finding.diff.empty() && finding.diff.size() < kMaxFixBytes;
    });
    addFolded(
        comment,
        comment.say(fixes.size() == 1 ? phrase("1 change proposed")
                                      : phrase("{} changes proposed", fixes.size())),
        "",
        std::span<const FindingEntry>(fixes),
        [](const FindingEntry& finding) {
            std::string fence = "```";
            while (finding.diff.find(fence) != std::string::npos)
                fence += '`';
            const std::string_view end = finding.diff.ends_with('\n') ? "" : "\n";
            return fmt::format("{}\n\n{}diff\n{}{}{}\n\n",
                               escapedMarkdown(finding.fix),
                               fence,
                               printable(finding.diff, true),
                               end,
                               fence);
        },
        [](std::size_t count) { return phrase("… and {} more changes.", count); });
}

void addFactors(Comment& comment, const ReportDocument& document)
{
    addFolded(
        comment,
        comment.say(phrase("The twelve factors")),
        tableHead({comment.say(phrase("factor")),
                   comment.say(phrase("status")),
                   comment.say(phrase("score")),
                   comment.say(phrase("measured")),
                   ""}),
        std::span<const FactorCell>(document.factors),
        [](const FactorCell& factor) {
            return tableRow({fmt::format("{} {}", factor.numeral, escapedMarkdown(factor.title)),
                             tonedText(factor.tone, factor.status),
                             factor.score,
                             escapedMarkdown(factor.coverage),
                             escapedMarkdown(factor.counts)});
        },
        [](std::size_t count) { return phrase("… and {} more factors.", count); });
    std::vector<std::pair<std::string, Figure>> gaps;
    const auto collect = [&](const Phrase& gap, const std::vector<Figure>& figures) {
        for (const Figure& figure : figures)
            gaps.emplace_back(comment.say(gap), figure);
    };
    collect(phrase("time"), document.timeGap);
    collect(phrase("personnel"), document.personnelGap);
    collect(phrase("tools"), document.toolsGap);
    addFolded(
        comment,
        comment.say(phrase("The three gaps")),
        tableHead({comment.say(phrase("gap")), "", "", ""}),
        std::span<const std::pair<std::string, Figure>>(gaps),
        [](const auto& gap) {
            return tableRow({gap.first,
                             escapedMarkdown(gap.second.label),
                             tonedText(gap.second.tone, gap.second.value),
                             escapedMarkdown(gap.second.detail)});
        },
        [](std::size_t count) { return phrase("… and {} more figures.", count); });
}

void addMatrix(Comment& comment, const Matrix& matrix)
{
    std::vector<std::pair<const MatrixGroup*, const MatrixRow*>> rows;
    for (const MatrixGroup& group : matrix.groups) {
        for (const MatrixRow& row : group.rows)
            rows.emplace_back(&group, &row);
    }
    std::vector<std::string> headings{
        comment.say(phrase("service")), comment.say(phrase("kind")), comment.say(phrase("key"))};
    for (const std::string& environment : matrix.environments)
        headings.push_back(escapedMarkdown(environment));
    headings.push_back(comment.say(phrase("verdict")));
    addFolded(
        comment,
        comment.say(phrase("Matrix: {}", matrix.counts)),
        tableHead(headings),
        std::span<const std::pair<const MatrixGroup*, const MatrixRow*>>(rows),
        [](const auto& place) {
            const auto& [group, row] = place;
            std::vector<std::string> cells{escapedMarkdown(group->service),
                                           escapedMarkdown(row->kind.word),
                                           escapedMarkdown(row->key)};
            for (const MatrixCell& cell : row->cells)
                cells.push_back(escapedMarkdown(cell.text));
            cells.push_back(tonedText(row->tone, row->verdict.word));
            return tableRow(cells);
        },
        [](std::size_t count) { return phrase("… and {} more rows.", count); });
}

} // namespace

std::string renderMarkdown(const ReportDocument& document)
{
    Comment comment(document.language);
    addSummary(comment, document);
    addFindings(comment, document);
    addFolded(comment,
              comment.say(phrase("{} waived", document.waived.size())),
              findingsHead(comment),
              std::span<const FindingEntry>(document.waived),
              findingRow,
              moreFindings);
    addFolded(
        comment,
        comment.say(phrase("{} not measured", document.notMeasured.size())),
        "",
        std::span<const OpenQuestion>(document.notMeasured),
        [](const OpenQuestion& question) {
            return fmt::format(
                "- {}: {}\n", escapedMarkdown(question.what), escapedMarkdown(question.reason));
        },
        [](std::size_t count) { return phrase("… and {} more subjects.", count); });
    addFactors(comment, document);
    addMatrix(comment, document.matrix);
    addFolded(
        comment,
        comment.say(document.remarks.size() == 1 ? phrase("1 remark")
                                                 : phrase("{} remarks", document.remarks.size())),
        "",
        std::span<const Line>(document.remarks),
        [](const Line& remark) {
            return fmt::format("- {}\n", tonedText(remark.tone, remark.text));
        },
        [](std::size_t count) { return phrase("… and {} more remarks.", count); });
    comment.add(fmt::format("\n<sub>{}{}{}</sub>\n",
                            escapedMarkdown(document.tool),
                            document.generatedAt.empty() ? "" : ", ",
                            escapedMarkdown(document.language.sayMoment(document.generatedAt))));
    return comment.take();
}

} // namespace plumbline::report
