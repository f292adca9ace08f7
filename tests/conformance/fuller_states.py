"""The states of the other generators, asked far more: more tokens and many more distinct queries each.

A JupyterHub needs 50 to 100 ms to fill its database and next to nothing for one more decision, so a campaign of a million
results is made of some two thousand such states. No query comes twice in a state. The same random source gives the same.
"""

CANDIDATES = {
    "user": ["read:users", "users", "read:users:name", "tokens", "read:tokens", "users:activity", "admin:users", "delete:users",
             "read:roles:users", "admin:auth_state", "list:users", "read:users:groups", "servers", "access:servers"],
    "server": ["servers", "read:servers", "access:servers", "delete:servers", "admin:servers", "admin:server_state",
               "users:activity", "read:users"],
    "group": ["groups", "read:groups", "read:groups:name", "delete:groups", "read:roles:groups", "list:groups", "admin:groups"],
    "service": ["read:services", "read:services:name", "access:services", "read:roles:services", "list:services"]}


def tokens(rng, state, count):
    """more requests for tokens: of any owner and client, with scopes that roles and tokens of the state name"""
    named = sorted({s for part in ("roles", "tokens") for r in state[part] for s in r.get("scopes", [])})
    named += ["self", "inherit", "access:servers!server", "users:activity!user", "read:users!user", "access:services!service"]
    clients = [None] + [c["identifier"] for c in state["oauth_clients"]]
    owners = [("user", u["name"]) for u in state["users"]] + [("service", s["name"]) for s in state["services"]]
    for i in range(count):
        kind, name = rng.choice(owners)
        scopes = rng.sample(named, min(len(named), rng.choice([0, 1, 1, 2, 3, 6])))
        state["tokens"].append({"id": f"more-{i}", kind: name, "scopes": scopes, "client": rng.choice(clients)})


def queries(rng, state, count, known):
    holders = [f"{kind[:-1]}:{o['name']}" for kind in ("users", "services", "groups") for o in state[kind]]
    principals = holders + [f"token:{t['id']}" for t in state["tokens"]] * 2
    users = [u["name"] for u in state["users"]]
    things = {"user": users + ["ghost"], "server": state["servers"] + ["ghost/", f"{users[0]}/other"],
              "group": [g["name"] for g in state["groups"]] + ["ghosts"],
              "service": [s["name"] for s in state["services"]] + ["ghost-svc"]}
    named = {s.partition("!")[0] for part in ("roles", "tokens") for r in state[part] for s in r.get("scopes", [])}
    pool = sorted((named | set(sum(CANDIDATES.values(), []))) & known)
    seen = {(q["principal"], q["kind"], q["name"], q["post_filter"], *q["scopes"]) for q in state["queries"]}
    for _ in range(count * 3):
        if len(seen) >= count:
            break
        kind = rng.choice([None, "user", "user", "server", "server", "group", "service"])
        name = rng.choice(things[kind]) if kind else None
        usual = rng.random() < .7 and [s for s in CANDIDATES.get(kind, ()) if s in known]
        scopes = rng.sample(usual or pool, rng.choice([1, 1, 1, 2, 3]))
        query = {"principal": rng.choice(principals), "kind": kind, "name": name, "scopes": scopes,
                 "post_filter": kind is None and rng.random() < .5}
        key = (query["principal"], kind, name, query["post_filter"], *scopes)
        if key not in seen:
            seen.add(key)
            state["queries"].append(query)


def fuller(rng, state, known):
    tokens(rng, state, rng.choice([4, 8, 16]))
    queries(rng, state, rng.choice([80, 160, 300]), known | set(state["custom_scopes"]))
    return state
