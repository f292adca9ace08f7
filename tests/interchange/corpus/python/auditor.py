c.JupyterHub.load_roles = [
    {"name": "auditor", "description": "Reads who is who, changes nothing",
     "scopes": ["list:users", "read:users", "list:groups", "read:groups", "read:roles"],
     "users": ["quinn"]},
]
