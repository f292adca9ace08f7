#!/usr/bin/env python3
"""Hostile states against every command: hostile.py HUBDESK_ACCESS [--kinds KIND...] [--commands COMMAND...] [--seed N]

Each command reads each kind of hostile_states.py. What is refused is refused with status 2, one line
FILE:LINE:COLUMN: on standard error that points at the culprit, and nothing on standard output; everything else is answered
with status 0. Then costs: four times the state may cost no more than about four times as much (or than what it prints, where
the answer itself must grow faster), in processor time, the least of several runs; quadratic would be sixteen.
"""
import argparse
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile

from hostile_kinds import as_bytes
from hostile_states import KINDS

COMMANDS = {
    "resolve": lambda file, other, who: ["resolve", file],
    "resolve-2": lambda file, other, who: ["resolve", "--jupyterhub", "2.3.1", file],
    "explain": lambda file, other, who: ["explain", "--json", "--state", file, who, "servers", "--on", "user=nobody"],
    "explain-held": lambda file, other, who: ["explain", "--json", "--state", file, who, "read:users", "--on", "user=u1"],
    "who-can": lambda file, other, who: ["who-can", "--json", "--state", file, "servers", "--on", "user=u1"],
    "escalations": lambda file, other, who: ["escalations", "--json", "--state", file],
    "escalations-from": lambda file, other, who: ["escalations", "--state", file, "--from", who],
    "compare": lambda file, other, who: ["compare", "--json", "--state", file, "--with", other],
}
LIMIT = 8.0  # four times the input; quadratic is 16
ENOUGH = 0.08  # seconds of the larger run that can be told from noise
SMALL, LARGEST = 1000, 16000  # n; four times that is the larger state
CRASHED = (132, 134, 135, 136, 137, 139, 143)


class Run:
    def __init__(self, program, words):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            self.status = subprocess.run([program, *words], stdout=out, stderr=err, stdin=subprocess.DEVNULL, timeout=300).returncode
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            self.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            self.printed = out.seek(0, os.SEEK_END)
            out.seek(0)
            self.out = out.read(1 << 22)
            err.seek(0)
            self.err = err.read(1 << 16)


