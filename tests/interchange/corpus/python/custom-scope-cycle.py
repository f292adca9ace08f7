c.JupyterHub.custom_scopes = {
    "custom:one": {"description": "one", "subscopes": ["custom:two"]},  #! warning custom-scope-cycle
    "custom:two": {"description": "two", "subscopes": ["custom:one"]},  #! warning custom-scope-cycle
}
