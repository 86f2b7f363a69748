# SPDX-License-Identifier: Apache-2.0
"""Linux namespaces through libc: Python 3.12 has os.unshare, Debian 12's 3.11 has not.

The engine and what it runs live in one mount, network and process namespace. That is what makes clean-up certain:
when its first process dies, however it dies, the kernel ends every process in it and takes its mounts and network
devices away. It also keeps the host's firewall, routes and addresses out of the tests.
"""
import ctypes
import fcntl
import os
import signal
import socket
import struct

CLONE_NEWNS = 0x00020000
CLONE_NEWNET = 0x40000000
CLONE_NEWPID = 0x20000000
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
MNT_DETACH = 2
PR_SET_PDEATHSIG = 1
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1

m_libc = ctypes.CDLL(None, use_errno=True)


def check(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def unshare(flags: int) -> None:
    check(m_libc.unshare(flags), "unshare")


def enter(pid: int | str, kinds: tuple[str, ...] = ("net",)) -> None:
    files = [os.open(f"/proc/{pid}/ns/{kind}", os.O_RDONLY) for kind in kinds]
    for file in files:
        check(m_libc.setns(file, 0), "setns")
        os.close(file)


def mount(source: str, target: str, kind: str | None, flags: int = 0, options: str = "") -> None:
    arguments = [text.encode() if text is not None else None for text in (source, target, kind)]
    check(m_libc.mount(*arguments, ctypes.c_ulong(flags), options.encode()), f"mount {target}")


def dieWithParent(with_signal: int = signal.SIGKILL) -> None:
    check(m_libc.prctl(PR_SET_PDEATHSIG, with_signal, 0, 0, 0), "prctl")


def bringLoopbackUp() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(any_socket, SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | IFF_UP))


def makeMountsPrivate(spare: str) -> None:
    """Nothing that is mounted from here on shows outside. `spare` is an empty folder.

    In a chroot the namespace's own root lies outside, and a process that enters a container's namespace would land
    there; so the chroot becomes the root of ours."""
    here = os.open("/", os.O_PATH)
    workingFolder = os.getcwd()
    enter("self", ("mnt",))  # into the namespace we are in already: a chroot ends here
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    if not os.path.samestat(os.stat("/"), os.fstat(here)):
        os.fchdir(here)
        place = spare.lstrip("/")
        mount(".", place, None, MS_BIND | MS_REC)
        os.chdir(place)
        check(m_libc.pivot_root(b".", b"."), "pivot_root")
        check(m_libc.umount2(b".", MNT_DETACH), "umount")
    os.close(here)
    os.chdir(workingFolder)


def forkFirstProcess(run, spare: str) -> int:
    """Runs `run() -> exit code` as the first process of new namespaces; returns its id as seen from here.

    From here on every child of the caller would be born into the new process namespace, so fork nothing else."""
    parent = os.getpid()
    unshare(CLONE_NEWPID)
    pid = os.fork()
    if pid != 0:
        return pid
    code = 1
    try:
        dieWithParent()
        if not os.path.exists(f"/proc/{parent}"):
            os._exit(1)  # it died before we asked to be told
        unshare(CLONE_NEWNS | CLONE_NEWNET)
        makeMountsPrivate(spare)
        mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
        bringLoopbackUp()
        code = run()
    except BaseException as error:  # the last resort of a process: say it and end
        print(f"with_engine: {error!r}", flush=True)
    os._exit(code)
