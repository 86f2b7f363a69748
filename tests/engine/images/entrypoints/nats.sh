#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Arguments are nats-server's own or any other command.
set -e
case ${1:-} in
    -*) set -- nats-server "$@" ;;
esac
exec "$@"
