c.JupyterHub.load_roles = [
    {"name": "Course Staff", "scopes": ["read:hub"], "users": ["una"]},  #! error role-name
    {"name": "ok.name_1~x", "scopes": ["read:hub"], "users": ["una"]},
    {"scopes": ["read:hub"]},  #! error no-name
]
