// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <algorithm>

namespace plumbline::engine::simulated {
namespace {

const std::vector<ImageKind>& kinds()
{
    static const std::vector<ImageKind> kKinds{
        {.name = "postgres",
         .port = "5432/tcp",
         .volume = "/var/lib/postgresql/data",
         .entrypoint = "docker-entrypoint.sh",
         .command = "postgres",
         .stopSignal = "SIGINT",
         .sizeMegabytes = 152,
         .readyMs = 2600,
         .startLines =
             {"The files belonging to this database system will be owned by user \"postgres\".",
              "PostgreSQL init process complete; ready for start up.",
              "LOG:  starting PostgreSQL 15.8 on x86_64-pc-linux-gnu",
              "LOG:  listening on IPv4 address \"0.0.0.0\", port 5432",
              "LOG:  database system is ready to accept connections"},
         .busyLines = {"LOG:  checkpoint starting: time",
                       "LOG:  checkpoint complete: wrote 14 buffers (0.1%); write=1.312 s"}},
        {.name = "redis",
         .port = "6379/tcp",
         .volume = "/data",
         .entrypoint = "docker-entrypoint.sh",
         .command = "redis-server",
         .stopSignal = "",
         .sizeMegabytes = 45,
         .readyMs = 400,
         .startLines = {"1:C * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo",
                        "1:M * Server initialized",
                        "1:M * Ready to accept connections"},
         .busyLines = {"1:M * 100 changes in 300 seconds. Saving...",
                       "1:M * Background saving terminated with success"}},
        {.name = "rabbitmq",
         .port = "5672/tcp",
         .volume = "/var/lib/rabbitmq",
         .entrypoint = "docker-entrypoint.sh",
         .command = "rabbitmq-server",
         .stopSignal = "",
         .sizeMegabytes = 101,
         .readyMs = 5200,
         .startLines = {"[info] Starting RabbitMQ 3.10.8 on Erlang 25.2.3",
                        "[info] started TCP listener on [::]:5672",
                        "[info] Server startup complete; 4 plugins started."},
         .busyLines =
             {"[info] accepting AMQP connection (198.18.1.4:40112 -> 198.18.1.3:5672)",
              "[info] connection: user 'guest' authenticated and granted access to vhost '/'"}},
        {.name = "mariadb",
         .port = "3306/tcp",
         .volume = "/var/lib/mysql",
         .entrypoint = "docker-entrypoint.sh",
         .command = "mariadbd",
         .stopSignal = "",
         .sizeMegabytes = 118,
         .readyMs = 2400,
         .startLines = {"[Note] InnoDB: Buffer pool(s) load completed",
                        "[Note] mariadbd: ready for connections."},
         .busyLines = {"[Note] InnoDB: log sequence number 47391"}},
        {.name = "nginx",
         .port = "80/tcp",
         .volume = "",
         .entrypoint = "/docker-entrypoint.sh",
         .command = "nginx -g daemon off;",
         .stopSignal = "SIGQUIT",
         .sizeMegabytes = 67,
         .readyMs = 300,
         .startLines = {"/docker-entrypoint.sh: Configuration complete; ready for start up",
                        "[notice] 1#1: start worker processes"},
         .busyLines = {"198.18.1.1 - - \"GET / HTTP/1.1\" 200 4312",
                       "198.18.1.1 - - \"GET /api/levels HTTP/1.1\" 200 611"}},
        {.name = "memcached",
         .port = "11211/tcp",
         .volume = "",
         .entrypoint = "docker-entrypoint.sh",
         .command = "memcached",
         .stopSignal = "",
         .sizeMegabytes = 32,
         .readyMs = 200,
         .startLines = {},
         .busyLines = {}},
        {.name = "nats",
         .port = "4222/tcp",
         .volume = "",
         .entrypoint = "docker-entrypoint.sh",
         .command = "nats-server",
         .stopSignal = "",
         .sizeMegabytes = 12,
         .readyMs = 200,
         .stopExit = 1, // as the server's own
         .startLines = {"[INF] Starting nats-server", "[INF] Server is ready"},
         .busyLines = {}},
        {.name = "",
         .port = "",
         .volume = "",
         .entrypoint = "",
         .command = "sh",
         .stopSignal = "",
         .sizeMegabytes = 8,
         .readyMs = 500,
         .startLines = {"starting", "ready"},
         .busyLines = {"handled a request in 12 ms",
                       "handled a request in 9 ms",
                       "job done in 31 ms"}},
    };
    return kKinds;
}

} // namespace

const ImageKind& kindOf(std::string_view reference)
{
    const std::string_view named = reference.substr(0, reference.find('@'));
    const std::size_t slash = named.rfind('/');
    std::string_view last = slash == std::string_view::npos ? named : named.substr(slash + 1);
    last = last.substr(0, last.find(':'));
    const auto found = std::ranges::find(kinds(), last, &ImageKind::name);
    return found == kinds().end() ? kinds().back() : *found;
}

} // namespace plumbline::engine::simulated
