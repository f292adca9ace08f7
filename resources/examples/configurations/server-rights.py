# The first example of the founding document.
c.JupyterHub.services = [{"name": "idle-culler"}]
c.JupyterHub.load_roles = [
    {
        'name': 'server-rights',
        'description': 'Allows parties to start and stop user servers',
        'scopes': ['users:servers', 'read:users:servers'],
        'users': ['alice', 'bob'],
        'services': ['idle-culler'],
        'groups': ['admin-group'],
        'tokens': ['foo-6f6e65', 'bar-74776f'],
    }
]
