#!/usr/bin/env python3
"""Conformance oracle: resolve a JSON hub state with JupyterHub's own RBAC code.

Usage
  python3 jupyterhub_oracle.py resolve  < states.jsonl   > results.jsonl
  python3 jupyterhub_oracle.py generate --seed 20240601 --count 400 --out cases.jsonl
  python3 jupyterhub_oracle.py rolecases --out role-validation.jsonl
  python3 jupyterhub_oracle.py bench [--users 10000 --groups 200 --roles 50]
  python3 jupyterhub_oracle.py replay --cases cases.jsonl      (re-run, compare expected)

It uses whichever JupyterHub the interpreter that runs it can import: Debian's, one virtual
environment a version, or a source tree in PYTHONPATH. The tree of the 2021 draft (commit 7d5fc27f,
with the dependencies of 2.0.0) reports itself as "2021-draft".

`generate --wild` adds the states of wild_states.py: hostile names, larger hubs, deep custom scopes; `--fuller` asks every
state far more (fuller_states.py).
"""
import argparse
import inspect
import json
import logging
import random
import sys
import time
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import jupyterhub
from jupyterhub import orm, roles, scopes
from tornado import web

DRAFT = not hasattr(scopes, "scope_definitions")  # spring 2021: roles.get_scopes() is the catalogue
VERSION = "2021-draft" if DRAFT else jupyterhub.__version__
HAS_SHARES = hasattr(orm, "Share")
HAS_POST_FILTER = "post_filter" in inspect.signature(scopes.needs_scope).parameters  # >= 5.5.1
TOKENS_HAVE_ROLES = not hasattr(orm.APIToken, "scopes")  # 2.x: a token bears roles, not scopes
BASE_DEFS = {k: dict(v) for k, v in getattr(scopes, "scope_definitions", {}).items()}
create_role = roles.add_role if DRAFT else roles.create_role
delete_role = roles.remove_role if DRAFT else roles.delete_role


def clear_caches():
    """JupyterHub memoises by *name*, so caches must be dropped between states."""
    for modname in (scopes, roles, orm):
        for name in dir(modname):
            fn = getattr(modname, name)
            if hasattr(fn, "cache_clear"):
                fn.cache_clear()
            for cell in getattr(fn, "__closure__", None) or ():
                try:
                    c = cell.cell_contents
                except ValueError:
                    continue
                if type(c).__name__ == "LRUCache":
                    c._cache.clear()


def err(e):
    """Exception -> comparable dict (set-ordered parts sorted)."""
    msg = e.args[0] if e.args and isinstance(e.args[0], str) else str(e)
    mark, tail = "Not assigning requested scopes ", " not held by "
    if msg.startswith(mark) and tail in msg:
        lst, _, who = msg[len(mark):].partition(tail)
        msg = mark + ",".join(sorted(lst.split(","))) + tail + who
    if msg.startswith("Empty string is not a valid filter"):
        msg = "Empty string is not a valid filter"  # the scope named depends on set order
    if isinstance(e, web.HTTPError):
        return {"error": "HTTPError", "status": e.status_code, "message": e.log_message}
    if DRAFT and len(e.args) > 1:  # the draft left the % to nobody
        return {"error": type(e).__name__, "message": msg, "args": list(map(str, e.args[1:]))}
    return {"error": type(e).__name__, "message": msg}


