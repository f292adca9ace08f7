#!/usr/bin/env python3
"""Start a real JupyterHub on loopback, filled from a JSON state, without a proxy process.

  python test_hub.py --state STATE.json --port 18150 --token SECRETSECRET --folder DIR

Run it with the interpreter whose JupyterHub is wanted (2.0.0 to 6.x). It prints one line,
`ready http://127.0.0.1:PORT`, when the hub answers; the API is then below /hub/api of that
address. SIGTERM or SIGINT stops it (code 0). All else it has to say goes to DIR/hub.log.

State (one JSON object): users, groups, roles, services, servers, custom_scopes; the other
keys are ignored. A group may also have `properties` (from 4.0), a service `info`.
Tokens: TOKEN belongs to a service `test-admin` with the admin role (--owner names it
differently); each service of the state has TOKEN-<name>. A token needs 8 characters.

The database in DIR is used again if it is there; --fresh removes it first (use it always after
a start that did not reach `ready`). Users and memberships are inserted only into a new database,
roles at every start, as hubs do. It ends with another code and without `ready` where JupyterHub
refuses the state (unknown scope, role name under 3 characters) or the port is taken.

Servers of the state are known but not running; a started one is an answering port of this
process. user_options choose what happens: delay, stop_delay, dies (seconds), fail (message).
"""
import argparse
import asyncio
import json
import os
import re
import secrets
import sys

for _name in list(os.environ):  # nothing of a surrounding hub or user may leak in
    if _name.startswith(("JUPYTERHUB_", "JUPYTER_", "CONFIGPROXY_")):
        del os.environ[_name]
os.environ["JUPYTERHUB_CRYPT_KEY"] = "7e" * 32  # lets auth_state be stored

import jupyterhub.app as hub_app
from jupyterhub import orm, roles
from jupyterhub.auth import DummyAuthenticator
from jupyterhub.proxy import Proxy
from jupyterhub.spawner import Spawner
from traitlets.config import Config

VERSION = tuple(int(n) for n in re.findall(r"\d+", hub_app.jupyterhub.__version__)[:3])


class NoProxy(Proxy):
    """Remembers routes and forwards nothing: clients talk to the hub's own port."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.should_start, self.kept = False, {}

    async def add_route(self, routespec, target, data):
        spec = self.validate_routespec(routespec)
        self.kept[spec] = {"routespec": spec, "target": target, "data": data}

    async def delete_route(self, routespec):
        self.kept.pop(self.validate_routespec(routespec), None)

    async def get_all_routes(self):
        return dict(self.kept)


class PortSpawner(Spawner):
    """All servers of the hub share one port of this process that answers every request 200."""

    listener, up = None, False

    @staticmethod
    async def _answer(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
            await writer.drain()
        finally:
            writer.close()

    def _option(self, name):
        return (self.user_options or {}).get(name) or 0

    async def start(self):
        if PortSpawner.listener is None:
            PortSpawner.listener = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        await asyncio.sleep(self._option("delay"))
        if self._option("fail"):
            raise RuntimeError(self._option("fail"))
        self.up = True
        if self._option("dies"):
            asyncio.get_event_loop().call_later(self._option("dies"), setattr, self, "up", False)
        return "127.0.0.1", PortSpawner.listener.sockets[0].getsockname()[1]

    async def stop(self, now=False):
        await asyncio.sleep(self._option("stop_delay"))
        self.up = False

    async def poll(self):
        return None if self.up else 0

    async def progress(self):
        for step in range(1, 100):
            yield {"progress": min(99, 10 * step), "message": "step %d" % step}
            await asyncio.sleep(0.3)


class FilledHub(hub_app.JupyterHub):
    """Puts the state into a new database in bulk; the configuration's way is a commit a user."""

    state, address = {}, ""

    async def start(self):
        await super().start()  # raises if the port is taken; afterwards it answers
        sys.__stdout__.write("ready %s\n" % self.address)
        sys.__stdout__.flush()

    def init_db(self):
        super().init_db()
        self.was_empty = self.db.query(orm.User).first() is None

    async def init_users(self):
        if self.was_empty:
            self._fill()
        await super().init_users()

    async def init_role_assignment(self):
        self._rbac_upgrade = False  # would walk over all users one by one
        await super().init_role_assignment()
        if self.was_empty:
            self._default_roles()

    def _insert(self, table, rows):
        rows = list(rows)
        if rows:
            self.db.execute(orm.Base.metadata.tables[table].insert(), rows)
        self.db.commit()
        self.db.expire_all()

    def _ids(self, cls):
        return {name: number for number, name in self.db.query(cls.id, cls.name)}

    def _fill(self):
        users, groups = self.state.get("users", []), self.state.get("groups", [])
        self._insert("users", ({"name": u["name"], "admin": bool(u.get("admin")),
                                "cookie_id": secrets.token_hex(16)} for u in users))
        properties = {g["name"]: g.get("properties") for g in groups}
        for user in users:
            for name in user.get("groups", []):
                properties.setdefault(name, None)
        for name, value in properties.items():
            row = orm.Group(name=name)
            if value is not None and hasattr(orm.Group, "properties"):
                row.properties = value
            self.db.add(row)
        self.db.flush()
        uids, group_ids = self._ids(orm.User), self._ids(orm.Group)
        self._insert("user_group_map", ({"user_id": uids[u["name"]], "group_id": group_ids[g]}
                                        for u in users for g in dict.fromkeys(u.get("groups", []))))
        parts = [full.split("/", 1) for full in self.state.get("servers", [])]
        self._insert("spawners", ({"user_id": uids[u], "name": n, "state": {}} for u, n in parts))

    def _default_roles(self):
        """The role `user` for everyone who is to have it; 2.0.0 gives admins only `admin`."""
        role_id, ids = orm.Role.find(self.db, "user").id, self._ids(orm.User)
        held = {n for (n,) in self.db.query(orm.User.name).filter(orm.User.roles.any(name="user"))}
        wanted = {u["name"] for u in self.state.get("users", []) if "user" in u.get("roles", [])
                  or u.get("default_roles", True) and not (u.get("admin") and VERSION == (2, 0, 0))}
        self._insert("user_role_map", ({"user_id": ids[name], "role_id": role_id}
                                       for name in sorted(wanted - held)))


