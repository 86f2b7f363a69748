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
    &rules::kNoVersionControl,
    &rules::kBranchPerEnvironment,
    &rules::kEnvConditionalCode,
    &rules::kDeployFromDirtyTree,
    &rules::kImageSourceRepoDiffers,
    &rules::kDeployRevisionUnknown,
    &rules::kDeployRevisionNotInRepo,
    &rules::kProdAheadOfMain,
    // II Dependencies
    &rules::kLockfileAbsent,
    &rules::kLockfileIgnored,
    &rules::kUnpinnedDependency,
    &rules::kLockfileNotUsedInBuild,
    &rules::kUnpinnedBaseImage,
    &rules::kBaseImageNotDigestPinned,
    &rules::kRuntimeVersionDiffers,
    &rules::kImplicitSystemTool,
    &rules::kDevDepsInProdImage,
    &rules::kBaseImageDiffers,
    &rules::kLibcDiffers,
    &rules::kArchDiffers,
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
    &rules::kKeyMissingFromExample,
    &rules::kKeyUsedButUndeclared,
    &rules::kKeyDeclaredButUnused,
    &rules::kEnvFileDialectDivergence,
    &rules::kSecretInGit,
    &rules::kSecretInGitHistory,
    &rules::kEnvFileNotIgnored,
    &rules::kSecretInImage,
    &rules::kPublicPrefixSecret,
    &rules::kConfigBakedIntoImage,
    &rules::kNamedEnvironmentBundle,
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
    &rules::kMutableImageTag,
    &rules::kDigestMismatch,
    &rules::kImageNotPromoted,
    &rules::kProdBuildsFromSource,
    &rules::kBuildInStartCommand,
    &rules::kSourceMounted,
    &rules::kReleaseIdMissing,
    &rules::kPullPolicyMismatch,
    &rules::kEnvSpecificBuildArg,
    &rules::kDeployDropsKeys,
    &rules::kStartCommandDiffers,
    &rules::kRuntimeCodeChange,
    // VI Processes
    &rules::kAppLocalState,
    &rules::kHostPathMount,
    &rules::kRootFsWritable,
    &rules::kStickySession,
    &rules::kInMemorySession,
    &rules::kRwoVolumeMultiReplica,
    &rules::kRuntimeFsWrites,
    // VII Port binding
    &rules::kExposePortMismatch,
    &rules::kProbePortMismatch,
    &rules::kPortDiffersAcrossEnvs,
    &rules::kHostNetwork,
    &rules::kHardCodedPort,
    &rules::kWebserverDiffers,
    &rules::kPortEnvIgnored,
    &rules::kLoopbackOnlyBind,
    &rules::kUndeclaredPort,
    // VIII Concurrency
    &rules::kProcessTypesDiffer,
    &rules::kReplicasDrift,
    &rules::kAutoscalerOnlyInProd,
    &rules::kMemoryLimitDrift,
    &rules::kCpuLimitDrift,
    &rules::kMultiProcessContainer,
    &rules::kSelfDaemonising,
    &rules::kConcurrencySettingDrift,
    // IX Disposability
    &rules::kGracePeriodDrift,
    &rules::kMissingHealthcheck,
    &rules::kHealthcheckDiffers,
    &rules::kShellFormEntrypoint,
    &rules::kRestartPolicyDrift,
    &rules::kSigtermIgnored,
    &rules::kSlowShutdown,
    &rules::kGracePeriodTooShort,
    &rules::kSlowStartup,
    &rules::kStartupExceedsProbeWindow,
    &rules::kCrashRecoverySlow,
    &rules::kOomKilledRecently,
    // X Dev/prod parity
    &rules::kTimeGap,
    &rules::kEnvBehindProd,
    &rules::kEnvRevisionGap,
    &rules::kPersonnelGap,
    &rules::kOrchestratorGap,
    &rules::kTimezoneDrift,
    &rules::kLocaleDrift,
    &rules::kSchemaMigrationDrift,
    &rules::kTopologyDrift,
    &rules::kEvidenceStale,
    &rules::kEnvironmentNotReadable,
    // XI Logs
    &rules::kNoStdoutOutput,
    &rules::kLogsToFiles,
    &rules::kLogDriverDrift,
    &rules::kLogToFile,
    &rules::kLogVolumeMounted,
    &rules::kBufferedStdout,
    &rules::kLogFormatDrift,
    &rules::kTtyEnabled,
    &rules::kUnboundedLocalLogs,
    // XII Admin processes
    &rules::kAdminDifferentImage,
    &rules::kAdminDifferentConfig,
    &rules::kMigrationInStartCommand,
    &rules::kMigrationRace,
    &rules::kReleasePhaseMissing,
    &rules::kAdminScriptNotInRepo,
    &rules::kAdminToolInProdImage,
    &rules::kAdminIsolationDiffers,
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
