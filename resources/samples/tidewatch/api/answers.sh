# shellcheck shell=sh
# Sourced by the programs in cgi-bin.

# answer STATUS JSON
answer() {
    printf 'Status: %s\r\nContent-Type: application/json\r\n\r\n%s\n' "$1" "$2"
    exit 0
}

# cache COMMAND...: one command to Redis; prints its reply
cache() {
    printf '%s\r\nQUIT\r\n' "$*" | nc -w 2 "$CACHE_HOST" 6379 | tr -d '\r'
}
