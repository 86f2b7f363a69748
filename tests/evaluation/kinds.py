# SPDX-License-Identifier: Apache-2.0
"""Kinds of drift, and the rules under which each may be found.

Several rules only where the catalogue itself lets a fact be seen from two sides.
"""

MISSING = {"missing-key-in-env", "key-only-in-dev", "key-only-in-prod"}
RENAMED = MISSING
MISSPELT = {"key-name-near-miss"}
RETYPED = {"type-change"}
RESCALED = {"unit-drift"}
ENGINE = {"backing-service-engine-mismatch"}
MAJOR = {"backing-service-major-drift"}
MINOR = {"backing-service-minor-drift"}
PLACEHOLDER = {"placeholder-value"}
DEFAULT = {"default-credential"}
SHARED = {"secret-identical-across-envs"}
DEBUG = {"debug-flag-on"}
MUTABLE = {"mutable-image-tag"}
PORT = {"port-differs-across-envs", "expose-port-mismatch", "probe-port-mismatch"}
PROBE = {"healthcheck-differs", "missing-healthcheck", "probe-port-mismatch"}
REPLICAS = {"replicas-drift"}
LIMIT = {"memory-limit-drift", "cpu-limit-drift"}
LOG = {"log-driver-drift", "log-to-file", "log-volume-mounted", "log-format-drift", "log-level-drift"}
MOUNT = {"app-local-state", "host-path-mount", "source-mounted"}
STICKY = {"sticky-session"}
STALE = {"time-gap", "env-behind-prod", "env-revision-gap"}
DIRTY = {"deploy-from-dirty-tree"}
LOCALE = {"locale-drift", "timezone-drift"}
EQUAL = {"must-equal-differs"}
FLAG = {"feature-flag-drift"}
SPELLING = {"boolean-spelling-drift"}


def m(kind, rules, file, old, new, times=1):
    return {"kind": kind, "rules": rules, "file": file, "old": old, "new": new, "times": times}
