c.JupyterHub.load_roles = [
    {"name": "reader", "scopes": ["read:users"],
     "users": ["\u0430lice", "bob\u200b", "carl\u202eigam", "żaneta", "владимир"]},  #! warning suspicious-name #! warning suspicious-name #! warning suspicious-name
]
