#!/usr/bin/env python3
"""What OAuth clients get when they ask, by the JupyterHub that the interpreter imports: oauth_cases.py --seed N --count N

One line a random state: {"state", "requests": [{"user", "client", "allowed", "requested"}], "answers": [...]}. An answer is
the provider's own validate_scopes and, from 3.0, what the page after it leaves of that for the user: {"refusal", "refused",
"granted", "withheld", "error", "any_order"}. JupyterHub goes through sets in the order of their hashes; here they are gone
through in the order of their texts and backwards, and any_order says whether that made a difference.
"""
import argparse
import json
import random
import types

import jupyterhub_oracle as hub_oracle
import wild_states
from jupyterhub import orm, roles, scopes
from jupyterhub.oauth import provider

PARTS = ("!user", "!server", "!service", "", "!", "!user={user}", "!group={group}", "!server={server}", "!service={service}")


class InOrder(set):
    """a set that is gone through in the order of its texts, or backwards"""
    backwards = False

    def __iter__(self):
        return iter(sorted(super().__iter__(), reverse=InOrder.backwards))

    def difference(self, other):
        return InOrder(super().difference(other))

    def intersection(self, other):
        return InOrder(super().intersection(other))


RESOLVE = getattr(scopes, "_resolve_requested_scopes", None)


def resolve(requested, held, **more):
    """both orders; the sorted one counts"""
    outcomes = []
    for InOrder.backwards in (False, True):
        hub_oracle.clear_caches()
        try:
            granted, refused = RESOLVE(InOrder(requested), InOrder(held), **more)
            outcomes.append((sorted(granted), sorted(refused), None))
        except Exception as e:
            outcomes.append(([], [], e))
    InOrder.backwards = False
    (granted, refused, error), other = outcomes
    differ = (granted, refused, repr(error)) != (*other[:2], repr(other[2]))
    return granted, refused, error, differ


def answer(hub, request):
    out = {"refusal": "", "refused": [], "granted": [], "withheld": [], "error": "", "any_order": False}
    client, user = hub.clients[request["client"]], hub.users[request["user"]]
    validator = provider.JupyterHubRequestValidator(hub.db)
    if hub_oracle.TOKENS_HAVE_ROLES:
        client.allowed_roles = hub.db.query(orm.Role).filter(orm.Role.name.in_(request["allowed"])).all()
        hub.db.commit()
        asked = types.SimpleNamespace()
        wanted = request["requested"] or validator.get_default_scopes(client.identifier, asked)
        if validator.validate_scopes(client.identifier, wanted, client, asked):
            return {**out, "granted": sorted(r.name for r in asked._jupyterhub_roles)}
        return {**out, "refusal": "not allowed", "refused": sorted(set(wanted) - {r.name for r in client.allowed_roles} - {"identify"})}
    client.allowed_scopes = request["allowed"]
    hub.db.commit()
    seen = []

    def kept(requested, held, **more):
        seen.append(resolve(requested, held, **more))
        if seen[-1][2] is not None:
            raise seen[-1][2]
        return set(seen[-1][0]), set(seen[-1][1])

    provider._resolve_requested_scopes = kept
    asked = types.SimpleNamespace(user=types.SimpleNamespace(orm_user=user))
    wanted = request["requested"] or validator.get_default_scopes(client.identifier, asked)
    try:
        good = validator.validate_scopes(client.identifier, list(wanted), client, asked)
    except Exception as e:
        return {**out, "refusal": "fails", "error": type(e).__name__, "any_order": seen[-1][3]}
    if not seen:
        return {**out, "refusal": "no such scope"}
    out["any_order"] = seen[-1][3]
    if not good:
        return {**out, "refusal": "not allowed", "refused": seen[-1][1]}
    # The page that asks the user, as the handler puts it together.
    held = roles.roles_to_scopes(roles.get_roles_for(user)) | {"inherit", *scopes.identify_scopes(), *scopes.access_scopes(client)}
    granted, withheld, error, differ = resolve(asked.scopes, held, user=user, client=client, db=hub.db)
    out["any_order"] = out["any_order"] or differ
    if error is not None:
        return {**out, "refusal": "fails", "error": type(error).__name__}
    return {**out, "granted": granted, "withheld": withheld}


def requests_of(rng, state, count):
    written = [s for r in state.get("roles", []) for s in r.get("scopes") or []] + ["self", "inherit"]
    bases = sorted({s.partition("!")[0] for s in written} | {"read:users", "servers", "access:servers", "read:groups", "users"})
    bases = [b for b in bases if b not in ("self", "inherit")]
    names = {kind: [r["name"] for r in state.get(kind + "s", [])] or ["ghost"] for kind in ("user", "group", "service")}
    names["server"] = state.get("servers") or ["ghost/"]
    role_names = [r["name"] for r in state.get("roles", [])] + ["user", "token"]

    def scope():
        if rng.random() < .4:
            return rng.choice(written)
        return rng.choice(bases) + rng.choice(PARTS).format(**{kind: rng.choice(some) for kind, some in names.items()})

    def several(most):
        return [scope() for _ in range(rng.randint(0, most))]

    for _ in range(count):
        if hub_oracle.TOKENS_HAVE_ROLES:
            allowed = rng.sample(role_names, min(len(role_names), rng.randint(0, 4)))
            requested = rng.sample(allowed + role_names + ["identify", "ghost"], rng.randint(0, 3)) if rng.random() < .5 else \
                rng.sample(allowed, rng.randint(0, len(allowed)))
        else:
            allowed = several(6)
            requested = rng.sample(allowed, rng.randint(0, len(allowed))) + several(2) * (rng.random() < .6)
            r = rng.random()
            if r < .08:
                requested = rng.sample(role_names, 1)
            elif r < .12:
                requested.append(rng.choice(["identify", "nope", "all", "users!odd=1", rng.choice(role_names)]))
            elif r < .2 and requested:  # narrower than allowed
                requested[0] = requested[0].partition("!")[0] + "!server=" + rng.choice(names["server"])
        yield {"user": rng.choice(names["user"]), "client": rng.choice([c["identifier"] for c in state["oauth_clients"]] or ["jupyterhub"]),
               "allowed": allowed, "requested": requested}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--count", type=int, default=20)
    p.add_argument("--requests", type=int, default=30)
    a = p.parse_args()
    rng = random.Random(a.seed)
    states = [hub_oracle.gen_state(rng, f"oauth-{i:04d}") for i in range(a.count)]
    states += wild_states.generate(rng, a.count // 2, False)
    for state in states:
        state = (hub_oracle.with_token_roles if hub_oracle.TOKENS_HAVE_ROLES else hub_oracle.without_later_scopes)(state)
        if not state.get("users"):
            continue
        state["queries"] = []
        hub = hub_oracle.Hub(state)
        requests = list(requests_of(rng, state, a.requests))
        print(json.dumps({"state": state, "requests": requests, "answers": [answer(hub, r) for r in requests]}))
        hub.close()


if __name__ == "__main__":
    main()