def role_config(state, owner):
    """load_roles with the bearers that the state names on its users, groups and services."""
    shipped = {r["name"]: r for r in roles.get_default_roles()}
    table = {}
    for role in state.get("roles", []):
        given = {k: role[k] for k in ("name", "scopes", "description") if role.get(k) is not None}
        table[role["name"]] = dict(
            shipped.get(role["name"], {"scopes": [], "description": ""}), **given)
    for kind in ("users", "groups", "services"):
        for bearer in state.get(kind, []):
            for name in bearer.get("roles", []):
                if name != "user" or kind != "users":  # that one: see _default_roles
                    entry = table.setdefault(
                        name, dict(shipped.get(name, {"name": name, "scopes": []})))
                    entry.setdefault(kind, []).append(bearer["name"])
    if "admin" in table:  # an admin entry with members is authoritative: name them all
        for kind in ("users", "services"):
            table["admin"][kind] = [b["name"] for b in state.get(kind, [])
                                    if b.get("admin") or "admin" in b.get("roles", [])]
        table["admin"]["services"].append(owner)
    return list(table.values())


def configuration(state, args):
    c = Config()
    c.JupyterHub.db_url = "sqlite:///" + os.path.abspath("hub.sqlite")
    c.JupyterHub.cookie_secret = bytes(range(32))
    c.JupyterHub.bind_url = c.JupyterHub.hub_bind_url = "http://127.0.0.1:%d" % args.port
    c.JupyterHub.authenticator_class = DummyAuthenticator
    c.JupyterHub.spawner_class = PortSpawner
    c.JupyterHub.proxy_class = NoProxy
    c.JupyterHub.allow_named_servers = True
    c.JupyterHub.trust_user_provided_tokens = True  # saves 1 ms of hashing a request
    c.JupyterHub.last_activity_interval = 0
    c.Spawner.poll_interval = 2
    if VERSION >= (5, 0):
        c.Authenticator.allow_all = True
    c.JupyterHub.services = [{"name": args.owner, "api_token": args.token, "admin": True}] + [
        dict({k: s[k] for k in ("name", "admin", "info") if s.get(k)},
             api_token="%s-%s" % (args.token, s["name"])) for s in state.get("services", [])]
    c.JupyterHub.load_roles = role_config(state, args.owner)
    if state.get("custom_scopes") and VERSION >= (3, 0):
        c.JupyterHub.custom_scopes = state["custom_scopes"]
    for setting in args.set:
        name, _, value = setting.partition("=")
        section, _, trait = name.partition(".")
        c[section][trait] = json.loads(value)
    return c


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--state", "--token", "--folder"):
        parser.add_argument(name, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--owner", default="test-admin", help="service that holds TOKEN")
    parser.add_argument("--fresh", action="store_true", help="forget an earlier database")
    parser.add_argument("--set", action="append", default=[], metavar="Class.trait=JSON")
    args = parser.parse_args()
    with open(args.state, encoding="utf-8") as file:
        state = json.loads(file.readline() if args.state.endswith("l") else file.read())
    state = state.get("state", state)  # a case or a bare state
    os.umask(0o077)
    os.makedirs(args.folder, exist_ok=True)
    os.chdir(args.folder)
    if args.fresh and os.path.exists("hub.sqlite"):
        os.remove("hub.sqlite")
    with open("hub.log", "a") as log:
        os.dup2(log.fileno(), 2)
    FilledHub.state, FilledHub.address = state, "http://127.0.0.1:%d" % args.port
    hub = FilledHub.instance(config=configuration(state, args))
    if hub.proxy_class is not NoProxy or "//127.0.0.1:%d" % args.port not in hub.hub_bind_url:
        sys.exit("the configuration did not take effect: not starting, as the defaults would"
                 " start a proxy that listens on every interface")
    sys.argv[1:] = []  # 3.0 takes an argument of launch_instance for a timeout
    FilledHub.launch_instance()


if __name__ == "__main__":
    main()
