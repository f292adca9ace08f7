c.JupyterHub.custom_scopes = {
    "custom:ok-scope": {"description": "ok"},
    "grades": {"description": "no prefix"},  #! error custom-scope
}
