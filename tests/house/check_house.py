#!/usr/bin/env python3
"""Holds the tree to its plan: what lies where, and what may include what.

usage: check_house.py PROJECT_FOLDER; prints a line a finding, exit status 1 if there is one.

The linker enforces the same direction between the libraries; this also sees headers, and what the
linker cannot: SQL and network in ui/, Qt in access/, words for people below ui/.
"""
import pathlib
import re
import subprocess
import sys

TOP = {"CMakeLists.txt", "app", "ui", "models", "resources", "translations", "tests", "README.md",
       "CMakePresets.json", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md",
       ".ci", ".clang-format", ".clang-tidy", ".gitignore", ".gitattributes"}
MODELS = {"access", "domain", "storage", "interchange", "hubs", "sync", "tables"}

# library -> libraries whose headers it may include, besides its own
MAY_INCLUDE = {
    "access": set(),
    "domain": {"access"},
    "storage": {"domain"},
    "interchange": {"domain", "access"},
    "hubs": {"domain", "access", "storage"},
    "sync": {"domain", "access", "storage"},
    "tables": {"domain", "access", "storage", "hubs"},
    "ui": {"domain", "access", "hubs", "tables"},
    "app": {"access", "domain", "storage", "interchange", "hubs", "sync", "tables", "ui"},
}
# what a library may not include of Qt, with the reason in the finding
FORBIDDEN_QT = {
    "access": (r"Q[A-Z]\w*", "the engine is C++ standard library only"),
    "domain": (r"Q(Sql|Tcp|Network|File|Dir|Process|Widget|Thread)\w*", "domain does no I/O and no threads"),
    "interchange": (r"Q(Sql|Tcp|Network|Widget)\w*", "interchange knows files' contents, no database, no network"),
    "tables": (r"Q(Sql|Tcp|Network|Widget|TableView|Painter)\w*", "tables go through storage and know no widgets"),
    "sync": (r"Q(Widget|Painter)\w*", "sync is not seen"),
    "ui": (r"Q(Sql|Tcp|Network|Ssl|File|SaveFile|Process)", "ui never touches SQL, the network or a file"),
}
UI_MAY = re.compile(r"Q(FileDialog|FileInfo|FileIconProvider|FileSystemModel)$")
SQL = re.compile(r'"\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA)\b', re.I)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TR_ALLOWED = {"ui", "app", "tables"}


def library_of(path):
    """The library a file below the project belongs to, or None."""
    parts = path.parts
    if parts[0] == "models" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ("ui", "app") else None


def target_of(include):
    """The library an include of our own names, or None."""
    first = include.split("/")[0]
    if first == "models" and "/" in include:
        return include.split("/")[1]
    return first if "/" in include and (first in MODELS or first in ("ui", "app")) else None


def check_source(path, text):
    """Findings of one source file; `path` is relative to the project."""
    library = library_of(path)
    if library is None:
        return
    for number, line in enumerate(text.splitlines(), 1):
        at = "%s:%d: " % (path, number)
        found = INCLUDE.match(line)
        if found:
            quoted, name = found.group(1) == '"', found.group(2)
            target = target_of(name) if quoted else None
            if target and target != library and target not in MAY_INCLUDE.get(library, set()):
                yield at + "%s may not include %s (%s)" % (library, target, name)
            header = name.split("/")[-1]
            pattern, why = FORBIDDEN_QT.get(library, (None, None))
            if not quoted and pattern and re.match(pattern + "$" if library == "access" else pattern, header) \
                    and not (library == "ui" and UI_MAY.match(header)):
                yield at + "%s may not include <%s>: %s" % (library, name, why)
            continue
        if library in ("ui", "app") and SQL.search(line):
            yield at + "SQL belongs to models/storage"
        if library not in TR_ALLOWED and re.search(r'(?<![\w:.])tr\("', line):
            yield at + "words for people are made in ui/, models/tables and app/"


def check_tree(names):
    """Findings about the paths that git tracks."""
    for top in sorted({name.split("/")[0] for name in names}):
        if top not in TOP:
            yield "%s: not part of the top level" % top
    for name in names:
        parts = name.split("/")
        if parts[0] == "models" and len(parts) > 2 and parts[1] not in MODELS:
            yield "%s: models/ has no folder %s" % (name, parts[1])
    for needed in ("CMakeLists.txt", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run",
                   "app/start.sh", "tests/run.sh"):
        if needed not in names:
            yield "%s: missing" % needed


def main():
    root = pathlib.Path(sys.argv[1])
    listed = subprocess.run(["git", "-c", "safe.directory=*", "-C", str(root), "ls-files"], capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.split("\n")[:-1]
    else:  # an unpacked archive
        names = [str(p.relative_to(root)) for p in root.rglob("*")
                 if p.is_file() and not re.match(r"(\.git|build)", p.relative_to(root).parts[0])]
    findings = list(check_tree(set(names)))
    for name in names:
        path = root / name
        if path.suffix in (".cpp", ".h") and path.is_file():
            findings += check_source(pathlib.PurePath(name), path.read_text(encoding="utf-8"))
    print("\n".join(findings) if findings else "the house is in order: %d files" % len(names))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
