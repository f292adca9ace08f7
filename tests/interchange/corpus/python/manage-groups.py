c.JupyterHub.authenticator_class = "generic-oauth"
c.GenericOAuthenticator.manage_groups = True
c.JupyterHub.load_groups = {
    "tutors": ["per"],  #! warning manage-groups-conflict
    "later": [],
}
