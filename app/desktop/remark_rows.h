// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/record_model.h"
#include "core/base/error.h"

#include <vector>

namespace plumbline::desktop {

/// The fields of a remark, and of what is listed beside remarks.
QByteArrayList remarkFields();

/// Remarks on the files: { kind, title, detail, why, file, line }.
std::vector<Record> remarkRows(const std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::desktop
