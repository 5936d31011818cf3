#!/usr/bin/env bash
# Packs the project, installs the package into an empty folder and runs both of its doors there.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
package=$(npm run --silent pack -- "$folder")
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --no-audit --no-fund "./$package" 2> warnings
cat warnings >&2
if grep -qi 'npm warn' warnings; then exit 1; fi
cp "$root/fixtures/crn-2020/responses.csv" answers.csv
npx crn-survey analyze answers.csv --invited 95 | grep -q 'Clinical Research'
cat > use.js <<'JS'
import { analyze, builtInInstrument, rowSchema } from 'crn-survey';
const { estimates } = await analyze([{ path: 'answers.csv' }]);
const top = estimates.find((row) => row.item === 'novel_genes' && row.statistic === 'top');
if (top?.n !== 13 || top.base !== 34) throw new Error(`13 of 34 expected, not ${top?.n} of ${top?.base}`);
if (rowSchema(builtInInstrument('crn-2020')).safeParse({}).success) throw new Error('an empty record passed');
JS
node use.js
cat > use.ts <<'TS'
import { analyze, type Estimate } from 'crn-survey';
const rows: Promise<readonly Estimate[]> = analyze([{ path: 'answers.csv' }]).then(({ estimates }) => estimates);
export default rows;
TS
"$root/node_modules/.bin/tsc" --ignoreConfig --noEmit --strict --module nodenext --moduleResolution nodenext --target es2022 \
  --types '' use.ts
echo 'The package runs.'
