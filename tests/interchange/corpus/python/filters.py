c.JupyterHub.load_groups = {"geo": ["lea"]}
c.Authenticator.allowed_users = {"lea", "milan"}
c.JupyterHub.load_roles = [
    {"name": "geo-staff", "scopes": [
        "servers!group=geo",
        "servers!group=geology",  #! warning filter-missing-group
        "read:users!user=milan",
        "read:users!user=mila",  #! warning filter-missing-user
        "read:users!user=",  #! warning filter-empty-fails
        "read:users!",  #! note filter-mark-alone
        "access:servers!server=lea",  #! warning filter-server-form
        "proxy!user=lea",  #! warning filter-without-meaning
        "read:groups!user=lea",  #! warning filter-without-meaning
        "read:services!service=grader",  #! warning filter-missing-service
        "servers!team=geo",  #! error unknown-filter
        "self!user=lea",  #! warning inert-scope
    ], "users": ["milan"]},
]
