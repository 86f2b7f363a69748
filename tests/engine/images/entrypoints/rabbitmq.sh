#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Turns the variables that users set into the broker's configuration, then becomes the broker.
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
    for name in USER PASS VHOST; do value_or_file "RABBITMQ_DEFAULT_$name"; done
    value_or_file RABBITMQ_ERLANG_COOKIE
    if [[ -n $RABBITMQ_ERLANG_COOKIE || ! -s $home/.erlang.cookie ]]; then
        rm -f "$home/.erlang.cookie"
        (umask 077 && printf '%s' "${RABBITMQ_ERLANG_COOKIE:-$(od -An -N20 -tx1 /dev/urandom | tr -d ' \n')}" > "$home/.erlang.cookie")
        chmod 400 "$home/.erlang.cookie"
    fi
    unset RABBITMQ_ERLANG_COOKIE
    mkdir -p /etc/rabbitmq/conf.d
    (
        umask 077
        {
            printf 'loopback_users.guest = false\nlog.console = true\n'
            [[ -z $RABBITMQ_DEFAULT_USER ]] || printf 'default_user = %s\n' "$RABBITMQ_DEFAULT_USER"
            [[ -z $RABBITMQ_DEFAULT_PASS ]] || printf 'default_pass = %s\n' "$RABBITMQ_DEFAULT_PASS"
            [[ -z $RABBITMQ_DEFAULT_VHOST ]] || printf 'default_vhost = %s\n' "$RABBITMQ_DEFAULT_VHOST"
        } > "$settings"
    )
    unset RABBITMQ_DEFAULT_PASS
fi
exec "$@"
