"""Hostile hub states, by kind: each grows with n, some are refused, JupyterHub takes others too.

Used by hostile.py (exit status, located messages, growth) and live.py (the same answers as JupyterHub). The same random
source gives the same states. A kind is a function of (random source, n) that gives a state, or a text of the file.
"""
import hostile_crowds  # noqa: F401  its kinds are kinds as well
from hostile_kinds import KINDS, custom, kind, role, user, with_query

# What is not there, or there twice.

@kind(refused='"ghost"', live="fails")
def unknown_group(rng, n):
    return {"groups": [{"name": f"g{i}"} for i in range(n)],
            "users": [user(f"u{i}", groups=[f"g{i}"]) for i in range(n)] + [user("z", groups=["ghost"])]}


@kind(refused='"ghost"')
def unknown_role_of_user(rng, n):
    return {"users": [user(f"u{i}", "user") for i in range(n)] + [user("z", "ghost")]}


@kind(refused='"ghost"')
def unknown_role_of_group(rng, n):
    return {"groups": [{"name": f"g{i}", "roles": ["user"]} for i in range(n)] + [{"name": "z", "roles": ["ghost"]}]}


@kind(refused='"ghost"')
def unknown_owner_of_token(rng, n):
    return {"users": [user("a")], "tokens": [{"id": f"t{i}", "user": "a", "scopes": []} for i in range(n)]
            + [{"id": "z", "user": "ghost", "scopes": []}]}


@kind(refused='"ghost/"')
def unknown_user_of_server(rng, n):
    return {"users": [user("a")], "servers": [f"a/{i}" for i in range(n)] + ["ghost/"]}


@kind(refused='"ghost"')
def unknown_service_of_client(rng, n):
    return {"services": [{"name": f"s{i}"} for i in range(n)], "oauth_clients":
            [{"identifier": f"c{i}", "service": f"s{i}"} for i in range(n)] + [{"identifier": "z", "service": "ghost"}]}


