# jupyterhub: 4.1.6
c.Authenticator.manage_roles = True  #! warning manage-roles-too-new
c.JupyterHub.load_roles = [{"name": "tutor", "scopes": ["list:users"], "groups": ["tutors"]}]
