c.JupyterHub.load_roles = {"reader": {"scopes": ["read:users"]}}  #! error wrong-type
