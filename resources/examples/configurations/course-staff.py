# Staff of one course start and stop the servers of its students and look into them.
c.JupyterHub.load_groups = {
    "bio-101": ["ines", "tomasz"],
    "bio-101-staff": ["marit"],
}

c.JupyterHub.load_roles = [
    {
        "name": "bio-101-staff",
        "description": "Helps the students of bio-101: starts, stops and enters their servers",
        # list:users shows them on the admin page
        "scopes": [
            "admin-ui",
            "list:users!group=bio-101",
            "admin:servers!group=bio-101",
            "access:servers!group=bio-101",
        ],
        "groups": ["bio-101-staff"],
    },
]
c.Authenticator.admin_users = {"marit"}  # asked for in a ticket
