c.Authenticator.admin_users = ["olga", "Olga", ""]  #! note admin-twice #! warning empty-name
