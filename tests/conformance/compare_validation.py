#!/usr/bin/env python3
"""Compare the engine with files of role validations and of starts: compare_validation.py HUBDESK_ACCESS FILE... [--flip RULE]

The version is in the file's name. Texts that quote JupyterHub's own descriptions count up to "Already have NAME=".
"""
import gzip
import json
import re
import subprocess
import sys


def cut(value):
    if isinstance(value, str):
        return re.sub(r"(Already have [^=]*=).*", r"\1", value, flags=re.S)
    if isinstance(value, list):
        return [cut(v) for v in value]
    return {k: cut(v) for k, v in value.items()} if isinstance(value, dict) else value


# Of the logs of whole starts: the lines about roles, as start_cases.py keeps them.
KEPT = re.compile(r"^[A-Z]+: (Adding role|Removing role|Deleting role|Role |Admin role|Configuration specifies both|"
                  r"Merging admin_users|user role overridden|No (admin role|roles) found|Overriding)")


def size(results):
    """roles and bearers of all starts; 1 for an error"""
    return sum(sum(map(len, r["ok"].values())) if "ok" in r else 1 for r in results)


def tidy(result, wanted):
    """what the vectors do not hold is not compared"""
    if "ok" in result and "ok" in wanted:
        return {"ok": {k: sorted(v) if k == "admins" else v for k, v in result["ok"].items() if k in wanted["ok"]}}
    return result


def compare(program, path, flip=None):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        return compare_text(program, re.search(r"(?:role-validation|starts)-(.*)\.jsonl", path)[1], f.read(), flip)


def compare_text(program, version, text, flip=None):
    run = subprocess.run([program, "validate", version, *([flip] if flip else [])], input=text.encode(), capture_output=True)
    if run.returncode:
        raise SystemExit(run.stderr.decode())
    checks, wrong = 0, []
    for line, answer in zip(text.splitlines(), run.stdout.decode().splitlines(), strict=True):
        want, got = json.loads(line), json.loads(answer)
        for key in ("result", "results", "log", "warnings"):
            if key not in want:
                continue
            have = got.get(key)
            checks += size(want[key]) if key == "results" else 1
            if key == "results" and len(have) == len(want[key]):
                have = [tidy(h, w) for h, w in zip(have, want[key])]
            if key == "log" and "configs" in want.get("starts", ()):
                have = [sorted(filter(KEPT.search, lines)) for lines in have]
            if cut(want[key]) != cut(have):
                wrong.append({"line": line[:200], "key": key, "expected": cut(want[key]), "got": cut(have)})
    return checks, wrong


def main():
    args = sys.argv[1:]
    flip = None
    if "--flip" in args:
        at = args.index("--flip")
        flip = args[at + 1]
        del args[at:at + 2]
    bad = 0
    for path in args[1:]:
        checks, wrong = compare(args[0], path, flip)
        print(f"{path}: {checks} results, {len(wrong)} different")
        for w in wrong[:5]:
            print("   ", json.dumps(w)[:1500])
        bad += len(wrong)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
