# jupyterhub: 2.3.1
c.JupyterHub.load_roles = [
    {"name": "mine", "scopes": ["read:services!service"], "users": ["tom"]},  #! error unknown-filter
]
