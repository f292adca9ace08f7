c.Jupyterhub.load_roles = [{"name": "x"}]  #! warning misnested-key
c.authenticator.admin_users = {"y"}  #! note not-understood
