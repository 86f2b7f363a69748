// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_palette.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace plumbline::desktop {

namespace {

constexpr int kSixteen = 16;

double luminanceOf(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// Those from 16 on: a cube of 6 x 6 x 6, then greys.
QColor fixedColor(int index)
{
    constexpr int kSteps = 6;
    constexpr int kGreys = 232;
    if (index >= kGreys) {
        const int grey = 8 + 10 * (index - kGreys);
        return {grey, grey, grey};
    }
    const auto part = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    const int cube = index - kSixteen;
    return {part(cube / (kSteps * kSteps)), part(cube / kSteps % kSteps), part(cube % kSteps)};
}

QColor between(const QColor& from, const QColor& to, double way)
{
    const auto part = [way](double a, double b) { return static_cast<float>(a + (b - a) * way); };
    return QColor::fromRgbF(part(from.redF(), to.redF()),
                            part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

QColor legible(const QColor& ink, const QColor& ground)
{
    constexpr double kEnough = 4.5;
    constexpr int kTurns = 20;
    if (contrastOf(ink, ground) >= kEnough)
        return ink;
    const QColor end =
        contrastOf(Qt::white, ground) >= contrastOf(Qt::black, ground) ? Qt::white : Qt::black;
    for (int turn = 1; turn < kTurns; ++turn) {
        const QColor tried = between(ink, end, static_cast<double>(turn) / kTurns);
        if (contrastOf(tried, ground) >= kEnough)
            return tried;
    }
    return end;
}

} // namespace

double contrastOf(const QColor& left, const QColor& right)
{
    const auto [darker, lighter] = std::minmax({luminanceOf(left), luminanceOf(right)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor TerminalPalette::colorOf(const TerminalColor& color, const QColor& otherwise) const
{
    switch (color.kind) {
    case TerminalColor::Indexed:
        return color.red < kSixteen ? sixteen.value(color.red, otherwise) : fixedColor(color.red);
    case TerminalColor::Rgb:
        return {color.red, color.green, color.blue};
    case TerminalColor::Default:
        break;
    }
    return otherwise;
}

TerminalPalette::Pair TerminalPalette::colorsOf(const TerminalStyle& style) const
{
    constexpr std::uint8_t kBright = 8;
    TerminalColor wanted = style.ink;
    if (style.isBold && wanted.kind == TerminalColor::Indexed && wanted.red < kBright)
        wanted.red += kBright;
    Pair pair{.ink = colorOf(wanted, ink), .ground = colorOf(style.ground, ground)};
    if (style.isReversed)
        std::swap(pair.ink, pair.ground);
    const bool isHidden = style.ink == style.ground && style.ink.kind != TerminalColor::Default;
    if (!isHidden)
        pair.ink = legible(pair.ink, pair.ground);
    return pair;
}

} // namespace plumbline::desktop
