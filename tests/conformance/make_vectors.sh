#!/bin/sh
# Makes the committed vectors anew: make_vectors.sh HUBS_FOLDER [OUTPUT_FOLDER]
# HUBS_FOLDER holds venv-<version>; the seeds are in vectors/SEEDS and are all that the states depend on.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${2:-$here/vectors}
while read -r version seed count dense wild; do
  case $version in ''|'#'*) continue ;; esac
  python="$1/venv-$version/bin/python"
  [ -x "$python" ] || { echo "no $python, skipped"; continue; }
  PYTHONHASHSEED=0 "$python" "$here/jupyterhub_oracle.py" generate --seed "$seed" --count "$count" --dense "$dense" \
    --wild "$wild" --new-scopes --out "$out/cases-$version.jsonl"
  gzip -9 -n -f "$out/cases-$version.jsonl"
  PYTHONHASHSEED=0 "$python" "$here/jupyterhub_oracle.py" rolecases --out "$out/role-validation-$version.jsonl"
  "$python" "$here/start_cases.py" --seed "$seed" --count 60 >"$out/starts-$version.jsonl"
  gzip -9 -n -f "$out/starts-$version.jsonl"
  echo "$version done"
done < "$here/vectors/SEEDS"
