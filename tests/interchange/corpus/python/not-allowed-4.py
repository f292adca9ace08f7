# jupyterhub: 4.1.6
c.Authenticator.allowed_users = {"anna"}
c.JupyterHub.load_roles = [
    {"name": "reader", "scopes": ["read:users"], "users": ["anna", "bela"]},  #! error user-not-allowed
]
