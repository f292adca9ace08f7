COURSE = "chem-2"
c.JupyterHub.load_groups = {COURSE: {"users": ["wim"], "properties": {"mem": "2G"}}}
c.JupyterHub.load_roles = [
    {
        'name': 'chem-2-assistant',
        'description': 'Looks after the running servers of chem-2',
        'scopes': [
            f'servers!group={COURSE}',
            f'read:users:activity!group={COURSE}',
            f'read:users:name!group={COURSE}',
        ],
        'users': ['noor', 'pavel'],
    }
]
