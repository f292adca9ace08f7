c.JupyterHub.load_roles = [
    {"name": "one", "scopes": "read:users", "users": ["a1"]},  #! error wrong-type
    {"name": "two", "scopes": ["read:users", 7], "users": ["a1"]},  #! error wrong-type
    {"name": "three", "scopes": ["read:users"], "users": "ada"},  #! warning wrong-type
    "four",  #! error wrong-type
]
