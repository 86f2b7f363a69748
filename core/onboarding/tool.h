// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/base/phrase.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Programs that the code asks for, and how to come by them.
namespace plumbline::onboarding {

/// A program and the version that a file asks for: `node`, `>= 18`.
struct WantedTool
{
    std::string name;
    std::string version; ///< as written; empty: any
    Origin origin;
    bool isDeclared = false; ///< `plumbline.yaml` asks for it: without it nothing goes on

    bool operator==(const WantedTool&) const = default;
};

/// `node >= 18` -> `node` and `>= 18`.
WantedTool parseTool(std::string_view text);

/// What is run to learn a program's version: `node --version`, `go version`.
std::vector<std::string> versionCommand(std::string_view name);

/// The program behind a runtime's name: `python` is `python3`.
std::vector<std::string> programsOf(std::string_view name);

/// The first version in what a program prints: `v20.11.1`, `go version go1.22.3 linux/amd64`.
std::string versionIn(std::string_view output);

/// Whether a version is what was asked for. A bare one asks for the same release as far as it is
/// written (`20` and `20.11` of `20.11.1`); `go` takes any later one; ranges are those of npm,
/// RubyGems and PEP 440: `>=18 <21`, `^3.11`, `~> 3.2`, `3.x`, `18 || 20`.
bool satisfies(std::string_view tool, std::string_view found, std::string_view wanted);

/// A Linux distribution, as it calls itself in `/etc/os-release`.
struct Distribution
{
    std::string id;   ///< `debian`, `fedora`, ...
    std::string like; ///< those it is made from
    std::string name; ///< for people

    bool operator==(const Distribution&) const = default;
};

/// **Source:** os-release(5).
Distribution parseOsRelease(std::string_view text);

/// How to install a program on this distribution; `managers` are version managers that are there
/// (`mise`, `asdf`, `nvm`, ...), which bring exact versions.
Phrase installHint(const WantedTool& tool,
                   const Distribution& distribution,
                   const std::vector<std::string>& managers);

/// How to install a container engine on this distribution.
Phrase engineHint(const Distribution& distribution);

} // namespace plumbline::onboarding
