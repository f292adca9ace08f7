# jupyterhub: 4.1.6
c.JupyterHub.load_roles = [
    {"name": "starter", "description": "Starts servers", "scopes": ["start:servers", "shares"], "users": ["tom"]},  #! error scope-too-new #! error scope-too-new
]
