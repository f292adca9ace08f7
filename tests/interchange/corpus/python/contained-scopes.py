c.JupyterHub.load_roles = [
    {"name": "manager", "description": "Manages people and their servers",
     "scopes": ["admin:users", "list:users", "admin:servers", "read:servers!group=x"],  #! note scope-contained #! note scope-contained
     "users": ["dora"]},
]
