// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::sources::kubernetes {

/// `text` with every `$(NAME)` replaced by what `valueOf` gives; where it gives nothing the reference
/// stays. `$$` stands for `$`.
/// **Source:** Kubernetes 1.31, `third_party/forked/golang/expansion`.
std::string
expandReferences(std::string_view text,
                 const std::function<std::optional<std::string>(const std::string&)>& valueOf);

} // namespace plumbline::sources::kubernetes
