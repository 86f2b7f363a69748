// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/mirror/stand_in.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::mirror {

/// The images that would do for a version, the one that says it best first: `postgres:14.9`,
/// `postgres:14`. Empty where there is none, or where the version is needed and not known.
std::vector<std::string> imageCandidates(const model::LocalService& local,
                                         const std::string& version);

/// Which image it is to be.
struct ImageChoice
{
    std::string image;      ///< empty: there is none
    std::string version;    ///< that its tag says: `14`; empty: it says none
    bool isNearest = false; ///< none of the candidates can be had: the version is another one
    Phrase reason;

    bool operator==(const ImageChoice&) const = default;
};

/// The most exact version that exists; where none does, the nearest that the engine holds.
ImageChoice chooseImage(const model::LocalService& local,
                        const std::string& version,
                        const ImageCatalog& images);

/// The number at the beginning of an image's tag: `15` of `postgres:15-bookworm`; empty: none.
std::string versionOfTag(std::string_view image);

/// Whether the parts of the shorter version are those that the longer one begins with.
bool isSameSeries(std::string_view left, std::string_view right);

/// The part of a version that tells whether a server may start on another's data: `14` of
/// PostgreSQL 14.9, `10.11` of MariaDB 10.11.6.
std::string dataSeries(const std::string& engine, const std::string& version);

} // namespace plumbline::mirror
