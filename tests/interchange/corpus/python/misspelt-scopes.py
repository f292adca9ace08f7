c.JupyterHub.load_roles = [
    {"name": "helper", "description": "Starts servers for people who are stuck",
     "scopes": ["server", "list:user", "acess:servers"],  #! error misspelt-scope #! error misspelt-scope #! error misspelt-scope
     "users": ["karel"]},
    {"name": "other", "scopes": ["kubernetes:pods"], "users": ["karel"]},  #! error unknown-scope
]
