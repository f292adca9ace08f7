c.JupyterHub.authenticator_class = "github"
c.Authenticator.admin_users = {"olga", "imre"}  #! warning admin-list-overridden
c.GitHubOAuthenticator.admin_users = {"olga", "olga"}
c.GoogleOAuthenticator.admin_users = {"kim"}  #! warning admin-list-without-effect
c.JupyterHub.admin_users = {"old"}  #! warning admin-list-without-effect
