// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/report_preview.h"

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace plumbline::desktop {

namespace {

/// A comment's Markdown without what Qt's reader of it knows nothing of.
QString readable(QString markdown)
{
    static const QRegularExpression kComment(QStringLiteral("<!--.*?-->\\n?"));
    static const QRegularExpression kSummary(QStringLiteral("<details><summary>(.*?)</summary>"));
    markdown.remove(kComment);
    markdown.replace(kSummary, QStringLiteral("#### \\1"));
    markdown.replace(QStringLiteral("</details>"), QString());
    markdown.replace(QStringLiteral("<br>"), QStringLiteral(" – "));
    markdown.replace(QStringLiteral("<sub>"), QString());
    markdown.replace(QStringLiteral("</sub>"), QString());
    return markdown;
}

/// Thin lines between cells with room in them, instead of boxes.
void drawLightly(QTextTable& table)
{
    constexpr qreal kPadding = 5;
    const QColor line(0x80, 0x88, 0x94); // on light and on dark
    QTextTableFormat format = table.format();
    format.setCellSpacing(0);
    format.setCellPadding(kPadding);
    format.setBorder(0.5);
    format.setBorderCollapse(true);
    format.setBorderBrush(line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setTopMargin(2 * kPadding);
    format.setBottomMargin(2 * kPadding);
    table.setFormat(format);
}

} // namespace

QString previewOf(QString markdown)
{
    QTextDocument document;
    document.setMarkdown(readable(std::move(markdown)));
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame))
            drawLightly(*table);
    }
    return document.toHtml();
}

} // namespace plumbline::desktop
