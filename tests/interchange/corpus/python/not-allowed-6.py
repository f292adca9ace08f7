c.Authenticator.allowed_users = {"anna"}
c.JupyterHub.load_roles = [
    {"name": "reader", "scopes": ["read:users"], "users": ["anna", "bela"]},  #! warning user-not-allowed
]
