// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/document.h"
#include "core/report/pdf/book.h"

#include <string_view>

/// How a report looks on paper, and its stages.
namespace plumbline::report {

inline constexpr std::string_view kInk = "#1a1f27";
inline constexpr std::string_view kSoft = "#525c69";
inline constexpr std::string_view kRule = "#d9dde3";
inline constexpr std::string_view kAccent = "#1b63ad";

inline constexpr pdf::Style kBody{.size = 9};
inline constexpr pdf::Style kSmall{.size = 7.5, .color = kSoft};

std::string_view colorOf(Tone tone);

/// The first page, but for its table of contents, which is drawn where the value says.
double addCover(pdf::Book& book, const ReportDocument& document);

/// Drawn last, when it is known where everything is; `top`: what addCover gave.
void addContents(pdf::Book& book, const ReportDocument& document, double top);

/// The line on top and the one at the bottom, now that the number of pages is known.
void addFrames(pdf::Book& book, const ReportDocument& document);

} // namespace plumbline::report