class Hub:
    def __init__(self, state):
        clear_caches()
        if not DRAFT:
            scopes.scope_definitions.clear()
            scopes.scope_definitions.update({k: dict(v) for k, v in BASE_DEFS.items()})
        self.state = state
        self.errors = []
        # create_all directly: skip the alembic revision check (only slow)
        from sqlalchemy import create_engine
        from sqlalchemy.orm import sessionmaker
        from sqlalchemy.pool import StaticPool

        engine = create_engine("sqlite:///:memory:", poolclass=StaticPool,
                               connect_args={"check_same_thread": False})
        orm.register_foreign_keys(engine)
        orm.Base.metadata.create_all(engine)
        self.engine = engine
        self.db = db = sessionmaker(bind=engine, expire_on_commit=False)()
        if state.get("custom_scopes") and not TOKENS_HAVE_ROLES:
            scopes.define_custom_scopes(state["custom_scopes"])
        given = {r["name"] for r in state.get("roles", [])}
        for r in roles.get_default_roles():
            if r["name"] not in given:
                create_role(db, r)
        for r in state.get("roles", []):
            d = next((x for x in roles.get_default_roles() if x["name"] == r["name"]), {})
            create_role(db, {**d, **r})
        role = {r.name: r for r in db.query(orm.Role)}
        self.groups = {}
        for g in state.get("groups", []):
            o = orm.Group(name=g["name"])
            o.roles = [role[n] for n in g.get("roles", [])]
            db.add(o)
            self.groups[g["name"]] = o
        self.users = {}
        for u in state.get("users", []):
            o = orm.User(name=u["name"], admin=bool(u.get("admin")))
            db.add(o)
            o.groups = [self.groups[n] for n in u.get("groups", [])]
            o.roles = [role[n] for n in u.get("roles", [])]
            self.users[u["name"]] = o
        self.services = {}
        for s in state.get("services", []):
            o = orm.Service(name=s["name"], admin=bool(s.get("admin")))
            db.add(o)
            o.roles = [role[n] for n in s.get("roles", [])]
            self.services[s["name"]] = o
        db.commit()
        for kind, objs in (("users", self.users), ("services", self.services)):
            for spec in state.get(kind, []):
                if spec.get("default_roles", True):
                    assign_default_roles(db, objs[spec["name"]], kind)
        self.servers = {}
        for s in state.get("servers", []):
            uname, _, sname = s.partition("/")
            o = orm.Spawner(name=sname, user=self.users[uname])
            db.add(o)
            self.servers[s] = o
        db.add(orm.OAuthClient(identifier="jupyterhub", secret=""))
        db.commit()
        self.clients = {"jupyterhub": db.query(orm.OAuthClient).one()}
        for c in state.get("oauth_clients", []):
            o = orm.OAuthClient(identifier=c["identifier"], secret="")
            db.add(o)
            if c.get("service"):
                self.services[c["service"]].oauth_client = o
            elif c.get("server") is not None:
                self.servers[c["server"]].oauth_client = o
            self.clients[c["identifier"]] = o
        db.commit()
        if HAS_SHARES:
            for sh in state.get("shares", []):
                who = self.users[sh["user"]] if sh.get("user") else self.groups[sh["group"]]
                orm.Share.grant(db, self.servers[sh["server"]], who, sh.get("scopes"))
        self.tokens = {}
        self.token_create = {}
        for t in state.get("tokens", []):
            owner = self.users[t["user"]] if t.get("user") else self.services[t["service"]]
            client = self.clients[t.get("client") or "jupyterhub"]
            if TOKENS_HAVE_ROLES:
                self.add_token_with_roles(t, owner, client)
                continue
            try:
                scopes._check_scopes_exist(t["scopes"], who_for="token")
                scopes._check_token_scopes(t["scopes"], owner=owner, oauth_client=client)
                self.token_create[t["id"]] = "ok"
            except Exception as e:
                self.token_create[t["id"]] = err(e)
            o = orm.APIToken(client_id=client.identifier, scopes=list(t["scopes"]),
                             hashed=t["id"], prefix="0000")
            if t.get("user"):
                o.user = owner
            else:
                o.service = owner
            db.add(o)
            self.tokens[t["id"]] = o
        db.commit()

    def add_token_with_roles(self, t, owner, client):
        """2.x: what asking for these roles would answer; then they are stored, held or not"""
        of = {} if DRAFT else {"client_id": client.identifier}
        o = orm.APIToken(hashed=t["id"], prefix="0000", **of)
        if t.get("user"):
            o.user = owner
        else:
            o.service = owner
        self.db.add(o)
        try:
            if DRAFT:
                self.db.flush()
                roles.update_roles(self.db, o, "tokens", t.get("roles"))
            elif t.get("roles") is None:
                roles.assign_default_roles(self.db, o)
            else:
                roles.update_roles(self.db, o, t["roles"])
            self.token_create[t["id"]] = "ok"
        except Exception as e:
            self.token_create[t["id"]] = err(e)
        if t.get("roles") if DRAFT else t.get("roles") is not None:
            o.roles = [r for r in (orm.Role.find(self.db, n) for n in t["roles"]) if r]
        self.db.commit()
        self.tokens[t["id"]] = o

    def close(self):
        self.db.close()
        self.engine.dispose()

    def principals(self):
        for n, o in self.users.items():
            yield f"user:{n}", o
        for n, o in self.groups.items():
            yield f"group:{n}", o
        for n, o in self.services.items():
            yield f"service:{n}", o
        for n, o in self.tokens.items():
            yield f"token:{n}", o

    def resolve(self):
        out, self.expanded = {}, {}
        for key, o in self.principals():
            try:
                e = frozenset(draft_scopes(o) if DRAFT else scopes.get_scopes_for(o))
                self.expanded[key] = e
                out[key] = sorted(e)
            except Exception as e:
                out[key] = err(e)
        return out

    def effective_roles(self):
        def roles_for(o):
            if hasattr(roles, "get_roles_for"):
                return roles.get_roles_for(o)
            return [*o.roles, *(r for g in getattr(o, "groups", ()) for r in g.roles)]

        return {k: sorted({r.name for r in roles_for(o)})
                for k, o in self.principals() if not k.startswith("token:")}

    def identify(self):
        """what BaseHandler._resolve_roles_and_scopes adds for the requester"""
        out = {}
        for key, o in self.principals():
            kind = key.split(":")[0]
            if kind == "group":
                continue
            owner = (o.user or o.service) if kind == "token" else o
            out[key] = sorted(scopes.identify_scopes(owner))
        return out

    # --- access decisions -------------------------------------------------
    def handler(self, key):
        hub = self

        class H:
            db = hub.db
            current_user = True

            class request:
                path = "/hub/api/test"

            def find_user(self, name):
                return hub.users.get(name)

        h = H()
        h.expanded_scopes = hub.expanded[key]
        h.parsed_scopes = scopes.parse_scopes(hub.expanded[key])
        return h

    def order_decides(self, q, parsed):
        """before 5.0: a server of nobody, reached by its own filter and asked about by a group's, is allowed or
        not found by the order of a hash set"""
        if HAS_SHARES or q.get("kind") != "server":
            return False
        user = q["name"].partition("/")[0]
        sub = next((parsed[s] for s in q["scopes"] if s in parsed), None)
        return (isinstance(sub, dict) and user not in self.users and "group" in sub and user not in sub.get("user", ())
                and q["name"] in sub.get("server", ()))

    def decide(self, q):
        """endpoint-style decision through the needs_scope decorator; None where the order of a hash set decides"""
        if DRAFT:
            return self.draft_decide(q, self.expanded)
        key = q["principal"]
        if key not in self.expanded:
            return "unresolved"
        kw = {}
        if q.get("post_filter") and HAS_POST_FILTER:
            kw["post_filter"] = True
        kind = q.get("kind")
        deco = scopes.needs_scope(*q["scopes"], **kw)
        if kind is None:
            f, args = deco(lambda self: None), ()
        elif kind == "user":
            def f(self, user_name): pass
            f, args = deco(f), (q["name"],)
        elif kind == "server":
            def f(self, user_name, server_name): pass
            f, args = deco(f), tuple(q["name"].split("/", 1))
        elif kind == "group":
            def f(self, group_name): pass
            f, args = deco(f), (q["name"],)
        elif kind == "service":
            def f(self, service_name): pass
            f, args = deco(f), (q["name"],)
        handler = self.handler(key)
        if self.order_decides(q, handler.parsed_scopes):
            return None
        try:
            f(handler, *args)
            return "allow"
        except web.HTTPError as e:
            return e.status_code

    def in_filter(self, q):
        """list-style decision: does the first scope's filter cover the resource?"""
        if DRAFT:
            return self.draft_in_filter(q)
        key, kind = q["principal"], q.get("kind")
        if key not in self.expanded or kind is None:
            return None
        obj = {"user": self.users, "server": self.servers, "group": self.groups,
               "service": self.services}[kind].get(q["name"])
        if obj is None:
            return None
        parsed = scopes.parse_scopes(self.expanded[key])
        sub = parsed.get(q["scopes"][0])
        if sub is None:
            return False
        return bool(scopes.check_scope_filter(sub, obj, kind))

    # --- spring 2021 --------------------------------------------------------
    def code_resolve(self):
        """what a request really had in that tree: the own roles of the user or service behind it"""
        out, self.acting = {}, {}
        for key, o in self.principals():
            if key.startswith("group:"):
                continue
            owner = (o.user or o.service) if key.startswith("token:") else o
            try:
                self.acting[key] = frozenset(with_all(roles.get_subscopes(*owner.roles), owner.name))
                out[key] = sorted(self.acting[key])
            except Exception as e:
                out[key] = err(e)
        return out

    def draft_handler(self, q, held):
        kind, _, name = q["principal"].partition(":")
        o = {"user": self.users, "service": self.services, "token": self.tokens}[kind][name]
        h = type("H", (), {})()
        h.db, h.find_user, h.scopes = self.db, self.users.get, set(held[q["principal"]])
        h.current_user = (o.user or o.service) if kind == "token" else o
        h.request = type("R", (), {"path": "/hub/api/test"})()
        return h

    def draft_decide(self, q, held):
        """None where the answer hangs on the order of a hash set"""
        if q["principal"] not in held:
            return "unresolved"
        h, scope, kind = self.draft_handler(q, held), q["scopes"][0], q["kind"]
        parsed = scopes._parse_scopes(h.scopes)

        def answer(f):
            try:
                return "allow" if f() else 403
            except web.HTTPError as e:
                return e.status_code

        if kind is None and q["post_filter"]:
            sub = parsed.get(scope)
            if isinstance(sub, dict) and len({bool(s) for s in self.draft_filters(scope, sub)}) > 1:
                return None
            return answer(lambda: scopes.needs_scope(scope)(lambda self, scope_filter=None: True)(h))
        if kind is None:
            return answer(lambda: scopes.needs_scope(scope)(lambda self: True)(h))
        if kind == "server":
            u, sv = q["name"].split("/", 1)
            both = {answer(lambda: scopes._check_scope(h, scope, parsed, **kw))
                    for kw in ({"user": u, "server": sv}, {"server": sv, "user": u})}
            if len(both) > 1:
                return None
            return answer(lambda: scopes.needs_scope(scope)(
                lambda self, user_name, server_name: True)(h, u, sv))
        f = {"user": lambda self, user_name: True, "group": lambda self, group_name: True,
             "service": lambda self, service_name: True}[kind]
        return answer(lambda: scopes.needs_scope(scope)(f)(h, q["name"]))

    def draft_filters(self, scope, sub):
        """the list filter for each order of the filter's keys"""
        return [scopes._get_scope_filter(self.db, scope, {k: sub[k], **sub}) for k in sub]

    def draft_in_filter(self, q):
        kind, scope = q.get("kind"), q["scopes"][0]
        objs = {"user": self.users, "group": self.groups, "service": self.services}.get(kind, {})
        if q["principal"] not in self.expanded or q.get("name") not in objs or scope != f"read:{kind}s":
            return None
        sub = scopes._parse_scopes(self.expanded[q["principal"]]).get(scope)
        if not isinstance(sub, dict):
            return sub is not None
        inside = {q["name"] in s for s in self.draft_filters(scope, sub)}
        return inside.pop() if len(inside) == 1 else None


def assign_default_roles(db, obj, kind):
    if DRAFT:
        roles.update_roles(db, obj=obj, kind=kind)
    else:
        roles.assign_default_roles(db, obj)


def with_all(expanded, name):
    return expanded | scopes.get_user_scopes(name) if "all" in expanded else expanded


def draft_scopes(o):
    """what the text of the draft gives: group roles reach members, a token acts with its roles,
    but never beyond its owner"""
    if isinstance(o, orm.APIToken):
        owner = o.user or o.service
        return with_all(roles.get_subscopes(*o.roles), owner.name) & draft_scopes(owner)
    held = [*o.roles, *(r for g in getattr(o, "groups", ()) for r in g.roles)]
    expanded = roles.get_subscopes(*held)
    return expanded if isinstance(o, orm.Group) else with_all(expanded, o.name)


def without_later_scopes(st):
    """the same state without what this version does not know; unchanged where it knows all"""
    known = {*BASE_DEFS, *st["custom_scopes"]}
    keep = lambda given: [s for s in given if s.partition("!")[0] in known]
    st = dict(st, shares=st["shares"] if HAS_SHARES else [])
    st["roles"] = [dict(r, scopes=keep(r["scopes"])) if "scopes" in r else r for r in st["roles"]]
    st["tokens"] = [dict(t, scopes=keep(t["scopes"])) for t in st["tokens"]]
    st["shares"] = [dict(s, scopes=s["scopes"] and keep(s["scopes"])) for s in st["shares"]]
    st["queries"] = [dict(q, scopes=keep(q["scopes"])) for q in st["queries"] if keep(q["scopes"])]
    return st


