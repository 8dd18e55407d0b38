"""Addresses of a network never reach the libraries of Qt; local ones do."""

import os
import sys

import pytest

from guide.safety import environment, local_addresses
from guide.safety.local_addresses import name_session_bus, refuse_network_addresses, without_fallback

TCP = "tcp:host=127.0.0.1,port=5555"


LOCAL_BUSES = ("unix:path=/run/user/1000/bus", "unix:abstract=a;unix:path=b", "disabled:")
OTHER_BUSES = (
    TCP,
    f"unix:path=/run/bus;{TCP}",
    "nonce-tcp:x",
    "unixexec:path=/bin/sh",
    "autolaunch:",
    "vsock:cid=2",
)


def refused(**variables):
    """The variables that are left."""
    refuse_network_addresses(variables)
    return variables


def test_a_screen_over_a_network_is_refused():
    given = "127.0.0.1:83 localhost:10.0 tcp/host:0 inet6/::1:0 host/unix:0 /tmp/x:0 ::0".split()
    left = {screen: refused(DISPLAY=screen, HOME="/home/worker") for screen in given}
    assert left == {screen: {"HOME": "/home/worker"} for screen in given}


def test_a_local_screen_stays_and_is_tried_by_its_socket_alone():
    for screen in (":0", ":83.1", "unix:0"):
        variables = refused(DISPLAY=screen)
        assert variables == {"DISPLAY": screen}
        assert without_fallback(variables) == {"DISPLAY": f"unix/{screen.removeprefix('unix')}"}


def test_a_bus_stays_if_it_is_a_local_socket_and_is_disabled_if_not():
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
        left = {address: refused(**{name: address})[name] for address in (*LOCAL_BUSES, *OTHER_BUSES)}
        assert left == {**{each: each for each in LOCAL_BUSES}, **dict.fromkeys(OTHER_BUSES, "disabled:")}


def test_without_an_address_of_the_session_bus_only_the_users_own_is_tried():
    for folder, address in {
        "/run/user/1000": "unix:path=/run/user/1000/bus",
        "/run/a b;tcp:é": "unix:path=/run/a%20b%3btcp%3a%c3%a9/bus",
        "": "disabled:",
    }.items():
        for variables in ({}, {"DBUS_SESSION_BUS_ADDRESS": ""}):
            variables["XDG_RUNTIME_DIR"] = folder
            name_session_bus(variables)
            refuse_network_addresses(variables)
            assert variables["DBUS_SESSION_BUS_ADDRESS"] == address
    variables = {"DBUS_SESSION_BUS_ADDRESS": "unix:abstract=a"}
    name_session_bus(variables)
    assert variables == {"DBUS_SESSION_BUS_ADDRESS": "unix:abstract=a"}


def test_for_ibus_the_screen_keeps_its_usual_form_if_it_is_there(tmp_path, monkeypatch):
    monkeypatch.setattr(local_addresses, "_SCREEN_SOCKETS", tmp_path)
    variables = {"DISPLAY": ":7.0", "QT_IM_MODULE": "ibus"}
    assert without_fallback(variables) == {"DISPLAY": ""}
    (tmp_path / "X7").touch()
    assert without_fallback(variables) == {}
    assert without_fallback({}) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are Linux's")
def test_the_variables_that_are_restored_later_hold_no_network_address_either(monkeypatch):
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    for name, value in {"DISPLAY": ":0", "DBUS_SESSION_BUS_ADDRESS": TCP}.items():
        monkeypatch.setenv(name, value)
    original = dict(os.environ)
    monkeypatch.setattr(sys, "original_environment", original, raising=False)
    environment.use_local_addresses()
    assert os.environ["DISPLAY"] == "unix/:0"
    assert (original["DISPLAY"], original["DBUS_SESSION_BUS_ADDRESS"]) == (":0", "disabled:")
    environment.restore_environment()
    assert os.environ["DISPLAY"] == ":0"
