#!/bin/bash
# Takes readings off the queue, stores them and refreshes the newest level of each station in the cache.
set -euo pipefail

say() { printf 'worker: %s\n' "$*"; }

connect() {
    exec 3<> "/dev/tcp/$QUEUE_HOST/61613"
    printf 'CONNECT\naccept-version:1.2\nhost:%s\nlogin:%s\npasscode:%s\nheart-beat:0,0\n\n\0' \
        "$QUEUE_VHOST" "$QUEUE_USER" "$QUEUE_PASSWORD" >&3
    local reply
    IFS= read -r -d '' reply <&3
    [[ $reply == CONNECTED* ]] || { say "the queue refused: ${reply%%$'\n'*}" && exit 1; }
    printf 'SUBSCRIBE\nid:0\ndestination:/queue/readings\nack:client-individual\nprefetch-count:1\n\n\0' >&3
}

# store STATION METRES MEASURED-AT
store() {
    psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v station="$1" -v metres="$2" -v measured="$3" << 'SQL'
INSERT INTO stations (name) VALUES (:'station') ON CONFLICT DO NOTHING;
INSERT INTO readings (station, metres, measured_at) VALUES (:'station', :'metres', :'measured');
SQL
}

# remember STATION METRES MEASURED-AT: what GET /api/levels shows
remember() {
    local json
    json=$(printf '{"station":"%s","metres":%s,"measuredAt":"%s"}' "$@")
    exec 4<> "/dev/tcp/$CACHE_HOST/6379"
    printf '*4\r\n$4\r\nHSET\r\n$6\r\nlevels\r\n$%d\r\n%s\r\n$%d\r\n%s\r\n' "${#1}" "$1" "${#json}" "$json" >&4
    printf 'EXPIRE levels %s\r\nQUIT\r\n' "$CACHE_TTL_SECONDS" >&4
    cat <&4 > /dev/null
    exec 4>&-
}

trap 'say "stopped after $count readings"; exit 0' TERM INT
count=0
connect
say "waiting for readings"
while IFS= read -r -d '' frame <&3; do
    [[ $frame == *MESSAGE* ]] || continue
    body=${frame##*$'\n\n'}
    ack=$(sed -n 's/^ack://p' <<< "$frame" | head -n 1)
    read -r station metres measured <<< "$body"
    store "$station" "$metres" "$measured"
    remember "$station" "$metres" "$measured"
    printf 'ACK\nid:%s\n\n\0' "$ack" >&3
    count=$((count + 1))
    say "stored $station $metres m of $measured"
done
say "the queue closed the connection"
exit 1