def with_token_roles(st):
    """the same state for 2.x: what it cannot say is dropped, each token's scopes become roles"""
    rng = random.Random(st["id"])

    def legal(scope):
        try:
            roles._check_scopes(scope)
            return True
        except KeyError:
            return False

    st = dict(st, custom_scopes={}, shares=[])
    st["roles"] = [dict(r, scopes=[s for s in r.get("scopes", []) if legal(s)]) for r in st["roles"]]
    own = list(dict.fromkeys([r["name"] for r in st["roles"]] + ["user", "token", "server"]))
    tokens = []
    for t in st["tokens"]:
        t = dict(t)
        asked = [s for s in t.pop("scopes") if legal(s)]
        r = rng.random()
        if r < .1:
            pass  # nothing asked for: the default role token
        elif r < .4:
            t["roles"] = rng.sample(own, rng.randint(0, 2))
        else:
            name = f"for-token-{len(tokens)}"
            st["roles"].append({"name": name, "scopes": asked})
            t["roles"] = [name] + (rng.sample(own, 1) if rng.random() < .3 else [])
        if rng.random() < .03:
            t["roles"] = t.get("roles", []) + ["no-such-role"]
        tokens.append(t)
    st["tokens"] = tokens
    st["queries"] = [q for q in st["queries"] if all(s in BASE_DEFS for s in q["scopes"])]
    return st


def run_state(state):
    hub = Hub(state)
    try:
        exp = {"resolved": hub.resolve(), "effective_roles": hub.effective_roles(),
               "identify": {} if DRAFT else hub.identify(), "token_create": hub.token_create}
        exp["decisions"] = [hub.decide(q) for q in state.get("queries", [])]
        exp["filtered"] = [hub.in_filter(q) for q in state.get("queries", [])]
        if DRAFT:
            exp["code_resolved"] = hub.code_resolve()
            exp["code_decisions"] = [hub.draft_decide(q, hub.acting) for q in state.get("queries", [])]
        return exp
    finally:
        hub.close()


# ---------------------------------------------------------------- generator
# Only scopes that exist in 3.0.0, so one case file serves every version >= 3.0.0
SCOPES_30 = [
    "admin-ui", "admin:users", "admin:auth_state", "users", "delete:users", "list:users",
    "read:users", "read:users:name", "read:users:groups", "read:users:activity", "read:roles",
    "read:roles:users", "read:roles:services", "read:roles:groups", "users:activity",
    "admin:servers", "admin:server_state", "servers", "read:servers", "delete:servers",
    "tokens", "read:tokens", "admin:groups", "groups", "list:groups", "read:groups",
    "read:groups:name", "delete:groups", "list:services", "read:services",
    "read:services:name", "read:hub", "access:servers", "access:services", "proxy",
    "shutdown", "read:metrics",
]
SCOPES_NEW = ["users:shares", "read:users:shares", "groups:shares", "read:groups:shares",
              "read:shares", "shares", "admin:services", "start:servers"]
UNFILTERABLE = {"admin-ui", "proxy", "shutdown", "read:hub", "read:metrics", "read:roles",
                "list:services"}


def gen_state(rng, ident, new=False):
    nu, ng, ns = rng.randint(2, 6), rng.randint(0, 4), rng.randint(0, 3)
    unames = rng.sample(["alice", "bob", "carol", "dave", "erin", "frank", "grace-h",
                         "heidi.k", "ivan@x.org", "user/slash"][:9], nu)
    gnames = [f"group-{c}" for c in "abcd"[:ng]]
    snames = [f"svc-{c}" for c in "xyz"[:ns]]
    servers = []
    for u in unames:
        for s in rng.sample(["", "gpu", "lab-2"], rng.randint(0, 2)):
            servers.append(f"{u}/{s}")
    pool = SCOPES_30 + (SCOPES_NEW if new else [])
    custom = {}
    if rng.random() < 0.25:
        custom = {"custom:demo:read": {"description": "r"},
                  "custom:demo:write": {"description": "w", "subscopes": ["custom:demo:read"]}}
        pool = pool + list(custom)

    def scope(token=False):
        r = rng.random()
        if r < 0.10:
            return "self"
        if r < 0.14:
            return "inherit" if token or rng.random() < .2 else "self"
        if r < 0.15:
            return "(no_scope)"
        base = rng.choice(pool)
        if base in UNFILTERABLE and rng.random() < .9:
            return base
        r = rng.random()
        if r < .35:
            return base
        if r < .50:
            return base + "!user"
        if r < .64:
            return f"{base}!user={rng.choice(unames + ['ghost'])}"
        if r < .80 and gnames:
            return f"{base}!group={rng.choice(gnames + ['ghosts'])}"
        if r < .90 and servers:
            return f"{base}!server={rng.choice(servers + ['ghost/', 'alice/other'])}"
        if r < .94 and snames:
            return f"{base}!service={rng.choice(snames)}"
        if r < .96:
            return base + "!service"
        if r < .98:
            return base + "!server"
        return base + "!user"

    def scopelist(lo, hi, token=False):
        return sorted({scope(token) for _ in range(rng.randint(lo, hi))})

    roles_ = [{"name": f"role-{i}", "description": f"r{i}", "scopes": scopelist(0, 5)}
              for i in range(rng.randint(1, 6))]
    if rng.random() < .15:
        roles_.append({"name": "user", "scopes": scopelist(0, 3)})
    if rng.random() < .1:
        roles_.append({"name": "server", "scopes": scopelist(1, 3)})
    rn = [r["name"] for r in roles_ if r["name"].startswith("role-")]
    pick = lambda k: rng.sample(rn, min(len(rn), rng.randint(0, k)))
    users = [{"name": n, "admin": rng.random() < .12, "roles": pick(2),
              "groups": rng.sample(gnames, rng.randint(0, ng))} for n in unames]
    for u in users:
        if rng.random() < .1:
            u["default_roles"] = False
    st = {"id": ident, "users": users,
          "groups": [{"name": n, "roles": pick(2)} for n in gnames],
          "services": [{"name": n, "admin": rng.random() < .1, "roles": pick(2)} for n in snames],
          "roles": roles_, "servers": servers, "custom_scopes": custom, "oauth_clients": [],
          "tokens": [], "shares": []}
    for n in snames:
        if rng.random() < .6:
            st["oauth_clients"].append({"identifier": f"service-{n}", "service": n})
    for s in servers:
        if rng.random() < .6:
            st["oauth_clients"].append({"identifier": "jupyterhub-user-" + s.replace("/", "-"),
                                        "server": s})
    clients = [c["identifier"] for c in st["oauth_clients"]]
    for i in range(rng.randint(2, 7)):
        t = {"id": f"t{i}"}
        if snames and rng.random() < .25:
            t["service"] = rng.choice(snames)
        else:
            t["user"] = rng.choice(unames)
        r = rng.random()
        if r < .15:
            t["scopes"] = ["inherit"]
        elif r < .3:
            t["scopes"] = ["access:servers!server", "users:activity!user"]
        else:
            t["scopes"] = scopelist(0, 4, True)
        t["client"] = rng.choice(clients) if clients and rng.random() < .5 else None
        st["tokens"].append(t)
    if new and servers:
        for i in range(rng.randint(0, 3)):
            s = rng.choice(servers)
            d = {"server": s, "scopes": rng.choice([None, ["access:servers"],
                 ["access:servers", "read:servers"], ["servers"], ["access:servers", "read:users:name"]])}
            if gnames and rng.random() < .4:
                d["group"] = rng.choice(gnames)
            else:
                d["user"] = rng.choice(unames)
            st["shares"].append(d)
    prin = ([f"user:{n}" for n in unames] + [f"service:{n}" for n in snames] +
            [f"token:{t['id']}" for t in st["tokens"]])
    qs = []
    for _ in range(24):
        kind = rng.choice([None, "user", "user", "server", "server", "group", "service"])
        name = None
        if kind == "user":
            name = rng.choice(unames + ["ghost"])
        elif kind == "server":
            name = rng.choice((servers or ["alice/"]) + ["ghost/", "alice/other"])
        elif kind == "group":
            name = rng.choice(gnames + ["ghosts"])
        elif kind == "service":
            name = rng.choice(snames + ["ghost-svc"])
        cand = {"user": ["read:users", "users", "read:users:name", "tokens", "read:tokens", "users:activity",
                         "admin:users", "delete:users", "read:roles:users", "admin:auth_state", "list:users"],
                "server": ["servers", "read:servers", "access:servers", "delete:servers", "admin:servers"],
                "group": ["groups", "read:groups", "read:groups:name", "delete:groups", "read:roles:groups"],
                "service": ["read:services", "read:services:name", "access:services", "read:roles:services"],
                None: pool}[kind]
        qs.append({"principal": rng.choice(prin), "kind": kind, "name": name,
                   "scopes": rng.sample(cand, rng.choice([1, 1, 1, 2, 3])),
                   "post_filter": kind is None and rng.random() < .5})
    st["queries"] = qs
    return st


