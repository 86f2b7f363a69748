// SPDX-License-Identifier: Apache-2.0
// What fmt's headers declare and leave to its library, see static_libraries.cmake.
#include <fmt/format-inl.h>

#include <locale>

namespace fmt::detail {

template locale_ref::locale_ref(const std::locale&);
template std::locale locale_ref::get<std::locale>() const;
template thousands_sep_result<char> thousands_sep_impl<char>(locale_ref);
template thousands_sep_result<wchar_t> thousands_sep_impl<wchar_t>(locale_ref);
template char decimal_point_impl<char>(locale_ref);
template wchar_t decimal_point_impl<wchar_t>(locale_ref);

} // namespace fmt::detail
