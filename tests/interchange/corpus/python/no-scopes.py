c.JupyterHub.load_roles = [
    {"name": "marker", "users": ["ivo"]},  #! warning no-scopes
    {"name": "empty", "scopes": [], "users": ["ivo"]},  #! warning no-scopes
]
