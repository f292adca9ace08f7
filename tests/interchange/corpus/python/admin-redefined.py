c.JupyterHub.load_roles = [
    {  #! error admin-redefined
        "name": "admin",
        "description": "Admins of this hub",
        "scopes": ["admin:users", "admin:servers"],
        "users": ["olga"],
    },  #! @2 note admin-role-authoritative
]
