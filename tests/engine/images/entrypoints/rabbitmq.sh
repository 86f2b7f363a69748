#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Reads secrets from files, prepares cookie and configuration, then becomes the broker.
set -Eeo pipefail
. /usr/local/lib/entrypoint-common.sh

readonly home=/var/lib/rabbitmq
readonly settings=/etc/rabbitmq/conf.d/10-defaults.conf

if [[ $1 == rabbitmq* && $(id -u) == 0 ]]; then
    if [[ $1 == rabbitmq-server ]]; then
        find "$home" /var/log/rabbitmq /etc/rabbitmq \! -user rabbitmq -exec chown rabbitmq:rabbitmq '{}' + || true
    fi
    exec gosu rabbitmq "$0" "$@"
fi

if [[ $1 == rabbitmq-server ]]; then
    for name in USER PASS VHOST; do
        value_or_file "RABBITMQ_DEFAULT_$name"
        variable=RABBITMQ_DEFAULT_$name
        [[ -n ${!variable} ]] || unset "$variable"
    done
    value_or_file RABBITMQ_ERLANG_COOKIE
    if [[ -n $RABBITMQ_ERLANG_COOKIE || ! -s $home/.erlang.cookie ]]; then
        rm -f "$home/.erlang.cookie"
        (umask 077 && printf '%s' "${RABBITMQ_ERLANG_COOKIE:-$(od -An -N20 -tx1 /dev/urandom | tr -d ' \n')}" > "$home/.erlang.cookie")
        chmod 400 "$home/.erlang.cookie"
    fi
    unset RABBITMQ_ERLANG_COOKIE
    # the broker reads RABBITMQ_DEFAULT_USER, _PASS and _VHOST itself, so no character of theirs needs quoting
    mkdir -p /etc/rabbitmq/conf.d
    printf 'loopback_users.guest = false\nlog.console = true\n' > "$settings"
fi
exec "$@"
