"""Hostile states of well-formed records: much of everything, and much that meets much."""
from hostile_kinds import kind, role, user, with_query


@kind(live=True)
def user_in_many_groups(rng, n):
    return with_query({"users": [user("a", groups=[f"g{i}" for i in range(n)]), user("b", "rrr", groups=[f"g{i}" for i in range(n)])],
                       "groups": [{"name": f"g{i}", "roles": [f"r{i}x"]} for i in range(n)],
                       "roles": [role(f"r{i}x", f"servers!group=g{i}") for i in range(n)] + [role("rrr", "self")]}, n, "b", "servers")


@kind(live=True)
def every_user_its_own_role(rng, n):
    return with_query({"users": [user("a", "r0x")] + [user(f"u{i}", f"r{i}x") for i in range(n)],
                       "roles": [role(f"r{i}x", f"read:users!user=u{(i * 7) % n}") for i in range(n)]})


@kind(live=True)
def role_of_many_scopes(rng, n):
    return with_query({"users": [user("a", "rrr")], "roles": [role("rrr", *[f"read:users!user=u{i}" for i in range(n)])]}, n)


@kind(live=True)
def token_and_owner_meet_in_groups(rng, n):
    return {"users": [user("a", "rrr")] + [user(f"u{i}", groups=[f"g{i}"]) for i in range(n)],
            "groups": [{"name": f"g{i}"} for i in range(n)], "roles": [role("rrr", *[f"read:users!group=g{i}" for i in range(n)])],
            "tokens": [{"id": "t", "user": "a", "scopes": [f"read:users!user=u{i}" for i in range(n)]}]}


@kind(live=True)
def token_of_servers_of_a_group(rng, n):
    return {"users": [user("a", "rrr")] + [user(f"u{i}", groups=["g"]) for i in range(n)], "groups": [{"name": "g"}],
            "roles": [role("rrr", "servers!group=g")],
            "tokens": [{"id": "t", "user": "a", "scopes": [f"servers!server=u{i}/s" for i in range(n)]}]}


@kind(live=True)
def token_and_owner_do_not_meet(rng, n):
    return {"users": [user("a", "rrr")], "groups": [{"name": f"g{i}"} for i in range(n)],
            "roles": [role("rrr", *[f"read:users!group=g{i}" for i in range(n)])], "tokens": [
                {"id": "t", "user": "a", "scopes": [f"read:users!group=h{i}" for i in range(n)] + [f"servers!server=x{i}/s" for i in range(n)]}]}


@kind(live=True)
def clients_of_many_servers(rng, n):
    return {"users": [user("a")], "servers": [f"a/s{i}" for i in range(n)],
            "oauth_clients": [{"identifier": f"c{i}", "server": f"a/s{i}"} for i in range(n)],
            "tokens": [{"id": f"t{i}", "user": "a", "client": f"c{i}", "scopes": ["access:servers!server"]} for i in range(n)]}


@kind(live=True)
def one_share_many_times(rng, n):
    return {"users": [user("a"), user("b")], "servers": ["a/"], "shares": [{"server": "a/", "user": "b"}] * n}


@kind(live=True)
def many_shares(rng, n):
    return {"users": [user("a"), user("b")], "servers": [f"a/s{i}" for i in range(n)],
            "shares": [{"server": f"a/s{i}", "user": "b"} for i in range(n)],
            "tokens": [{"id": f"t{i}", "user": "b", "scopes": ["inherit"]} for i in range(3)]}


@kind(live=True)
def share_with_a_large_group(rng, n):
    return {"users": [user("a")] + [user(f"b{i}", groups=["g"]) for i in range(n)], "groups": [{"name": "g"}], "servers": ["a/"],
            "shares": [{"server": "a/", "group": "g", "scopes": ["servers"]}]}


@kind(live=True)
def everybody_is_admin(rng, n):
    return {"users": [user(f"u{i}", admin=True, groups=["g"]) for i in range(n)], "groups": [{"name": "g", "roles": ["admin"]}]}


@kind(live=True)
def chain_of_tokens_to_admin(rng, n):
    return {"users": [user(f"u{i}", f"r{i}x") for i in range(n)] + [user("root", admin=True)],
            "roles": [role(f"r{i}x", f"tokens!user=u{i + 1}") for i in range(n - 1)] + [role(f"r{n - 1}x", "tokens!user=root")]}


@kind(live=True)
def chain_of_groups_to_admin(rng, n):
    return {"users": [user(f"u{i}", groups=[f"g{i}"]) for i in range(n)],
            "groups": [{"name": f"g{i}", "roles": [f"r{i}x"]} for i in range(n)],
            "roles": [role(f"r{i}x", f"groups!group=g{i + 1}") for i in range(n - 1)] + [role(f"r{n - 1}x", "tokens")]}


@kind(live=True)
def everybody_becomes_everybody(rng, n):
    return {"users": [user(f"u{i}", groups=["g"]) for i in range(n)] + [user("root", admin=True)],
            "groups": [{"name": "g", "roles": ["rrr"]}], "servers": [f"u{i}/" for i in range(n)],
            "roles": [role("rrr", "tokens", "groups", "admin:groups", "access:servers")]}


@kind(live=True, wide=("resolve",))
def large_role_of_a_large_group(rng, n):
    """Each member has all of the role: `resolve` prints that, and nothing else may cost it."""
    return {"users": [user(f"u{i}", groups=["g"]) for i in range(n)], "groups": [{"name": "g", "roles": ["rrr"]}],
            "roles": [role("rrr", *[f"servers!user=x{i}" for i in range(n)])]}



@kind(live=True)
def many_tokens_of_a_large_owner(rng, n):
    return {"users": [user("a", "rrr")], "roles": [role("rrr", *[f"servers!user=u{i}" for i in range(n)])],
            "tokens": [{"id": f"t{i}", "user": "a", "scopes": ["servers!user=u1", f"access:servers!user=u{i}"], "roles": []} for i in range(n)]}


@kind(live=True)
def many_tokens_that_exceed_a_large_owner(rng, n):
    return {"users": [user("a", "rrr")], "roles": [role("rrr", *[f"servers!server=a/s{i}" for i in range(n)])],
            "tokens": [{"id": f"t{i}", "user": "a", "scopes": [f"servers!user=z{i}", "read:hub"], "roles": []} for i in range(n)]}


@kind(live=True)
def many_tokens_of_a_member_of_many_groups(rng, n):
    return {"users": [user("a", groups=[f"g{i}" for i in range(n)])], "groups": [{"name": f"g{i}", "roles": ["rrr"]} for i in range(n)],
            "roles": [role("rrr", "servers!user=b")], "tokens": [{"id": f"t{i}", "user": "a", "scopes": ["servers!user=b"]} for i in range(n)]}


@kind(live=True, wide=("resolve",))
def many_tokens_that_inherit_much(rng, n):
    return {"users": [user("a", "rrr")], "roles": [role("rrr", *[f"servers!user=u{i}" for i in range(n)])],
            "tokens": [{"id": f"t{i}", "user": "a", "scopes": ["inherit"]} for i in range(n)]}
