// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

/// The rules, each defined in the file of its name. list.cpp puts them in order.
namespace plumbline::parity::rules {

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

// IX Disposability
extern const Rule kGracePeriodDrift;

// X Dev/prod parity
extern const Rule kTimeGap;
extern const Rule kEnvBehindProd;
extern const Rule kEnvRevisionGap;
extern const Rule kPersonnelGap;
extern const Rule kOrchestratorGap;
extern const Rule kTimezoneDrift;
extern const Rule kLocaleDrift;
extern const Rule kTopologyDrift;
extern const Rule kEvidenceStale;
extern const Rule kEnvironmentNotReadable;

} // namespace plumbline::parity::rules
