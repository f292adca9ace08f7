c.Authenticator.admin_users = {"olga"}
c.JupyterHub.services = [{"name": "provisioner", "url": "http://127.0.0.1:9000"}]
c.JupyterHub.load_roles = [
    {"name": "admin", "services": ["provisioner"]},  #! warning admin-role-demotes
]
