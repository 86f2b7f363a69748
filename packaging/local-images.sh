#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# local-images.sh [-y] [DIR]: for machines that cannot reach a registry. Gives your Docker Engine equivalents of the
# images that the Compose files in DIR (the bundled sample) name, made from Debian packages. Shows what it would do
# and asks first (-y does not); never replaces an image that is there.
set -euo pipefail
exec "$(dirname "$0")/../tests/engine/local_images.py" "$@"
