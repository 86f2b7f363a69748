#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Makes a database cluster on the first start, then becomes the server.
set -Eeo pipefail
shopt -s nullglob
. /usr/local/lib/entrypoint-common.sh

[[ ${1:0:1} != - ]] || set -- postgres "$@"

asked_for_help() {
    local word
    for word in "$@"; do
        case $word in -'?' | --help | --describe-config | -V | --version | -C) return 0 ;; esac
    done
    return 1
}

make_cluster() {
    value_or_file POSTGRES_PASSWORD
    value_or_file POSTGRES_USER postgres
    value_or_file POSTGRES_DB "$POSTGRES_USER"
    value_or_file POSTGRES_INITDB_ARGS
    if [[ -z $POSTGRES_PASSWORD && $POSTGRES_HOST_AUTH_METHOD != trust ]]; then
        fail 'Database is uninitialized and superuser password is not specified.' \
            'Set POSTGRES_PASSWORD to a non-empty value, or POSTGRES_HOST_AUTH_METHOD=trust to let everybody in.'
    fi
    local wal=()
    # shellcheck disable=SC2034 # used in the eval below
    [[ -z $POSTGRES_INITDB_WALDIR ]] || wal=(--waldir "$POSTGRES_INITDB_WALDIR")
    # POSTGRES_INITDB_ARGS is a list of words by its contract
    eval "initdb --username=\"\$POSTGRES_USER\" --pwfile=<(printf '%s\n' \"\$POSTGRES_PASSWORD\") \
        --encoding=UTF8 \"\${wal[@]}\" $POSTGRES_INITDB_ARGS"
    local method=${POSTGRES_HOST_AUTH_METHOD:-$(postgres -C password_encryption -D "$PGDATA")}
    printf '\nhost all all all %s\n' "$method" >> "$PGDATA/pg_hba.conf"
    printf "listen_addresses = '*'\n" >> "$PGDATA/postgresql.conf"
}

run_sql() {
    PGPASSWORD=$POSTGRES_PASSWORD psql -v ON_ERROR_STOP=1 --no-psqlrc --no-password \
        --username "$POSTGRES_USER" "$@"
}

# A server that only listens on its socket: nobody outside takes it for the ready one.
with_temporary_server() {
    PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -w start \
        -o "-c listen_addresses='' -c log_checkpoints=off"
    if [[ $POSTGRES_DB != postgres ]]; then
        run_sql -d postgres --set name="$POSTGRES_DB" <<< 'CREATE DATABASE :"name"'
    fi
    run_init_files run_sql -d "$POSTGRES_DB"
    PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -m fast -w stop
}

if [[ $1 == postgres ]] && ! asked_for_help "$@"; then
    if [[ $(id -u) == 0 ]]; then
        mkdir -p "$PGDATA" /var/run/postgresql
        chmod 700 "$PGDATA"
        find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres:postgres '{}' +
        exec gosu postgres "$0" "$@"
    fi
    if [[ ! -s $PGDATA/PG_VERSION ]]; then
        init_files=(/docker-entrypoint-initdb.d/*)
        make_cluster
        if [[ $POSTGRES_DB != postgres || ${#init_files[@]} -gt 0 ]]; then
            with_temporary_server
        fi
        unset PGPASSWORD
        printf '\nPostgreSQL init process complete; ready for start up.\n\n'
    else
        printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
    fi
fi
exec "$@"
