c.JupyterHub.load_roles = [{"name": "server", "scopes": ["inherit"]}]  #! warning server-inherits
