# SPDX-License-Identifier: Apache-2.0
"""Drift to plant in a fourth set of products that were written, with this list, before any of them was checked.

As mutations_held_out.py; what the first run said of them is in README.md beside this file.
"""

from kinds import (DEBUG, DEFAULT, DIRTY, ENGINE, EQUAL, FLAG, LIMIT, LOCALE, LOG, MAJOR, MINOR, MISSING, MISSPELT,
                   MOUNT, MUTABLE, PLACEHOLDER, PORT, PROBE, RENAMED, REPLICAS, RESCALED, RETYPED, SHARED,
                   SPELLING, STALE, STICKY, m)

WINDLASS = "deploy/production.yaml"
LOCAL = "local/docker-compose.yml"
SERVER = "docker-compose.server.yml"
PROD = "docker-compose.prod.yml"
PROD_ENV = "env/prod.env"

FOURTH_MUTATIONS = {
    # Elixir on Kubernetes as Kustomize built it, Compose with anchors on people's machines.
    "windlass": [
        m("missing key", MISSING, WINDLASS, '  BERTH_HOLD_MINUTES: "45"\n', ""),
        m("missing key", MISSING, LOCAL, "      LIVE_VIEW_SALT: dev-salt-8c0Lq2\n", ""),
        m("renamed key", RENAMED, WINDLASS, "  WEATHER_API_TOKEN:", "  FORECAST_PASS:"),
        m("misspelt key", MISSPELT, WINDLASS, "HARBOUR_CODE", "HARBOR_CODE"),
        m("misspelt key", MISSPELT, LOCAL, "TARIFF_ROUNDING", "TARIF_ROUNDING"),
        m("retyped key", RETYPED, WINDLASS, 'BERTH_HOLD_MINUTES: "45"', "BERTH_HOLD_MINUTES: forever"),
        m("retyped key", RETYPED, LOCAL, "SESSION_TTL: 12h", "SESSION_TTL: default"),
        m("re-scaled key", RESCALED, WINDLASS, 'BERTH_HOLD_MINUTES: "45"', 'BERTH_HOLD_MINUTES: "2700"'),
        m("re-scaled key", RESCALED, WINDLASS, "SESSION_TTL: 12h", 'SESSION_TTL: "43200"'),
        m("engine", ENGINE, LOCAL, "image: postgis/postgis:16-3.4", "image: mysql:8.4.2"),
        m("engine", ENGINE, LOCAL, "redis:7.2.5-alpine", "memcached:1.6.31-alpine"),
        m("major version", MAJOR, WINDLASS, "postgis/postgis:16-3.4", "postgis/postgis:14-3.4"),
        m("major version", MAJOR, LOCAL, "redis:7.2.5-alpine", "redis:5.0.14-alpine"),
        m("minor version", MINOR, WINDLASS, "redis:7.2.5-alpine", "redis:7.0.15-alpine"),
        m("placeholder", PLACEHOLDER, WINDLASS, "wx-prd-52ef7d", "<insert token>"),
        m("default credential", DEFAULT, WINDLASS, "ecto://windlass:prd-cable-4h7@db", "ecto://postgres:postgres@db"),
        m("shared secret", SHARED, WINDLASS, "prdW3kZ9pTn6Rc1YvJ8xGf5LmQb2HdSe7Ua4OiKy0BwVtCgXhPzNrMjEqDlAuF",
          "stgT7xQ2mLw9Vb4KzR8nJc5HfYp1GdSu6Ea3WiBo0XrMtNkZvCqLyPjDhUgFsA"),
        m("shared secret", SHARED, WINDLASS, "prd-salt-Bv38xT", "dev-salt-8c0Lq2"),
        m("debug", DEBUG, WINDLASS, '  PHX_SERVER: "true"\n', '  PHX_SERVER: "true"\n  PHX_DEBUG: "true"\n'),
        m("environment name", {"env-name-mismatch"}, WINDLASS, "MIX_ENV: prod", "MIX_ENV: dev"),
        m("mutable tag", MUTABLE, WINDLASS, "image: ghcr.io/windlass/windlass:1.14.2", "image: ghcr.io/windlass/windlass:nightly", 3),
        m("port", PORT, WINDLASS, "containerPort: 4000", "containerPort: 4001"),
        m("port", PORT, WINDLASS, 'PORT: "4000"', 'PORT: "8080"'),
        m("probe", PROBE, WINDLASS, "httpGet: {path: /health, port: 4000}", "httpGet: {path: /, port: 4000}"),
        m("probe", PROBE, WINDLASS, "httpGet: {path: /alive, port: 4000}", "httpGet: {path: /alive, port: 4369}"),
        m("replicas", REPLICAS, "deploy/staging.yaml", "replicas: 2\n  selector: {matchLabels: {app.kubernetes.io/component: web}}",
          "replicas: 1\n  selector: {matchLabels: {app.kubernetes.io/component: web}}"),
        m("limit", LIMIT, WINDLASS, 'limits: {cpu: "2", memory: 768Mi}', 'limits: {cpu: "2", memory: 16Gi}'),
        m("limit", LIMIT, WINDLASS, "            limits: {cpu: 500m, memory: 512Mi}\n", ""),
        m("mount", MOUNT, WINDLASS, "          emptyDir: {}", "          hostPath: {path: /srv/windlass, type: Directory}"),
        m("mount", MOUNT, WINDLASS, "            - {name: tmp, mountPath: /tmp}\n      volumes:\n        - name: tmp\n          emptyDir: {}",
          "            - {name: docs, mountPath: /app/uploads}\n      volumes:\n        - name: docs\n          persistentVolumeClaim: {claimName: docs}"),
        m("sticky session", STICKY, WINDLASS, "    cert-manager.io/cluster-issuer: letsencrypt\n",
          "    cert-manager.io/cluster-issuer: letsencrypt\n    haproxy.org/cookie-persistence: berth\n"),
        m("log", LOG, WINDLASS, "LOG_LEVEL: info", "LOG_LEVEL: debug"),
        m("log", LOG, WINDLASS, "            - {name: tmp, mountPath: /tmp}\n", "            - {name: tmp, mountPath: /var/log/windlass}\n"),
        m("flag", FLAG, WINDLASS, 'ENABLE_TUG_REQUESTS: "true"', 'ENABLE_TUG_REQUESTS: "false"'),
        m("boolean spelling", SPELLING, WINDLASS, 'ENABLE_TUG_REQUESTS: "true"', 'ENABLE_TUG_REQUESTS: "1"'),
        m("constant", EQUAL, WINDLASS, "TARIFF_ROUNDING: nearest", "TARIFF_ROUNDING: up"),
        m("locale", LOCALE, WINDLASS, "LC_ALL: C.UTF-8", "LC_ALL: nb_NO.UTF-8"),
        m("grace period", {"grace-period-drift"}, WINDLASS, "terminationGracePeriodSeconds: 45", "terminationGracePeriodSeconds: 600"),
        m("admin image", {"admin-different-image"}, WINDLASS, 'image: ghcr.io/windlass/windlass:1.14.2\n          command: ["/app/bin/migrate"]',
          'image: ghcr.io/windlass/windlass:1.13.0\n          command: ["/app/bin/migrate"]'),
        m("dirty revision", DIRTY, WINDLASS, "image: ghcr.io/windlass/windlass:1.14.2", "image: ghcr.io/windlass/windlass:1.14.2-7-gab12cd3-dirty", 3),
    ],
    # Python under Compose everywhere: a base, a file for servers, one an environment, and env_file lists.
    "cartouche": [
        m("missing key", MISSING, PROD_ENV, "OIDC_CLIENT_SECRET=prd-oidc-c83f0b6e\n", ""),
        m("missing key", MISSING, "env/dev.env", "LOG_LEVEL=debug\n", "LOG_LEVEL=debug\nPAPYRUS_VIEWER_URL=http://localhost:7000\n"),
        m("renamed key", RENAMED, PROD_ENV, "MINIO_BUCKET=", "SCAN_STORE="),
        m("misspelt key", MISSPELT, PROD_ENV, "MINIO_ACCESS_KEY=", "MINIO_ACESS_KEY="),
        m("misspelt key", MISSPELT, "env/staging.env", "OIDC_CLIENT_SECRET=", "OIDC_CLEINT_SECRET="),
        m("retyped key", RETYPED, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nTHUMBNAIL_MAX_PX=large\n"),
        m("re-scaled key", RESCALED, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nOCR_TIMEOUT_SECONDS=90000\n"),
        m("re-scaled key", RESCALED, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nUPLOAD_MAX_BYTES=51200\n"),
        m("engine", ENGINE, PROD, "  db:\n", "  db:\n    image: postgres:16.4\n"),
        m("engine", ENGINE, PROD, "services:\n", "services:\n  elastic: {image: 'opensearchproject/opensearch:2.17.1'}\n"),
        m("major version", MAJOR, PROD, "  db:\n", "  db:\n    image: mariadb:10.11.9\n"),
        m("major version", MAJOR, PROD, "services:\n", "services:\n  elastic: {image: 'elasticsearch:7.17.24'}\n"),
        m("minor version", MINOR, SERVER, "  elastic:\n", "  elastic:\n    image: elasticsearch:8.11.4\n"),
        m("placeholder", PLACEHOLDER, PROD_ENV, "prd-oidc-c83f0b6e", "FIXME"),
        m("default credential", DEFAULT, PROD_ENV, "MINIO_SECRET_KEY=prd-minio-5Xv2Tn", "MINIO_SECRET_KEY=minioadmin"),
        m("default credential", DEFAULT, PROD, "MINIO_ROOT_PASSWORD: prd-minio-5Xv2Tn", "MINIO_ROOT_PASSWORD: minioadmin"),
        m("shared secret", SHARED, PROD_ENV, "prd-jwt-Nr1t4Ze7Xu0k5Ba9", "stg-jwt-Hy7c2Wd5Gs8p3Jf6"),
        m("debug", DEBUG, PROD_ENV, "DEBUG=false", "DEBUG=1"),
        m("environment name", {"env-name-mismatch"}, PROD_ENV, "ENVIRONMENT=prod", "ENVIRONMENT=dev"),
        m("mutable tag", MUTABLE, SERVER, "cartouche/app:v0.61.0", "cartouche/app:master", 2),
        m("mutable tag", MUTABLE, PROD, "services:\n", "services:\n  proxy: {image: 'nginx:alpine'}\n"),
        m("port", PORT, PROD, "  api:\n", '  api:\n    command: ["uvicorn", "cartouche.main:app", "--host", "0.0.0.0", "--port", "9000"]\n'),
        m("probe", PROBE, PROD, "  api:\n", "  api:\n    healthcheck: {disable: true}\n"),
        m("probe", PROBE, PROD, "  api:\n", '  api:\n    healthcheck: {test: ["CMD", "curl", "-f", "http://localhost:8000/"]}\n'),
        m("replicas", REPLICAS, "docker-compose.staging.yml", "    deploy: {replicas: 2}\n", "    deploy: {replicas: 1}\n"),
        m("limit", LIMIT, PROD, "  indexer:\n", "  indexer:\n    mem_limit: 8g\n"),
        m("mount", MOUNT, PROD, "  api:\n", "  api:\n    volumes: [/var/lib/cartouche/scans:/code/scans]\n"),
        m("mount", MOUNT, SERVER, "  indexer:\n", "  indexer:\n    volumes: [.:/code]\n"),
        m("sticky session", STICKY, PROD, "  api:\n", "  api:\n    labels: [traefik.http.services.api.loadbalancer.sticky.cookie=true]\n"),
        m("log", LOG, PROD, "  api:\n", "  api:\n    logging: {driver: none}\n"),
        m("log", LOG, PROD_ENV, "LOG_LEVEL=info", "LOG_LEVEL=debug"),
        m("log", LOG, PROD_ENV, "LOG_LEVEL=info", "LOG_LEVEL=info\nLOG_FILE=/var/log/cartouche.log"),
        m("flag", FLAG, PROD_ENV, "LOG_LEVEL=info", "LOG_LEVEL=info\nUSE_OCR=false"),
        m("boolean spelling", SPELLING, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nUSE_OCR=yes\n"),
        m("driver", EQUAL, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nSEARCH_BACKEND=database\n"),
        m("constant", EQUAL, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nCATALOGUE_PREFIX=MUS\n"),
        m("time zone", LOCALE, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nTIMEZONE=Europe/London\n"),
        m("grace period", {"grace-period-drift"}, PROD, "  api:\n", "  api:\n    stop_grace_period: 3s\n"),
        m("localhost", {"localhost-in-prod"}, PROD_ENV, "PUBLIC_URL=https://cartouche.museum", "PUBLIC_URL=http://localhost:8080"),
        m("process type", {"process-types-differ"}, PROD, "  indexer:\n    env_file: !override [env/base.env, env/prod.env]\n",
          "  indexer: !reset null\n"),
        m("dirty revision", DIRTY, SERVER, "cartouche/app:v0.61.0", "cartouche/app:v0.61.0-dirty", 2),
    ],
}

# As mutations.py has them: a var that says which commit runs.
FOURTH_REVISION_KEYS = {
    "windlass": [
        m("stale revision", STALE, WINDLASS, '  PHX_SERVER: "true"\n', '  PHX_SERVER: "true"\n  GIT_REVISION: {first}\n'),
    ],
    "cartouche": [
        m("stale revision", STALE, PROD_ENV, "DEBUG=false\n", "DEBUG=false\nBUILD_COMMIT={first}\n"),
    ],
}
