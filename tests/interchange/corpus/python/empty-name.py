c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:hub"], "users": [""]}]  #! error empty-name
