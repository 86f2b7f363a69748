// SPDX-License-Identifier: Apache-2.0
#include "qml/components/matrix_cells.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace plumbline::components {

QFont MatrixStyle::fontOf(const QString& state) const
{
    const bool isValue = state == u"set" || state == u"default";
    QFont font(isValue ? mono : sans);
    font.setPixelSize(pixelSize);
    font.setItalic(!isValue && state != u"secret");
    return font;
}

MatrixCells::MatrixCells(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void MatrixCells::setLook(MatrixStyle* look)
{
    if (look == m_look)
        return;
    if (m_look != nullptr)
        disconnect(m_look, nullptr, this, nullptr);
    m_look = look;
    if (m_look != nullptr)
        connect(m_look, &MatrixStyle::changed, this, [this] { update(); });
    update();
}

void MatrixCells::paint(QPainter* painter)
{
    if (m_look == nullptr)
        return;
    if (!m_heading.isEmpty()) {
        paintHeading(*painter);
        return;
    }
    qreal x = 0;
    for (qsizetype column = 0; column < m_widths.size(); ++column) {
        const qreal columnWidth = m_widths[column].toReal();
        paintCell(*painter, column, {x, 0, columnWidth, height()});
        x += columnWidth;
    }
}

/// A chevron that points down where the group is open, its title, and what there is to say of it.
void MatrixCells::paintHeading(QPainter& painter) const
{
    constexpr qreal kChevron = 14;
    constexpr qreal kTitle = 24;
    constexpr qreal kGap = 12;
    constexpr qreal kLong = 3.5;
    constexpr qreal kShort = 1.75;
    const QPointF middle(kChevron, height() / 2);
    painter.setPen(QPen(m_look->inkSoft, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_isOpen)
        painter.drawPolyline(QPolygonF{middle + QPointF(-kLong, -kShort),
                                       middle + QPointF(0, kShort),
                                       middle + QPointF(kLong, -kShort)});
    else
        painter.drawPolyline(QPolygonF{middle + QPointF(-kShort, -kLong),
                                       middle + QPointF(kShort, 0),
                                       middle + QPointF(-kShort, kLong)});
    QFont font(m_look->sans);
    font.setPixelSize(m_look->pixelSize);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_look->ink);
    const QRectF room(kTitle, 0, std::max(0.0, width() - kTitle), height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_heading);
    const qreal taken = QFontMetricsF(font).horizontalAdvance(m_heading) + kGap;
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(m_look->inkSoft);
    painter.drawText(room.adjusted(taken, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     m_note);
}

void MatrixCells::paintCell(QPainter& painter, qsizetype column, const QRectF& cell) const
{
    const QString tint = m_tints.value(column);
    const QString state = m_states.value(column);
    const bool isMissing = tint == u"missing";
    if (!tint.isEmpty()) {
        constexpr qreal kRadius = 3;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isMissing ? m_look->errorSurface : m_look->warningSurface);
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), kRadius, kRadius);
    }
    const QString text = m_texts.value(column);
    if (!text.isEmpty()) {
        const QRectF room = cell.adjusted(m_look->before, 0, -m_look->after, 0);
        painter.setFont(m_look->fontOf(state));
        painter.setPen(isMissing          ? m_look->error
                       : tint == u"drift" ? m_look->warning
                       : state == u"set"  ? m_look->ink
                                          : m_look->inkSoft);
        const int side = text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(
            room,
            side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, room.width()));
    }
    if (column == m_markedColumn) {
        painter.setPen(QPen(m_look->accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
}

} // namespace plumbline::components
