c.JupyterHub.load_roles = [
    {"name": "reader", "scopes": ["read:users"],
]  #! error python-syntax

