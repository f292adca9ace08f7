"""More random hub states: hostile names, larger hubs, deep and wide custom scopes, every kind of filter.

Used by jupyterhub_oracle.py; every state is one that JupyterHub's database takes, so nothing here has an unknown
reference. The same random source gives the same states.
"""

NAMES = ["alice", "bob", "carol", "Dave", "erin", "o'hara", 'say "hi"', "a,b", "a=b", "x!y", "x!user=bob", "bob ", " bob",
         "Ünï", "日本", "🦊fox", "back\\slash", "tab\there", "new\nline", "%r %s", "{0}", "a" * 300, "user=alice",
         "u/s", "/lead", "trail/", "a//b", "..", ".", "null", "None", "self", "inherit", "group-a", "0", "-1", "é", "e\u0301",
         "\u202eright", "zero\u200bwidth", "\u00a0nbsp", "\ufeffbom", "semi;colon", "a b c", "<b>", "&amp;", "$HOME", "#hash"]
BASES = ["users", "read:users", "read:users:name", "read:users:groups", "users:activity", "servers", "read:servers",
         "access:servers", "admin:servers", "delete:servers", "tokens", "read:tokens", "groups", "read:groups", "list:users",
         "list:groups", "admin:users", "read:roles", "read:roles:users", "access:services", "read:services", "proxy",
         "read:hub", "admin:groups", "shutdown", "admin-ui", "read:metrics"]
NEW = ["users:shares", "read:users:shares", "groups:shares", "read:shares", "shares", "admin:services", "start:servers"]


def custom_scopes(rng):
    kind = rng.randrange(5)
    if kind == 0:
        return {}
    if kind == 1:  # a deep chain
        n = rng.choice([3, 20, 70, 150])
        return {f"custom:deep:{i:03d}": {"description": "d", **({"subscopes": [f"custom:deep:{i + 1:03d}"]} if i + 1 < n else {})}
                for i in range(n)}
    if kind == 2:  # diamonds, a few levels (each level doubles JupyterHub's work)
        n = rng.randint(2, 9)
        out = {}
        for i in range(n):
            below = [f"custom:dia:{i + 1:03d}a", f"custom:dia:{i + 1:03d}b"] if i + 1 < n else []
            for side in "ab":
                out[f"custom:dia:{i:03d}{side}"] = {"description": "d", **({"subscopes": below} if below else {})}
        return out
    if kind == 3:  # wide
        n = rng.choice([5, 66, 130])
        leaves = [f"custom:wide:{i:03d}" for i in range(n)]
        return {**{x: {"description": "l"} for x in leaves}, "custom:wide:all": {"description": "a", "subscopes": leaves}}
    return {"custom:read:users*": {"description": "r"}, "custom:x_y-z:0": {"description": "w", "subscopes": ["custom:read:users*"]}}


