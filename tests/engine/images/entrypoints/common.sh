# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Shared by the entrypoints; sourced by bash.

fail() {
    printf 'Error: %s\n' "$1" >&2
    shift
    [[ $# == 0 ]] || printf '       %s\n' "$@" >&2
    exit 1
}

# value_or_file NAME [DEFAULT]: exports NAME from NAME, from the file that NAME_FILE names, or from DEFAULT.
value_or_file() {
    local name=$1 file=${1}_FILE default=${2:-}
    if [[ -n ${!name} && -n ${!file} ]]; then
        fail "both $name and $file are set; they exclude each other"
    fi
    local value=${!name:-$default}
    if [[ -n ${!file} ]]; then
        [[ -r ${!file} ]] || fail "$file names ${!file}, which cannot be read"
        value=$(< "${!file}")
    fi
    export "$name"="$value"
    unset "$file"
}

# run_init_files CLIENT...: what lies in /docker-entrypoint-initdb.d, in order of names; CLIENT reads SQL.
run_init_files() {
    local file
    for file in /docker-entrypoint-initdb.d/*; do
        case $file in
            *.sh)
                if [[ -x $file ]]; then
                    printf '%s: running %s\n' "$0" "$file"
                    "$file"
                else
                    printf '%s: sourcing %s\n' "$0" "$file"
                    # shellcheck source=/dev/null
                    . "$file"
                fi
                ;;
            *.sql) printf '%s: running %s\n' "$0" "$file" && "$@" < "$file" ;;
            *.sql.gz) printf '%s: running %s\n' "$0" "$file" && gunzip -c "$file" | "$@" ;;
            *.sql.xz) printf '%s: running %s\n' "$0" "$file" && xz -dc "$file" | "$@" ;;
            *) printf '%s: ignoring %s\n' "$0" "$file" ;;
        esac
    done
}
