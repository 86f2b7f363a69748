// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdint>
#include <sys/ioctl.h>
#include <unistd.h>

namespace plumbline::cli {
namespace {

std::string_view codeOf(Style style)
{
    switch (style) {
    case Style::Plain:
        return "0";
    case Style::Bold:
        return "1";
    case Style::Dim:
        return "2";
    case Style::Red:
        return "31";
    case Style::Green:
        return "32";
    case Style::Yellow:
        return "33";
    case Style::Blue:
        return "34";
    case Style::Magenta:
        return "35";
    case Style::Cyan:
        break;
    }
    return "36";
}

winsize sizeOf(int descriptor)
{
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0)
        size = {};
    return size;
}

bool speaksUnicode(const Variables& variables)
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string value = toLower(variableOr(variables, name));
        if (!value.empty())
            return value.find("utf-8") != std::string::npos ||
                   value.find("utf8") != std::string::npos;
    }
    return false;
}

/// Walks over text; `visit(piece, width)` gets control sequences (width 0) and characters.
template <class Visit>
void eachPiece(std::string_view text, Visit visit)
{
    std::size_t i = 0;
    while (i < text.size()) {
        std::size_t length = 1;
        int width = 1;
        if (text[i] == '\x1b') {
            const std::size_t end = text.find('m', i);
            length = end == std::string_view::npos ? text.size() - i : end - i + 1;
            width = 0;
        } else {
            while (i + length < text.size() &&
                   (static_cast<std::uint8_t>(text[i + length]) & 0xC0U) == 0x80U)
                ++length;
        }
        visit(text.substr(i, length), width);
        i += length;
    }
}

} // namespace

int Terminal::columns() const
{
    constexpr int kUsual = 80;
    const int columns = sizeOf(descriptor).ws_col;
    return columns > 0 ? columns : kUsual;
}

int Terminal::rows() const
{
    constexpr int kUsual = 24;
    const int rows = sizeOf(descriptor).ws_row;
    return rows > 0 ? rows : kUsual;
}

std::string Terminal::styled(Style style, std::string_view text) const
{
    if (!hasColor || style == Style::Plain)
        return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", codeOf(style), text);
}

bool Terminal::write(std::string_view text) const
{
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

Terminal terminalFor(int descriptor, ColorChoice choice, const Variables& variables)
{
    const bool isTerminal = isatty(descriptor) == 1;
    const bool isDumb = variableOr(variables, "TERM", "dumb") == "dumb";
    const bool wantsNone = !variableOr(variables, "NO_COLOR").empty();
    return {.descriptor = descriptor,
            .isInteractive = isTerminal && !isDumb,
            .hasColor = choice == ColorChoice::Always ||
                        (choice == ColorChoice::Auto && isTerminal && !isDumb && !wantsNone),
            .hasUnicode = speaksUnicode(variables)};
}

int displayWidth(std::string_view text)
{
    int total = 0;
    eachPiece(text, [&](std::string_view /*piece*/, int width) { total += width; });
    return total;
}

std::string clipped(std::string_view text, int columns)
{
    std::string kept;
    int used = 0;
    eachPiece(text, [&](std::string_view piece, int width) {
        if (used + width > columns)
            return;
        used += width;
        kept += piece;
    });
    return kept;
}

} // namespace plumbline::cli
