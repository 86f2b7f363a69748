# SPDX-License-Identifier: Apache-2.0
"""A Docker Engine and two registries in namespaces of their own, which end with the process that made them."""
