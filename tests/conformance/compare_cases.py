#!/usr/bin/env python3
"""Compare the engine with vectors: compare_cases.py HUBDESK_ACCESS CASES.jsonl[.gz]... [--show N] [--flip RULE]

A vector is {state, jupyterhub, expected}. Prints one line a file and the first differences; status 1 if any.
"""
import argparse
import gzip
import json
import subprocess
import sys


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8", errors="surrogatepass") as f:
        return [line for line in f if line.strip()]


def size(section):
    return len(section)


def differences(expected, got):
    for section, want in expected.items():
        have = got.get(section)
        if have == want:
            continue
        if have is None:
            yield section, None, want, None
            continue
        items = want.items() if isinstance(want, dict) else enumerate(want)
        for key, value in items:
            mine = have.get(key) if isinstance(have, dict) else have[key]
            if isinstance(want, dict) and key not in have or mine != value:
                # null: that program answered by the order of a hash set
                if value is None and section in ("decisions", "filtered", "code_decisions"):
                    continue
                yield section, key, value, mine
        if isinstance(want, dict):
            for key in have.keys() - want.keys():
                yield section, key, "(absent)", have[key]


def compare(program, text, flip=None):
    words = [program, "resolve", *(["--flip-rule", flip] if flip else []), "-"]
    run = subprocess.run(words, input="".join(text).encode("utf-8", "surrogatepass"), capture_output=True)
    out = run.stdout.decode("utf-8", "surrogatepass").splitlines()
    if run.returncode:
        raise SystemExit(f"resolve ended with {run.returncode}: {run.stderr.decode(errors='replace')[:500]}")
    checks, wrong = 0, []
    for line, answer in zip(text, out, strict=True):
        case, got = json.loads(line), json.loads(answer)
        checks += sum(size(s) for s in case["expected"].values())
        for section, key, want, have in differences(case["expected"], got):
            query = case["state"]["queries"][key] if isinstance(key, int) else None
            wrong.append({"state": case["state"]["id"], "section": section, "key": key, "query": query,
                          "expected": want, "got": have})
    return checks, wrong


def main():
    p = argparse.ArgumentParser()
    p.add_argument("program")
    p.add_argument("cases", nargs="+")
    p.add_argument("--show", type=int, default=5)
    p.add_argument("--flip")
    a = p.parse_args()
    bad = 0
    for path in a.cases:
        checks, wrong = compare(a.program, lines(path), a.flip)
        print(f"{path}: {checks} results, {len(wrong)} different")
        for w in wrong[:a.show]:
            w = dict(w)
            if isinstance(w["expected"], list) and isinstance(w["got"], list):
                e, g = set(w.pop("expected")), set(w.pop("got"))
                w["missing"], w["too_many"] = sorted(e - g), sorted(g - e)
            print("   ", json.dumps(w)[:600])
        bad += len(wrong)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
