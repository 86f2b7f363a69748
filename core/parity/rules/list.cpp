// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/list.h"

#include "core/parity/rules/all.h"

#include <algorithm>
#include <array>

namespace plumbline::parity {

namespace {

// clang-format off: one rule a line
constexpr std::array kRules{
    // I Codebase
    // II Dependencies
    // III Config
    &rules::kTypeChange,
    &rules::kDebugFlagOn,
    &rules::kMissingKeyInEnv,
    &rules::kKeyOnlyInDev,
    &rules::kKeyOnlyInProd,
    &rules::kKeyNameNearMiss,
    &rules::kKeyCaseMismatch,
    &rules::kEmptyValue,
    &rules::kBooleanSpellingDrift,
    &rules::kUnitDrift,
    &rules::kMagnitudeDrift,
    &rules::kPlaceholderValue,
    &rules::kDefaultCredential,
    &rules::kWeakSecret,
    &rules::kSecretIdenticalAcrossEnvs,
    &rules::kSecretSharedBetweenKeys,
    &rules::kMustEqualDiffers,
    &rules::kEnvNameMismatch,
    &rules::kLocalhostInProd,
    &rules::kProdEndpointInNonprod,
    &rules::kFeatureFlagDrift,
    &rules::kLogLevelDrift,
    &rules::kUnresolvedInterpolation,
    &rules::kSecretInPlainConfig,
    &rules::kSecretRefMissing,
    &rules::kDuplicateKey,
    &rules::kKeyPrecedenceConflict,
    &rules::kExpiringCredential,
    // IV Backing services
    &rules::kBackingServiceEngineMismatch,
    &rules::kBackingServiceMajorDrift,
    &rules::kBackingServiceMinorDrift,
    &rules::kBackingServiceMissing,
    &rules::kBackingServiceOnlyInDev,
    &rules::kServiceLocatorShapeDiffers,
    &rules::kDbExtensionDrift,
    &rules::kDbCharsetCollationDrift,
    &rules::kDbParameterDrift,
    &rules::kCacheEvictionDrift,
    &rules::kPoolerOnlyInProd,
    &rules::kBackingTlsDrift,
    &rules::kClusterModeDrift,
    &rules::kEmulatorFidelity,
    &rules::kBackingServiceEol,
    &rules::kSharedBackingService,
    &rules::kVersionUnknown,
    // V Build, release, run
    // VI Processes
    // VII Port binding
    // VIII Concurrency
    // IX Disposability
    &rules::kGracePeriodDrift,
    // X Dev/prod parity
    &rules::kTimeGap,
    &rules::kEnvBehindProd,
    &rules::kEnvRevisionGap,
    &rules::kPersonnelGap,
    &rules::kOrchestratorGap,
    &rules::kTimezoneDrift,
    &rules::kLocaleDrift,
    &rules::kTopologyDrift,
    &rules::kEvidenceStale,
    &rules::kEnvironmentNotReadable,
    // XI Logs
    // XII Admin processes
};
// clang-format on

} // namespace

std::span<const Rule* const> allRules()
{
    return kRules;
}

const Rule* findRule(std::string_view id)
{
    const auto at = std::ranges::find(kRules, id, &Rule::id);
    return at == kRules.end() ? nullptr : *at;
}

} // namespace plumbline::parity
