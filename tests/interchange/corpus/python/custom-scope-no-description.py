c.JupyterHub.custom_scopes = {"custom:grades": {"subscopes": []}}  #! error custom-scope
