# The outage: whoever reads the documentation of scopes but not of default roles writes this.
c.JupyterHub.load_roles = [
    {
        "name": "user",
        "description": "Everybody may see the list of groups",
        "scopes": ["list:groups", "read:groups"],
    },
]
