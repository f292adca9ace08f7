# jupyterhub: 2021-draft
c.JupyterHub.load_roles = [
    {"name": "server-rights", "scopes": ["users:servers", "read:users:servers"], "users": ["alice"],
     "tokens": ["foo-6f6e65"]},
    {"name": "user", "scopes": ["read:users"]},  #! warning user-without-self
]
