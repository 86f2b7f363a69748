// SPDX-License-Identifier: Apache-2.0
#include "core/compose/interpolation.h"

#include <algorithm>

namespace plumbline::compose {
namespace {

/// Deeper nesting is nobody's intention; it would only exhaust the stack.
constexpr int kMaxDepth = 100;
/// Nested defaults may double what they contain; a value of this size is an attack or a mistake.
constexpr std::size_t kMaxResult = std::size_t{16} << 20;

bool startsName(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool continuesName(char c)
{
    return startsName(c) || (c >= '0' && c <= '9');
}

std::size_t nameLength(std::string_view text)
{
    if (text.empty() || !startsName(text.front()))
        return 0;
    std::size_t length = 1;
    while (length < text.size() && continuesName(text[length]))
        ++length;
    return length;
}

/// Where the `}` is that ends the `${` before `text`, or npos.
std::size_t closingBrace(std::string_view text)
{
    int depth = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '}' && --depth == 0)
            return i;
        if (text[i] == '$' && i + 1 < text.size()) {
            if (text[i + 1] == '{')
                ++depth;
            ++i; // `$$`, `${`
            if (text[i] == '}')
                --i; // "$}" is a dollar before the end
        }
    }
    return std::string_view::npos;
}

/// `:-`, `-`, `:?`, `?`, `:+` or `+` with what follows it.
struct Operator
{
    char kind = 0; ///< `-`, `?`, `+`; 0: none
    bool alsoEmpty = false;
    std::string_view operand;
    std::size_t operandOffset = 0;
};

class Interpolator
{
public:
    Interpolator(const VariableLookup& lookup, Interpolated& result)
        : m_lookup(lookup)
        , m_result(result)
    {}

    Result<std::string> run(std::string_view text, std::size_t offset, int depth)
    {
        if (depth > kMaxDepth)
            return invalid(offset,
                           phrase("variables are nested too deeply"),
                           phrase("at most 100 levels are read"));
        std::string output;
        std::size_t i = 0;
        while (i < text.size()) {
            const std::size_t dollar = text.find('$', i);
            output += text.substr(i, dollar - i);
            if (dollar == std::string_view::npos)
                break;
            const Result<std::size_t> length =
                takeDollar(text.substr(dollar), offset + dollar, depth, output);
            if (!length)
                return tl::unexpected(length.error());
            i = dollar + *length;
            if (output.size() > kMaxResult)
                return invalid(offset, phrase("the value is too large after interpolation"), {});
        }
        return output;
    }

private:
    static tl::unexpected<Error> invalid(std::size_t offset, Phrase message, Phrase hint)
    {
        return fail(ErrorCode::Invalid,
                    std::move(message),
                    std::move(hint),
                    Origin{.column = static_cast<int>(offset) + 1});
    }

    /// Handles the `$` at the front of `text`; the value is how many bytes it took.
    Result<std::size_t>
    takeDollar(std::string_view text, std::size_t offset, int depth, std::string& output)
    {
        if (text.size() > 1 && text[1] == '$') {
            output += '$';
            return std::size_t{2};
        }
        if (text.size() > 1 && text[1] == '{')
            return takeBraced(text, offset, depth, output);
        const std::size_t length = nameLength(text.substr(1));
        if (length == 0) { // `$1`, a dollar at the end: as written
            output += '$';
            return std::size_t{1};
        }
        output +=
            valueOf(VariableUse{.name = std::string(text.substr(1, length)), .offset = offset});
        return length + 1;
    }

