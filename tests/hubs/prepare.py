#!/usr/bin/env python3
"""Make the virtual environment of one JupyterHub version and print its interpreter.

  python3 prepare.py --folder DIR VERSION...

Idempotent: an environment that was finished with the same requirements is used again, a half-made
one is made anew. Several of these at once are safe: one installs, the others wait for its lock.
Standard library only. Packages come through pip, from wherever this machine's pip is set up to
look. What pip says goes to DIR/venv-VERSION.log.
"""
import argparse
import fcntl
import os
import shutil
import subprocess
import sys

# SQLAlchemy 2 installs beside the old ones without complaint and then kills them at start.
OLD = ["sqlalchemy<2"]
EXTRA = {"2.0.0": OLD, "2.3.1": OLD, "3.0.0": OLD}


def requirements(version):
    return ["jupyterhub==" + version] + EXTRA.get(version, [])


def run(command, log):
    subprocess.run(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=True)


def prepare(folder, version):
    place = os.path.join(folder, "venv-" + version)
    python = os.path.join(place, "bin", "python")
    finished = os.path.join(place, "requirements.txt")
    wanted = "\n".join(requirements(version)) + "\n"
    os.makedirs(folder, exist_ok=True)
    with open(place + ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if os.path.exists(finished) and os.path.exists(python):
            with open(finished, encoding="utf-8") as file:
                if file.read() == wanted:
                    return python
        shutil.rmtree(place, ignore_errors=True)
        with open(place + ".log", "wb") as log:
            run([sys.executable, "-m", "venv", place], log)
            run([python, "-m", "pip", "install", "--disable-pip-version-check",
                 "--no-input", *requirements(version)], log)
        with open(finished, "w", encoding="utf-8") as file:
            file.write(wanted)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", required=True, help="where the environments live")
    parser.add_argument("versions", nargs="+", metavar="VERSION")
    args = parser.parse_args()
    for version in args.versions:
        try:
            print(prepare(os.path.abspath(args.folder), version), flush=True)
        except (OSError, subprocess.CalledProcessError) as error:
            log = os.path.join(args.folder, "venv-%s.log" % version)
            sys.exit("JupyterHub %s could not be installed (%s); see %s" % (version, error, log))


if __name__ == "__main__":
    main()
