#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Makes the system tables on the first start, then becomes the server.
set -Eeo pipefail
shopt -s nullglob
. /usr/local/lib/entrypoint-common.sh

[[ ${1:0:1} != - ]] || set -- mariadbd "$@"
readonly data=/var/lib/mysql
readonly socket=/run/mysqld/mysqld.sock

say() { printf '%s [Note] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$1"; }

# setting NAME: MARIADB_NAME, or MYSQL_NAME as older files write it; each may be a *_FILE.
setting() {
    value_or_file "MARIADB_$1"
    value_or_file "MYSQL_$1"
    local new=MARIADB_$1 old=MYSQL_$1
    export "$new"="${!new:-${!old}}"
}

quoted() {
    local text=${1//\\/\\\\}
    printf "'%s'" "${text//\'/\\\'}"
}

first_statements() {
    local root
    root=$(quoted "$MARIADB_ROOT_PASSWORD")
    printf 'SET @@SESSION.SQL_LOG_BIN=0;\n'
    printf 'DELETE FROM mysql.global_priv WHERE User="";\nFLUSH PRIVILEGES;\n'
    printf 'CREATE USER IF NOT EXISTS root@localhost;\nALTER USER root@localhost IDENTIFIED BY %s;\n' "$root"
    printf 'GRANT ALL ON *.* TO root@localhost WITH GRANT OPTION;\n'
    local host=${MARIADB_ROOT_HOST:-%}
    if [[ $host != localhost ]]; then
        printf 'CREATE USER IF NOT EXISTS root@%s IDENTIFIED BY %s;\n' "$(quoted "$host")" "$root"
        printf 'GRANT ALL ON *.* TO root@%s WITH GRANT OPTION;\n' "$(quoted "$host")"
    fi
    [[ -z $MARIADB_DATABASE ]] || printf 'CREATE DATABASE IF NOT EXISTS `%s`;\n' "$MARIADB_DATABASE"
    if [[ -n $MARIADB_USER ]]; then
        printf "CREATE USER %s@'%%' IDENTIFIED BY %s;\n" "$(quoted "$MARIADB_USER")" "$(quoted "$MARIADB_PASSWORD")"
        [[ -z $MARIADB_DATABASE ]] ||
            printf "GRANT ALL ON \`%s\`.* TO %s@'%%';\n" "${MARIADB_DATABASE//_/\\_}" "$(quoted "$MARIADB_USER")"
    fi
}

run_sql() {
    MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --protocol=socket --socket="$socket" -uroot \
        ${MARIADB_DATABASE:+--database="$MARIADB_DATABASE"} "$@"
}

# The temporary server listens on its socket only: nobody outside takes it for the ready one.
run_init_files_on_temporary_server() {
    say 'Starting temporary server'
    "$@" --skip-networking --socket="$socket" --wsrep-on=OFF --skip-slave-start --loose-innodb_buffer_pool_load_at_startup=0 &
    local server=$! tries=0
    until MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb-admin --protocol=socket --socket="$socket" -uroot ping > /dev/null 2>&1; do
        kill -0 "$server" || fail 'the temporary server ended before it was ready'
        ((++tries < 300)) || fail 'the temporary server did not get ready within 30 s'
        sleep 0.1
    done
    run_init_files run_sql
    say 'Stopping temporary server'
    kill "$server"
    wait "$server"
}

make_tables() {
    if [[ -z $MARIADB_ROOT_PASSWORD && -z $MARIADB_ALLOW_EMPTY_ROOT_PASSWORD && -z $MARIADB_RANDOM_ROOT_PASSWORD ]]; then
        fail 'Database is uninitialized and password option is not specified.' \
            'Set one of MARIADB_ROOT_PASSWORD, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD.'
    fi
    if [[ -n $MARIADB_RANDOM_ROOT_PASSWORD ]]; then
        MARIADB_ROOT_PASSWORD=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')
        export MARIADB_ROOT_PASSWORD
        say "GENERATED ROOT PASSWORD: $MARIADB_ROOT_PASSWORD"
    fi
    say 'Initializing database files'
    mariadb-install-db --datadir="$data" --skip-test-db --skip-name-resolve --cross-bootstrap \
        --auth-root-authentication-method=normal > /dev/null
    first_statements | mariadbd --bootstrap --datadir="$data" --log-warnings=0 --skip-networking
    local init_files=(/docker-entrypoint-initdb.d/*)
    [[ ${#init_files[@]} == 0 ]] || run_init_files_on_temporary_server "$@"
    printf '\n'
    say 'MariaDB init process done. Ready for start up.'
    printf '\n'
}

if [[ $1 == mariadbd || $1 == mysqld ]]; then
    if [[ $(id -u) == 0 ]]; then
        mkdir -p "$data" /run/mysqld
        find "$data" /run/mysqld \! -user mysql -exec chown mysql:mysql '{}' +
        exec gosu mysql "$0" "$@"
    fi
    for name in ROOT_PASSWORD ROOT_HOST DATABASE USER PASSWORD; do setting "$name"; done
    MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=${MARIADB_ALLOW_EMPTY_ROOT_PASSWORD:-$MYSQL_ALLOW_EMPTY_PASSWORD}
    MARIADB_RANDOM_ROOT_PASSWORD=${MARIADB_RANDOM_ROOT_PASSWORD:-$MYSQL_RANDOM_ROOT_PASSWORD}
    [[ -d $data/mysql ]] || make_tables "$@"
fi
exec "$@"
