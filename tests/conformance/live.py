#!/usr/bin/env python3
"""The engine against installed JupyterHubs, with a fresh seed: live.py HUBDESK_ACCESS HUBS_FOLDER [options]

HUBS_FOLDER holds virtual environments venv-<version>; with --install missing ones are made there. For each version
random states are resolved by JupyterHub's own code and by the engine; the seed is printed. A state that differs is
shrunk to the smallest that still does and kept as regressions/<version>-<seed>.jsonl, which later runs replay.
Status 1 if anything differs, 77 (skipped) if no environment is there.
"""
import argparse
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import hostile_states
from compare_cases import compare, differences
from compare_validation import compare_text

HERE = pathlib.Path(__file__).resolve().parent
VERSIONS = ["2.0.0", "2.3.1", "3.1.1", "4.1.6", "5.5.4", "6.1.1"]


def install(folder, version):
    prepare = HERE.parent / "hubs" / "prepare.py"
    subprocess.run([sys.executable, str(prepare), "--folder", str(folder), version], check=True)
    return folder / f"venv-{version}" / "bin" / "python"


class Oracle:
    """one interpreter that answers state after state; begun again where a state ends it"""

    def __init__(self, python):
        self.command = [str(python), str(HERE / "jupyterhub_oracle.py"), "resolve"]
        self.process = None

    def __call__(self, state):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL, text=True)
        try:
            self.process.stdin.write(json.dumps(state) + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
        except OSError:
            answer = ""
        if answer:
            return json.loads(answer)["expected"]
        self.close()
        return None

    def close(self):
        if self.process is not None:
            self.process.communicate()
            self.process = None


def engine(program, version, state):
    run = subprocess.run([program, "resolve", "--jupyterhub", version, "-"], input=json.dumps(state), capture_output=True, text=True)
    return json.loads(run.stdout) if run.returncode == 0 else None


def still_differs(program, oracle, version, state):
    want = oracle(state)
    if want is None:
        return False
    have = engine(program, version, state)
    return have is None or any(True for _ in differences(want, have))


def smaller(state):
    """the state with one record, or one item of a list of a record, less"""
    for section in ("queries", "tokens", "shares", "oauth_clients", "users", "services", "groups", "servers", "roles"):
        for i in range(len(state.get(section, []))):
            out = copy.deepcopy(state)
            del out[section][i]
            yield out
    for section in ("users", "groups", "services", "roles", "tokens"):
        for i, record in enumerate(state.get(section, [])):
            for key in ("roles", "groups", "scopes"):
                for k in range(len(record.get(key) or [])):
                    out = copy.deepcopy(state)
                    del out[section][i][key][k]
                    yield out


def shrink(program, oracle, version, state, tries=2000):
    progress = True
    while progress and tries > 0:
        progress = False
        for candidate in smaller(state):
            tries -= 1
            if tries <= 0:
                break
            if still_differs(program, oracle, version, candidate):
                state, progress = candidate, True
                break
    return state


def replay(program):
    bad = 0
    for path in sorted((HERE / "regressions").glob("*.jsonl")):
        checks, wrong = compare(program, [line for line in open(path, encoding="utf-8") if line.strip()])
        print(f"{path.name}: {checks} results, {len(wrong)} different")
        bad += len(wrong)
    return bad


def run_version(a, version, seed):
    python = install(a.hubs, version) if a.install else a.hubs / f"venv-{version}" / "bin" / "python"
    if not python.exists():
        print(f"{version}: not installed, skipped")
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "cases.jsonl")
        subprocess.run([str(python), str(HERE / "jupyterhub_oracle.py"), "generate", "--seed", str(seed), "--count", str(a.count),
                        "--dense", str(a.dense), "--wild", str(a.wild), "--no-edge", "--new-scopes", *(["--fuller"] if a.fuller else []), "--out", path],
                       check=True)
        lines = [line for line in open(path, encoding="utf-8", errors="surrogatepass") if line.strip()]
    checks, wrong = compare(a.program, lines)
    print(f"{version}: seed {seed}, {len(lines)} states, {checks} results, {len(wrong)} different", flush=True)
    for w in wrong[:3]:
        print("   ", json.dumps(w)[:400])
    if wrong:
        bad = {w["state"] for w in wrong}
        case = next(json.loads(line) for line in lines if json.loads(line)["state"]["id"] in bad)
        oracle = Oracle(python)
        state = shrink(a.program, oracle, version, case["state"])
        folder = HERE / "regressions"
        folder.mkdir(exist_ok=True)
        with open(folder / f"{version}-{seed}.jsonl", "w", encoding="utf-8") as f:
            f.write(json.dumps({"state": state, "jupyterhub": version, "expected": oracle(state)}) + "\n")
        oracle.close()
        print(f"    kept as regressions/{version}-{seed}.jsonl")
    return checks, len(wrong)


