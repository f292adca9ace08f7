#!/usr/bin/env python3
"""Runs every command that a README shows and compares what it prints: examples.py README PROGRAM [--write]

A command is a line "$ hubdesk ..." in a block ```console; what follows, up to the next command or the end of the block,
is what it prints to standard output and standard error. "(ends with N)" stands for a status that is not 0. With --write
the outputs are put into the README instead.
"""
import argparse
import difflib
import json
import pathlib
import shlex
import subprocess
import sys


def run(program, words, folder):
    done = subprocess.run([program, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    out = done.stdout if done.stdout.endswith("\n") or not done.stdout else done.stdout + "\n"
    # The program names itself before what is not about a place in a file.
    out = "".join(line.removeprefix("hubdesk: ") for line in out.splitlines(keepends=True))
    return out + (f"(ends with {done.returncode})\n" if done.returncode else "")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("readme", type=pathlib.Path)
    p.add_argument("program")
    p.add_argument("--write", action="store_true")
    a = p.parse_args()
    folder, inside, commands, out = a.readme.parent, False, 0, []
    shown = a.readme.read_text(encoding="utf-8")
    for line in shown.splitlines(keepends=True):
        if line.startswith("```"):
            inside = line.strip() == "```console"
        elif inside and line.startswith("$ hubdesk "):
            commands += 1
            out += [line, run(a.program, shlex.split(line)[2:], folder)]
            continue
        if not inside or line.startswith("```"):
            out.append(line)
    found = "".join(out)
    if a.write:
        a.readme.write_text(found, encoding="utf-8")
        return
    sys.stdout.writelines(difflib.unified_diff(shown.splitlines(keepends=True), found.splitlines(keepends=True),
                                               "shown", "printed"))
    # Every state shown one a line is also there to be read by people.
    for line in open(folder / "states.jsonl", encoding="utf-8"):
        state = json.loads(line)["state"]
        if state != json.loads((folder / f"{state['id']}.json").read_text(encoding="utf-8")):
            sys.exit(f"states.jsonl has another {state['id']} than {state['id']}.json")
    print(f"{commands} commands")
    sys.exit(0 if found == shown and commands > 0 else 1)


if __name__ == "__main__":
    main()
