#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Fills in /etc/nginx/templates, runs what lies in /docker-entrypoint.d, then becomes the server.
set -Eeo pipefail
shopt -s nullglob

# Only variables that exist are filled in: $host and the like are nginx's own.
fill_in_templates() {
    local from=${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates} suffix=${NGINX_ENVSUBST_TEMPLATE_SUFFIX:-.template}
    local to=${NGINX_ENVSUBST_OUTPUT_DIR:-/etc/nginx/conf.d} names template name
    [[ -d $from ]] || return 0
    names=$(compgen -e | sed 's/.*/${&}/')
    while IFS= read -r template; do
        name=${template#"$from"/}
        mkdir -p "$to/$(dirname "$name")"
        envsubst "$names" < "$template" > "$to/${name%"$suffix"}"
    done < <(find "$from" -follow -type f -name "*$suffix")
}

if [[ $1 == nginx || $1 == nginx-debug ]]; then
    fill_in_templates
    for file in /docker-entrypoint.d/*; do
        case $file in
            *.envsh)
                # shellcheck source=/dev/null
                [[ ! -x $file ]] || . "$file"
                ;;
            *.sh) [[ ! -x $file ]] || "$file" ;;
        esac
    done
fi
exec "$@"