def run_starts(a, version, seed):
    """JupyterHub's own start-up on databases that already hold roles, against the engine's preview"""
    python = a.hubs / f"venv-{version}" / "bin" / "python"
    cases = subprocess.run([str(python), str(HERE / "start_cases.py"), "--seed", str(seed), "--count", str(a.starts)],
                           capture_output=True, text=True, check=True).stdout
    checks, wrong = compare_text(a.program, version, cases)
    print(f"{version}: seed {seed}, {cases.count(chr(10))} databases started on, {checks} results, {len(wrong)} different",
          flush=True)
    for w in wrong[:3]:
        print("   ", json.dumps(w)[:2000])
    return len(wrong)


def run_hostile(a, version, seed):
    """the hostile states that a hub takes, or refuses itself: the same result, or the same words"""
    python = a.hubs / f"venv-{version}" / "bin" / "python"
    rng = random.Random(seed)
    states = [pair for n in (3, a.hostile) for pair in hostile_states.live_states(rng, n, version)]
    run = subprocess.run([str(python), str(HERE / "jupyterhub_oracle.py"), "resolve", "--refusals"], capture_output=True, text=True,
                         check=True, input="".join(json.dumps(state) + "\n" for _, state in states))
    checks, wrong = 0, []
    for (kind, state), line in zip(states, run.stdout.splitlines(), strict=True):
        answer = json.loads(line)
        if kind.live is True:
            case = json.dumps({"state": state, "jupyterhub": version, "expected": answer.get("expected", {"refused": answer})})
            found = compare(a.program, [case + "\n"])
            checks += found[0]
            wrong += found[1]
            continue
        have = subprocess.run([a.program, "resolve", "--jupyterhub", version, "-"], input=json.dumps(state).encode(), capture_output=True)
        said = have.stderr.decode().split(": ", 1)[-1].rstrip("\n")
        checks += 1
        refused = answer.get("refused")
        if have.returncode != 2 or refused is None or (kind.live == "refused" and not said.startswith(refused["message"].split("\n")[0])):
            wrong.append({"state": state["id"], "expected": answer, "got": said})
    print(f"{version}: seed {seed}, {len(states)} hostile states, {checks} results, {len(wrong)} different", flush=True)
    for w in wrong[:3]:
        print("   ", json.dumps(w)[:1000])
    return len(wrong)


def run_oauth(a, version, seed):
    """what OAuth clients get when they ask, by JupyterHub's own provider, against access/oauth.h"""
    python = a.hubs / f"venv-{version}" / "bin" / "python"
    cases = subprocess.run([str(python), str(HERE / "oauth_cases.py"), "--seed", str(seed), "--count", str(a.oauth)],
                           capture_output=True, text=True, check=True).stdout
    run = subprocess.run([a.program, "oauth", version], input=cases, capture_output=True, text=True, check=True)
    checks, wrong, outcomes = 0, [], {}
    for line, answer in zip(cases.splitlines(), run.stdout.splitlines(), strict=True):
        case = json.loads(line)
        for request, want, have in zip(case["requests"], case["answers"], json.loads(answer)["answers"], strict=True):
            checks += 1
            outcomes[want["refusal"] or "granted"] = outcomes.get(want["refusal"] or "granted", 0) + 1
            if want != have:
                wrong.append({"state": case["state"]["id"], "request": request, "expected": want, "got": have})
    print(f"{version}: seed {seed}, {checks} OAuth requests ({', '.join(f'{n} {k}' for k, n in sorted(outcomes.items()))}), "
          f"{len(wrong)} different", flush=True)
    for w in wrong[:3]:
        print("   ", json.dumps(w)[:2000])
    return len(wrong)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("program")
    p.add_argument("hubs", type=pathlib.Path)
    p.add_argument("--versions", nargs="*", default=VERSIONS)
    p.add_argument("--seed", type=int, default=None)
    p.add_argument("--count", type=int, default=15)
    p.add_argument("--dense", type=int, default=6)
    p.add_argument("--wild", type=int, default=10)
    p.add_argument("--starts", type=int, default=20, help="databases that JupyterHub starts on several times")
    p.add_argument("--hostile", type=int, default=20, help="size of the hostile states")
    p.add_argument("--oauth", type=int, default=20, help="states whose OAuth clients ask for scopes")
    p.add_argument("--rounds", type=int, default=1)
    p.add_argument("--until", type=int, default=0, help="results a version to reach, in as many rounds as that takes")
    p.add_argument("--fuller", action="store_true", help="more tokens and many more queries a state: for campaigns")
    p.add_argument("--install", action="store_true")
    a = p.parse_args()
    seed = a.seed if a.seed is not None else random.SystemRandom().randrange(1, 2**31)
    print(f"seed {seed}")
    bad, ran = replay(a.program), 0
    for version in a.versions:
        total, done = 0, 0
        while done < a.rounds or total < a.until:
            result = run_version(a, version, seed + done)
            done += 1
            if result is None:
                break
            total += result[0]
            bad += result[1]
            ran += 1
        if done and result is not None and a.starts:
            bad += run_starts(a, version, seed)
        if done and result is not None and a.hostile:
            bad += run_hostile(a, version, seed)
        if done and result is not None and a.oauth:
            bad += run_oauth(a, version, seed)
        if done > 1:
            print(f"{version}: {total} results in {done} rounds", flush=True)
    sys.exit(1 if bad else 77 if ran == 0 else 0)


if __name__ == "__main__":
    main()
