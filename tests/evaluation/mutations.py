# SPDX-License-Identifier: Apache-2.0
"""Drift to plant, one product a list.

Each entry: the kind of drift, the file, the text that is replaced (it must be there once, or as often
as `times` says), what comes in its place, and the rules under which it may be found. Several rules
only where the catalogue itself lets a fact be seen from two sides.
"""

MISSING = {"missing-key-in-env", "key-only-in-dev", "key-only-in-prod"}
RENAMED = MISSING
MISSPELT = {"key-name-near-miss"}
RETYPED = {"type-change"}
RESCALED = {"unit-drift"}
ENGINE = {"backing-service-engine-mismatch"}
MAJOR = {"backing-service-major-drift"}
MINOR = {"backing-service-minor-drift"}
PLACEHOLDER = {"placeholder-value"}
DEFAULT = {"default-credential"}
SHARED = {"secret-identical-across-envs"}
DEBUG = {"debug-flag-on"}
MUTABLE = {"mutable-image-tag"}
PORT = {"port-differs-across-envs", "expose-port-mismatch", "probe-port-mismatch"}
PROBE = {"healthcheck-differs", "missing-healthcheck", "probe-port-mismatch"}
REPLICAS = {"replicas-drift"}
LIMIT = {"memory-limit-drift", "cpu-limit-drift"}
LOG = {"log-driver-drift", "log-to-file", "log-volume-mounted", "log-format-drift", "log-level-drift"}
MOUNT = {"app-local-state", "host-path-mount", "source-mounted"}
STICKY = {"sticky-session"}
STALE = {"time-gap", "env-behind-prod", "env-revision-gap"}
DIRTY = {"deploy-from-dirty-tree"}
LOCALE = {"locale-drift", "timezone-drift"}
EQUAL = {"must-equal-differs"}
FLAG = {"feature-flag-drift"}
SPELLING = {"boolean-spelling-drift"}


def m(kind, rules, file, old, new, times=1):
    return {"kind": kind, "rules": rules, "file": file, "old": old, "new": new, "times": times}


