/** The script that deploys an earlier version again, after comparing what that does to the tables. */
import { compareScript } from './compare-script.ts';

export const rollbackScript = {
  path: 'scripts/rollback.sh',
  text: `#!/usr/bin/env bash
# Deploys an earlier version of this bundle again. It reads:
#   VERSION      the tag to go back to
#   ENVIRONMENT  where to
#   DEPLOYED     the tag that is deployed there; empty: the newest one
#   FORCE        true: go back even where a table changes its kind or loses columns
set -euo pipefail

: "\${VERSION:?Set VERSION to the tag to go back to.}"
: "\${ENVIRONMENT:?Set ENVIRONMENT to where the version goes.}"
deployed="\${DEPLOYED:-}"
if [ -z "$deployed" ]; then
  deployed="$(git describe --tags --abbrev=0 --match 'v*')"
fi
summary="\${GITHUB_STEP_SUMMARY:-/dev/null}"

work="$(mktemp -d)"
cleanup() {
  git worktree remove --force "$work/bundle" || true
  rm -rf "$work"
}
trap cleanup EXIT
git worktree add --detach "$work/bundle" "refs/tags/$VERSION"
git show --end-of-options "refs/tags/$deployed:MANIFEST.json" > "$work/deployed.json"

arguments=("$work/deployed.json" "$work/bundle/MANIFEST.json")
if [ "\${FORCE:-false}" = true ]; then
  arguments+=(--force)
fi
python3 ${compareScript.path} "\${arguments[@]}" | tee -a "$summary"

cd "$work/bundle"
databricks bundle validate --strict -t "$ENVIRONMENT"
databricks bundle plan -t "$ENVIRONMENT"
databricks bundle deploy -t "$ENVIRONMENT"
cd - > /dev/null
printf '\\nDeployed %s to %s in the place of %s.\\n' "$VERSION" "$ENVIRONMENT" "$deployed" | tee -a "$summary"
`,
};
