#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Arguments are redis-server's own, a configuration file, or any other command.
set -e
case ${1:-} in
    -* | *.conf) set -- redis-server "$@" ;;
esac
if [ "$1" = redis-server ] || [ "$1" = redis-sentinel ]; then
    if [ "$(id -u)" = 0 ]; then
        find . \! -user redis -exec chown redis:redis '{}' +
        exec gosu redis "$0" "$@"
    fi
fi
if [ "$1" = redis-server ]; then
    # inside a container only the published ports can be reached: protected mode would refuse every other container
    case " $* " in
        *protected-mode*) ;;
        *) set -- "$@" --protected-mode no ;;
    esac
    umask 0077
fi
exec "$@"