@kind(live=True)
def filters_of_nobody(rng, n):
    scopes = [f"{base}!{key}=ghost{i}" for i in range(n // 4 + 1) for base, key in
              (("read:users", "user"), ("servers", "group"), ("access:servers", "server"), ("access:services", "service"))]
    return with_query({"users": [user("a", "rrr")], "roles": [role("rrr", *scopes)]}, name="ghost1")


@kind(refused='"a"', live="fails")
def users_twice(rng, n):
    return {"users": [user(f"u{i}") for i in range(n)] + [user("a"), user("a")]}


@kind(refused='"g"', live="fails")
def groups_twice(rng, n):
    return {"groups": [{"name": "g"}] * (n + 2)}


@kind()
def same_group_many_times(rng, n):
    return {"groups": [{"name": "g", "roles": ["rrr"]}], "users": [user("a", groups=["g"] * n)], "roles": [role("rrr", "self")]}


@kind(live=True)
def same_scope_many_times(rng, n):
    return with_query({"users": [user("a", "rrr")], "roles": [role("rrr", *["read:users!user=u1"] * n)]})


@kind()
def same_key_many_times(rng, n):
    return '{"users":[{' + ",".join('"name":"a"' for _ in range(n)) + "}]}"


# Malformed scopes and filters.

@kind(refused='"nope"', live="refused")
def unknown_scope(rng, n):
    return {"roles": [role("rrr", *[f"read:users!user=u{i}" for i in range(n)], "nope")]}


@kind(refused='"read:users!owner=x"', live="refused")
def unknown_filter(rng, n):
    return {"roles": [role("rrr", *["self"] * n, "read:users!owner=x")]}


@kind(refused='"all"', live="refused")
def draft_scope(rng, n):
    return {"roles": [role(f"r{i}x", "self") for i in range(n)] + [role("rrr", "all")]}


@kind(refused='"!user=a"', live="refused")
def filter_without_scope(rng, n):
    return {"roles": [role("rrr", *["self"] * n, "!user=a")]}


@kind(live=True)
def odd_filters(rng, n):
    odd = ["read:users!", "servers!user=a!user=b", "servers!user==", "tokens!user=a,b", "servers!server=/", "servers!server=a//",
           "groups!group==x", "self!user=a", "inherit", "(no_scope)", "list:users!user=é\u0301", "proxy!server=a/x"]
    return with_query({"users": [user("a", "rrr"), user("a,b"), user("=")], "servers": ["a/"],
                       "roles": [role("rrr", *odd, *[f"read:hub!user={'=' * (i % 9)}!{i}" for i in range(n)])]}, name="a,b")


@kind(live=True)
def empty_filters(rng, n):
    return with_query({"users": [user("a", "rrr"), user("b")], "roles": [role("rrr", "servers!user=", *[
        f"{b}!{k}=" for b in ("read:users", "tokens", "groups") for k in ("user", "group", "server", "service")], *[
            f"read:groups!group=g{i}" for i in range(n)])], "tokens": [{"id": "t", "user": "a", "scopes": ["read:users!user="]}]})


@kind(live=True)
def token_scopes_of_nothing(rng, n):
    # One each: which of several JupyterHub names is the order of a hash set.
    return {"users": [user("a")], "tokens": [{"id": f"t{i}", "user": "a", "scopes": [("nope{}", "servers!odd{}", "users!user{}", "all")[
        i % 4].format(i), "self"]} for i in range(n)]}


# Custom scopes.

@kind(live=True)
def custom_scope_of_itself(rng, n):
    return {"users": [user("a", "rrr"), user("b")], "roles": [role("rrr", "custom:aaa")], "custom_scopes": {"custom:aaa": custom("custom:aaa")}}


@kind(live=True)
def custom_scopes_in_a_circle(rng, n):
    return {"users": [user("a", "rrr"), user("b")], "roles": [role("rrr", "custom:l0x")],
            "custom_scopes": {f"custom:l{i}x": custom(f"custom:l{(i + 1) % n}x") for i in range(n)}}


@kind(live=True)
def custom_scopes_in_a_chain(rng, n):
    return {"users": [user("a", "rrr"), user("b")], "roles": [role("rrr", "custom:l0x")],
            "custom_scopes": {f"custom:l{i}x": custom(*[f"custom:l{i + 1}x"] * (i + 1 < n)) for i in range(n)}}


@kind(live=True, most=20)
def custom_scopes_as_diamonds(rng, n):
    """JupyterHub's work grows by half with each scope."""
    return {"users": [user("a", "rrr")], "roles": [role("rrr", "custom:l000000x")], "custom_scopes": {
        f"custom:l{i:06d}x": custom(*[f"custom:l{j:06d}x" for j in (i + 1, i + 2) if j < n]) for i in range(n)}}


@kind(live=True)
def custom_scopes_many_below_many(rng, n):
    return {"users": [user("a", "rrr")], "roles": [role("rrr", *[f"custom:t{i}x" for i in range(n)])], "custom_scopes": {
        **{f"custom:l{i}x": custom() for i in range(n)}, "custom:mid": custom(*[f"custom:l{i}x" for i in range(n)]),
        **{f"custom:t{i}x": custom("custom:mid") for i in range(n)}}}


@kind(live=True)
def custom_scopes_under_filters(rng, n):
    return {"users": [user("a", "rrr")], "roles": [role("rrr", *[f"custom:top!user=u{i}" for i in range(10)])], "custom_scopes": {
        **{f"custom:l{i}x": custom() for i in range(n)}, "custom:top": custom(*[f"custom:l{i}x" for i in range(n)])}}


@kind(refused='"custom:abc"', live="refused")
def custom_scope_with_bad_subscopes(rng, n):
    return {"custom_scopes": {"custom:abc": {"description": "d", "subscopes": {str(i): [i] for i in range(n)}}}}


@kind(refused='"custom:top"', live="refused")
def custom_scope_above_a_stranger(rng, n):
    return {"custom_scopes": {**{f"custom:l{i}x": custom() for i in range(n)}, "custom:top": custom("custom:ghost")}}


# Names.

@kind(live=True)
def long_names(rng, n):
    name = "n" * (n * 50)
    return with_query({"users": [user("a", "rrr", groups=[name]), user(name)], "groups": [{"name": name}],
                       "roles": [role("rrr", f"read:users!user={name}", f"servers!group={name}")],
                       "tokens": [{"id": "t", "user": name, "scopes": ["servers!user", f"read:users!user={name}"]}]}, name=name)


@kind(live=True)
def names_of_many_alphabets(rng, n):
    return {"users": [user(f"{c}{i}", groups=["Ω"]) for i in range(n // 4 + 1) for c in ("é", "e\u0301", "日本", "🦊")],
            "groups": [{"name": "Ω", "roles": ["rrr"]}], "roles": [role("rrr", "servers!group=Ω")]}


@kind()
def escaped_names(rng, n):
    return '{"users":[{"name":"' + "\\u0041\\n\\ud83e\\udd8a" * n + '"}]}'


@kind()
def names_with_zeros(rng, n):
    return '{"users":[{"name":"' + "\\u0000" * n + '"}]}'


@kind()
def lone_surrogates(rng, n):
    return '{"users":[' + ",".join('{"name":"\\ud800%d"}' % i for i in range(n)) + "]}"


@kind(refused=b"\xff")
def not_utf8(rng, n):
    return b'{"users":[{"name":"' + "é".encode() * n + b'\xff"}]}'


@kind(refused=b"\xed\xa0\x80")
def surrogates_as_bytes(rng, n):
    return b'{"users":[{"name":"' + b"x" * n + b'\xed\xa0\x80"}]}'


# JSON.

@kind()
def deep_in_what_nobody_reads(rng, n):
    return '{"other":' + "[" * n + "]" * n + ',"users":[{"name":"a"}]}'


@kind()
def deep_objects_that_nobody_reads(rng, n):
    return '{"zzz":' + '{"a":' * n + "1" + "}" * n + ',"users":[{"name":"a"}]}'


@kind()
def deep_results(rng, n):
    return '{"state":{"users":[{"name":"a"}]},"expected":' + "[" * n + "]" * n + "}"


@kind(refused="[[")
def deep_name(rng, n):
    return '{"users":[{"name":' + "[" * (n + 2) + "]" * (n + 2) + "}]}"


@kind(refused="")
def deep_and_open(rng, n):
    return "[" * n


@kind(refused='"custom:abc"')
def deep_custom_scope(rng, n):
    return '{"custom_scopes":{"custom:abc":{"description":"d","subscopes":' + "[" * n + "]" * n + "}}}"


@kind()
def many_keys(rng, n):
    return "{" + ",".join(f'"k{i}":1' for i in range(n)) + ',"users":[{"name":"a"' + "".join(f',"k{i}":1' for i in range(n)) + "}]}"


@kind(refused="5")
def a_list_that_is_none(rng, n):
    return {"users": [user(f"u{i}") for i in range(n)], "groups": 5}


def shuffled(rng, state):
    """the same hub in another order"""
    for section in ("users", "groups", "roles", "tokens", "servers", "shares"):
        if isinstance(state, dict) and isinstance(state.get(section), list):
            rng.shuffle(state[section])
    return state


def live_states(rng, n, version):
    """what a hub is asked about too, small: (kind, state), with records in a random order and as the release knows them"""
    for made in KINDS.values():
        if not made.live:
            continue
        state = made.make(rng, min(n, made.most))
        state = shuffled(rng, state) if made.live is True else state
        state["id"] = f"hostile {made.name}"
        if version.startswith("2."):
            if state.pop("custom_scopes", None):
                continue
            for token in state.get("tokens", []):
                token["roles"] = [r["name"] for r in state.get("roles", [])][:2] + ["ghost"]
                del token["scopes"]
        if int(version.split(".")[0]) < 5:
            state.pop("shares", None)
        yield made, state