MUTATIONS = {
    "clinic": [
        m("engine", ENGINE, "compose.dev.yaml", "services:\n",
          "services:\n  db:\n    image: mariadb:10.11.7\n"),
        m("major version", MAJOR, "compose.dev.yaml", "services:\n",
          "services:\n  db:\n    image: postgres:16.2\n"),
        m("minor version", MINOR, "compose.server.yaml", "services:\n",
          "services:\n  cache:\n    image: redis:7.0.15\n"),
        m("placeholder", PLACEHOLDER, "deploy/prod.env",
          'SESSION_SECRET="Wn6x-3Jd9Rk5Tm8Lz2Hq7Vb4"', 'SESSION_SECRET="changeme"'),
        m("default credential", DEFAULT, "deploy/prod.env",
          'DB_PASSWORD="pK8w-Zt3Rm6Ly9Qv2Xn5"', 'DB_PASSWORD="clinic"'),
        m("shared secret", SHARED, "deploy/prod.env",
          "Wn6x-3Jd9Rk5Tm8Lz2Hq7Vb4", "Hq4v-8sLw2Zk9Tn5Rx7Bm3Jd6"),
        m("mutable tag", MUTABLE, "deploy/prod.env", 'RELEASE="2.14.0"', 'RELEASE="latest"'),
        m("missing key", MISSING, "compose.dev.yaml", '      - "127.0.0.1:${WEB_PORT:?}:3000"\n',
          '      - "127.0.0.1:${WEB_PORT:?}:3000"\n    environment:\n      ARRIVALS_BOARD_URL: http://board.example/v1\n'),
        m("replicas", REPLICAS, "compose.server.yaml", "  reminders:\n    logging: *logs\n",
          "  reminders:\n    logging: *logs\n    deploy:\n      replicas: 4\n"),
        m("limit", LIMIT, "compose.dev.yaml", '      - "127.0.0.1:${WEB_PORT:?}:3000"\n',
          '      - "127.0.0.1:${WEB_PORT:?}:3000"\n    deploy:\n      resources:\n        limits:\n          memory: 8G\n'),
        m("log", LOG, "compose.server.yaml", "  reminders:\n    logging: *logs\n",
          "  reminders:\n    logging: {driver: none}\n"),
        m("mount", MOUNT, "compose.server.yaml", "  reminders:\n    logging: *logs\n",
          "  reminders:\n    logging: *logs\n    volumes:\n      - uploads:/app/uploads\nvolumes:\n  uploads:\n"),
        m("probe", PROBE, "compose.server.yaml", "  web:\n",
          "  web:\n    healthcheck: {disable: true}\n"),
        m("environment name", {"env-name-mismatch"}, "deploy/prod.env",
          'NODE_ENV="production"', 'NODE_ENV="development"'),
    ],
    "ledger": [
        m("missing key", MISSING, "k8s/prod/config.yaml", '  INVOICE_PAYMENT_DAYS: "30"\n', ""),
        m("renamed key", RENAMED, "k8s/prod/config.yaml", "AWS_S3_BUCKET", "DOCUMENT_STORE"),
        m("misspelt key", MISSPELT, "k8s/prod/config.yaml", "ENABLE_DUNNING", "ENABLE_DUNING"),
        m("retyped key", RETYPED, "k8s/prod/config.yaml", 'EMAIL_PORT: "587"', "EMAIL_PORT: submission"),
        m("debug", DEBUG, "k8s/prod/config.yaml", 'DJANGO_DEBUG: "false"', 'DJANGO_DEBUG: "true"'),
        m("major version", MAJOR, "k8s/prod/backing.yaml", "postgres:14.11", "postgres:16.2"),
        m("minor version", MINOR, "k8s/staging/backing.yaml", "rabbitmq:3.12.12", "rabbitmq:3.13.1"),
        m("engine", ENGINE, "compose.yaml", "image: postgres:14.11", "image: mysql:8.0.36"),
        m("probe", PROBE, "k8s/prod/web.yaml",
          "          livenessProbe:\n            httpGet: {path: /healthz, port: http}",
          "          livenessProbe:\n            httpGet: {path: /healthz, port: 9000}"),
        m("port", PORT, "k8s/prod/web.yaml", "containerPort: 8000", "containerPort: 8080"),
        m("replicas", REPLICAS, "k8s/staging/worker.yaml", "replicas: 2", "replicas: 1"),
        m("limit", LIMIT, "k8s/prod/worker.yaml", '            limits: {cpu: "1", memory: 768Mi}\n', ""),
        m("sticky session", STICKY, "k8s/prod/web.yaml", "  selector: {app: web}\n  ports:",
          "  selector: {app: web}\n  sessionAffinity: ClientIP\n  ports:"),
        m("shared secret", SHARED, "k8s/prod/secrets.env", "prd-Gq8zmB5nJd3Lw2Xv9TkR4h7Y",
          "stg-7Lw2Xv9TkR4hGq8zmB5nJd3"),
        m("mutable tag", MUTABLE, "k8s/prod/worker.yaml", "ledger:4.2.0", "ledger:main"),
    ],
    "rally": [
        m("missing key", MISSING, "config-vars/prod.json", '  "SIGNUP_LIMIT": "250",\n', ""),
        m("renamed key", RENAMED, "config-vars/prod.json", '"MAIL_SENDER"', '"NOTIFIER_ADDRESS"'),
        m("misspelt key", MISSPELT, "config-vars/prod.json", '"DEFAULT_CURRENCY"', '"DEFAULT_CURRECY"'),
        m("retyped key", RETYPED, "config-vars/prod.json", '"SIGNUP_LIMIT": "250"', '"SIGNUP_LIMIT": "unlimited"'),
        m("re-scaled key", RESCALED, "config-vars/prod.json",
          '"SESSION_TIMEOUT_MINUTES": "30"', '"SESSION_TIMEOUT_MINUTES": "1800"'),
        m("environment name", {"env-name-mismatch"}, "config-vars/prod.json",
          '"RAILS_ENV": "production"', '"RAILS_ENV": "development"'),
        m("placeholder", PLACEHOLDER, "config-vars/prod.json",
          "prd5a6b7c8d9e0f1a2b3c4d5e6f708192a", "<your-secret-key-base>"),
        m("default credential", DEFAULT, "config-vars/prod.json",
          "u2:Qv2Xn5pK8wZt3Rm6Ly9", "postgres:postgres"),
        m("shared secret", SHARED, "config-vars/prod.json",
          "prd5a6b7c8d9e0f1a2b3c4d5e6f708192a", "stg9f8e7d6c5b4a39281706f5e4d3c2b1a"),
        m("engine", ENGINE, "config-vars/dev.json",
          "postgres://rally:dvQ7mLp2vX@localhost:5432/rally_dev", "mysql2://rally:dvQ7mLp2vX@localhost:3306/rally_dev"),
        m("flag", FLAG, "config-vars/prod.json", '"FEATURE_TEAM_SIGNUP": "true"', '"FEATURE_TEAM_SIGNUP": "false"'),
        m("constant", EQUAL, "config-vars/prod.json", '"DEFAULT_CURRENCY": "EUR"', '"DEFAULT_CURRENCY": "USD"'),
        m("locale", LOCALE, "config-vars/prod.json", '"LANG": "en_US.UTF-8"', '"LANG": "C"'),
    ],
    "courier": [
        m("missing key", MISSING, "ecs/prod/api.json",
          '          "name": "MAX_PARCEL_KG",\n          "value": "31"\n        },\n        {\n', ""),
        m("misspelt key", MISSPELT, "ecs/prod/dispatcher.json", '"RETRY_LIMIT"', '"RETRY_LIMT"'),
        m("retyped key", RETYPED, "ecs/prod/api.json", '"value": "31"', '"value": "heavy"'),
        m("re-scaled key", RESCALED, "ecs/prod/api.json", '"value": "3000"', '"value": "3"'),
        m("grace period", {"grace-period-drift"}, "ecs/prod/dispatcher.json", '"stopTimeout": 60', '"stopTimeout": 10'),
        m("mutable tag", MUTABLE, "ecs/prod/dispatcher.json", "dispatcher:3.9.1", "dispatcher:latest"),
        m("port", PORT, "ecs/prod/api.json", '"containerPort": 8080', '"containerPort": 9090'),
        m("probe", PROBE, "ecs/prod/dispatcher.json", '"CMD",\n          "/dispatcher",\n          "health"',
          '"CMD",\n          "/bin/true"'),
        m("replicas", REPLICAS, "ecs/staging/services.json",
          '"serviceName": "api",\n      "taskDefinition": "courier-staging-api",\n      "desiredCount": 2',
          '"serviceName": "api",\n      "taskDefinition": "courier-staging-api",\n      "desiredCount": 1'),
        m("limit", LIMIT, "ecs/prod/api.json", '"memory": 1024,', '"memory": 8192,'),
        m("log", LOG, "ecs/prod/api.json", '"name": "LOG_FORMAT",\n          "value": "json"',
          '"name": "LOG_FORMAT",\n          "value": "text"'),
        m("driver", EQUAL, "ecs/prod/api.json", '"value": "adyen"', '"value": "stripe"'),
    ],
    "atelier": [
        m("missing key", MISSING, "env/production.env", "UPLOAD_LIMIT=8M\n", ""),
        m("renamed key", RENAMED, "env/production.env", "TAX_RATE=20", "VAT_PERCENT=20"),
        m("misspelt key", MISSPELT, "env/production.env", "SESSION_LIFETIME", "SESION_LIFETIME"),
        m("retyped key", RETYPED, "env/production.env", "REDIS_PORT=6379", "REDIS_PORT=redis"),
        m("re-scaled key", RESCALED, "env/production.env", "PAYMENT_TIMEOUT=30", "PAYMENT_TIMEOUT=30000"),
        m("debug", DEBUG, "env/production.env", "APP_DEBUG=false", "APP_DEBUG=true"),
        m("placeholder", PLACEHOLDER, "env/production.env", "Qv2Xn5pK8wZt3Rm6Ly9", "your_password_here"),
        m("default credential", DEFAULT, "env/production.env", "Qv2Xn5pK8wZt3Rm6Ly9", "password"),
        m("shared secret", SHARED, "env/production.env", "Lw2Xv9TkR4h7YpQ1sD6fK0cV8bN3xZhGq8zmB5nJd3=",
          "zmB5nJd3Lw2Xv9TkR4h7YpQ1sD6fK0cV8bN3xZhGq8="),
        m("engine", ENGINE, "env/dev.env", "DB_CONNECTION=mysql", "DB_CONNECTION=sqlite"),
        m("log", LOG, "env/production.env", "LOG_LEVEL=info", "LOG_LEVEL=debug"),
        m("flag", FLAG, "env/production.env", "FEATURE_GIFT_CARDS=true", "FEATURE_GIFT_CARDS=false"),
        m("boolean spelling", SPELLING, "env/production.env", "FEATURE_GIFT_CARDS=true", "FEATURE_GIFT_CARDS=1"),
        m("time zone", LOCALE | EQUAL, "env/production.env", "Europe/Vienna", "UTC"),
    ],
    "orchard": [
        m("missing key", MISSING, "deploy/prod/config.yaml", "  ORCHARD_RESERVATION_TTL: PT15M\n", ""),
        m("renamed key", RENAMED, "deploy/prod/config.yaml", "ORCHARD_ORDER_CUTOFF", "ORCHARD_LAST_CALL"),
        m("misspelt key", MISSPELT, "deploy/prod/config.yaml", "ORCHARD_PRICE_CURRENCY", "ORCHARD_PRICE_CURENCY"),
        m("retyped key", RETYPED, "deploy/prod/config.yaml", "ORCHARD_RESERVATION_TTL: PT15M",
          "ORCHARD_RESERVATION_TTL: forever"),
        m("shared secret", SHARED, "deploy/prod/config.yaml", "cHJkLUx5OVF2MlhuNXBLOHdadDM=",
          "c3RnLVp4OXZUcjRLdzhQbjJMbTc="),
        m("placeholder", PLACEHOLDER, "deploy/prod/config.yaml", "cHJkLUx5OVF2MlhuNXBLOHdadDM=", "Y2hhbmdlbWU="),
        m("major version", MAJOR, "deploy/staging/stores.yaml", "postgres:16.2", "postgres:15.6"),
        m("minor version", MINOR, "deploy/staging/stores.yaml", "apache/kafka:3.7.0", "apache/kafka:3.6.1"),
        m("port", PORT, "deploy/prod/pricing.yaml", "containerPort: 8080", "containerPort: 8081"),
        m("probe", PROBE, "deploy/prod/pricing.yaml", "path: /actuator/health/readiness", "path: /"),
        m("replicas", REPLICAS, "deploy/staging/pricing.yaml", "replicas: 2", "replicas: 1"),
        m("limit", LIMIT, "deploy/staging/catalog.yaml",
          '            limits:\n              cpu: "1"\n              memory: 1Gi\n', ""),
        m("sticky session", STICKY, "deploy/prod/catalog.yaml", "spec:\n  selector:\n    app.kubernetes.io/name: catalog\n",
          "spec:\n  sessionAffinity: ClientIP\n  selector:\n    app.kubernetes.io/name: catalog\n"),
        m("mutable tag", MUTABLE, "deploy/prod/catalog.yaml", "image: registry.orchard.example/catalog:7.3.0",
          "image: registry.orchard.example/catalog"),
        m("mount", MOUNT, "deploy/prod/catalog.yaml", "      containers:\n        - name: catalog\n",
          "      volumes:\n        - name: exports\n          hostPath: {path: /srv/exports}\n      containers:\n"
          "        - name: catalog\n          volumeMounts: [{name: exports, mountPath: /exports}]\n"),
        m("log", LOG, "deploy/prod/config.yaml", "  LOGGING_LEVEL_ROOT: INFO\n",
          "  LOGGING_LEVEL_ROOT: INFO\n  LOGGING_FILE_NAME: /var/log/catalog/app.log\n"),
    ],
    "newsroom": [
        m("engine", ENGINE, "infra/compose.prod.yaml", "services:\n",
          "services:\n  search:\n    image: elasticsearch:8.12.2\n"),
        m("major version", MAJOR, "infra/compose.prod.yaml", "services:\n",
          "services:\n  mongo:\n    image: mongo:7.0.6\n"),
        m("minor version", MINOR, "infra/compose.prod.yaml", "services:\n",
          "services:\n  search:\n    image: opensearchproject/opensearch:2.11.1\n"),
        m("default credential", DEFAULT, "env/prod.env", "MONGO_PASSWORD=Wn6xJd9Rk5Tm8Lz2Hq7V", "MONGO_PASSWORD=newsroom"),
        m("shared secret", SHARED, "env/prod.env", "prd-TkR7Yp14hGq8zLw2mXv9Bn3", "dev-4hGq8zLw2mXv9TkR7Yp1"),
        m("placeholder", PLACEHOLDER, "env/prod.env", "wire-prd-Lw2Xv9TkR4hGq8zm", "TODO"),
        m("mutable tag", MUTABLE, "env/prod.env", "FEEDS_RELEASE=2024.11.2", "FEEDS_RELEASE=stable"),
        m("missing key", MISSING, "infra/compose.prod.yaml", "  site:\n",
          "  site:\n    environment:\n      - PREVIEW_ORIGIN=https://preview.newsroom.example\n"),
        m("retyped key", RETYPED, "infra/compose.prod.yaml", "  site:\n",
          "  site:\n    environment:\n      - PAGE_SIZE=large\n"),
        m("re-scaled key", RESCALED, "infra/compose.prod.yaml", "  site:\n",
          "  site:\n    environment:\n      - CACHE_TTL=300000\n"),
        m("mount", MOUNT, "infra/compose.prod.yaml", "  site:\n",
          "  site:\n    volumes: ['./apps/site:/app']\n"),
        m("log", LOG, "infra/compose.prod.yaml", "  feeds:\n    logging: {driver: local, options: {max-size: 50m}}\n",
          "  feeds:\n    logging: {driver: local, options: {max-size: 50m}}\n"
          "    volumes: ['feedlogs:/var/log/feeds']\nvolumes:\n  feedlogs:\n"),
        m("probe", PROBE, "infra/compose.prod.yaml", "  feeds:\n",
          "  feeds:\n    healthcheck: {test: ['CMD', 'true']}\n"),
        m("limit", LIMIT, "infra/compose.prod.yaml", "  site:\n",
          "  site:\n    deploy: {resources: {limits: {memory: 4G}}}\n"),
    ],
    "harbor": [
        m("engine", ENGINE, "compose.local.yaml",
          '    image: postgres:15.5\n    command: ["postgres", "-c", "ssl=on", "-c", '
          '"ssl_cert_file=/etc/ssl/certs/ssl-cert-snakeoil.pem", "-c", '
          '"ssl_key_file=/etc/ssl/private/ssl-cert-snakeoil.key"]\n'
          '    environment: {POSTGRES_USER: harbor, POSTGRES_PASSWORD: "${DB_PASSWORD:?}", POSTGRES_DB: harbor}\n'
          '    volumes: ["db:/var/lib/postgresql/data"]\n',
          '    image: mysql:8.0.36\n'
          '    environment: {MYSQL_USER: harbor, MYSQL_PASSWORD: "${DB_PASSWORD:?}", MYSQL_DATABASE: harbor}\n'
          '    volumes: ["db:/var/lib/mysql"]\n'
          '  bookings:\n    environment: {DATABASE_URL: "mysql://harbor:${DB_PASSWORD:?}@db:3306/harbor"}\n'
          '  invoices:\n    environment: {DATABASE_URL: "mysql://harbor:${DB_PASSWORD:?}@db:3306/harbor"}\n'),
        m("major version", MAJOR, "infra/prod.json", '"engine_version": "15.5"', '"engine_version": "14.11"'),
        m("minor version", MINOR, "infra/prod.json", '"engine_version": "15.5"', '"engine_version": "15.3"'),
        m("major version of a cache", MAJOR, "infra/prod.json", '"engine_version": "7.1"', '"engine_version": "6.2"'),
        m("shared secret", SHARED, "env/prod.env", "prd-7Yp14hGq8zLw2mXv9TkR", "stg-mXv9TkR7Yp14hGq8zLw2"),
        m("placeholder", PLACEHOLDER, "env/prod.env", "prd-7Yp14hGq8zLw2mXv9TkR", "replace-me"),
        m("default credential", DEFAULT, "env/prod.env", "Qv2Xn5pK8wZt3Rm6Ly9", "harbor"),
        m("debug", DEBUG, "compose.hosts.yaml", "  bookings:\n",
          "  bookings:\n    environment: {APP_DEBUG: 'true'}\n"),
        m("missing key", MISSING, "compose.hosts.yaml", "  invoices:\n",
          "  invoices:\n    environment: {ACCOUNTING_CODE: '4711'}\n"),
        m("misspelt key", MISSPELT, "compose.local.yaml", "services:\n",
          "services:\n  invoices:\n    environment: {INVOICE_PREFX: HB, INVOICE_PREFIX: !reset null}\n"),
        m("retyped key", RETYPED, "compose.hosts.yaml", "  bookings:\n",
          "  bookings:\n    environment: {HOLD_MINUTES: never}\n"),
        m("port", PORT, "compose.hosts.yaml", "  bookings:\n",
          "  bookings:\n    ports: !override ['${BOOKINGS_BIND:?}:9000']\n"),
        m("mutable tag", MUTABLE, "compose.hosts.yaml", "  bookings:\n",
          "  bookings:\n    image: registry.harbor.example/bookings:main\n"),
        m("shared backing service", {"shared-backing-service", "prod-endpoint-in-nonprod"}, "env/staging.env",
          "harbor-staging.abc1.eu-west-1.rds.amazonaws.com", "harbor-prod.def2.eu-west-1.rds.amazonaws.com"),
        m("localhost", {"localhost-in-prod"}, "env/prod.env",
          "redis://harbor-prod.uvw8.euw1.cache.amazonaws.com:6379/0", "redis://localhost:6379/0"),
    ],
}

# Revisions: a repository with six commits, one a fortnight, is made of the product, and production's
# manifests are told what they run: the kind of drift, the rules, the product, the files, and what they say.
# `{first}` and `{last}` are commits, `{hotfix}` one that only production has.
REVISIONS = [
    ("stale revision", STALE, "ledger", "k8s/prod", "{first}", "4.2.0"),
    ("stale revision", STALE, "orchard", "deploy/prod", "{first}", "7.3.0"),
    ("dirty revision", DIRTY, "ledger", "k8s/prod", "{last}", "4.2.0-dirty"),
    ("dirty revision", DIRTY, "orchard", "deploy/prod", "{last}", "7.3.0-2-gabc1234-dirty"),
    ("unknown revision", {"deploy-revision-not-in-repo"}, "orchard", "deploy/prod",
     "3f1c9a7b5d2e4f608b2d4f6a1c3e50715e7a9c1d", "7.3.0"),
    ("hotfix in production", {"prod-ahead-of-main", "env-behind-prod"}, "orchard", "deploy/prod",
     "{hotfix}", "7.3.0"),
]
