# If anything in here were run, this file would leave a trace: tst_interchange_corpus looks for it.
import os, pathlib, subprocess
pathlib.Path("hubdesk-canary").write_text("run")
os.system("touch hubdesk-canary")
subprocess.run(["touch", "hubdesk-canary"])
__import__("os").mkdir("hubdesk-canary")
exec("open('hubdesk-canary', 'w')")  #! note not-understood
c.JupyterHub.load_roles = [{"name": "reader", "scopes": ["read:users"], "users": [open("hubdesk-canary", "w").name]}]  #! note not-understood
