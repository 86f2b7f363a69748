// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace plumbline::engine {

/// Starts to get ready what makeTransport() needs, on a thread of its own: libcurl brings thirty more
/// libraries, and a short command spends most of its time on loading them. For a program that will
/// want an engine soon and has other things to do first.
void prepareTransport();

} // namespace plumbline::engine