class Hostile:
    def __init__(self, program, folder, seed):
        self.program, self.seed = program, seed
        self.folder = pathlib.Path(folder)
        self.wrong = []
        self.made = {}
        self.base = min(Run(program, ["resolve", self.file("nothing", b"{}")]).seconds for _ in range(5))

    def file(self, name, text):
        path = self.folder / name
        path.write_bytes(text)
        return str(path)

    def words(self, kind, command, n):
        if (kind.name, n) not in self.made:
            if not any(name == kind.name for name, _ in self.made):
                self.made = {}
            made = kind.make(random.Random(self.seed), n)
            text = as_bytes(made)
            changed = text.replace(b'"servers!', b'"delete:servers!', 1).replace(b'"read:users!', b'"list:users!', 1)
            who = "user:" + made["users"][0]["name"] if isinstance(made, dict) and made.get("users") else "user:a"
            self.made[kind.name, n] = text, self.file(f"state-{n}.json", text), self.file(f"changed-{n}.json", changed), who
        text, file, other, who = self.made[kind.name, n]
        return text, COMMANDS[command](file, other, who), file

    def fault(self, kind, command, what):
        self.wrong.append(f"{kind.name} {command}: {what}")
        print(f"    {kind.name} {command}: {what}", flush=True)

    def answers(self, kind, command):
        text, words, file = self.words(kind, command, 40)
        run = Run(self.program, words)
        if run.status < 0 or run.status in CRASHED:
            return self.fault(kind, command, f"crashed with {run.status}: {run.err[:200]!r}")
        if command == "resolve-2" and b"custom_scopes" in text and run.status == 0:
            return None  # 2.x has none and does not look at them
        if kind.refused is None:
            # A name that nobody can type on a command line, and 2.x without custom scopes, are refused in their turn.
            if run.status == 2 and (b": no user:" in run.err or command == "resolve-2"):
                return self.located(kind, command, run, file, text, None)
            if run.status != 0 or run.err:
                return self.fault(kind, command, f"status {run.status}: {run.err[:200]!r}")
            if "--json" in words or command.startswith("resolve"):
                for line in run.out.splitlines():
                    json.loads(line)
            return None
        if run.status != 2:
            return self.fault(kind, command, f"status {run.status} instead of 2")
        if run.out:
            self.fault(kind, command, "prints an answer to what it refuses")
        return self.located(kind, command, run, file, text, kind.refused)

    def located(self, kind, command, run, file, text, refused):
        """the one line of the contract, pointing at the culprit"""
        match = re.fullmatch(re.escape(file.encode()) + rb":(\d+):(\d+): [^\n]+\n", run.err)
        if not match:
            return self.fault(kind, command, f"no located message: {run.err[:200]!r}")
        line, column = int(match[1]), int(match[2])
        there = text.split(b"\n")[line - 1][column - 1:]
        culprit = refused.encode() if isinstance(refused, str) else refused
        if culprit is not None and not there.startswith(culprit):
            self.fault(kind, command, f"points at {there[:40]!r}, not at {culprit!r}")
        return None

    def cost(self, words, least):
        run = Run(self.program, words)
        seconds = min(least, max(run.seconds - self.base, 0.0))
        return seconds, run.printed

    def grows(self, kind, command):
        if "from" in command and kind.refused:
            return
        wide = command.split("-")[0] in kind.wide
        n = SMALL // 4 if wide else SMALL
        while True:
            small, printed = self.cost(self.words(kind, command, n)[1], 1e9)
            large, printed_large = self.cost(self.words(kind, command, 4 * n)[1], 1e9)
            if large >= ENOUGH or n >= LARGEST:
                break
            n *= 4
        if large < ENOUGH:
            return  # too quick to be quadratic at that size
        prints = printed_large / max(printed, 1)
        if prints > LIMIT and not wide:
            self.fault(kind, command, f"prints {prints:.0f} times as much for four times the state")
        limit = LIMIT * (max(4.0, prints) / 4 if wide else 1.0)
        for _ in range(4):
            if large <= limit * max(small, ENOUGH / 16):
                return
            small = self.cost(self.words(kind, command, n)[1], small)[0]
            large = self.cost(self.words(kind, command, 4 * n)[1], large)[0]
        self.fault(kind, command, f"n {n}: {small * 1000:.0f} ms, n {4 * n}: {large * 1000:.0f} ms")

    def deep(self):
        """a depth of a million and a name of ten megabytes, as the requirement says"""
        for name, status, text in (
                ("a million lists", 2, b"[" * 1000000),
                ("a million objects", 2, b'{"users":' + b'{"a":' * 1000000),
                ("a million closed lists", 2, b'{"users":' + b"[" * 1000000 + b"]" * 1000000 + b"}"),
                ("a million lists that nobody reads", 0, b'{"other":' + b"[" * 1000000 + b"]" * 1000000 + b',"users":[{"name":"a"}]}'),
                ("ten megabytes", 0, b'{"users":[{"name":"a","roles":["rrr"]},{"name":"' + b"n" * 10000000
                 + b'"}],"roles":[{"name":"rrr","scopes":["servers!user=' + b"n" * 10000000 + b'"]}]}')):
            file = self.file("deep.json", text)
            for command, words in COMMANDS.items():
                run = Run(self.program, words(file, file, "user:a"))
                good = run.status == status and (status == 0 or re.match(re.escape(file.encode()) + rb":\d+:\d+: ", run.err))
                if not good:
                    self.wrong.append(f"{name} {command}: status {run.status}, {run.err[:200]!r}")
                    print("   ", self.wrong[-1])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("program")
    p.add_argument("--kinds", nargs="*", default=list(KINDS))
    p.add_argument("--commands", nargs="*", default=list(COMMANDS))
    p.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    p.add_argument("--no-growth", action="store_true")
    p.add_argument("--no-answers", action="store_true")
    a = p.parse_args()
    print(f"seed {a.seed}")
    with tempfile.TemporaryDirectory() as folder:
        hostile = Hostile(a.program, folder, a.seed)
        for name in a.kinds:
            for command in a.commands:
                if not a.no_answers:
                    hostile.answers(KINDS[name], command)
                if not a.no_growth:
                    hostile.grows(KINDS[name], command)
        if not a.no_answers and len(a.kinds) == len(KINDS):
            hostile.deep()
    print(f"{len(a.kinds)} kinds, {len(a.commands)} commands, {len(hostile.wrong)} faults")
    sys.exit(1 if hostile.wrong else 0)


if __name__ == "__main__":
    main()
