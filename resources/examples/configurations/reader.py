# The second example of the founding document, without its service.
c.JupyterHub.load_roles = [
    {
        'name': 'reader',
        'description': 'Read-only user models',
        'scopes': ['read:users'],
        'services': ['external'],
        'users': ['maria', 'joe'],
    }
]