def gen_dense(rng, ident):
    """few bases, many user/group/server filters: stresses token-owner intersection"""
    bases = ["read:users:name", "servers", "access:servers", "tokens"]
    un = ["alice", "bob", "carol", "dave"]
    gn = ["group-a", "group-b", "group-c"]
    sv = [f"{u}/{n}" for u in un for n in ("", "gpu")]

    def lst(lo, hi, token=False):
        out = set()
        for _ in range(rng.randint(lo, hi)):
            k = rng.choice(["user", "user", "group", "group", "server"])
            out.add(f"{rng.choice(bases)}!{k}=" + rng.choice({"user": un, "group": gn, "server": sv}[k]))
        return sorted(out)

    st = {"id": ident, "users": [{"name": n, "admin": False, "roles": ["role-0"] if n == "alice" else [],
                                   "groups": rng.sample(gn, rng.randint(0, 3)),
                                   "default_roles": n != "alice" or rng.random() < .5} for n in un],
          "groups": [{"name": n, "roles": ["role-1"] if n == "group-a" else []} for n in gn],
          "services": [{"name": "svc-x", "admin": False, "roles": ["role-0"]}],
          "roles": [{"name": "role-0", "scopes": lst(3, 9)}, {"name": "role-1", "scopes": lst(0, 4)}],
          "servers": sv, "custom_scopes": {}, "oauth_clients": [], "shares": [], "tokens": []}
    for i in range(8):
        st["tokens"].append({"id": f"t{i}", "user" if i < 6 else "service": "alice" if i < 6 else "svc-x",
                             "scopes": lst(1, 7, True), "client": None})
    st["queries"] = [{"principal": rng.choice(["user:alice", "service:svc-x"] + [f"token:t{i}" for i in range(8)]),
                      "kind": k, "name": rng.choice(un if k == "user" else sv), "post_filter": False,
                      "scopes": rng.sample(bases, rng.choice([1, 1, 2]))}
                     for k in rng.choices(["user", "server"], k=24)]
    return st


# ----------------------------------------------------------- fixed edge cases
def edge_states():
    U = lambda n, **k: dict({"name": n}, **k)
    out = []

    def add(ident, **k):
        st = {"id": ident, "users": [], "groups": [], "services": [], "roles": [], "servers": [],
              "custom_scopes": {}, "oauth_clients": [], "tokens": [], "shares": [], "queries": []}
        st.update(k)
        out.append(st)

    add("edge-defaults", users=[U("alice"), U("root", admin=True)],
        services=[{"name": "svc-x"}, {"name": "svc-y", "admin": True}],
        tokens=[{"id": "t0", "user": "alice", "scopes": ["inherit"]},
                {"id": "t1", "user": "root", "scopes": ["self"]},
                {"id": "t2", "service": "svc-y", "scopes": ["self"]},
                {"id": "t3", "service": "svc-x", "scopes": ["inherit"]},
                {"id": "t4", "user": "alice", "scopes": []},
                {"id": "t5", "user": "alice", "scopes": ["admin:users"]}])
    add("edge-frozenset-add-user", users=[U("alice", roles=["role-0"], groups=["group-a"]), U("bob", groups=["group-a"]), U("carol")],
        groups=[{"name": "group-a"}],
        roles=[{"name": "role-0", "scopes": ["read:users!user=carol", "read:users!group=group-a"]}],
        tokens=[{"id": "t0", "user": "alice", "scopes": ["read:users!user=bob"]},
                {"id": "t1", "user": "alice", "scopes": ["read:users!user=bob", "read:users!user=carol"]}])
    add("edge-token-group-vs-user", users=[U("alice", roles=["role-0"], groups=["group-a"]), U("bob", groups=["group-a"])],
        groups=[{"name": "group-a"}], roles=[{"name": "role-0", "scopes": ["list:users!group=group-a", "servers!group=group-a"]}],
        servers=["bob/", "bob/gpu"],
        tokens=[{"id": "t0", "user": "alice", "scopes": ["servers!server=bob/gpu"]},
                {"id": "t1", "user": "alice", "scopes": ["list:users!user=bob"]},
                {"id": "t2", "user": "alice", "scopes": ["servers!server=bob/gpu", "servers!server=alice/x"]}])
    add("edge-inherit-in-role", users=[U("alice", roles=["role-0"])], roles=[{"name": "role-0", "scopes": ["inherit", "(no_scope)", "self!user=bob"]}],
        tokens=[{"id": "t0", "user": "alice", "scopes": ["inherit", "admin:users"]}])
    add("edge-server-role", users=[U("alice")], servers=["alice/", "alice/gpu"],
        oauth_clients=[{"identifier": "c0", "server": "alice/gpu"}],
        tokens=[{"id": "t0", "user": "alice", "client": "c0", "scopes": ["users:activity!user", "access:servers!user"]},
                {"id": "t1", "user": "alice", "client": "c0", "scopes": ["users:activity!user", "access:servers!server"]},
                {"id": "t2", "user": "alice", "client": "c0", "scopes": ["read:servers!server"]}])
    add("edge-service-oauth", users=[U("alice", roles=["role-0"]), U("bob")], services=[{"name": "svc-x"}],
        roles=[{"name": "role-0", "scopes": ["access:services!service=svc-x", "self"]}],
        oauth_clients=[{"identifier": "service-svc-x", "service": "svc-x"}],
        tokens=[{"id": "t0", "user": "alice", "client": "service-svc-x", "scopes": ["access:services!service"]},
                {"id": "t1", "user": "bob", "client": "service-svc-x", "scopes": ["access:services!service", "read:users!user"]},
                {"id": "t2", "user": "alice", "client": "service-svc-x", "scopes": []}])
    add("edge-user-override-empty", users=[U("alice"), U("bob")], roles=[{"name": "user", "scopes": []}],
        tokens=[{"id": "t0", "user": "alice", "scopes": ["inherit"]}, {"id": "t1", "user": "alice", "scopes": ["read:users!user"]}])
    add("edge-service-user-filter", services=[{"name": "svc-x", "roles": ["role-0"]}], users=[U("alice")],
        roles=[{"name": "role-0", "scopes": ["read:users!user", "servers!server", "read:services!service", "self"]}],
        tokens=[{"id": "t0", "service": "svc-x", "scopes": ["inherit"]}, {"id": "t1", "service": "svc-x", "scopes": ["read:services!service"]}])
    add("edge-multi-scope-404", users=[U("alice", roles=["role-0"]), U("bob")], roles=[{"name": "role-0", "scopes": ["tokens!user=alice", "read:tokens"]}],
        queries=[{"principal": "user:alice", "scopes": ["tokens", "read:tokens"], "kind": "user", "name": "bob", "post_filter": False},
                 {"principal": "user:alice", "scopes": ["read:tokens", "tokens"], "kind": "user", "name": "bob", "post_filter": False},
                 {"principal": "user:bob", "scopes": ["read:tokens"], "kind": "user", "name": "alice", "post_filter": False},
                 {"principal": "user:bob", "scopes": ["admin:users"], "kind": "user", "name": "alice", "post_filter": False}])
    add("edge-group-server-access", users=[U("alice", roles=["role-0"]), U("bob", groups=["group-a"])], groups=[{"name": "group-a"}], servers=["bob/gpu"],
        roles=[{"name": "role-0", "scopes": ["access:servers!group=group-a", "read:groups!user=bob"]}],
        queries=[{"principal": "user:alice", "scopes": ["access:servers"], "kind": "server", "name": "bob/gpu", "post_filter": False},
                 {"principal": "user:alice", "scopes": ["access:servers"], "kind": "server", "name": "bob/nope", "post_filter": False},
                 {"principal": "user:alice", "scopes": ["access:servers"], "kind": "user", "name": "bob", "post_filter": False},
                 {"principal": "user:alice", "scopes": ["access:servers"], "kind": None, "name": None, "post_filter": False},
                 {"principal": "user:alice", "scopes": ["access:servers"], "kind": None, "name": None, "post_filter": True},
                 {"principal": "user:alice", "scopes": ["read:groups"], "kind": "group", "name": "group-a", "post_filter": False}])
    add("edge-empty-filter", users=[U("alice", roles=["role-0"])], roles=[{"name": "role-0", "scopes": ["read:users!user=", "read:groups!group="]}])
    add("edge-same-server-name-filter", users=[U("alice", roles=["role-0"]), U("bob")], servers=["alice/gpu", "bob/gpu"],
        roles=[{"name": "role-0", "scopes": ["access:servers!server=gpu", "read:servers!server=bob/gpu"]}],
        queries=[{"principal": "user:alice", "scopes": ["access:servers"], "kind": "server", "name": "bob/gpu", "post_filter": False},
                 {"principal": "user:alice", "scopes": ["read:users:name"], "kind": "user", "name": "bob", "post_filter": False}])
    return out


