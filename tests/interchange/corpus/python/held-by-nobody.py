c.JupyterHub.load_roles = [
    {"name": "spare", "scopes": ["read:hub"]},  #! warning held-by-nobody
    {"name": "spare-too", "scopes": ["read:hub"], "users": [], "groups": []},  #! warning held-by-nobody
]
