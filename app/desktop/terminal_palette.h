// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/terminal_screen.h"

#include <QColor>
#include <QList>

namespace plumbline::desktop {

/// How much two colours differ in lightness, from 1 to 21.
/// **Source:** WCAG 2.1, contrast ratio.
double contrastOf(const QColor& left, const QColor& right);

/// What a terminal's colours look like.
struct TerminalPalette
{
    QColor ink;
    QColor ground;
    QList<QColor> sixteen; ///< eight, and the same bright

    struct Pair
    {
        QColor ink;
        QColor ground;

        bool operator==(const Pair&) const = default;
    };

    /// What a style is painted with. Its text can be read, whatever a program has thought the ground is:
    /// the ink is made lighter or darker until it is 4.5:1. What is asked for in the ground's own colour
    /// is to be hidden, and stays so.
    [[nodiscard]] Pair colorsOf(const TerminalStyle& style) const;

private:
    [[nodiscard]] QColor colorOf(const TerminalColor& color, const QColor& otherwise) const;
};

} // namespace plumbline::desktop
