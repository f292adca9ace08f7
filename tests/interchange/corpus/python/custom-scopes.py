c.JupyterHub.custom_scopes = {
    "custom:grades:read": {"description": "Reads grades"},
    "custom:grades:write": {"description": "Writes grades", "subscopes": ["custom:grades:read"], "why": "x"},  #! warning unknown-key
}
c.JupyterHub.services = [
    {"name": "grader", "url": "http://127.0.0.1:9001", "api_token": "never-kept-0123456789abcdef0123456789abcdef",
     "oauth_client_allowed_scopes": ["custom:grades:read", "custom:grade:read"]},  #! warning unknown-client-scope
]
c.Spawner.oauth_client_allowed_scopes = ["self", "custom:grades:write!user", "users:servers"]  #! warning unknown-client-scope
c.Spawner.server_token_scopes = ["users:activity!user", "access:servers!server"]
c.JupyterHub.load_roles = [
    {"name": "lecturer", "scopes": ["custom:grades:write", "access:services!service=grader"], "groups": ["lecturers"]},
    {"name": "student", "scopes": ["custom:grades:rea"], "groups": ["students"]},  #! error misspelt-scope
]