def wild_state(rng, ident, new):
    nu, ng, ns = rng.choice([(4, 3, 2), (10, 5, 3), (30, 12, 4)])
    names = rng.sample(NAMES, min(nu, len(NAMES)))
    users = names
    groups = rng.sample(NAMES, ng)
    services = rng.sample(NAMES, ns)
    servers = sorted({f"{rng.choice(users)}/{rng.choice(['', 'gpu', 'lab 2', 'ü', 'a/b'])}" for _ in range(rng.randint(1, 8))})
    servers = [s for s in servers if s.partition("/")[0] in users]  # a state cannot say more of names with a slash
    custom = custom_scopes(rng)
    pool = BASES + (NEW if new else []) + rng.sample(sorted(custom), min(12, len(custom)))

    def scope(token=False):
        r = rng.random()
        if r < .08:
            return "self"
        if r < .11:
            return rng.choice(["inherit", "(no_scope)", "self!user=" + rng.choice(users)])
        base = rng.choice(pool)
        r = rng.random()
        if r < .22:
            return base
        if r < .26:
            return base + "!"
        if r < .40:
            return base + "!user=" + rng.choice(users + ["ghost", "a!b=c"])
        if r < .56:
            return base + "!group=" + rng.choice(groups + ["ghosts"])
        if r < .72:
            return base + "!server=" + rng.choice(servers + ["ghost/", rng.choice(users) + "/", "gpu", "no-slash"])
        if r < .80:
            return base + "!service=" + rng.choice(services)
        if r < .90:
            return base + "!user"
        return base + rng.choice(["!service", "!server", "!user"])

    def several(lo, hi, token=False):
        return list(dict.fromkeys(scope(token) for _ in range(rng.randint(lo, hi))))

    count = rng.choice([2, 5, 12])
    roles = [{"name": f"role-{i}", "description": rng.choice(NAMES), "scopes": several(0, 7)} for i in range(count)]
    if rng.random() < .2:
        roles.append({"name": "user", "scopes": several(0, 4)})
    if rng.random() < .1:
        roles.append({"name": "token", "scopes": several(1, 3)})
    if rng.random() < .05:
        roles.append({"name": "bare-role"})
    rn = [r["name"] for r in roles if r["name"] not in ("user", "token")]

    def pick(k):
        return rng.sample(rn, min(len(rn), rng.randint(0, k)))

    state = {"id": ident,
             "users": [{"name": n, "admin": rng.random() < .1, "roles": pick(2), "groups": rng.sample(groups, rng.randint(0, min(5, ng))),
                        "default_roles": rng.random() < .9} for n in users],
             "groups": [{"name": n, "roles": pick(2)} for n in groups],
             "services": [{"name": n, "admin": rng.random() < .1, "roles": pick(2), "default_roles": rng.random() < .9} for n in services],
             "roles": roles, "servers": servers, "custom_scopes": custom, "oauth_clients": [], "tokens": [], "shares": []}
    for i, s in enumerate(rng.sample(services, min(2, ns))):
        state["oauth_clients"].append({"identifier": f"c-{i} {s}", "service": s})
    for i, s in enumerate(servers[:3]):
        state["oauth_clients"].append({"identifier": f"s-{i}", "server": s})
    clients = [c["identifier"] for c in state["oauth_clients"]]
    for i in range(rng.choice([3, 8, 20])):
        token = {"id": f"t{i} {rng.choice(NAMES)}"}
        if rng.random() < .25:
            token["service"] = rng.choice(services)
        else:
            token["user"] = rng.choice(users)
        token["scopes"] = ["inherit"] if rng.random() < .1 else several(0, 5, True)
        if rng.random() < .04:
            token["scopes"].append(rng.choice(["nope", "users!odd=1", "all", "self!owner"]))
        token["client"] = rng.choice(clients) if clients and rng.random() < .4 else None
        state["tokens"].append(token)
    if new and servers:
        for _ in range(rng.randint(0, 4)):
            share = {"server": rng.choice(servers), "scopes": rng.choice([None, ["access:servers"], ["servers", "read:servers"],
                                                                         ["admin:servers"], ["access:servers!"]])}
            share.update({"group": rng.choice(groups)} if rng.random() < .5 else {"user": rng.choice(users)})
            state["shares"].append(share)
    principals = ([f"user:{n}" for n in users] + [f"service:{n}" for n in services] + [f"token:{t['id']}" for t in state["tokens"]])
    things = {None: [None], "user": users + ["ghost"], "server": (servers or ["x/"]) + ["ghost/", users[0] + "/other"],
              "group": groups + ["ghosts"], "service": services + ["ghost"]}
    queries = []
    for _ in range(30):
        kind = rng.choice([None, "user", "user", "server", "server", "group", "service"])
        queries.append({"principal": rng.choice(principals), "kind": kind, "name": rng.choice(things[kind]),
                        "scopes": rng.sample(pool, rng.choice([1, 1, 2, 4])), "post_filter": kind is None and rng.random() < .5})
    state["queries"] = queries
    return state


def generate(rng, count, new):
    return [wild_state(rng, f"wild-{i:04d}", new) for i in range(count)]