# ------------------------------------------------------- spring 2021 (draft)
DRAFT_SCOPES = ["all", "read:all", "users", "read:users", "read:users:name", "read:users:groups",
                "read:users:activity", "read:users:servers", "users:activity", "users:servers",
                "users:tokens", "read:users:tokens", "admin:users", "admin:users:servers", "groups",
                "read:groups", "admin:groups", "read:services", "read:hub", "proxy", "shutdown"]
DRAFT_NAMES = {"self": "all", "inherit": "read:all", "servers": "users:servers", "tokens": "users:tokens",
               "read:servers": "read:users:servers", "admin:servers": "admin:users:servers",
               "read:tokens": "read:users:tokens", "list:groups": "read:groups", "list:users": "read:users",
               "list:services": "read:services", "delete:groups": "admin:groups", "access:servers": "users",
               "delete:users": "admin:users", "read:groups:name": "read:groups"}


def as_draft(st):
    """the same state with the names and bearers of the draft"""
    rng = random.Random(st["id"] + "draft")
    un = [u["name"] for u in st["users"]]

    def scope(s):
        base, _, flt = s.partition("!")
        base = DRAFT_NAMES.get(base, base)
        if base not in DRAFT_SCOPES:
            base = rng.choice(DRAFT_SCOPES)
        if flt and "=" not in flt:
            flt = "user=" + rng.choice(un)
        return base + "!" + flt if flt else base

    def held(lst):
        return list(dict.fromkeys(map(scope, lst)))

    st = {k: v for k, v in st.items() if k not in ("custom_scopes", "shares", "oauth_clients")}
    st["roles"] = [dict(r, scopes=held(r["scopes"])) for r in st["roles"]]
    if rng.random() < .05:
        st["roles"].append({"name": "role-bare", "description": "no scopes"})
        rng.choice(st["users"])["roles"].append("role-bare")
    own = list(dict.fromkeys([r["name"] for r in st["roles"]] + ["user", "server", "admin"]))
    tokens = []
    for t in st["tokens"]:
        t = {k: v for k, v in t.items() if k != "client"}
        asked = held(t.pop("scopes"))
        who = next((o for k in ("user", "service") for o in st[k + "s"] if t.get(k) == o["name"]))
        r = rng.random()
        if r < .15:
            pass  # nothing asked for
        elif r < .45 and who["roles"]:
            t["roles"] = rng.sample(who["roles"], 1) + (rng.sample(own, 1) if rng.random() < .3 else [])
        elif r < .65:
            t["roles"] = rng.sample(own, rng.randint(0, 2))
        else:
            name = f"for-token-{len(tokens)}"
            mine = [s for x in st["roles"] if x["name"] in who["roles"] for s in x.get("scopes", [])]
            if mine and rng.random() < .6:
                asked = list(dict.fromkeys(rng.sample(mine, rng.randint(1, len(mine))) + asked[:rng.randint(0, 1)]))
            st["roles"].append({"name": name, "scopes": asked})
            t["roles"] = [name]
        if rng.random() < .03:
            t["roles"] = t.get("roles", []) + ["no-such-role"]
        tokens.append(t)
    st["tokens"] = tokens
    cand = {"user": ["read:users", "users", "users:tokens", "read:users:tokens", "admin:users", "users:activity"],
            "server": ["users:servers", "read:users:servers", "admin:users:servers", "users"],
            "group": ["groups", "read:groups", "admin:groups"], "service": ["read:services"]}
    qs = []
    for q in st["queries"]:
        lists = q["kind"] is None and rng.random() < .5
        pool = ["read:users", "read:groups", "read:services"] if lists else cand.get(q["kind"], DRAFT_SCOPES)
        qs.append({"principal": q["principal"], "kind": q["kind"], "name": q["name"],
                   "scopes": [rng.choice(pool)], "post_filter": lists})
    st["queries"] = qs
    return st


def draft_edge_states():
    U = lambda n, **k: dict({"name": n}, **k)
    Q = lambda p, s, kind=None, name=None, lst=False: {
        "principal": p, "scopes": [s], "kind": kind, "name": name, "post_filter": lst}
    out = []

    def add(ident, **k):
        out.append({"id": ident, "users": [], "groups": [], "services": [], "roles": [], "servers": [],
                    "tokens": [], "queries": [], **k})

    add("draft-defaults", users=[U("alice"), U("root", admin=True)], servers=["alice/", "alice/gpu"],
        services=[U("svc-x"), U("svc-y", admin=True)], groups=[U("group-a")],
        tokens=[{"id": "t0", "user": "alice"}, {"id": "t1", "user": "root"}, {"id": "t2", "service": "svc-x"},
                {"id": "t3", "user": "alice", "roles": []}, {"id": "t4", "user": "alice", "roles": ["admin"]},
                {"id": "t5", "user": "root", "roles": ["user", "server"]},
                {"id": "t6", "user": "alice", "roles": ["server"]}, {"id": "t7", "service": "svc-y", "roles": ["user"]}],
        queries=[Q(p, s, k, n) for p in ("user:alice", "user:root", "service:svc-x", "token:t0", "token:t1", "token:t6")
                 for s, k, n in (("users:servers", "server", "alice/gpu"), ("users", "user", "alice"),
                                 ("users:tokens", "user", "alice"), ("read:users", "user", "root"), ("read:hub", None, None),
                                 ("users:activity", "user", "alice"), ("admin:users", "user", "alice"))])
    seed1 = {"name": "server-rights", "description": "Allows parties to start and stop user servers",
             "scopes": ["users:servers", "read:users:servers"]}
    for flag, ident in ((False, "draft-example-server-rights"), (True, "draft-example-server-rights-user-roles-kept")):
        more = ["user"] if flag else []
        add(ident, users=[U("alice", roles=["server-rights"] + more), U("bob", roles=["server-rights"] + more),
                          U("carol", groups=["admin-group"]), U("dave")],
            services=[U("idle-culler", roles=["server-rights"])], groups=[U("admin-group", roles=["server-rights"])],
            roles=[seed1], servers=["dave/", "alice/"],
            tokens=[{"id": "foo-6f6e65", "user": "alice", "roles": ["user", "server-rights"]},
                    {"id": "bar-74776f", "user": "dave", "roles": ["user", "server-rights"]},
                    {"id": "carols", "user": "carol", "roles": ["server-rights"]}, {"id": "plain", "user": "alice"}],
            queries=[Q(p, s, "server", n) for p in ("user:alice", "user:bob", "user:carol", "user:dave", "service:idle-culler",
                                                    "token:foo-6f6e65", "token:bar-74776f", "token:carols", "token:plain")
                     for s, n in (("users:servers", "dave/"), ("read:users:servers", "alice/"))])
    add("draft-example-reader", users=[U("maria", roles=["reader"]), U("joe", roles=["reader"]), U("zoe")],
        services=[U("external", roles=["reader"])],
        roles=[{"name": "reader", "description": "Read-only user models", "scopes": ["read:users"]}],
        tokens=[{"id": "t0", "user": "maria"}, {"id": "t1", "service": "external"},
                {"id": "t2", "user": "maria", "roles": ["reader"]}],
        queries=[Q(p, s, k, n, k is None) for p in ("user:maria", "user:zoe", "service:external", "token:t0", "token:t1", "token:t2")
                 for s, k, n in (("read:users", "user", "zoe"), ("read:users", None, None), ("users", "user", "maria"),
                                 ("users:servers", "user", "maria"))])
    add("draft-role-without-scopes", users=[U("alice", roles=["bare"]), U("bob", groups=["group-a"])],
        groups=[U("group-a", roles=["bare"])], roles=[{"name": "bare"}, {"name": "empty", "scopes": []}],
        tokens=[{"id": "t0", "user": "alice", "roles": ["empty"]}, {"id": "t1", "user": "bob", "roles": ["bare"]},
                {"id": "t2", "user": "bob", "roles": ["empty"]}],
        queries=[Q(p, "read:users", "user", "bob") for p in ("user:alice", "user:bob", "token:t2")])
    add("draft-all-and-filters", users=[U("alice", roles=["role-0"]), U("bob", groups=["group-a"]), U("group-a", groups=["group-b"])],
        groups=[U("group-a"), U("group-b")], services=[U("alice-svc", roles=["user"])],
        roles=[{"name": "role-0", "scopes": ["all!user=bob", "read:all", "read:users!group=group-a", "users:servers!server=bob/",
                                             "read:groups!user=bob", "users:tokens!user=", "read:users:name!foo!user=bob"]},
               {"name": "role-1", "scopes": ["read:users!user=bob", "users:servers!server=bob/"]},
               {"name": "role-2", "scopes": ["users:servers!user=alice"]}],
        servers=["bob/", "alice/"],
        tokens=[{"id": "t0", "user": "alice", "roles": ["role-1"]}, {"id": "t1", "user": "bob", "roles": ["role-2"]},
                {"id": "t2", "user": "alice", "roles": ["role-2"]}],
        queries=[Q("user:alice", s, k, n, lst) for s, k, n, lst in (
            ("read:users", "user", "bob", False), ("read:users", "user", "group-a", False), ("read:users", None, None, True),
            ("read:users", None, None, False), ("read:users", "user", "ghost", False), ("read:groups", None, None, True),
            ("read:groups", "group", "group-a", False), ("users:servers", "server", "bob/", False),
            ("users:servers", "user", "bob", False), ("users:servers", "server", "alice/", False))]
        + [Q("service:alice-svc", "users", "user", n) for n in ("alice-svc", "alice")])
    add("draft-flag-and-roles", users=[U("alice", admin=True, roles=["user"]), U("bob", roles=["admin"]),
                                       U("carol", admin=True, roles=["user", "role-0"]), U("dave", roles=["admin", "role-0"]),
                                       U("erin", roles=["user", "role-0"]), U("root", admin=True, roles=["user"], default_roles=False)],
        services=[U("svc-x", admin=True, roles=["user"]), U("svc-y", roles=["admin", "role-0"])],
        roles=[{"name": "role-0", "scopes": ["read:hub"]}],
        tokens=[{"id": "t0", "user": "alice"}, {"id": "t1", "user": "carol"}, {"id": "t2", "user": "carol", "roles": ["admin"]}],
        queries=[Q(f"user:{u}", "read:hub") for u in ("alice", "bob", "carol", "dave", "root")])
    add("draft-order-of-filters", users=[U("alice", roles=["role-0"]), U("bob", groups=["group-a"])], servers=["bob/", "alice/"],
        services=[U("svc-x", roles=["role-1"]), U("svc-y", roles=["role-2"])], groups=[U("group-a"), U("svc-y")],
        roles=[{"name": "role-0", "scopes": ["users:servers!group=group-a", "users:servers!server=ghost/"]},
               {"name": "role-1", "scopes": ["read:services!user=svc-y", "read:users!server=alice"]},
               {"name": "role-2", "scopes": ["read:groups!service=svc-y", "read:users!group=ghosts", "read:services!group=group-a"]}],
        queries=[Q("user:alice", "users:servers", "server", "ghost/"), Q("user:alice", "users:servers", "server", "bob/"),
                 Q("user:alice", "users:servers", "user", "ghost"), Q("service:svc-x", "read:services", None, None, True),
                 Q("service:svc-x", "read:services", "service", "svc-y"), Q("service:svc-x", "read:users", None, None, True),
                 Q("service:svc-x", "read:users", "user", "alice"), Q("service:svc-y", "read:groups", None, None, True),
                 Q("service:svc-y", "read:groups", "group", "svc-y"), Q("service:svc-y", "read:users", None, None, True),
                 Q("service:svc-y", "read:services", None, None, True), Q("service:svc-y", "read:services", "service", "svc-y")])
    return out


