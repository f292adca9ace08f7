c.JupyterHub.load_roles = [
    {"name": "viewer", "description": "Views the state of the hub",
     "scopes": ["read:hub", "admin:users"],  #! warning wide-scope-reads
     "users": ["pim"]},
    {"name": "course-help", "description": "Enters the servers of one course",
     "scopes": ["access:servers"],  #! warning wide-scope-narrow
     "users": ["pim"]},
    {"name": "reader", "description": "Read-only", "scopes": ["read:users", "list:users"], "users": ["pim"]},
]
