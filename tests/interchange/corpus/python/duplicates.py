c.JupyterHub.load_groups = {"ops": ["sigrid", "bo"]}
c.JupyterHub.load_roles = [
    {"name": "ops", "scopes": ["read:metrics", "read:metrics"],  #! note scope-twice
     "users": ["sigrid", "Sigrid"],  #! note bearer-twice #! note duplicate-grant #! note duplicate-grant
     "groups": ["ops"]},
    {"name": "ops", "scopes": ["read:hub"]},  #! error duplicate
]
