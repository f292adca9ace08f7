#!/usr/bin/env python3
"""Walks the table of a running window as a screen reader does, over a real AT-SPI bus.

usage: dbus-run-session -- walk.py PROGRAM

Qt 6.4's own table interfaces crash on much of what is asked here. Exit status: 0 the window answered
everything and lived; 1 a wrong answer or a crash; 77 no display server or no AT-SPI here to test with.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIP = 77


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(SKIP)


class Window:
    """The program under test, told what to do by lines."""

    def __init__(self, program, environment):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=environment)
        self.expect("ready")

    def expect(self, word):
        line = self.process.stdout.readline().strip()
        if line != word:
            raise AssertionError("the window said %r instead of %r; status %s" % (line, word, self.process.poll()))

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        self.expect("done " + command.split()[0])

    def alive(self):
        return self.process.poll() is None


def display():
    """A display of our own; returns (process, name)."""
    if not shutil.which("Xvfb"):
        skip("Xvfb is not installed")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
                              pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    number = os.read(read_end, 32).decode().strip()
    if not number:
        skip("Xvfb did not start")
    return server, ":" + number


def equal(found, wanted, what):
    if found != wanted:
        raise AssertionError("%s: %r instead of %r" % (what, found, wanted))


def find(accessible, role, depth=12):
    """The first descendant with that role name; asks no table for its cells."""
    if accessible is None or depth == 0:
        return None
    if accessible.getRoleName() == role:
        return accessible
    for i in range(min(accessible.childCount, 50)):
        found = find(accessible.getChildAtIndex(i), role, depth - 1)
        if found is not None:
            return found
    return None


def wait_for(what, seconds=15):
    """Polls, because the registry says nothing of an application that is about to appear."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("not there after %d s" % seconds)


def cells_are_named(accessible, table):
    equal(accessible.name, "People", "name of the table")
    equal((table.nRows, table.nColumns), (1000000, 3), "rows and columns, the hidden one left out")
    equal(table.getAccessibleAt(0, 0).name, "Head 0: cell 0 of 0", "first cell")
    equal(table.getAccessibleAt(999999, 2).name, "Head 3: cell 3 of 999999", "last cell")
    equal(table.getColumnDescription(1), "Head 1", "column's description")
    equal(table.getColumnHeader(2).name, "Head 3", "column's head")
    equal(table.getColumnHeader(2).getRoleName(), "table column header", "role of a head")
    index = table.getIndexAt(41, 1)
    equal((table.getRowAtIndex(index), table.getColumnAtIndex(index)), (41, 1), "index there and back")
    equal(accessible.getChildAtIndex(index).name, "Head 1: cell 1 of 41", "child at that index")
    equal(accessible.getChildAtIndex(index).getIndexInParent(), index, "the cell's own index")


def selection_is_told(table):
    equal(list(table.getSelectedRows()), [], "nothing is selected at first")
    equal(table.addRowSelection(5), True, "selecting a row")
    equal(list(table.getSelectedRows()), [5], "the row selected")
    equal((table.isRowSelected(5), table.isRowSelected(6)), (True, False), "asked for each")
    equal(table.isSelected(5, 1), True, "the cell is selected too")
    equal(table.removeRowSelection(5), True, "taking it back")
    equal(table.nSelectedRows, 0, "nothing is selected again")


def nonsense_is_survived(accessible, table, window):
    """Places outside the table, which Qt 6.4's adaptor looks into without asking."""
    calls = [lambda r, c: table.getAccessibleAt(r, c), lambda r, c: table.getIndexAt(r, c),
             lambda r, c: table.getRowExtentAt(r, c), lambda r, c: table.getColumnExtentAt(r, c),
             lambda r, c: table.isSelected(r, c), lambda r, c: table.getRowHeader(r),
             lambda r, c: table.getColumnHeader(c), lambda r, c: table.getRowColumnExtentsAtIndex(r * 3 + c),
             lambda r, c: table.getRowAtIndex(r * 3 + c), lambda r, c: accessible.getChildAtIndex(r * 3 + c)]
    for row, column in ((-1, -1), (-5, 0), (0, 99), (1000000, 0), (2000000, 3), (0, -1), (1 << 29, 1)):
        for call in calls:
            try:
                call(row, column)
            except Exception:  # an error from the bus is a fair answer, a dead window is not
                pass
            if not window.alive():
                raise AssertionError("the window died at row %d, column %d" % (row, column))


