c.JupyterHub.admin_users = {"old"}  #! note admin-list-deprecated
