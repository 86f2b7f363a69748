# SPDX-License-Identifier: Apache-2.0
"""Which images there are: their packages, files and what an engine is told about them."""
from dataclasses import dataclass, field

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

BASE = (
    "base-files bash dash coreutils libc-bin grep sed mawk findutils gzip hostname procps util-linux gosu "
    "ncurses-base tzdata login libpam-modules libpam-runtime passwd ca-certificates"
).split()

# What packages ask for to get installed or administered; nothing of it runs in a container.
NEVER = frozenset(
    """adduser base-passwd cron cron-daemon-common debconf debianutils init-system-helpers logrotate lsb-base
    media-types netbase perl perl-base perl-modules-5.36 libperl5.36 sensible-utils ssl-cert systemd
    sysvinit-utils ucf iproute2 libpython3-stdlib libpython3.11-minimal libpython3.11-stdlib python3 python3-minimal
    python3.11 python3.11-minimal openssl usrmerge libfile-find-rule-perl libnumber-compare-perl libtext-glob-perl""".split()
)


@dataclass(frozen=True)
class File:
    path: str
    source: str  # below entrypoints/
    mode: int = 0o644


@dataclass(frozen=True)
class Folder:
    path: str
    mode: int = 0o755
    user: str = "root"


@dataclass(frozen=True)
class User:
    name: str
    id: int
    home: str


