c.JupyterHub.load_roles = [
    {"name": "mentor", "scopes": ["access:servers!user=Rosa"], "users": ["timo"]},  #! warning filter-upper-case
]
