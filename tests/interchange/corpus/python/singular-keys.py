c.JupyterHub.load_roles = [
    {"name": "lab-a", "scopes": ["read:users:activity"], "group": "lab-a"},  #! warning singular-key
    {"name": "lab-b", "scopes": ["read:users:activity"], "user": ["ewa"],  #! warning singular-key
     "members": ["ewa"]},  #! warning unknown-key
]
