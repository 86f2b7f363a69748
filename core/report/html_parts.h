// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/document.h"
#include "core/report/markup.h"

#include <string>
#include <string_view>
#include <vector>

/// The stages of the HTML renderer.
namespace plumbline::report {

/// Of `resources/report`, compiled in.
std::string_view reportStyle();
std::string_view reportScript();

/// Text and markup, one after the other: text is escaped.
class Html
{
public:
    Html& raw(std::string_view markup)
    {
        m_markup += markup;
        return *this;
    }

    Html& text(std::string_view text)
    {
        appendMarkup(m_markup, text);
        return *this;
    }

    /// `<name>text</name>`; `name` may hold attributes.
    Html& element(std::string_view name, std::string_view content);

    /// A symbol and a word of that tone.
    Html& toned(Tone tone, std::string_view text);

    std::string take() { return std::move(m_markup); }

private:
    std::string m_markup;
};

/// A choice of a filter; the entries that it lets through have `prefix` and the word in `data-is`.
void appendChoice(Html& html,
                  std::string_view label,
                  std::string_view prefix,
                  const std::vector<std::string>& words);

void appendOverview(Html& html, const ReportDocument& document);
void appendTrend(Html& html, const ReportDocument& document);
void appendFindings(Html& html, const ReportDocument& document);
void appendMatrix(Html& html, const Matrix& matrix);

} // namespace plumbline::report
