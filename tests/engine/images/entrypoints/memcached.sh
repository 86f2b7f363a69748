#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Arguments are memcached's own or any other command.
set -e
case ${1:-} in
    -*) set -- memcached "$@" ;;
esac
exec "$@"