def draft_role_cases():
    admin = next(r for r in roles.get_default_roles() if r["name"] == "admin")
    R = lambda *s: {"name": "role-x", "scopes": list(s)}
    return [
        {}, {"scopes": ["all"]}, {"name": "ab"}, {"name": "Abc-"}, {"name": "a b \n"}, {"name": ""}, {"name": "x" * 300},
        {"name": "role-x"}, {"name": "role-x", "description": "d"}, R(), {"name": "role-x", "scopes": None},
        *(R(s) for s in DRAFT_SCOPES), R("nope"), R("self"), R("servers"), R("read:servers"), R("inherit"), R("users:name"),
        R("read:services:name"), R("users:servers", "read:users:servers"), R("nope", "nope2"), R("read:hub", "nope"), R("ALL"),
        R(" all"), {"name": "role-x", "scopes": "all"}, R("read:users!owner=alice"), R("read:users!user"), R("read:users!"),
        R("read:users!user="), R("read:users!group"), R("read:users!server=a/"), R("read:users!service=s"), R("read:users!group=g"),
        R("read:users!user=a!group=b"), R("read:users!x!user=a"), R("nope!user=a"), R("nope!owner=a"), R("all!user=a"), R("all", "all"),
        {"name": "role-x", "scopes": ["all"], "unknown_key": 1}, {"name": "role-x", "scopes": ["all"], "users": ["alice"]},
        {"name": "role-x", "scopes": ["all"], "description": "x" * 2000},
        {"name": "admin"}, {"name": "admin", "description": "boss"}, {"name": "admin", "scopes": ["all"]}, {"name": "admin", "scopes": []},
        {"name": "admin", "scopes": None}, {"name": "admin", "description": None}, dict(admin), {"name": "admin", "scopes": admin["scopes"]},
        {"name": "admin", "scopes": admin["scopes"][::-1]}, {"name": "admin", "scopes": ["nope"]}, {"name": "user"},
        {"name": "user", "scopes": ["all", "read:hub"]}, {"name": "user", "description": "d"}, {"name": "user", "scopes": []},
        {"name": "user", "scopes": None}, {"name": "user", "scopes": ["nope"]}, {"name": "server", "scopes": ["all"], "description": ""},
        {"name": "token", "scopes": ["all"]}, {"name": "service"},
    ]


SEED1 = {"name": "server-rights", "description": "Allows parties to start and stop user servers",
         "scopes": ["users:servers", "read:users:servers"], "users": ["alice", "bob"], "services": ["idle-culler"],
         "groups": ["admin-group"], "tokens": ["foo-6f6e65", "bar-74776f"]}
SEED2 = {"description": "Read-only user models", "name": "reader", "scopes": ["read:users"],
         "services": ["external"], "users": ["maria", "joe"]}
DRAFT_HUB = {"users": ["alice", "bob", "maria", "joe"], "admins": ["root"], "groups": {"admin-group": ["maria"]},
             "services": ["idle-culler", "external"], "tokens": {"foo-6f6e65": "alice", "bar-74776f": "bob"}}


def without(d, *keys):
    return {k: v for k, v in d.items() if k not in keys}


ROLE_A = {"name": "role-a", "description": "a", "scopes": ["read:hub"], "users": ["alice"], "groups": ["admin-group"]}
DRAFT_STARTS = [
    {"hub": {}, "load_roles": [[]]},
    {"hub": DRAFT_HUB, "load_roles": [[]]},
    {"hub": {}, "load_roles": [[SEED1]]},
    {"hub": {}, "load_roles": [[SEED2]]},
    {"hub": DRAFT_HUB, "load_roles": [[SEED1]]},
    {"hub": DRAFT_HUB, "load_roles": [[SEED2]]},
    {"hub": DRAFT_HUB, "load_roles": [[SEED1, SEED2], [], [SEED1]]},
    {"hub": dict(DRAFT_HUB, tokens={"foo-6f6e65": "alice", "bar-74776f": "joe"}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, tokens={"foo-6f6e65": "alice", "bar-74776f": "maria"}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, tokens={"foo-6f6e65": "alice", "bar-74776f": "root"}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, tokens={"foo-6f6e65": "alice"}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, groups={}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, services=["external"]), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, users=["alice"], groups={"admin-group": []}, tokens={}), "load_roles": [[SEED1]]},
    {"hub": dict(DRAFT_HUB, allowed=["alice", "maria", "joe", "root"]), "load_roles": [[SEED1]]},
    {"hub": DRAFT_HUB, "load_roles": [[without(SEED2, "name")]]},
    {"hub": DRAFT_HUB, "load_roles": [[dict(SEED2, users=["Maria"])]]},
    {"hub": DRAFT_HUB, "load_roles": [[SEED2], [dict(SEED2, scopes=["read:hub"], users=["alice"], services=[])], [without(SEED2, "scopes", "users")]]},
    {"hub": DRAFT_HUB, "load_roles": [[SEED2, {"name": "reader", "scopes": ["read:hub"], "users": ["bob"]}]]},
    {"hub": DRAFT_HUB, "load_roles": [[ROLE_A], [dict(ROLE_A, users=["bob"])], [without(ROLE_A, "users", "groups")], []]},
    {"hub": DRAFT_HUB, "load_roles": [[{"name": "role-b", "users": ["alice"]}], [{"name": "role-b", "scopes": ["all"]}]]},
    {"hub": DRAFT_HUB, "load_roles": [[{"name": "admin", "users": ["alice"]}], []]},
    {"hub": DRAFT_HUB, "load_roles": [[{"name": "admin", "scopes": ["all"]}]]},
    {"hub": DRAFT_HUB, "load_roles": [[{"name": "user", "scopes": ["all", "read:hub"]}], []]},
    {"hub": DRAFT_HUB, "load_roles": [[{"name": "user", "users": ["root"]}]]},
    {"hub": DRAFT_HUB, "load_roles": [[dict(ROLE_A, users=["root"])]]},
    {"hub": DRAFT_HUB, "load_roles": [[dict(ROLE_A, users=["alice", "alice"])]]},
    {"hub": DRAFT_HUB, "load_roles": [[dict(ROLE_A, scopes=["servers"])]]},
    {"hub": DRAFT_HUB, "load_roles": [[dict(ROLE_A, users=["nobody"])], []]},
]


