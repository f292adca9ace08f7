#!/usr/bin/env python3
"""Makes random Python texts and says what Python itself makes of them, one JSON object a line.

usage: literals.py values COUNT SEED    {"text", "value"}: a literal and its value, by ast.literal_eval
       literals.py syntax COUNT SEED    {"text", "valid"}: a damaged file, and whether Python can parse it
"""
import ast
import json
import random
import sys
import warnings

warnings.simplefilter("ignore")

FILE = '''# A hub's configuration
import os
from pathlib import Path

c = get_config()  # noqa
ROLES = [
    {"name": "reader", "scopes": ["list:users", "read:users!group=a"], "users": ["ada", 'bob']},
]
if os.environ.get("X", "") == "1" and not ROLES[0]["name"]:
    ROLES.append(dict(name="x", scopes=[]))
elif True:
    pass
else:
    raise ValueError(f"no {ROLES!r:>{10}} {{}}")
for i, (a, *b) in enumerate([1, 0x1F, 1.5e3, 1_000, 3j]):
    try:
        print(i, a, b, sep="", **{})
    except (ValueError, TypeError) as error:
        del a
    finally:
        continue
def hook(spawner, *args, key=None, **rest) -> None:
    """Doc
    string"""
    with open("x") as f, open('y') as g:
        return [x for x in f if x] or {k: v for k, v in g} or (lambda q=1: q ** -2)
@property
class A(object, metaclass=type):
    x: int = 3
    async def m(self): await self; yield
while False: break
c.JupyterHub.load_roles = ROLES + \\
    [{"name": r"b\\d", "scopes": b"bytes" and "a" "b"}]
c.Authenticator.admin_users |= {"root", *ROLES} if 1 < 2 <= 3 is not None else set()
x = y = z, = [1][0:1:2]; t = a[b, ..., 1:]
assert x not in y, "message"; global_ = (n := 10)
'''


def text(rng):
    plain = "".join(rng.choice("abz 09:!=_-{}'\"\\\n\u00e9\u4e2d\U0001f600\t") for _ in range(rng.randint(0, 8)))
    form = rng.randint(0, 5)
    if form == 0:
        return repr(plain)
    if form == 1:
        return ascii(plain)
    if form == 2:
        safe = plain.replace("\\", "").replace('"', "")
        return rng.choice(["r", "R", "u", "U", ""]) + '"""' + safe + '"""'
    if form == 3:
        safe = plain.replace("\\", "").replace("'", "").replace("\n", "")
        escapes = "".join(rng.choice(["\\n", "\\t", "\\x41", "\\u00e9", "\\U0001F600", "\\101", "\\7", "\\q", "\\\n", "\\\\",
                                      "\\'", '\\"']) for _ in range(rng.randint(0, 4)))
        return "'" + safe + escapes + "'"
    if form == 4:
        return repr(plain) + rng.choice([" ", "", "\\\n", "  "]) + repr(plain[::-1])
    return rng.choice(["b", "B", "rb", "bR"]) + "'" + rng.choice(["", "abc", "\\x00\\xff", "\\n\\377", "\\q"]) + "'"


def number(rng):
    return rng.choice([
        lambda: str(rng.randint(0, 10 ** rng.randint(1, 25))), lambda: hex(rng.randint(0, 2 ** 70)).upper().replace("X", "x"),
        lambda: oct(rng.randint(0, 9999)), lambda: bin(rng.randint(0, 99)), lambda: "0_0", lambda: "1_000_0",
        lambda: repr(rng.uniform(-1e6, 1e6)).lstrip("-"), lambda: "1e%d" % rng.randint(-320, 320), lambda: ".5", lambda: "7.",
        lambda: "1_0.0_1e+1_0", lambda: "0x_f", lambda: "00", lambda: "0e0"])()


def literal(rng, depth=0):
    kind = rng.randint(0, 9 if depth < 4 else 4)
    if kind <= 1:
        return text(rng)
    if kind == 2:
        return rng.choice(["", "-", "- ", "--" if False else "-"]) + number(rng)
    if kind == 3:
        return rng.choice(["None", "True", "False", "..."])
    if kind == 4:
        return number(rng)
    gap = lambda: rng.choice(["", " ", "\n", "\t", " # note ]\n", "  "])
    items = [literal(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    comma = rng.choice(["", ","]) if items else ""
    joined = (gap() + "," + gap()).join(items) + comma
    if kind == 5 or kind == 6:
        return "[" + gap() + joined + gap() + "]"
    if kind == 7:
        return "(" + gap() + joined + ("," if len(items) == 1 and not comma else "") + gap() + ")"
    keys = [rng.choice([text, number])(rng) for _ in items]
    if kind == 8:
        return "{" + gap() + ",".join(k + gap() + ":" + gap() + v for k, v in zip(keys, items)) + gap() + "}"
    return "{" + gap() + ",".join(keys) + gap() + "}" if keys else "set()"


def tagged(value):
    if value is None or value is True or value is False:
        return value
    if value is ...:
        return {"ellipsis": True}
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": value.hex()}
    if isinstance(value, str):
        return {"str": value}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, list):
        return {"list": [tagged(v) for v in value]}
    if isinstance(value, tuple):
        return {"tuple": [tagged(v) for v in value]}
    if isinstance(value, (set, frozenset)):
        return {"set": sorted(json.dumps(tagged(v), sort_keys=True) for v in value)}
    return {"dict": [[tagged(k), tagged(v)] for k, v in value.items()]}


def damaged(rng):
    made = FILE
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(made))
        action = rng.randint(0, 3)
        if action == 0:
            made = made[:at] + made[at + rng.randint(1, 6):]
        elif action == 1:
            made = made[:at] + rng.choice(list("()[]{}:,=\"'\\\n\t #.*@;") + [" if ", " for x in y", "not ", "\n  ", "=="]) + made[at:]
        elif action == 2:
            lines = made.split("\n")
            i = rng.randrange(len(lines))
            lines[i] = rng.choice(["", " ", "    ", "\t"]) + lines[i].lstrip() if rng.random() < 0.5 else ""
            made = "\n".join(lines)
        else:
            made = made[:at] + made[at:at + 30][::-1] + made[at + 30:]
    return made


def parses(source):
    try:
        compile(source, "x.py", "exec", dont_inherit=True)
        return True
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False


def main():
    what, count, rng = sys.argv[1], int(sys.argv[2]), random.Random(int(sys.argv[3]))
    for _ in range(count):
        if what == "values":
            source = literal(rng)
            try:
                answer = {"text": source, "value": tagged(ast.literal_eval(source))}
            except (SyntaxError, ValueError, TypeError):
                continue
        else:
            source = damaged(rng)
            answer = {"text": source, "valid": parses(source)}
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
