#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Passes connections on to an engine's Unix socket, as the ways to an engine elsewhere do.

relay.py stdio SOCKET            standard input and output, as `docker system dial-stdio` does
relay.py tls SOCKET CERT KEY CA  TLS on a loopback port, which it prints, for clients with a certificate of CA's;
                                 it ends with its standard input
"""
import os
import socket
import ssl
import sys
import threading


def pump(read, write, end):
    try:
        while data := read(65536):
            write(data)
    except OSError:
        pass  # the other side is gone: so is this one
    try:
        end()
    except OSError:
        pass


def engine(path):
    upstream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    upstream.connect(path)
    return upstream


def write_all(data):
    while data:
        data = data[os.write(1, data):]


def stdio(path):
    upstream = engine(path)
    threading.Thread(
        target=pump,
        args=(lambda size: os.read(0, size), upstream.sendall, lambda: upstream.shutdown(socket.SHUT_WR)),
        daemon=True,
    ).start()
    pump(upstream.recv, write_all, lambda: os.close(1))


def serve(context, client, path):
    try:
        secured = context.wrap_socket(client, server_side=True)
        secured.settimeout(None)
        upstream = engine(path)
    except OSError:  # a client that is not welcome, or no engine
        client.close()
        return

    def close():
        for end in (secured, upstream):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    # a client that has said all may still listen
    said = lambda: upstream.shutdown(socket.SHUT_WR)  # noqa: E731
    threading.Thread(target=pump, args=(secured.recv, upstream.sendall, said), daemon=True).start()
    pump(upstream.recv, secured.sendall, close)


def tls(path, certificate, key, authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(authority)
    context.verify_mode = ssl.CERT_REQUIRED
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while True:
        client, _ = listener.accept()
        threading.Thread(target=serve, args=(context, client, path), daemon=True).start()


if __name__ == "__main__":
    {"stdio": stdio, "tls": tls}[sys.argv[1]](*sys.argv[2:])