def draft_starts(spec, app_log):
    """one database, several starts: JupyterHub's own init_roles each time"""
    import asyncio
    from types import SimpleNamespace as NS
    from jupyterhub.app import JupyterHub

    hub, given = Hub({}), spec["hub"]
    db = hub.db
    for r in db.query(orm.Role):  # a new database; a first token or the start makes the default roles
        db.delete(r)
    users = {n: orm.User(name=n, admin=n in given.get("admins", ())) for n in
             [*given.get("admins", ()), *given.get("users", ())]}
    db.add_all(users.values())
    for name, members in given.get("groups", {}).items():
        db.add(orm.Group(name=name, users=[users[m] for m in members]))
    db.add_all([orm.Service(name=n) for n in given.get("services", ())])
    db.commit()
    for value, owner in given.get("tokens", {}).items():
        users[owner].new_api_token(value, note="from config")
    allowed = given.get("allowed")
    auth = NS(normalize_username=str.lower, check_allowed=lambda n, a: allowed is None or n in allowed)
    out = {"results": [], "log": []}
    for config in spec["load_roles"]:
        cap = Cap()
        app_log.addHandler(cap)
        try:
            asyncio.run(JupyterHub.init_roles(NS(db=db, load_roles=config, authenticator=auth, log=app_log)))
            db.expire_all()
            res = {"ok": {"roles": {r.name: [r.description, r.scopes] for r in db.query(orm.Role)}}}
            for cls in (orm.User, orm.Service, orm.Group):
                res["ok"][cls.__tablename__] = {o.name: sorted(r.name for r in o.roles) for o in db.query(cls)}
            res["ok"]["tokens"] = {v: sorted(r.name for r in orm.APIToken.find(db, v).roles)
                                   for v in given.get("tokens", {})}
        except Exception as e:
            db.rollback()
            res = err(e)
        app_log.removeHandler(cap)
        out["results"].append(res)
        out["log"].append(cap.rec)
    hub.close()
    return out


ROLE_CASES = [
    {}, {"scopes": ["self"]}, {"name": "ab"}, {"name": "abc"}, {"name": "Abc"}, {"name": "1abc"},
    {"name": "abc-"}, {"name": "a" * 255}, {"name": "a" * 256}, {"name": "a.b~c_d-e"}, {"name": "a b c"},
    {"name": "abc\n"}, {"name": "äbc"}, {"name": "ab\u00e9c"}, {"name": ""},
    {"name": "role-x", "scopes": []}, {"name": "role-x", "scopes": None},
    {"name": "role-x", "scopes": ["nope"]}, {"name": "role-x", "scopes": ["all"]},
    {"name": "role-x", "scopes": ["users:servers"]}, {"name": "role-x", "scopes": ["read:users:servers"]},
    {"name": "role-x", "scopes": ["read:users!owner=alice"]}, {"name": "role-x", "scopes": ["read:users!user"]},
    {"name": "role-x", "scopes": ["read:users!"]}, {"name": "role-x", "scopes": ["read:users!user="]},
    {"name": "role-x", "scopes": ["read:users!group"]}, {"name": "role-x", "scopes": ["read:users!server"]},
    {"name": "role-x", "scopes": ["read:users!service"]}, {"name": "role-x", "scopes": ["read:users!user=a!group=b"]},
    {"name": "role-x", "scopes": ["READ:USERS"]}, {"name": "role-x", "scopes": [" read:users"]},
    {"name": "role-x", "scopes": "self"}, {"name": "role-x", "scopes": ["custom:foo"]},
    {"name": "role-x", "scopes": ["self", "self"]}, {"name": "role-x", "scopes": ["inherit"]},
    {"name": "role-x", "scopes": ["(no_scope)"]},
    {"name": "role-x", "scopes": ["self"], "description": "x" * 2000},
    {"name": "role-x", "scopes": ["self"], "unknown_key": 1},
    {"name": "admin"}, {"name": "admin", "description": "boss"}, {"name": "admin", "scopes": ["self"]},
    {"name": "admin", "scopes": []}, {"name": "admin", "description": "Elevated privileges (can do anything)"},
    {"name": "admin", "scopes": list(reversed(roles.get_default_roles()[1]["scopes"]))},
    {"name": "user", "scopes": ["self", "read:hub"]}, {"name": "user", "description": "d"}, {"name": "user", "scopes": []},
    {"name": "server", "scopes": ["self"]}, {"name": "token", "scopes": ["self"]},
]
CUSTOM_CASES = [
    {"custom:a:b": {"description": "d"}}, {"custom:ab": {"description": "d"}}, {"custom:a": {"description": "d"}},
    {"custom:abc": {"description": "d"}}, {"custom:abc": {}}, {"foo:abc": {"description": "d"}},
    {"custom:Abc": {"description": "d"}}, {"custom:abc-": {"description": "d"}}, {"custom:abc:": {"description": "d"}},
    {"custom:abc*": {"description": "d"}}, {"custom:-abc": {"description": "d"}},
    {"custom:abc": {"description": "d", "subscopes": "x"}}, {"custom:abc": {"description": "d", "subscopes": ["read:users"]}},
    {"custom:abc": {"description": "d", "subscopes": ["custom:zzz"]}},
    {"custom:abc": {"description": "d", "subscopes": ["custom:def"]}, "custom:def": {"description": "e"}},
    {"custom:abc": {"description": "d", "extra": 1}}, {"read:users": {"description": "mine"}},
    {"self": {"description": "x"}}, {"custom:abc!user": {"description": "d"}},
]


class Cap(logging.Handler):
    def __init__(self):
        super().__init__(0)
        self.rec = []

    def emit(self, r):
        if r.levelno >= logging.INFO:
            self.rec.append(f"{r.levelname}: {r.getMessage()}")


def role_cases(out):
    from tornado.log import app_log
    logging.disable(logging.NOTSET)
    app_log.setLevel(logging.INFO)
    app_log.propagate = False
    with open(out, "w") as f:
        for spec in draft_role_cases() if DRAFT else ROLE_CASES:
            hub = Hub({})
            cap = Cap()
            app_log.addHandler(cap)
            try:
                create_role(hub.db, dict(spec))
                r = orm.Role.find(hub.db, spec["name"])
                hub.db.expire_all()
                res = {"ok": {"name": r.name, "description": r.description, "scopes": r.scopes}}
            except Exception as e:
                hub.db.rollback()
                res = err(e)
            app_log.removeHandler(cap)
            f.write(json.dumps({"create_role": spec, "result": res, "log": cap.rec}, ensure_ascii=False) + "\n")
            hub.close()
        for name in ["user", "admin", "server", "token", "role-x", "nope"]:
            hub = Hub({"roles": [{"name": "role-x", "scopes": ["read:hub" if DRAFT else "self"]}]})
            try:
                delete_role(hub.db, name)
                res = {"ok": True}
            except Exception as e:
                res = {"error": type(e).__name__, "args": list(map(str, e.args))}
            f.write(json.dumps({"delete_role": name, "result": res}) + "\n")
            hub.close()
        for spec in CUSTOM_CASES if hasattr(scopes, "define_custom_scopes") else ():
            hub = Hub({})
            with warnings.catch_warnings(record=True) as w:
                warnings.simplefilter("always")
                try:
                    scopes.define_custom_scopes(spec)
                    res = {"ok": True}
                except Exception as e:
                    res = err(e)
            f.write(json.dumps({"custom_scopes": spec, "result": res, "warnings": [str(x.message) for x in w]}) + "\n")
            hub.close()
        for spec in DRAFT_STARTS if DRAFT else ():
            f.write(json.dumps({"starts": spec, **draft_starts(spec, app_log)}, ensure_ascii=False) + "\n")


