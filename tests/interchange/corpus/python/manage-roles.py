c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.manage_roles = True
c.JupyterHub.load_roles = [
    {"name": "lecturer", "scopes": ["admin-ui", "list:users"]},
    {"name": "tutor", "scopes": ["list:users"], "groups": ["tutors"]},  #! error manage-roles-conflict
]
