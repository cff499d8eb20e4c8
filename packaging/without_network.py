"""Runs a command with the network taken away: `without_network.py COMMAND [ARGUMENT]...`.

The one rule: the command runs either way. Where the system (Linux) allows it, only this machine
itself (loopback) is left to it, and it finds REGULATE_NETWORK=off; where not, one sentence says so.
"""

import ctypes
import fcntl
import os
import socket
import struct
import sys

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
SIOCSIFFLAGS = 0x8914
IFF_UP = 1


def take_network_away():
    """Moves this process to an empty network with its loopback up; OSError where it may not."""
    user, group = os.geteuid(), os.getegid()
    if not unshare(CLONE_NEWNET):
        # Who is not root may do it inside a user namespace, mapped to themselves.
        if not unshare(CLONE_NEWUSER | CLONE_NEWNET):
            raise OSError("no new network allowed")
        for name, line in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(line)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", IFF_UP))


def unshare(flags):
    return ctypes.CDLL(None).unshare(flags) == 0


def allowed():
    """Tried in a child first: a try that fails halfway cannot be undone."""
    child = os.fork()
    if child == 0:
        try:
            take_network_away()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def main(command):
    if sys.platform == "linux" and allowed():
        take_network_away()
        os.environ["REGULATE_NETWORK"] = "off"
    else:
        print("This system does not let the tests take the network away; they run with it.")
    sys.stdout.flush()
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