def bench(a):
    import sqlalchemy
    rng = random.Random(7)
    roles_ = [{"name": f"role-{i:03d}", "scopes": sorted({rng.choice(SCOPES_30) + rng.choice(["", "!user", f"!group=group-{rng.randrange(a.groups):03d}", f"!user=user-{rng.randrange(a.users):05d}"]) for _ in range(rng.randint(2, 8))})} for i in range(a.roles)]
    rn = [r["name"] for r in roles_]
    gn = [f"group-{i:03d}" for i in range(a.groups)]
    st = {"roles": roles_,
          "groups": [{"name": g, "roles": rng.sample(rn, rng.randint(0, 3))} for g in gn],
          "users": [{"name": f"user-{i:05d}", "admin": i % 500 == 0, "roles": rng.sample(rn, rng.choice([0, 0, 1, 2])),
                     "groups": rng.sample(gn, rng.randint(1, 6))} for i in range(a.users)],
          "tokens": [{"id": f"t{i}", "user": f"user-{i:05d}", "scopes": rng.choice([["inherit"], ["self"], ["read:users", "servers!user"], ["list:users", f"read:users!group={rng.choice(gn)}", f"servers!user=user-{rng.randrange(a.users):05d}"]])} for i in range(a.users)]}
    tok, st["tokens"] = st["tokens"], []
    t = time.perf_counter()
    # bulk build (assign_default_roles commits once per user: measured separately)
    for u in st["users"]:
        u["default_roles"] = False
        u["roles"] = u["roles"] + ["user"] + (["admin"] if u["admin"] else [])
    hub = Hub(st)
    res = {"jupyterhub": VERSION, "sqlalchemy": sqlalchemy.__version__, "python": sys.version.split()[0],
           "users": a.users, "groups": a.groups, "roles": a.roles, "build_db_s": round(time.perf_counter() - t, 3)}
    for tk in tok:
        hub.db.add(orm.APIToken(client_id="jupyterhub", scopes=tk["scopes"], hashed=tk["id"], prefix="0000", user=hub.users[tk["user"]]))
    hub.db.commit()

    def timed(label, objs, n):
        clear_caches()
        per = []
        t0 = time.perf_counter()
        total = 0
        for o in objs:
            t1 = time.perf_counter()
            total += len(scopes.get_scopes_for(o))
            per.append(time.perf_counter() - t1)
        el = time.perf_counter() - t0
        per.sort()
        res[label] = {"total_s": round(el, 3), "n": n, "mean_us": round(el / n * 1e6, 1), "p50_us": round(per[n // 2] * 1e6, 1), "p99_us": round(per[int(n * .99)] * 1e6, 1), "max_us": round(per[-1] * 1e6, 1), "avg_scopes": round(total / n, 1)}

    users = list(hub.users.values())
    timed("users_loaded_coldmemo", users, len(users))
    hub.db.expunge_all()
    t0 = time.perf_counter()
    users = hub.db.query(orm.User).all()
    res["query_all_users_s"] = round(time.perf_counter() - t0, 3)
    timed("users_fresh_session_lazyload", users, len(users))
    # already-loaded objects and memo warm for a small set
    small = users[:500]
    for u in small:
        scopes.get_scopes_for(u)
    t0 = time.perf_counter()
    for u in small:
        scopes.get_scopes_for(u)
    res["users_500_warm_memo_mean_us"] = round((time.perf_counter() - t0) / 500 * 1e6, 1)
    tokens = hub.db.query(orm.APIToken).all()
    try:
        timed("tokens", tokens, len(tokens))
    except AttributeError as e:
        res["tokens"] = f"CRASH {e}"
        ok, bad, t0 = 0, 0, time.perf_counter()
        for tk in tokens:
            try:
                scopes.get_scopes_for(tk)
                ok += 1
            except AttributeError:
                bad += 1
        res["tokens_ok"], res["tokens_crash"], res["tokens_total_s"] = ok, bad, round(time.perf_counter() - t0, 3)
    # group member list decision: who can access server of user-00001 (check every user)
    t0 = time.perf_counter()
    n = 0
    for u in users:
        p = scopes.parse_scopes(scopes.get_scopes_for(u))
        sub = p.get("access:servers")
        if sub is not None and scopes.check_scope_filter(sub, users[1], "user"):
            n += 1
    res["who_can_access_one_user"] = {"s": round(time.perf_counter() - t0, 3), "holders": n}
    print(json.dumps(res, indent=1))
    hub.close()


def main():
    p = argparse.ArgumentParser()
    s = p.add_subparsers(dest="cmd", required=True)
    o = s.add_parser("resolve")
    o.add_argument("--refusals", action="store_true", help="answer what a state is refused with, and go on")
    g = s.add_parser("generate")
    g.add_argument("--seed", type=int, default=20240601)
    g.add_argument("--count", type=int, default=400)
    g.add_argument("--out", required=True)
    g.add_argument("--dense", type=int, default=150)
    g.add_argument("--wild", type=int, default=0, help="states with hostile names, larger hubs, deep custom scopes")
    g.add_argument("--no-edge", action="store_true", help="without the fixed states")
    g.add_argument("--new-scopes", action="store_true", help="also scopes/shares added after 3.0.0")
    g.add_argument("--fuller", action="store_true", help="more tokens and many more queries a state (not for the draft)")
    r = s.add_parser("rolecases")
    r.add_argument("--out", required=True)
    b = s.add_parser("bench")
    b.add_argument("--users", type=int, default=10000)
    b.add_argument("--groups", type=int, default=200)
    b.add_argument("--roles", type=int, default=50)
    y = s.add_parser("replay")
    y.add_argument("--cases", required=True)
    a = p.parse_args()
    if a.cmd == "resolve":
        for line in sys.stdin:
            st = json.loads(line)
            st = st.get("state", st)
            try:
                answer = {"expected": run_state(st)}
            except Exception as e:
                if not a.refusals:
                    raise
                answer = {"refused": err(e)}
            print(json.dumps({"id": st.get("id"), "jupyterhub": VERSION, **answer}), flush=True)
    elif a.cmd == "generate":
        rng = random.Random(a.seed)
        with open(a.out, "w") as f:
            states = edge_states() + [gen_state(rng, f"rnd-{i:04d}", a.new_scopes) for i in range(a.count)]
            if a.no_edge:
                states = states[len(edge_states()):]
            states += [gen_dense(rng, f"dense-{i:04d}") for i in range(a.dense)]
            if a.wild:
                import wild_states
                states += wild_states.generate(rng, a.wild, a.new_scopes)
            if a.fuller:
                import fuller_states
                states = [fuller_states.fuller(rng, st, set(BASE_DEFS)) for st in states]
            if DRAFT:
                states = draft_edge_states() + [as_draft(st) for st in states[len(edge_states()):]]
            else:
                states = [(with_token_roles if TOKENS_HAVE_ROLES else without_later_scopes)(st) for st in states]
            for st in states:
                f.write(json.dumps({"state": st, "jupyterhub": VERSION, "expected": run_state(st)}, ensure_ascii=False) + "\n")
    elif a.cmd == "rolecases":
        role_cases(a.out)
    elif a.cmd == "bench":
        bench(a)
    elif a.cmd == "replay":
        same = diff = 0
        for line in open(a.cases):
            c = json.loads(line)
            got = json.loads(json.dumps(run_state(c["state"])))
            for sec in c["expected"]:
                if got[sec] == c["expected"][sec]:
                    same += 1
                    continue
                diff += 1
                e, g2 = c["expected"][sec], got[sec]
                items = e.items() if isinstance(e, dict) else enumerate(e)
                for k, v in items:
                    if g2[k] != v:
                        if isinstance(v, list) and isinstance(g2[k], list):
                            d = {"only_expected": sorted(set(v) - set(g2[k])), "only_got": sorted(set(g2[k]) - set(v))}
                        else:
                            d = {"expected": v, "got": g2[k]}
                        q = c["state"]["queries"][k] if isinstance(k, int) else None
                        print(json.dumps({"case": c["state"]["id"], "section": sec, "key": k, "query": q, **d}))
        print(json.dumps({"sections_same": same, "sections_different": diff}), file=sys.stderr)


if __name__ == "__main__":
    main()
