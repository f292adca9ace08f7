c.JupyterHub.load_roles = [
    {"name": "user", "scopes": ["self", "read:hub", "access:services"]},
]
