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

/// Text and markup, one after the other: text is escaped, and words of ours are in the language.
class Html
{
public:
    explicit Html(const Language& language)
        : m_language(&language)
    {}

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

    /// Words of ours.
    Html& say(const Phrase& phrase) { return text(m_language->say(phrase)); }

    /// `<name>text</name>`; `name` may hold attributes.
    Html& element(std::string_view name, std::string_view content);

    Html& elementSaying(std::string_view name, const Phrase& phrase)
    {
        return element(name, m_language->say(phrase));
    }

    /// A symbol and a word of that tone.
    Html& toned(Tone tone, std::string_view text);

    std::string take() { return std::move(m_markup); }

private:
    const Language* m_language; // borrowed: the document's
    std::string m_markup;
};

/// A choice of a filter; the entries that it lets through have `prefix` and the key in `data-is`.
void appendChoice(Html& html,
                  const Phrase& label,
                  std::string_view prefix,
                  const std::vector<Term>& terms);

/// The beginning of a form of filters, with the field that looks for a text.
void beginFilters(Html& html, const Phrase& name);
/// Its end: where it says how many entries there are, and how many of them are shown (`{}`).
void endFilters(Html& html, const Phrase& all, const Phrase& shown);

void appendOverview(Html& html, const ReportDocument& document);
void appendTrend(Html& html, const ReportDocument& document);
void appendFindings(Html& html, const ReportDocument& document);
void appendMatrix(Html& html, const ReportDocument& document);

} // namespace plumbline::report
