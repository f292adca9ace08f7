c.JupyterHub.load_roles = [
    {"name": "tokens-of-users", "scopes": [
        "users:tokens",  #! error draft-scope
        "read:users:tokens!user=zofia",  #! error draft-scope
        "admin:users:auth_state",  #! error draft-scope
        "read:users:roles",  #! error draft-scope
     ], "users": ["hana"]},
    {"name": "everything", "scopes": ["all"], "users": ["hana"]},  #! error draft-scope-all
]