@dataclass(frozen=True)
class Image:
    name: str
    tags: tuple[str, ...]
    packages: tuple[str, ...] = ()
    without: tuple[str, ...] = ()  # packages that are asked for but not used
    leaveOut: tuple[str, ...] = ()  # path beginnings
    users: tuple[User, ...] = ()
    files: tuple[File, ...] = ()
    folders: tuple[Folder, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    env: dict[str, str] = field(default_factory=dict)
    entrypoint: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    volumes: tuple[str, ...] = ()
    workingFolder: str = ""
    user: str = ""
    stopSignal: str = ""
    versionOf: str = ""  # the package whose version makes the most exact tag, such as postgres:15.13

    def config(self) -> dict:
        """What `docker inspect` shows as Config."""
        env = {"PATH": PATH} | self.env
        found = {
            "Env": [f"{key}={value}" for key, value in env.items()],
            "Entrypoint": list(self.entrypoint) or None,
            "Cmd": list(self.command) or None,
            "ExposedPorts": {f"{port}/tcp": {} for port in self.ports},
            "Volumes": {path: {} for path in self.volumes},
            "WorkingDir": self.workingFolder,
            "User": self.user,
            "StopSignal": self.stopSignal,
        }
        return {key: value for key, value in found.items() if value}


COMMON = File("usr/local/lib/entrypoint-common.sh", "common.sh")
ENTRYPOINT = ("docker-entrypoint.sh",)
INITDB = Folder("docker-entrypoint-initdb.d")


def entrypoint(source: str) -> File:
    return File("usr/local/bin/docker-entrypoint.sh", source, 0o755)


RABBITMQ = dict(
    packages=("rabbitmq-server", "erlang-eldap", "erlang-tools"),
    without=("socat",),
    users=(User("rabbitmq", 999, "/var/lib/rabbitmq"),),
    files=(entrypoint("rabbitmq.sh"), COMMON),
    env={
        "PATH": f"/usr/lib/rabbitmq/bin:{PATH}",
        "LANG": "C.UTF-8",
        "HOME": "/var/lib/rabbitmq",
        "RABBITMQ_LOGS": "-",
    },
    entrypoint=ENTRYPOINT,
    command=("rabbitmq-server",),
    volumes=("/var/lib/rabbitmq",),
)
RABBITMQ_FOLDERS = (
    Folder("var/lib/rabbitmq", 0o1777, "rabbitmq"),
    Folder("var/log/rabbitmq", 0o1777, "rabbitmq"),
    Folder("etc/rabbitmq", 0o1777, "rabbitmq"),
)
RABBITMQ_PORTS = (4369, 5671, 5672, 15691, 15692, 25672)

BUSYBOX = Image("busybox", ("busybox:1", "busybox:latest"), packages=("busybox-static",), command=("sh",))
# Six small layers of noise over busybox: something to pull whose progress can be watched.
LAYERED = Image("layered", ("plumbline/layered:1",), command=("sh",))

SERVICES = (
    Image(
        "postgres",
        ("postgres:15", "postgres:latest", "postgres:15-bookworm"),
        packages=("postgresql-15", "xz-utils"),
        without=(
            "libllvm14 libz3-4 libjson-perl libc-l10n locales lsb-release postgresql-client-common postgresql-common"
        ).split(),
        leaveOut=("usr/lib/postgresql/15/lib/bitcode/", "usr/lib/postgresql/15/lib/llvmjit"),
        users=(User("postgres", 999, "/var/lib/postgresql"),),
        files=(entrypoint("postgres.sh"), COMMON),
        folders=(
            Folder("var/lib/postgresql", 0o755, "postgres"),
            Folder("var/lib/postgresql/data", 0o1777, "postgres"),
            Folder("run/postgresql", 0o3777, "postgres"),
            INITDB,
        ),
        env={
            "PATH": f"{PATH}:/usr/lib/postgresql/15/bin",
            "LANG": "C.UTF-8",
            "PG_MAJOR": "15",
            "PGDATA": "/var/lib/postgresql/data",
        },
        entrypoint=ENTRYPOINT,
        command=("postgres",),
        ports=(5432,),
        volumes=("/var/lib/postgresql/data",),
        stopSignal="SIGINT",
        versionOf="postgresql-15",
    ),
    Image(
        "redis",
        ("redis:7", "redis:7.0", "redis:latest", "redis:7-bookworm"),
        packages=("redis-server", "redis-tools"),
        users=(User("redis", 999, "/data"),),
        files=(entrypoint("redis.sh"),),
        folders=(Folder("data", 0o755, "redis"),),
        entrypoint=ENTRYPOINT,
        command=("redis-server",),
        ports=(6379,),
        volumes=("/data",),
        workingFolder="/data",
        versionOf="redis-server",
    ),
    Image(
        "mariadb",
        ("mariadb:10.11", "mariadb:10", "mariadb:lts"),
        packages=("mariadb-server-core", "mariadb-client-core", "mariadb-client", "xz-utils"),
        without=(
            "libdbi-perl libdbd-mariadb-perl libterm-readkey-perl libfreetype6 libconfig-inifiles-perl"
        ).split(),
        users=(User("mysql", 999, "/var/lib/mysql"),),
        files=(entrypoint("mariadb.sh"), COMMON, File("usr/local/bin/healthcheck.sh", "mariadb-health.sh", 0o755)),
        folders=(
            Folder("var/lib/mysql", 0o755, "mysql"),
            Folder("run/mysqld", 0o1777, "mysql"),
            Folder("etc/mysql"),
            Folder("etc/mysql/conf.d"),
            INITDB,
        ),
        env={"LANG": "C.UTF-8"},
        entrypoint=ENTRYPOINT,
        command=("mariadbd",),
        ports=(3306,),
        volumes=("/var/lib/mysql",),
        versionOf="mariadb-server-core",
    ),
    Image(
        "rabbitmq",
        ("rabbitmq:3.10", "rabbitmq:3", "rabbitmq:latest"),
        folders=RABBITMQ_FOLDERS,
        ports=RABBITMQ_PORTS,
        versionOf="rabbitmq-server",
        **RABBITMQ,
    ),
    Image(
        "memcached",
        ("memcached:1", "memcached:1.6", "memcached:latest"),
        packages=("memcached",),
        users=(User("memcache", 11211, "/nonexistent"),),
        files=(entrypoint("memcached.sh"),),
        entrypoint=ENTRYPOINT,
        command=("memcached",),
        ports=(11211,),
        user="memcache",
        versionOf="memcached",
    ),
    Image(
        "nginx",
        ("nginx:1.22", "nginx:1", "nginx:latest"),
        packages=("nginx-light", "gettext-base", "curl"),
        leaveOut=("etc/nginx/nginx.conf", "etc/nginx/sites-", "etc/nginx/modules-enabled"),
        users=(User("nginx", 101, "/nonexistent"),),
        files=(
            entrypoint("nginx.sh"),
            File("etc/nginx/nginx.conf", "nginx.conf"),
            File("etc/nginx/conf.d/default.conf", "nginx-default.conf"),
            File("usr/share/nginx/html/index.html", "nginx-index.html"),
        ),
        folders=(
            Folder("docker-entrypoint.d"),
            Folder("var/log/nginx"),
            Folder("var/lib/nginx", 0o755, "nginx"),
            Folder("var/cache/nginx", 0o755, "nginx"),
        ),
        links=(("var/log/nginx/access.log", "/dev/stdout"), ("var/log/nginx/error.log", "/dev/stderr")),
        entrypoint=("/usr/local/bin/docker-entrypoint.sh",),
        command=("nginx", "-g", "daemon off;"),
        ports=(80,),
        stopSignal="SIGQUIT",
        versionOf="nginx-light",
    ),
    Image(
        "haproxy",
        ("haproxy:2.6", "haproxy:2", "haproxy:latest"),
        packages=("haproxy",),
        leaveOut=("etc/haproxy/",),
        users=(User("haproxy", 99, "/var/lib/haproxy"),),
        files=(entrypoint("haproxy.sh"),),
        folders=(Folder("usr/local/etc/haproxy"), Folder("var/lib/haproxy", 0o755, "haproxy")),
        entrypoint=ENTRYPOINT,
        command=("haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"),
        workingFolder="/var/lib/haproxy",
        user="haproxy",
        stopSignal="SIGUSR1",
        versionOf="haproxy",
    ),
    Image(
        "nats",
        ("nats:2", "nats:latest"),
        packages=("nats-server",),
        users=(User("nats", 999, "/data"),),
        files=(entrypoint("nats.sh"), File("etc/nats/nats-server.conf", "nats.conf")),
        entrypoint=ENTRYPOINT,
        command=("nats-server", "--config", "/etc/nats/nats-server.conf"),
        ports=(4222, 8222, 6222),
        versionOf="nats-server",
    ),
)
ALL = {image.name: image for image in (BUSYBOX, LAYERED, *SERVICES)}
