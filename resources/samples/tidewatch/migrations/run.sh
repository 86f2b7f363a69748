#!/bin/bash
# Applies each migration once, in the order of their names, each in a transaction of its own.
set -euo pipefail
sql() { psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 "$@"; }

sql -c 'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())' 2> /dev/null
for file in /migrations/*.sql; do
    name=$(basename "$file" .sql)
    if [[ -n $(sql -At -v name="$name" <<< "SELECT 1 FROM schema_migrations WHERE name = :'name'") ]]; then
        echo "migrate: $name is there"
        continue
    fi
    { cat "$file" && echo "INSERT INTO schema_migrations (name) VALUES (:'name');"; } |
        sql --single-transaction -v name="$name" -f -
    echo "migrate: applied $name"
done
