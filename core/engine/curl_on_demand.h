// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace plumbline::engine {

/// A function of libcurl or of a library that it brought along, such as the one of TLS; null where
/// none has it. To be called once libcurl is loaded.
void* findBesideCurl(const char* name);

} // namespace plumbline::engine
