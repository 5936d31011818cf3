import type { Level, Scale } from './model.js';
import type { InstrumentFile } from './schema.js';
import type { Texts } from './texts.js';
import { alsoOf, notAmong, type Path, type Report, reportAmbiguous } from './words.js';

type ScaleFile = NonNullable<InstrumentFile['scales']>[string];

/** A scale with its levels in order; reports names that are not there and answers that cannot be told apart. */
export function resolveScale(
  name: string,
  file: ScaleFile,
  { words }: Texts,
  report: Report,
  ignoreCase: boolean,
): Scale {
  const on: Level[] = file.levels.map((level) =>
    typeof level === 'number'
      ? { id: String(level), label: String(level), score: level, outside: false }
      : {
          id: level.code,
          label: level.label === undefined ? level.code : words(level.label),
          ...alsoOf(level.label, level.also),
          score: level.score ?? null,
          outside: false,
        },
  );
  const beside: Level[] = (file.outside ?? []).map(({ code, label, also }) => ({
    id: code,
    label: label === undefined ? code : words(label),
    ...alsoOf(label, also),
    score: null,
    outside: true,
  }));
  const levels = [...on, ...beside];
  reportAmbiguous(levels, ['scales', name, 'levels'], report, ignoreCase);
  const known = on.map((level) => level.id);
  if (file.ordered === false && (file.top ?? file.middle ?? file.ends) !== undefined) {
    report(['scales', name, 'ordered'], 'a scale without an order has no top, middle or ends');
  }
  (file.top ?? []).forEach((code, i) => {
    if (!known.includes(code)) report(['scales', name, 'top', i], notAmong(code, known, 'level'));
  });
  const [low, high = low] = (file.middle ?? []).map((code, i) => {
    if (!known.includes(code)) report(['scales', name, 'middle', i], notAmong(code, known, 'level'));
    return known.indexOf(code);
  });
  if (low !== undefined && high !== low && Math.abs(high! - low) !== 1) {
    report(['scales', name, 'middle'], 'two levels of the middle stand beside each other');
  }
  for (const code of Object.keys(file.ends ?? {})) {
    if (!known.includes(code)) report(['scales', name, 'ends', code], notAmong(code, known, 'level'));
  }
  const scored = on.filter((level) => level.score !== null);
  if (scored.length > 0 && scored.length < on.length) {
    report(['scales', name, 'levels'], 'either every level has a score or none has');
  }
  return {
    id: name,
    levels,
    ordered: file.ordered ?? true,
    top: file.top ?? [],
    ...(file.middle !== undefined && { middle: file.middle }),
    ends: Object.fromEntries(Object.entries(file.ends ?? {}).map(([code, text]) => [code, words(text)])),
  };
}

/** Shares add scores up: they must be there, not negative, and something must be worth nothing. */
export function reportUnfitForShares(scale: Scale, path: Path, report: Report): void {
  const on = scale.levels.filter((level) => !level.outside);
  if (on.some(({ score }) => score === null || score < 0)) {
    report(path, `a contribution needs a score of 0 or more for every level of "${scale.id}"`);
  } else if (!on.some(({ score }) => score === 0)) {
    report(path, `a contribution needs a level of "${scale.id}" with score 0 (no contribution)`);
  }
}
