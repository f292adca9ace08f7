"""What a kind of hostile state is: a function of (random source, n) that gives a state or the text of a file, with what
must come of it; and the small records that such states are made of.
"""
import json

KINDS = {}


class Kind:
    def __init__(self, make, refused, live, wide, most):
        self.make, self.name = make, make.__name__
        self.refused = refused  # what stands where the engine must point; None: the state is read
        self.live = live  # True: JupyterHub takes it, and its result is compared; "refused": it says so in the same words;
        # "fails": it does not get that far either
        self.most = most  # the largest n that a hub survives
        self.wide = wide  # commands whose very answer grows faster than the state


def as_bytes(made):
    return made if isinstance(made, bytes) else made.encode() if isinstance(made, str) else json.dumps(made).encode()


def kind(refused=None, live=False, wide=(), most=10**9):
    def keep(make):
        KINDS[make.__name__] = Kind(make, refused, live, wide, most)
        return make
    return keep


def role(name, *scopes):
    return {"name": name, "scopes": list(scopes)}


def user(name, *roles, **more):
    return {"name": name, "roles": list(roles), **more}


def custom(*subscopes):
    return {"description": "d", "subscopes": list(subscopes)}


def with_query(state, n=1, name="u1", scope="read:users"):
    state["queries"] = [{"principal": "user:a", "scopes": [scope], "kind": "user", "name": name, "post_filter": False}] * n
    return state
