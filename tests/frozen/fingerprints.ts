import { createHash } from 'node:crypto';
// @ts-expect-error a script, without types
import * as numberChanges from '../../scripts/number-changes.js';
import type { JsonReport } from '../../src/index.js';

const { fieldsText, issuesOf, labelsOf, nameOf, numbersOf, questionOf } = numberChanges;

/** What a run gave. */
export interface Outcome {
  /** The beginning of the sha256 of the files that were read. */
  readonly answers: string;
  readonly status: number;
  readonly csv: string;
  /** None where the run ended without one. */
  readonly report: Pick<JsonReport, 'estimates' | 'issues'> | undefined;
}

/** All that is frozen of a run, by its sha256. */
interface Hashes {
  readonly answers: string;
  readonly status: number;
  readonly csv: string;
  readonly estimates: string;
  readonly issues: string;
}

/** What is frozen of a run: the whole, and a fingerprint of four characters for each single thing. */
export interface Frozen extends Hashes {
  /** The fingerprints of the numbers of each question, of the labels, and of the invalid answers. */
  readonly of: Readonly<Record<string, string>>;
}

const LENGTH = 4;

const sha256 = (text: string, form: 'hex' | 'base64url' = 'hex'): string =>
  createHash('sha256').update(text).digest(form);

const hashesOf = ({ answers, status, csv, report }: Outcome): Hashes => ({
  answers,
  status,
  csv: sha256(csv),
  estimates: report ? sha256(JSON.stringify(report.estimates)) : '',
  issues: report ? sha256(JSON.stringify(report.issues)) : '',
});

/**
 * What is frozen of a run.
 * @param isReal whether the answers are real: then their questions are not named
 */
export function freeze(outcome: Outcome, isReal: boolean): Frozen {
  const of: Record<string, string> = {};
  for (const { group, print } of thingsOf(outcome, isReal)) of[group] = (of[group] ?? '') + print;
  return { ...hashesOf(outcome), of };
}

/** One thing that is frozen: where it stands, what it is called and what it is, and its fingerprint. */
interface Thing {
  readonly group: string;
  readonly says: string;
  readonly print: string;
}

function thingsOf({ report }: Outcome, isReal: boolean): readonly Thing[] {
  if (!report) return [];
  const thing = (group: string, name: string, whole: unknown, shown: string): Thing => ({
    group,
    says: `${name}: now ${shown}`,
    print: sha256(`${name}\u001f${JSON.stringify(whole)}`, 'base64url').slice(0, LENGTH),
  });
  const labels: ReadonlyMap<string, string> = labelsOf(report.estimates);
  const issues: ReadonlyMap<string, object> = issuesOf(report.issues);
  return [
    ...report.estimates.map(({ item_label, level_label, ...row }) =>
      thing(isReal ? 'numbers' : questionOf(row), nameOf(row), row, numbersOf(row)),
    ),
    ...[...labels].map(([name, label]) => thing('labels', name, label, label)),
    ...[...issues].map(([name, said]) => thing('issues', name, said, fieldsText(said))),
  ];
}

/** Says, a line for each, what of a run is not as it was frozen; what it was, only another revision can say. */
export function changesSince(frozen: Frozen, outcome: Outcome, isReal: boolean): readonly string[] {
  const { of, ...before } = frozen;
  const now = hashesOf(outcome);
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  const named = changedThings(of, thingsOf(outcome, isReal));
  const wholes = (['csv', 'estimates', 'issues'] as const).filter((name) => before[name] !== now[name]);
  return [
    ...(before.answers === now.answers ? [] : ['the answers that were read are others']),
    ...(before.status === now.status ? [] : [`exit status: ${before.status} -> ${now.status}`]),
    ...named,
    ...(named.length > 0 ? [] : wholes.map((name) => `${name}: the same, in another order or form`)),
  ];
}

function changedThings(of: Frozen['of'], now: readonly Thing[]): readonly string[] {
  const groups = new Set([...Object.keys(of), ...now.map(({ group }) => group)]);
  return [...groups].flatMap((group) => {
    const before = printsIn(of[group]);
    const known = new Set(before);
    const there = now.filter((thing) => thing.group === group);
    return [
      ...there.filter(({ print }) => !known.has(print)).map(({ says }) => says),
      ...(before.length === there.length ? [] : [`${group}: ${before.length} before, now ${there.length}`]),
    ];
  });
}

const printsIn = (all = ''): readonly string[] =>
  Array.from({ length: all.length / LENGTH }, (_, i) => all.slice(i * LENGTH, (i + 1) * LENGTH));
