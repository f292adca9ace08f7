#!/usr/bin/env python3
"""Shows that every rule is guarded: mutation.py HUBDESK_ACCESS [HUBDESK_ACCESS_TESTS] [--rules N] [--seed S] [--table]

Each rule of models/access/rules.h is turned over in one and the same build (`--flip-rule`, tests only) and the
vectors are compared again; a flip that no vector, validation list or rule test notices is a failure. --rules N
takes N rules at random (the seed is printed), else all. --table prints which files guard which rule.
"""
import argparse
import gzip
import glob
import os
import pathlib
import random
import re
import subprocess
import sys

import compare_cases
import compare_validation

HERE = pathlib.Path(__file__).resolve().parent


def rule_names():
    text = (HERE / "../../models/access/rules.cpp").read_text()
    return re.findall(r'^    \{Rule::\w+, "([a-z0-9-]+)"', text, re.M)


def guards(program, tests, rule, every):
    found = []
    if tests:
        run = subprocess.run([tests], env={**os.environ, "HUBDESK_FLIP_RULE": rule}, capture_output=True, text=True)
        if run.returncode:
            found += [line.split()[1] for line in run.stdout.splitlines() if line.startswith("FAIL")] or ["the unit tests"]
            if not every:
                return found
    for path in sorted(glob.glob(str(HERE / "vectors/role-validation-*.jsonl")) + glob.glob(str(HERE / "vectors/starts-*.gz"))):
        if compare_validation.compare(program, path, rule)[1]:
            found.append(os.path.basename(path))
            if not every:
                return found
    for path in sorted(glob.glob(str(HERE / "vectors/cases-*.jsonl.gz"))):
        try:
            noticed = bool(compare_cases.compare(program, compare_cases.lines(path), rule)[1])
        except SystemExit:  # the engine refuses a state that JupyterHub takes
            noticed = True
        if noticed:
            found.append(os.path.basename(path))
            if not every:
                return found
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("program")
    p.add_argument("tests", nargs="?")
    p.add_argument("--rules", type=int, default=0)
    p.add_argument("--seed", type=int, default=None)
    p.add_argument("--table", action="store_true")
    a = p.parse_args()
    names = rule_names()
    if a.rules:
        seed = a.seed if a.seed is not None else random.SystemRandom().randrange(2**31)
        print(f"seed {seed}")
        names = random.Random(seed).sample(names, min(a.rules, len(names)))
    unguarded = []
    for name in names:
        found = guards(a.program, a.tests, name, a.table)
        print(f"{name}: {', '.join(found) if found else 'NOT GUARDED'}", flush=True)
        if not found:
            unguarded.append(name)
    print(f"{len(names)} rules, {len(unguarded)} not guarded")
    sys.exit(1 if unguarded else 0)


if __name__ == "__main__":
    main()
