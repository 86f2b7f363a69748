# SPDX-License-Identifier: Apache-2.0
"""Drift to plant in a second set of products that were written, with this list, before any of them was checked.

As mutations_held_out.py; what the first run said of them is in README.md beside this file.
"""

from kinds import (DEBUG, DEFAULT, DIRTY, ENGINE, EQUAL, FLAG, LIMIT, LOCALE, LOG, MAJOR, MINOR, MISSING, MISSPELT,
                   MOUNT, MUTABLE, PLACEHOLDER, PORT, PROBE, RENAMED, REPLICAS, RESCALED, RETYPED, SHARED,
                   SPELLING, STALE, STICKY, m)

TOLL = "infra/prod.tfstate.json"
TOLL_STAGING = "infra/staging.tfstate.json"
FOG = "terraform/production.json"
FOG_STAGING = "terraform/staging.json"
FOG_ENV = "deploy/local/fogbank.env"
CHORALE = "env/prod.env"
SERVER = "compose.server.yaml"


def var(name, value):
    """One of a container's variables in the text that a state holds of its task."""
    return f'{{\\"name\\": \\"{name}\\", \\"value\\": \\"{value}\\"}}'


UNSEEN_MUTATIONS = {
    # Spring Boot; the cluster and what lies behind it are Terraform's, people's machines have Compose.
    "tollgate": [
        m("missing key", MISSING, TOLL, '"INVOICE_DUE_DAYS": "14",', ""),
        m("missing key", MISSING, "docker-compose.yml", "    TARIFF_CACHE_TTL: PT10M\n", ""),
        m("renamed key", RENAMED, TOLL, '"PLATE_LOOKUP_TIMEOUT"', '"REGISTRY_PATIENCE"'),
        m("misspelt key", MISSPELT, TOLL, '"TARIFF_CACHE_TTL"', '"TARRIF_CACHE_TTL"'),
        m("misspelt key", MISSPELT, "docker-compose.yml", "    TOLL_ROUNDING:", "    TOLL_ROUDNING:"),
        m("retyped key", RETYPED, TOLL, '"INVOICE_DUE_DAYS": "14"', '"INVOICE_DUE_DAYS": "fortnight"'),
        m("retyped key", RETYPED, TOLL_STAGING, '"TARIFF_CACHE_TTL": "PT10M"', '"TARIFF_CACHE_TTL": "short"'),
        m("re-scaled key", RESCALED, TOLL, '"TARIFF_CACHE_TTL": "PT10M"', '"TARIFF_CACHE_TTL": "PT10000M"'),
        m("re-scaled key", RESCALED, TOLL, '"INVOICE_DUE_DAYS": "14"', '"INVOICE_DUE_DAYS": "14000"'),
        m("engine", ENGINE, "docker-compose.yml", "image: postgres:16.4-alpine", "image: mariadb:11.4.2"),
        m("engine", ENGINE, "docker-compose.yml", "jdbc:postgresql://postgres:5432/tollgate", "jdbc:h2:mem:tollgate"),
        m("major version", MAJOR, "docker-compose.yml", "image: apache/kafka:3.6.0", "image: apache/kafka:4.0.0"),
        m("major version", MAJOR, TOLL, '"engine_version": "7.1"', '"engine_version": "6.2"'),
        m("minor version", MINOR, "docker-compose.yml", "image: postgres:16.4-alpine", "image: postgres:16.1-alpine"),
        m("placeholder", PLACEHOLDER, TOLL, "prd-pr-Hs6Dk3Lw9Tq2", "TODO"),
        m("default credential", DEFAULT, TOLL, '"SPRING_DATASOURCE_PASSWORD": "prd-8fK2mQ7xW4nB1vZ6"',
          '"SPRING_DATASOURCE_PASSWORD": "postgres"'),
        m("shared secret", SHARED, TOLL, "prd-Zx5Cv8Bn2Mq7Wr4Ty1Up6", "stg-Zx5Cv8Bn2Mq7Wr4Ty1Up6"),
        m("debug", DEBUG, TOLL, '"TOLL_CURRENCY"', '"DEBUG": "true", "TOLL_CURRENCY"'),
        m("environment name", {"env-name-mismatch"}, TOLL, '"SPRING_PROFILES_ACTIVE": "prod"',
          '"SPRING_PROFILES_ACTIVE": "staging"'),
        m("mutable tag", MUTABLE, TOLL, "tollgate/app:2.9.3", "tollgate/app:latest", 2),
        m("port", PORT, TOLL, '"SERVER_PORT": "8080"', '"SERVER_PORT": "8090"'),
        m("probe", PROBE, TOLL, "/actuator/health/liveness", "/actuator/info", 2),
        m("replicas", REPLICAS, TOLL_STAGING, '"replicas": "2"', '"replicas": "1"', 2),
        m("limit", LIMIT, TOLL, '"memory": "1Gi"}, "requests": {"cpu": "250m", "memory": "1Gi"}',
          '"memory": "16Gi"}, "requests": {"cpu": "250m", "memory": "1Gi"}'),
        m("mount", MOUNT, TOLL,
          '"empty_dir": [{"medium": "", "size_limit": "0"}],\n                            "config_map": [],\n'
          '                            "secret": [],\n                            "persistent_volume_claim": [],\n'
          '                            "host_path": []',
          '"host_path": [{"path": "/srv/plates", "type": ""}]', 2),
        m("sticky session", STICKY, TOLL, '"session_affinity": "None"', '"session_affinity": "ClientIP"'),
        m("log", LOG, TOLL, '"LOGGING_LEVEL_ROOT": "INFO"', '"LOGGING_LEVEL_ROOT": "TRACE"'),
        m("log", LOG, TOLL, '"TOLL_CURRENCY"', '"LOGGING_FILE_NAME": "/var/log/toll/app.log", "TOLL_CURRENCY"'),
        m("flag", FLAG, TOLL, '"FEATURE_ANPR_RETRY": "true"', '"FEATURE_ANPR_RETRY": "false"'),
        m("boolean spelling", SPELLING, TOLL, '"FEATURE_ANPR_RETRY": "true"', '"FEATURE_ANPR_RETRY": "yes"'),
        m("constant", EQUAL, TOLL, '"TOLL_CURRENCY": "PLN"', '"TOLL_CURRENCY": "EUR"'),
        m("time zone", LOCALE, TOLL, '"TZ": "Europe/Warsaw"', '"TZ": "UTC"'),
        m("grace period", {"grace-period-drift"}, TOLL, '"termination_grace_period_seconds": 40',
          '"termination_grace_period_seconds": 5', 2),
    ],
    # Go on ECS, all of it in a state of Terraform.
    "fogbank": [
        m("missing key", MISSING, FOG, var("STATION_POLL_INTERVAL", "90s") + ", ", "", 2),
        m("missing key", MISSING, FOG_ENV, "MAX_TILE_ZOOM=12\n", ""),
        m("renamed key", RENAMED, FOG, "FORECAST_HORIZON_HOURS", "OUTLOOK_DEPTH", 2),
        m("misspelt key", MISSPELT, FOG, "STATION_POLL_INTERVAL", "STATION_POL_INTERVAL", 2),
        m("misspelt key", MISSPELT, FOG_ENV, "FORECAST_HORIZON_HOURS=", "FORCAST_HORIZON_HOURS="),
        m("retyped key", RETYPED, FOG, var("MAX_TILE_ZOOM", "12"), var("MAX_TILE_ZOOM", "deep"), 2),
        m("re-scaled key", RESCALED, FOG, var("STATION_POLL_INTERVAL", "90s"), var("STATION_POLL_INTERVAL", "90000"), 2),
        m("re-scaled key", RESCALED, FOG_ENV, "FORECAST_HORIZON_HOURS=72", "FORECAST_HORIZON_HOURS=259200"),
        m("engine", ENGINE, "deploy/local/compose.yaml", "image: postgres:15.8", "image: mysql:8.0.39"),
        m("engine", ENGINE, FOG_ENV, "postgres://fogbank:local-7Yt2Rw5Q@db:5432/fogbank?sslmode=disable",
          "sqlite:///var/lib/fogbank.db"),
        m("major version", MAJOR, "deploy/local/compose.yaml", "image: postgres:15.8", "image: postgres:17.0"),
        m("minor version", MINOR, FOG, '"engine_version": "15.8"', '"engine_version": "15.4"'),
        m("placeholder", PLACEHOLDER, FOG, var("UNITS", "metric"), var("UNITS", "metric") + ", "
          + var("ALERTS_API_TOKEN", "changeme"), 2),
        m("default credential", DEFAULT, FOG, var("NATS_URL", "nats://nats.fogbank-production.internal:4222"),
          var("NATS_URL", "nats://admin:admin@nats.fogbank-production.internal:4222"), 2),
        m("shared secret", SHARED, FOG,
          "arn:aws:secretsmanager:eu-west-1:447100220011:secret:fogbank/production/tile-signing-key",
          "arn:aws:secretsmanager:eu-west-1:447100110022:secret:fogbank/staging/tile-signing-key", 2),
        m("debug", DEBUG, FOG, var("UNITS", "metric"), var("UNITS", "metric") + ", " + var("FOGBANK_DEBUG", "true"), 2),
        m("environment name", {"env-name-mismatch"}, FOG, var("APP_ENV", "production"), var("APP_ENV", "staging"), 2),
        m("mutable tag", MUTABLE, FOG, "/fogbank:1.22.0", "/fogbank:main", 2),
        m("port", PORT, FOG, '\\"containerPort\\": 9000, \\"hostPort\\": 9000', '\\"containerPort\\": 9090, \\"hostPort\\": 9090'),
        m("probe", PROBE, FOG, '\\"command\\": [\\"CMD\\", \\"/fogbank\\", \\"ping\\"]',
          '\\"command\\": [\\"NONE\\"]'),
        m("replicas", REPLICAS, FOG_STAGING, '"desired_count": 2', '"desired_count": 1'),
        m("limit", LIMIT, FOG, '"memory": "1024"', '"memory": "16384"'),
        m("mount", MOUNT, FOG, '\\"portMappings\\"',
          '\\"mountPoints\\": [{\\"sourceVolume\\": \\"cache\\", \\"containerPath\\": \\"/var/fogbank\\"}], \\"portMappings\\"'),
        m("sticky session", STICKY, FOG, '"enabled": false', '"enabled": true'),
        m("log", LOG, FOG, var("LOG_LEVEL", "info"), var("LOG_LEVEL", "debug"), 2),
        m("log", LOG, FOG, var("LOG_FORMAT", "json"), var("LOG_FORMAT", "text"), 2),
        m("flag", FLAG, FOG, var("ENABLE_RADAR_OVERLAY", "true"), var("ENABLE_RADAR_OVERLAY", "false"), 2),
        m("boolean spelling", SPELLING, FOG, var("ENABLE_RADAR_OVERLAY", "true"), var("ENABLE_RADAR_OVERLAY", "1"), 2),
        m("constant", EQUAL, FOG, var("UNITS", "metric"), var("UNITS", "imperial"), 2),
        m("architecture", {"arch-differs"}, FOG, '"cpu_architecture": "ARM64"', '"cpu_architecture": "X86_64"', 2),
        m("process type", {"process-types-differ"}, "deploy/local/compose.yaml",
          "  poller:\n    build: {context: ../..}\n    command: [poll]\n    env_file: fogbank.env\n    user: \"65532\"\n"
          "    read_only: true\n    stop_grace_period: 30s\n    depends_on: [db, nats]\n", ""),
    ],
    # Laravel under Compose everywhere, with a file of variables an environment.
    "chorale": [
        m("missing key", MISSING, "compose.dev.yaml", "    ports: [\"8000:8000\"]\n",
          "    ports: [\"8000:8000\"]\n    environment: {SCORE_RENDERER_URL: http://localhost:9999}\n"),
        m("missing key", MISSING, SERVER, "    labels:\n", "    environment: {PARTITUR_LICENSE: abc12-9}\n    labels:\n"),
        m("retyped key", RETYPED, CHORALE, "REHEARSAL_REMINDER_HOURS=48", "REHEARSAL_REMINDER_HOURS=always"),
        m("re-scaled key", RESCALED, CHORALE, "SHEET_UPLOAD_MAX_KB=20480", "SHEET_UPLOAD_MAX_KB=20971520"),
        m("re-scaled key", RESCALED, "env/staging.env", "REHEARSAL_REMINDER_HOURS=48", "REHEARSAL_REMINDER_HOURS=172800"),
        m("engine", ENGINE, "compose.dev.yaml", "services:\n", "services:\n  mysql:\n    image: postgres:16.4\n"),
        m("engine", ENGINE, "compose.dev.yaml", "services:\n  web:\n",
          "services:\n  web:\n    environment: {DB_CONNECTION: sqlite, DB_DATABASE: database/database.sqlite}\n"),
        m("major version", MAJOR, "compose.dev.yaml", "services:\n", "services:\n  redis:\n    image: redis:6.2.14-alpine\n"),
        m("major version", MAJOR, SERVER, "  mysql:\n", "  mysql:\n    image: mysql:9.0.1\n"),
        m("minor version", MINOR, "compose.dev.yaml", "services:\n", "services:\n  redis:\n    image: redis:7.2.5-alpine\n"),
        m("placeholder", PLACEHOLDER, CHORALE, "prd-mg-Rt6Yu4Io9", "your-password-here"),
        m("default credential", DEFAULT, CHORALE, "prd-2Xc5Vb8Nm1Qw4", "secret"),
        m("shared secret", SHARED, CHORALE, "prd-masterkey-Fg7Hj8Kl2Za", "stg-masterkey-Yu9Io1Pa3Sd"),
        m("shared secret", SHARED, CHORALE, "base64:cHJkNFdzN1JmMlRnNVloOFVqMUlrM09sNlB6OVhjMEI=",
          "base64:c3RnN0tqMm5QcTl4VzRiVnM4Wm0xTGM2RHQzR2g1Rnk="),
        m("debug", DEBUG, CHORALE, "APP_DEBUG=false", "APP_DEBUG=true"),
        m("environment name", {"env-name-mismatch"}, CHORALE, "APP_ENV=production", "APP_ENV=local"),
        m("mutable tag", MUTABLE, CHORALE, "APP_VERSION=5.6.0", "APP_VERSION=latest"),
        m("mutable tag", MUTABLE, "compose.yaml", "redis:7.4.0-alpine", "redis"),
        m("port", PORT, "compose.dev.yaml", "    ports: [\"8000:8000\"]\n", "    ports: [\"8000:8080\"]\n"),
        m("probe", PROBE, SERVER, "  web:\n", "  web:\n    healthcheck: {disable: true}\n"),
        m("probe", PROBE, SERVER, "  web:\n",
          "  web:\n    healthcheck: {test: [CMD, curl, -fsS, 'http://localhost:8000/']}\n"),
        m("limit", LIMIT, CHORALE, "APP_DEBUG=false\n", "APP_DEBUG=false\nWEB_MEMORY=8G\n"),
        m("replicas", REPLICAS, "env/staging.env", "APP_DEBUG=false\n", "APP_DEBUG=false\nQUEUE_REPLICAS=1\n"),
        m("mount", MOUNT, SERVER, "  web:\n", "  web:\n    volumes: [/srv/chorale/storage:/app/storage]\n"),
        m("sticky session", STICKY, SERVER, "      traefik.enable: \"true\"\n",
          "      traefik.enable: \"true\"\n      traefik.http.services.chorale.loadbalancer.sticky.cookie: \"true\"\n"),
        m("log", LOG, SERVER, "{driver: json-file, options: {max-size: 10m, max-file: \"5\"}}", "{driver: none}", 3),
        m("log", LOG, CHORALE, "APP_DEBUG=false\n", "APP_DEBUG=false\nLOG_LEVEL=debug\n"),
        m("flag", FLAG, CHORALE, "FEATURE_PART_PLAYER=true", "FEATURE_PART_PLAYER=false"),
        m("boolean spelling", SPELLING, CHORALE, "FEATURE_PART_PLAYER=true", "FEATURE_PART_PLAYER=on"),
        m("driver", EQUAL, SERVER, "    labels:\n", "    environment: {SESSION_DRIVER: database}\n    labels:\n"),
        m("locale", LOCALE, CHORALE, "APP_DEBUG=false\n", "APP_DEBUG=false\nAPP_LOCALE=nl\n"),
        m("time zone", LOCALE, CHORALE, "APP_DEBUG=false\n", "APP_DEBUG=false\nAPP_TIMEZONE=UTC\n"),
        m("grace period", {"grace-period-drift"}, SERVER, "  queue:\n", "  queue:\n    stop_grace_period: 2s\n"),
        m("source mounted", MOUNT, SERVER, "  scheduler:\n", "  scheduler:\n    volumes: [\".:/app\"]\n"),
    ],
}

# As mutations.py has them: a var that says which commit runs.
UNSEEN_REVISION_KEYS = {
    "tollgate": [
        m("stale revision", STALE, TOLL, '"TOLL_CURRENCY"', '"GIT_COMMIT": "{first}", "TOLL_CURRENCY"'),
        m("dirty revision", DIRTY, TOLL, '"TOLL_CURRENCY"', '"GIT_COMMIT": "{last}-dirty", "TOLL_CURRENCY"'),
    ],
    "chorale": [
        m("stale revision", STALE, SERVER, "    labels:\n", "    environment: {{APP_REVISION: \"{first}\"}}\n    labels:\n"),
        m("dirty revision", DIRTY, SERVER, "    labels:\n",
          "    environment: {{APP_REVISION: \"{last}-dirty\"}}\n    labels:\n"),
    ],
}
