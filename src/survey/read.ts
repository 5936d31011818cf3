import { type DoubtFacts, mergeDoubts } from '../doubts.js';
import { engineOf } from '../engines/choose.js';
import { OTHER_EVENT } from '../engines/judge.js';
import { badData, cannotRun } from '../errors.js';
import { columnsOf, isAsked } from '../instrument/model.js';
import { rulesOfQuestion } from '../instrument/rules.js';
import type { Issue } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { NoticeFacts } from '../notices.js';
import type { Rejects } from '../results.js';
import type { Tally } from '../tally.js';
import {
  decimalCommaNotice,
  findBrokenRules,
  findIssues,
  foldedNotices,
  otherNotices,
  wholeNumberNotices,
} from './check.js';
import { type BoundInput, type CountedFile, countFiles, type Demand, type FacetKey } from './count.js';
import { damageDoubts, suspicionsOf } from './damaged.js';
import { locateDoubts, soughtAnswers } from './doubts.js';
import { recordsToLeaveOut } from './duplicates.js';
import { type FileCounts, measuredDoubts } from './measured.js';
import { leftOutNotices, notedNotices, passedOver, unfinishedNotices } from './notices.js';
import type { ReadOptions } from './options.js';
import type { Prepared } from './prepare.js';
import { findRejects } from './rejects.js';
import { findDisagreements } from './two-forms.js';

/** What was counted, and what is wrong with it. */
export interface Read {
  readonly files: readonly CountedFile[];
  readonly tallies: readonly Tally<FacetKey>[];
  readonly issues: readonly Issue[];
  readonly notices: readonly NoticeFacts[];
  readonly doubts: readonly DoubtFacts[];
  readonly rejects: Rejects | undefined;
}

/**
 * Counts what is demanded and checks every answer of the questions looked at.
 * @throws SurveyError for malformed files, repeated keys, keys to exclude that are not there, files without a response
 */
export async function read(
  prepared: Prepared,
  options: ReadOptions,
  demands: readonly Demand[],
): Promise<Read> {
  const { instrument, files, checked, conditions } = prepared;
  const positions = options.positions ?? 3;
  const columns = [...new Set(checked.filter(isAsked).flatMap(columnsOf))];
  const rules = checked.flatMap(rulesOfQuestion);
  const doubts = prepared.doubts.filter(
    (doubt) => doubt.columns.length === 0 || doubt.columns.some((column) => columns.includes(column)),
  );
  // A draft has said of itself what looks damaged.
  const suspicions = suspicionsOf(prepared.origin === 'inferred' ? [] : checked);
  const plan = {
    demands: [...demands, ...rules.map(({ need }) => ({ need, facet: undefined, everyone: true as const }))],
    conditions,
    checked: columns,
    omitKeys: keysToOmit(prepared, options.exclude ?? []),
    sought: soughtAnswers(doubts),
    suspicions,
    omitRecords: new Map<BoundInput, ReadonlySet<number>>(),
    positions,
  };
  const engine = engineOf(options.engine ?? 'auto');
  const first = await countFiles(files, plan, engine);
  if (first.files.every(({ records, omitted }) => records + omitted.size === 0)) {
    const names = files.map(({ input }) => input.name).join(', ');
    const elsewhere = first.files.some(({ leftOut }) => leftOut.has(OTHER_EVENT));
    const why = elsewhere
      ? 'no response is of the event or instance asked for.'
      : 'there is a header and no response.';
    throw badData('no-responses', `${names}: ${why}`);
  }
  refuseUnknownKeys(first.files, plan.omitKeys);
  const leftOut = await recordsToLeaveOut(first.files, options.duplicates ?? 'stop');
  const counted =
    leftOut.size === 0 ? first : await countFiles(files, { ...plan, omitRecords: leftOut }, engine);
  return {
    ...counted,
    issues: [
      ...(await findIssues(counted.files, instrument, columns, positions)),
      ...(await findDisagreements(counted.files, checked, positions)),
      ...(await findBrokenRules(rules, counted.tallies.slice(demands.length), counted.files, positions)),
    ],
    notices: [
      ...prepared.notices,
      ...counted.files.flatMap(passedOver),
      ...(await unfinishedNotices(counted.files)),
      ...(await notedNotices(counted.files)),
      ...foldedNotices(counted.files, instrument),
      ...wholeNumberNotices(counted.files, instrument),
      ...decimalCommaNotice(counted.files, instrument),
      ...otherNotices(counted.files, instrument),
      ...leftOutNotices(leftOut, counted.files, options.duplicates),
    ],
    doubts: mergeDoubts(
      await locateDoubts(
        [
          ...(await measuredDoubts(doubts, shownCounts(prepared, counted.files))),
          ...damageDoubts(counted.files, suspicions),
        ],
        counted.files,
        positions,
      ),
    ),
    rejects:
      options.rejects === true
        ? await findRejects(prepared, counted.files, rules, options.keepIdentifiers === true)
        : undefined,
  };
}

/** What was counted, of the columns whose answers may be shown: no texts, and nobody's name. */
function shownCounts({ checked }: Prepared, files: readonly CountedFile[]): readonly FileCounts[] {
  const closed = new Set(checked.filter(({ type }) => type !== 'text').flatMap(columnsOf));
  return files.map(({ bound, records, answers }) => {
    const { shortName, plan } = bound.input;
    const isShown = (column: string): boolean =>
      closed.has(column) && !plan.identifying.includes(bound.binding.get(column)!);
    return {
      file: shortName,
      records,
      answers: new Map(
        [...answers]
          .filter(([column]) => isShown(column))
          .map(([column, tally]) => [column, tally.map(({ key, n }) => ({ raw: key ?? '', n }))]),
      ),
    };
  });
}

function keysToOmit({ instrument }: Prepared, exclude: readonly string[]): ReadonlySet<string> {
  if (exclude.length > 0 && instrument.key === undefined) {
    throw cannotRun(
      'no-key',
      `--exclude needs a key; the instrument ${instrument.id} declares none (key: COLUMN).`,
    );
  }
  const keys = exclude.map(matchingForm);
  if (keys.includes('')) throw cannotRun('bad-key', '--exclude: a key to exclude is empty.');
  return new Set(keys);
}

function refuseUnknownKeys(files: readonly CountedFile[], keys: ReadonlySet<string>): void {
  const unknown = [...keys].filter((key) => !files.some(({ omittedKeys }) => omittedKeys.has(key)));
  if (unknown.length === 0) return;
  const listed = unknown.map((key) => JSON.stringify(key)).join(', ');
  throw cannotRun('unknown-key', `--exclude: no response has the key ${listed}.`);
}
