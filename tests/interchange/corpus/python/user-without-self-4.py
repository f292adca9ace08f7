# jupyterhub: 4.1.6
c.JupyterHub.load_roles = [
    {"name": "user", "scopes": []},  #! warning user-without-self #! warning no-scopes
]
