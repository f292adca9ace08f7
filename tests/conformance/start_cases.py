#!/usr/bin/env python3
"""What real JupyterHubs make of a configuration when they start on a database that already holds roles.

  python3 start_cases.py --seed 1 --count 40 > starts.jsonl        (with the interpreter of a JupyterHub)

Runs JupyterHub's own start-up methods (roles, users, assignments) on a database in memory, several starts in a row, with
changes of the admin flag between them as its API makes them. One case a line, in the format of the role validations:
{starts: {hub, configs: [{load_roles, admin_users, allowed_users}], flags: [[[user, admin]...]]}, results, log}. After a
start that fails there are no more. Only log lines about roles and users are kept; both sides sort them, since JupyterHub
walks through sets.
"""
import argparse
import asyncio
import json
import logging
import random
import re
import sys

import jupyterhub_oracle as oracle
from jupyterhub import app, auth, orm, roles

USERS = ["alice", "bob", "carol", "dave", "root"]
GROUPS = ["g1", "g2", "g3"]
SERVICES = ["s1", "s2"]
SCOPES = ["self", "read:hub", "list:users", "read:users", "servers!group=g1", "admin:users", "shutdown", "tokens!user",
          "access:servers", "groups!group=g2", "read:users!user=bob", "proxy"]
KEPT = re.compile(r"(Adding role|Removing role|Deleting role|Role |Admin role|Configuration specifies both|Merging admin_users|"
                  r"user role overridden|No (admin role|roles) found|Overriding)")


def role_entry(rng, name):
    entry = {"name": name}
    if rng.random() < (.05 if name == "admin" else .6):
        entry["description"] = rng.choice(["a role", "another", name])
    if rng.random() < (.3 if name in ("user", "server", "token") else 0 if name == "admin" else .93):
        entry["scopes"] = rng.sample(SCOPES, rng.randint(0, 4))
        if rng.random() < .03:
            entry["scopes"].append(rng.choice(["nope", "read:users!odd=1"]))
    if name == "admin" and rng.random() < .04:
        entry["scopes"] = ["self"]
    for key, pool, share in (("users", USERS, .45), ("groups", GROUPS, .35), ("services", SERVICES, .3)):
        if rng.random() < share:
            entry[key] = rng.sample(pool, rng.randint(0, min(3, len(pool))))
    if "users" in entry and rng.random() < .1:
        entry["users"].append(rng.choice(["Erin", "new-user", "ALICE2"]))
    if "services" in entry and rng.random() < .05:
        entry["services"].append("undefined")
    return entry


def configuration(rng):
    names = rng.sample(["extra", "second", "third", "user", "admin", "server", "token"], rng.choice([0, 1, 2, 2, 3, 4]))
    if names and rng.random() < .02:
        names.append(names[0])
    return {"load_roles": [role_entry(rng, n) for n in names],
            "admin_users": sorted(rng.sample(USERS, rng.choice([0, 0, 0, 1, 2]))),
            "allowed_users": sorted(rng.sample(USERS, rng.choice([0, 0, 0, 4, 5])))}


def case(rng):
    users = rng.sample(USERS, rng.randint(0, 5))
    admins = [u for u in users if rng.random() < .2]
    hub = {"users": [u for u in users if u not in admins], "admins": admins,
           "groups": {g: sorted(u for u in users if rng.random() < .4) for g in rng.sample(GROUPS, rng.randint(0, 3))},
           "services": rng.sample(SERVICES, rng.choice([0, 1, 2, 2, 2, 2]))}
    configs = [configuration(rng) for _ in range(rng.randint(2, 4))]
    # Often a later start changes little.
    for i in range(1, len(configs)):
        if rng.random() < .5:
            configs[i] = json.loads(json.dumps(configs[i - 1]))
            for entry in configs[i]["load_roles"]:
                if rng.random() < .4:
                    entry.pop(rng.choice(["users", "groups", "services", "description", "scopes"]), None)
                if rng.random() < .3 and entry["name"] != "admin":
                    entry["scopes"] = rng.sample(SCOPES, rng.randint(0, 4))
    flags = [[[u, rng.random() < .5] for u in USERS if rng.random() < .15] for _ in configs]
    return {"hub": hub, "configs": configs, "flags": flags}


class Cap(logging.Handler):
    def __init__(self):
        super().__init__(0)
        self.lines = []

    def emit(self, record):
        text = record.getMessage()
        if record.levelno >= logging.INFO and KEPT.match(text):
            self.lines.append(f"{record.levelname}: {text}")


class Everybody(auth.DummyAuthenticator):
    """takes any name; who is allowed is what the configuration says"""


def stored(db):
    db.expire_all()
    out = {"roles": {r.name: [r.description, list(r.scopes) if r.scopes is not None else None] for r in db.query(orm.Role)}}
    for cls in (orm.User, orm.Service, orm.Group):
        out[cls.__tablename__] = {o.name: sorted(r.name for r in o.roles) for o in db.query(cls)}
    out["admins"] = sorted(o.name for cls in (orm.User, orm.Service) for o in db.query(cls) if o.admin)
    return out


def run(spec, log):
    made = oracle.Hub({})
    db, given = made.db, spec["hub"]
    for role in db.query(orm.Role):
        db.delete(role)
    users = {n: orm.User(name=n, admin=n in given["admins"]) for n in [*given["admins"], *given["users"]]}
    db.add_all(users.values())
    for name, members in given["groups"].items():
        db.add(orm.Group(name=name, users=[users[m] for m in members]))
    db.add_all([orm.Service(name=n) for n in given["services"]])
    db.commit()
    out = {"results": [], "log": []}
    for config, flags in zip(spec["configs"], spec["flags"]):
        cap = Cap()
        log.addHandler(cap)
        hub = app.JupyterHub(load_roles=json.loads(json.dumps(config["load_roles"])))
        hub.log = log
        hub.db = db
        hub.authenticator = Everybody(admin_users=set(config["admin_users"]), allowed_users=set(config["allowed_users"]))
        hub.authenticator.log = log
        failed = False
        try:
            loop = asyncio.new_event_loop()
            loop.run_until_complete(hub.init_role_creation())
            loop.run_until_complete(hub.init_users())
            loop.run_until_complete(hub.init_role_assignment())
            for name, admin in flags:
                user = orm.User.find(db, name)
                if user is not None:
                    user.admin = admin
                    roles.assign_default_roles(db, entity=user)
            db.commit()
            result = {"ok": stored(db)}
        except Exception as e:
            db.rollback()
            result, failed = oracle.err(e), True
        finally:
            loop.close()
        log.removeHandler(cap)
        out["results"].append(result)
        out["log"].append(sorted(cap.lines))
        if failed:
            break
    made.close()
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, required=True)
    p.add_argument("--count", type=int, default=40)
    a = p.parse_args()
    rng = random.Random(a.seed)
    from tornado.log import app_log
    logging.disable(logging.NOTSET)
    app_log.setLevel(logging.INFO)
    app_log.propagate = False
    for _ in range(a.count):
        spec = case(rng)
        sys.stdout.write(json.dumps({"starts": spec, **run(spec, app_log)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
