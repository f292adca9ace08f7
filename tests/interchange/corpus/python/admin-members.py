c.JupyterHub.load_roles = [
    {"name": "admin", "users": ["olga", "imre"]},  #! note admin-role-authoritative
]
