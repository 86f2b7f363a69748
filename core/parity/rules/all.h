// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

/// The rules, each defined in the file of its name. list.cpp puts them in order.
namespace plumbline::parity::rules {

// I Codebase
extern const Rule kNoVersionControl;
extern const Rule kBranchPerEnvironment;
extern const Rule kEnvConditionalCode;
extern const Rule kDeployFromDirtyTree;
extern const Rule kImageSourceRepoDiffers;
extern const Rule kDeployRevisionUnknown;
extern const Rule kDeployRevisionNotInRepo;
extern const Rule kProdAheadOfMain;

// II Dependencies
extern const Rule kLockfileAbsent;
extern const Rule kLockfileIgnored;
extern const Rule kUnpinnedDependency;
extern const Rule kLockfileNotUsedInBuild;
extern const Rule kUnpinnedBaseImage;
extern const Rule kBaseImageNotDigestPinned;
extern const Rule kRuntimeVersionDiffers;
extern const Rule kImplicitSystemTool;
extern const Rule kDevDepsInProdImage;
extern const Rule kBaseImageDiffers;
extern const Rule kLibcDiffers;
extern const Rule kArchDiffers;

// III Config
extern const Rule kTypeChange;
extern const Rule kDebugFlagOn;
extern const Rule kMissingKeyInEnv;
extern const Rule kKeyOnlyInDev;
extern const Rule kKeyOnlyInProd;
extern const Rule kKeyNameNearMiss;
extern const Rule kKeyCaseMismatch;
extern const Rule kEmptyValue;
extern const Rule kBooleanSpellingDrift;
extern const Rule kUnitDrift;
extern const Rule kMagnitudeDrift;
extern const Rule kPlaceholderValue;
extern const Rule kDefaultCredential;
extern const Rule kWeakSecret;
extern const Rule kSecretIdenticalAcrossEnvs;
extern const Rule kSecretSharedBetweenKeys;
extern const Rule kMustEqualDiffers;
extern const Rule kEnvNameMismatch;
extern const Rule kLocalhostInProd;
extern const Rule kProdEndpointInNonprod;
extern const Rule kFeatureFlagDrift;
extern const Rule kLogLevelDrift;
extern const Rule kUnresolvedInterpolation;
extern const Rule kSecretInPlainConfig;
extern const Rule kSecretRefMissing;
extern const Rule kDuplicateKey;
extern const Rule kKeyPrecedenceConflict;
extern const Rule kExpiringCredential;
extern const Rule kKeyMissingFromExample;
extern const Rule kKeyUsedButUndeclared;
extern const Rule kKeyDeclaredButUnused;
extern const Rule kEnvFileDialectDivergence;
extern const Rule kSecretInGit;
extern const Rule kSecretInGitHistory;
extern const Rule kEnvFileNotIgnored;
extern const Rule kSecretInImage;
extern const Rule kPublicPrefixSecret;
extern const Rule kConfigBakedIntoImage;
extern const Rule kNamedEnvironmentBundle;

// IV Backing services
extern const Rule kBackingServiceEngineMismatch;
extern const Rule kBackingServiceMajorDrift;
extern const Rule kBackingServiceMinorDrift;
extern const Rule kBackingServiceMissing;
extern const Rule kBackingServiceOnlyInDev;
extern const Rule kServiceLocatorShapeDiffers;
extern const Rule kDbExtensionDrift;
extern const Rule kDbCharsetCollationDrift;
extern const Rule kDbParameterDrift;
extern const Rule kCacheEvictionDrift;
extern const Rule kPoolerOnlyInProd;
extern const Rule kBackingTlsDrift;
extern const Rule kClusterModeDrift;
extern const Rule kEmulatorFidelity;
extern const Rule kBackingServiceEol;
extern const Rule kSharedBackingService;
extern const Rule kVersionUnknown;

// V Build, release, run
extern const Rule kMutableImageTag;
extern const Rule kDigestMismatch;
extern const Rule kImageNotPromoted;
extern const Rule kProdBuildsFromSource;
extern const Rule kBuildInStartCommand;
extern const Rule kSourceMounted;
extern const Rule kReleaseIdMissing;
extern const Rule kPullPolicyMismatch;
extern const Rule kEnvSpecificBuildArg;
extern const Rule kDeployDropsKeys;
extern const Rule kStartCommandDiffers;
extern const Rule kRuntimeCodeChange;

// VI Processes
extern const Rule kAppLocalState;
extern const Rule kHostPathMount;
extern const Rule kRootFsWritable;
extern const Rule kStickySession;
extern const Rule kInMemorySession;
extern const Rule kRwoVolumeMultiReplica;
extern const Rule kRuntimeFsWrites;

// VII Port binding
extern const Rule kExposePortMismatch;
extern const Rule kProbePortMismatch;
extern const Rule kPortDiffersAcrossEnvs;
extern const Rule kHostNetwork;
extern const Rule kHardCodedPort;
extern const Rule kWebserverDiffers;
extern const Rule kPortEnvIgnored;
extern const Rule kLoopbackOnlyBind;
extern const Rule kUndeclaredPort;

// VIII Concurrency
extern const Rule kProcessTypesDiffer;
extern const Rule kReplicasDrift;
extern const Rule kAutoscalerOnlyInProd;
extern const Rule kMemoryLimitDrift;
extern const Rule kCpuLimitDrift;
extern const Rule kMultiProcessContainer;
extern const Rule kSelfDaemonising;
extern const Rule kConcurrencySettingDrift;

// IX Disposability
extern const Rule kGracePeriodDrift;
extern const Rule kMissingHealthcheck;
extern const Rule kHealthcheckDiffers;
extern const Rule kShellFormEntrypoint;
extern const Rule kRestartPolicyDrift;
extern const Rule kSigtermIgnored;
extern const Rule kSlowShutdown;
extern const Rule kGracePeriodTooShort;
extern const Rule kSlowStartup;
extern const Rule kStartupExceedsProbeWindow;
extern const Rule kCrashRecoverySlow;
extern const Rule kOomKilledRecently;

// X Dev/prod parity
extern const Rule kTimeGap;
extern const Rule kEnvBehindProd;
extern const Rule kEnvRevisionGap;
extern const Rule kPersonnelGap;
extern const Rule kOrchestratorGap;
extern const Rule kTimezoneDrift;
extern const Rule kLocaleDrift;
extern const Rule kSchemaMigrationDrift;
extern const Rule kTopologyDrift;
extern const Rule kEvidenceStale;
extern const Rule kEnvironmentNotReadable;

// XI Logs
extern const Rule kNoStdoutOutput;
extern const Rule kLogsToFiles;
extern const Rule kLogDriverDrift;
extern const Rule kLogToFile;
extern const Rule kLogVolumeMounted;
extern const Rule kBufferedStdout;
extern const Rule kLogFormatDrift;
extern const Rule kTtyEnabled;
extern const Rule kUnboundedLocalLogs;

// XII Admin processes
extern const Rule kAdminDifferentImage;
extern const Rule kAdminDifferentConfig;
extern const Rule kMigrationInStartCommand;
extern const Rule kMigrationRace;
extern const Rule kReleasePhaseMissing;
extern const Rule kAdminScriptNotInRepo;
extern const Rule kAdminToolInProdImage;
extern const Rule kAdminIsolationDiffers;

} // namespace plumbline::parity::rules
