c.JupyterHub.load_groups = {"phys": ["nils"], "math": []}
c.JupyterHub.load_roles = [
    {"name": "phys-reader", "scopes": ["read:users!group=phys"], "groups": ["physics"]},  #! warning unknown-group
]
