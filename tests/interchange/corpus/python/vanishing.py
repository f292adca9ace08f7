c.JupyterHub.services = [{"name": "portal"}]
c.JupyterHub.load_roles = [
    {"name": "portal", "scopes": ["self", "read:users!user"], "services": ["portal"]},  #! warning scope-vanishes #! warning scope-vanishes
    {"name": "mine", "scopes": ["read:services!service", "access:servers!server"], "users": ["ada"]},  #! warning scope-vanishes #! warning scope-vanishes
    {"name": "all-of-me", "scopes": ["inherit"], "users": ["ada"]},  #! warning inert-scope
]
