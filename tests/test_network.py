"""What the tests show, they show offline."""

import errno
import os
import socket

import pytest

# An address that is kept for documentation (RFC 5737), so that nobody ever answers.
OUTSIDE = ("192.0.2.1", 443)

offline = pytest.mark.skipif(
    os.environ.get("REGULATE_NETWORK") != "off",
    reason="these tests run with the network; `make test` takes it away where the system lets it",
)


@offline
def test_this_computer_itself_is_the_only_network_there_is():
    assert [name for _, name in socket.if_nameindex()] == ["lo"]


@offline
def test_nothing_outside_can_be_reached():
    with socket.socket() as door:
        door.settimeout(5)
        with pytest.raises(OSError) as refused:
            door.connect(OUTSIDE)
    assert refused.value.errno == errno.ENETUNREACH