    Result<std::size_t>
    takeBraced(std::string_view text, std::size_t offset, int depth, std::string& output)
    {
        const std::size_t end = closingBrace(text.substr(2));
        if (end == std::string_view::npos)
            return invalid(
                offset,
                // what follows may be secret
                Phrase::ofWords(ours("invalid interpolation format: no brace closes this ${")),
                Phrase::ofWords(ours("close it with }, or write $$ for a dollar sign")));
        const std::string_view inside = text.substr(2, end);
        const std::size_t length = nameLength(inside);
        const std::optional<Operator> op =
            length == 0 ? std::nullopt : readOperator(inside.substr(length), offset + 2 + length);
        if (!op)
            return invalid(
                offset,
                phrase("invalid interpolation format: no variable that can be read stands in these "
                       "braces"),
                Phrase::ofWords(ours(
                    "write ${NAME}, ${NAME:-default}, ${NAME:?message} or ${NAME:+value}; $$ is "
                    "a dollar sign")));
        VariableUse use{.name = std::string(inside.substr(0, length)), .offset = offset};
        const Result<std::string> value = evaluate(std::move(use), *op, depth);
        if (!value)
            return tl::unexpected(value.error());
        output += *value;
        return end + 3;
    }

    static std::optional<Operator> readOperator(std::string_view text, std::size_t offset)
    {
        Operator op;
        if (text.empty())
            return op;
        if (text.front() == ':') {
            op.alsoEmpty = true;
            text.remove_prefix(1);
            ++offset;
        }
        if (text.empty() || (text.front() != '-' && text.front() != '?' && text.front() != '+'))
            return std::nullopt;
        op.kind = text.front();
        op.operand = text.substr(1);
        op.operandOffset = offset + 1;
        return op;
    }

    /// The plain value; an unset variable gives an empty text.
    std::string valueOf(VariableUse use)
    {
        const std::string* value = m_lookup(use.name);
        use.isSet = value != nullptr;
        m_result.uses.push_back(std::move(use));
        return value == nullptr ? std::string{} : *value;
    }

    Result<std::string> evaluate(VariableUse use, const Operator& op, int depth)
    {
        if (op.kind == '-')
            use.defaultValue = std::string(op.operand);
        else if (op.kind == '+')
            use.presenceValue = std::string(op.operand);
        use.isRequired = op.kind == '?';
        const std::string name = use.name;
        const std::size_t offset = use.offset;
        const std::string value = valueOf(std::move(use));
        const bool isSet = m_result.uses.back().isSet;
        const bool counts = isSet && !(op.alsoEmpty && value.empty());
        const auto operand = [&] { return run(op.operand, op.operandOffset, depth + 1); };
        switch (op.kind) {
        case '-':
            return counts ? Result<std::string>(value) : operand();
        case '+':
            return counts ? operand() : Result<std::string>(std::string{});
        case '?':
            if (counts)
                return value;
            return operand().and_then([&](const std::string& message) -> Result<std::string> {
                return invalid(
                    offset,
                    message.empty()
                        ? phrase("required variable {} is missing a value", name)
                        : phrase("required variable {} is missing a value: {}", name, message),
                    phrase("set it in .env or in the shell: {}=...", name));
            });
        default:
            return value;
        }
    }

    const VariableLookup& m_lookup;
    Interpolated& m_result;
};

} // namespace

Result<Interpolated> interpolate(std::string_view text, const VariableLookup& lookup)
{
    Interpolated result;
    if (text.find('$') == std::string_view::npos) { // nearly every value
        result.text = text;
        return result;
    }
    Result<std::string> output = Interpolator(lookup, result).run(text, 0, 0);
    if (!output)
        return tl::unexpected(output.error());
    result.text = std::move(*output);
    return result;
}

std::vector<VariableUse> variablesIn(std::string_view text)
{
    Interpolated result;
    const std::string present = "x"; // non-empty, so that no required variable stops the reading
    bool answer = true;
    // Once as if all were set and once as if none were: both sides of every operator are seen.
    const VariableLookup all = [&](std::string_view /*name*/) {
        return answer ? &present : nullptr;
    };
    (void)Interpolator(all, result).run(text, 0, 0);
    answer = false;
    Interpolated unset;
    (void)Interpolator(all, unset).run(text, 0, 0);
    for (VariableUse& use : unset.uses) {
        const auto same = [&use](const VariableUse& other) {
            return other.name == use.name && other.offset == use.offset;
        };
        if (std::find_if(result.uses.begin(), result.uses.end(), same) == result.uses.end())
            result.uses.push_back(std::move(use));
    }
    for (VariableUse& use : result.uses)
        use.isSet = false;
    return result.uses;
}

} // namespace plumbline::compose
