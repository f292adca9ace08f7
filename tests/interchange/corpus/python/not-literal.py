# What only running would tell is said to be so, and the rest is read.
import os

for name in os.listdir("/courses"):
    c.JupyterHub.load_roles.append({"name": name + "-staff", "scopes": ["read:hub"]})  #! note not-understood

c.Authenticator.admin_users = set(os.environ["ADMINS"].split(","))  #! note not-understood