def stale_cells_are_survived(table, window):
    held = [table.getAccessibleAt(row, 1) for row in range(0, 900, 30)]
    window.tell("rows 3")
    equal(table.nRows, 3, "rows after the filter")
    for cell in held:
        for ask in (lambda: cell.name, lambda: cell.getState().getStates(), lambda: cell.getIndexInParent(),
                    lambda: cell.queryComponent().getExtents(0)):
            try:
                ask()
            except Exception:
                pass
    window.tell("rows 0")
    equal(table.nRows, 0, "rows when nothing matches")
    window.tell("model none")
    equal((table.nRows, table.nColumns), (0, 0), "no model at all")
    window.tell("model again")
    window.tell("rows 1000000")
    equal(table.getAccessibleAt(7, 0).name, "Head 0: cell 0 of 7", "cells afterwards")


def a_storm_is_survived(accessible, table, window):
    """Filter, selection and columns change without pause while the table is walked."""
    window.tell("storm on")
    answers = 0
    end = time.monotonic() + 4
    step = 0
    while time.monotonic() < end:
        step += 1
        for ask in (lambda: table.getAccessibleAt(step % 20, step % 4).name,
                    lambda: accessible.getChildAtIndex(step % 60).getState().getStates(),
                    lambda: table.getRowColumnExtentsAtIndex(step % 60), lambda: table.getSelectedRows(),
                    lambda: table.isSelected(step % 40, 1), lambda: table.getColumnHeader(step % 5).name,
                    lambda: accessible.queryComponent().getAccessibleAtPoint(50, 100, 1).name):
            try:
                ask()
                answers += 1
            except Exception:
                pass
        if not window.alive():
            raise AssertionError("the window died in the storm, after %d answers" % answers)
    window.tell("storm off")
    print("answers in the storm: %d" % answers)
    if answers < 100:
        raise AssertionError("hardly anything was answered")


def memory_is_bounded(table, window):
    def resident():
        with open("/proc/%d/statm" % window.process.pid, encoding="ascii") as f:
            return int(f.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
    before = resident()
    for row in range(0, 6000):
        table.getAccessibleAt(row, 0)
    grown = resident() - before
    print("walking 6,000 rows cost %.1f MB" % grown)
    if grown > 20:
        raise AssertionError("cells are kept for ever: %.1f MB" % grown)


def focusables_are_named(accessible, pyatspi, depth=0):
    """Every widget that takes the keyboard has a name; cells are checked elsewhere."""
    if accessible is None or depth > 12:
        return
    states = accessible.getState()
    if states.contains(pyatspi.STATE_FOCUSABLE) and states.contains(pyatspi.STATE_SHOWING) and not accessible.name:
        raise AssertionError("a focusable %s has no name" % accessible.getRoleName())
    if accessible.getRoleName() == "table":
        return
    for i in range(min(accessible.childCount, 100)):
        focusables_are_named(accessible.getChildAtIndex(i), pyatspi, depth + 1)


def run(program, environment, pyatspi):
    window = Window(program, environment)
    try:
        def application():
            for child in pyatspi.Registry.getDesktop(0):
                if child is not None and child.name == "hubdesk-accessible-test":
                    return child
            return None
        app = wait_for(application)
        accessible = wait_for(lambda: find(app, "table"))
        table = accessible.queryTable()
        cells_are_named(accessible, table)
        selection_is_told(table)
        focusables_are_named(app, pyatspi)
        nonsense_is_survived(accessible, table, window)
        stale_cells_are_survived(table, window)
        memory_is_bounded(table, window)
        a_storm_is_survived(accessible, table, window)
        cells_are_named(accessible, table)
        window.tell("quit")
        equal(window.process.wait(10), 0, "the window's exit status")
    finally:
        if window.alive():
            window.process.kill()
            window.process.wait()


def main():
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        skip("no session bus; run under dbus-run-session")
    server, name = display()
    with tempfile.TemporaryDirectory() as folder:
        try:
            os.environ["DISPLAY"] = name  # pyatspi and the bus launcher look at it too
            environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                               QT_ACCESSIBILITY="1", XDG_RUNTIME_DIR=folder, NO_AT_BRIDGE="0")
            os.environ["XDG_RUNTIME_DIR"] = folder
            try:
                import pyatspi
            except ImportError:
                skip("python3-pyatspi is not installed")
            try:
                pyatspi.Registry.getDesktop(0)
            except Exception as error:
                skip("no AT-SPI bus: %s" % error)
            run(sys.argv[1], environment, pyatspi)
            print("the table answered everything")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
