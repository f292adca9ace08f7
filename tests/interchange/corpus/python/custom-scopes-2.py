# jupyterhub: 2.3.1
c.JupyterHub.custom_scopes = {
    "custom:grades": {"description": "Reads grades"},  #! warning custom-scopes-too-new
}
