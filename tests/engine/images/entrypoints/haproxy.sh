#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Arguments are haproxy's own or any other command. It stays in the foreground, with a master that takes signals.
set -e
case ${1:-} in
    -*) set -- haproxy "$@" ;;
esac
if [ "$1" = haproxy ]; then
    shift
    set -- haproxy -W -db "$@"
fi
exec "$@"
