# SPDX-License-Identifier: Apache-2.0
"""Container images made from Debian packages, without a registry, a chroot or a build daemon."""
