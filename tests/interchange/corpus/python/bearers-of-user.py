c.JupyterHub.load_roles = [
    {"name": "user", "scopes": ["self"], "users": ["greta"]},  #! note bearer-without-effect
]
