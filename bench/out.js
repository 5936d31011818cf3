/*
 * How long a whole report into a folder takes for the 34 responses, beside what who works in Python waits for before
 * anything is read: `import pandas`. Whole processes, by turns; the ratio is the median of those of the turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTime, measure } from './measure.js';
import { pandas, python } from './peers/pandas.js';
import { markdownTable, median, short } from './table.js';

const REPORT = ['bin/crn-survey.js', 'analyze', 'fixtures/crn-2020/responses.csv', '--force', '--out'];

export async function out({ root, runs = 5, warmUp, limit }) {
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-bench-'));
  const cases = new Map([['analyze --out', [process.execPath, ...REPORT, folder]]]);
  if (python() !== undefined) cases.set('import pandas', [python(), '-c', 'import pandas']);
  const measured = new Map([...cases.keys()].map((name) => [name, []]));
  try {
    for (let run = -warmUp; run < runs; run++) {
      for (const [name, line] of cases) {
        const { wall, cpu, peak, failure } = await measure(line, { cwd: root, limit });
        if (failure !== undefined) throw new Error(`${name}: ${failure}`);
        if (run >= 0) measured.get(name).push({ wall, cpu, peak });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [own, other] = [...measured.values()];
  const of = (values, part) =>
    hasTime || part === 'wall' ? short(median(values.map((one) => one[part]))) : '';
  const ratio = (part) =>
    other && (hasTime || part === 'wall')
      ? median(own.map((one, turn) => one[part] / other[turn][part])).toFixed(1)
      : '';
  const rows = [
    ...[...measured].map(([name, values]) => [
      name,
      ...['wall', 'cpu', 'peak'].map((part) => of(values, part)),
    ]),
    ['ratio', ratio('wall'), ratio('cpu'), ratio('peak')],
  ];
  return {
    name: 'out',
    table: [
      `A whole report of 34 responses: ${runs} turns, medians\n\n`,
      markdownTable(['process', 's', 'processor s', 'peak MB'], rows),
      other ? '' : `\nNot here: pandas. To have it: ${pandas.install}\n`,
    ].join(''),
    results: { runs, measured: Object.fromEntries(measured) },
  };
}
