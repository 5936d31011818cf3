import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const SEED = 1;
const MARGINALS = 'seeds/nabbout-2023/reconstruction.csv';
/** What every export has beside the answers; the instrument does not know it. */
const EXTRA_HEADER = ',started,language,remarks';
const EXTRA_CELLS = ',2020-03-02 10:15:00,en,none';

/**
 * The files of a bench: answers to crn-2020 by `simulate`, given as often as was published, and three columns more.
 * They are made where they are not there yet.
 */
export async function makeFiles({ root, folder, records, growth }) {
  const at = (name) => join(folder, `crn-2020-${name}.csv`);
  const make = async (name, build) => {
    if (!existsSync(at(name))) {
      process.stderr.write(`bench: making ${at(name)}\n`);
      await build(`${at(name)}.part`);
      renameSync(`${at(name)}.part`, at(name));
    }
    return at(name);
  };
  const simulated =
    (n, ...flags) =>
    async (file) => {
      const raw = join(folder, 'simulated.csv');
      const args = [
        'simulate',
        '-i',
        'crn-2020',
        '--n',
        n,
        '--seed',
        SEED,
        '--marginals',
        MARGINALS,
        ...flags,
        '-o',
        raw,
      ];
      const { status, stderr } = spawnSync(process.execPath, ['bin/crn-survey.js', ...args.map(String)], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`simulate ended with ${status}:\n${stderr}`);
      await pipeline(createReadStream(raw, 'utf8'), widened(), createWriteStream(file));
      rmSync(raw);
      rmSync(join(folder, 'simulated.survey.yaml'));
    };
  const plain = await make(`${records}`, simulated(records));
  return {
    plain,
    unplain: await make(`${records}-unplain`, (file) => copied(plain, file, withBlankLine())),
    faulty: await make(`${records}-faulty`, simulated(records, '--faults', '0.01')),
    late: await make(`${records}-late`, async (file) => {
      await copied(plain, file);
      appendFileSync(file, wrongRecord(plain));
    }),
    tenfold: growth ? await make(`${10 * records}`, simulated(10 * records)) : undefined,
  };
}

const copied = (from, to, ...by) => pipeline(createReadStream(from, 'utf8'), ...by, createWriteStream(to));

/** Text piece by piece; the first piece, which holds the header, may be treated in its own way. */
function rewritten(first, others) {
  let isFirst = true;
  return new Transform({
    decodeStrings: false,
    transform(text, _encoding, done) {
      done(null, isFirst ? first(text) : others(text));
      isFirst = false;
    },
  });
}

/** Three columns more: no answer to crn-2020 holds a line break. */
const widened = () => {
  const wider = (text) => text.replaceAll('\n', `${EXTRA_CELLS}\n`);
  return rewritten((text) => {
    const end = text.indexOf('\n');
    return `${text.slice(0, end)}${EXTRA_HEADER}\n${wider(text.slice(end + 1))}`;
  }, wider);
};

/** A blank line below the header: what a fast reader leaves to a careful one. */
const withBlankLine = () =>
  rewritten(
    (text) => text.replace('\n', '\n\n'),
    (text) => text,
  );

/** One record more, with three wrong answers and no other. */
function wrongRecord(plain) {
  const header = headerOf(plain);
  const cells = { [header[0]]: 'last', geography: 'nowhere', scope: 'none', ages: 'all' };
  return `${header.map((name) => cells[name] ?? '').join(',')}\n`;
}

/** The columns of a file of a bench. */
export function headerOf(file) {
  const fd = openSync(file, 'r');
  const head = Buffer.alloc(1 << 16);
  readSync(fd, head);
  closeSync(fd);
  return head.toString('utf8').split('\n')[0].split(',');
}
