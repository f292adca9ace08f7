c.JupyterHub.load_roles = [
    {"name": "server", "scopes": ["access:servers!server"]},  #! warning server-without-activity
    {"name": "token", "scopes": ["self"], "users": ["jan"]},  #! note token-without-inherit #! warning bearer-of-template
]
