// SPDX-License-Identifier: Apache-2.0
// measure_report make|html|md|json|sarif|junit|csv|pdf CELLS [FILE]: a report of four environments
// whose matrix has so many cells, a finding for every hundredth of them, made (`make`) and rendered.
// What rendering takes is the difference; it is printed too, and FILE gets the text.

#include "core/base/file.h"
#include "core/report/document.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace plumbline;

constexpr std::size_t kEnvironments = 4;
constexpr std::size_t kVars = 100; // of a service

parity::Row rowOf(std::size_t number)
{
    parity::Row row;
    row.service = "part-" + std::to_string(number / kVars);
    row.key = "KEY_" + std::to_string(number % kVars) + "_URL";
    row.valueClass = parity::ValueClass::Endpoint;
    row.verdict = number % 10 == 0 ? parity::Verdict::Drift : parity::Verdict::Expected;
    row.reason = std::string("only the host differs: each environment's own");
    for (std::size_t i = 0; i < kEnvironments; ++i) {
        parity::Cell& cell = row.cells.emplace_back();
        cell.state = model::State::Set;
        cell.value =
            "https://part" + std::to_string(number) + ".env" + std::to_string(i) + ".example/api";
        cell.origin = {.file = "deploy/env" + std::to_string(i) + "/services.env",
                       .line = static_cast<int>(number) + 1,
                       .column = 1};
    }
    return row;
}

parity::Finding findingOf(const parity::Row& row, std::size_t number)
{
    parity::Finding finding;
    finding.rule = "must-equal-differs";
    finding.factor = parity::Factor::Config;
    finding.environments = {"env0", "env3"};
    finding.service = row.service;
    finding.subject = row.key;
    finding.message = row.key + " differs between env0 and env3.";
    finding.reason = row.reason;
    finding.fingerprint = "print-" + std::to_string(number);
    for (std::size_t i = 0; i < kEnvironments; ++i)
        finding.evidence.push_back({.environment = "env" + std::to_string(i),
                                    .state = model::State::Set,
                                    .value = row.cells[i].value,
                                    .group = {},
                                    .reason = {},
                                    .origin = row.cells[i].origin});
    return finding;
}

parity::ParityReport make(std::size_t cells)
{
    parity::ParityReport report;
    report.workspace = "bench";
    for (std::size_t i = 0; i < kEnvironments; ++i) {
        report.environments.emplace_back().name = "env" + std::to_string(i);
        report.comparison.environments.push_back("env" + std::to_string(i));
    }
    for (std::size_t number = 0; number < cells / kEnvironments; ++number) {
        report.comparison.rows.push_back(rowOf(number));
        if (number % 25 == 0)
            report.findings.push_back(findingOf(report.comparison.rows.back(), number));
    }
    report.counts.warning = static_cast<int>(report.findings.size());
    return report;
}

Result<std::string> rendered(std::string_view format, const parity::ParityReport& report)
{
    const report::ReportContext context{.generatedAt = "2026-11-28T09:00:00Z"};
    const report::OutlineOptions options{.rows = report::Rows::All};
    if (format == "html")
        return report::renderHtml(report::outline(report, context, options));
    if (format == "md")
        return report::renderMarkdown(report::outline(report, context, options));
    if (format == "json")
        return report::renderCheckJson(report, context);
    if (format == "sarif")
        return report::renderSarif(report, context);
    if (format == "junit")
        return report::renderJunit(report, context);
    if (format == "csv")
        return report::renderFindingsCsv(report) + report::renderCsv(report.comparison);
    const std::string fonts = "/usr/share/fonts/truetype/dejavu/DejaVuSans";
    auto regular = readFile(fonts + ".ttf");
    auto bold = readFile(fonts + "-Bold.ttf");
    auto mono = readFile(fonts + "Mono.ttf");
    if (format != "pdf" || !regular || !bold || !mono)
        return fail(ErrorCode::NotFound, phrase("no such format, or no fonts for it"));
    return report::renderPdf(report::outline(report, context, options),
                             {.regular = *regular, .bold = *bold, .mono = *mono});
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3)
        return EXIT_FAILURE;
    const std::string_view format = arguments[1];
    const parity::ParityReport report = make(std::strtoul(arguments[2], nullptr, 10));
    if (format == "make")
        return EXIT_SUCCESS;
    const auto start = std::chrono::steady_clock::now();
    const Result<std::string> text = rendered(format, report);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!text) {
        std::fprintf(stderr, "%s\n", toString(text.error()).c_str());
        return EXIT_FAILURE;
    }
    std::printf("%s: %.3f s, %.1f MB\n",
                arguments[1],
                taken.count(),
                static_cast<double>(text->size()) / 1e6);
    if (count > 3 && !writeFileAtomically(arguments[3], *text))
        return EXIT_FAILURE;
    return EXIT_SUCCESS;
}
