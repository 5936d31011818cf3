import { analysesOf } from '../analyses/list.js';
import { cannotRun } from '../errors.js';
import { estimate } from '../estimate.js';
import { questionsOf } from '../instrument/model.js';
import { needName } from '../instrument/need.js';
import type { IssueCode } from '../issues.js';
import { discloseSmallGroup } from '../report/disclose.js';
import { inventedParts } from '../report/invented.js';
import type { Asked, Results, Validation } from '../results.js';
import { countAll } from '../tally.js';
import { noticeSentence } from '../words/notices.js';
import { countsOfGroup, type Demand } from './count.js';
import { withInstrument } from './draft.js';
import { keyIdentifies } from './duplicates.js';
import type { Breakdown } from './groups.js';
import type { AnalyzeOptions, ReadOptions, SurveyInput } from './options.js';
import { type Prepared, prepare } from './prepare.js';
import { type Read, read } from './read.js';
import { withSurveyFile } from './survey-file-options.js';
import { lookingFurther } from './whole-files.js';

/**
 * Checks every answer of one or more files of the same survey against its instrument.
 * @throws SurveyError when a file cannot be read or every number would be doubtful
 */
export async function validate(inputs: readonly SurveyInput[], given: ReadOptions = {}): Promise<Validation> {
  return lookingFurther(await withSurveyFile(given), async (told) => {
    const { options, remarks } = await withInstrument(inputs, told);
    const prepared = await prepare(inputs, options, remarks);
    return validation(prepared, await read(prepared, options, []), options);
  });
}

/**
 * Reads, checks and analyses one or more files of the same survey: estimates with their bases, and what is wrong.
 * Invalid answers count as missing; whether they are acceptable is for the caller to decide from `issues`.
 * @throws SurveyError when a file cannot be read or every number would be doubtful
 */
export async function analyze(inputs: readonly SurveyInput[], given: AnalyzeOptions = {}): Promise<Results> {
  return lookingFurther(await withSurveyFile(given), (told) => analyzeFiles(inputs, told));
}

async function analyzeFiles(inputs: readonly SurveyInput[], told: AnalyzeOptions): Promise<Results> {
  const { options, remarks } = await withInstrument(inputs, told);
  const confidence = options.confidence ?? 0.95;
  // A share so near to 1 that half of the rest is lost is 1.
  if (!(confidence > 0 && (1 + confidence) / 2 < 1)) {
    throw cannotRun(
      'bad-confidence',
      `--confidence ${confidence}: give a share above 0 and below 1, such as 0.95.`,
    );
  }
  const prepared = await prepare(inputs, options, remarks);
  const { instrument, asked, breakdowns, conditions } = prepared;
  inventedParts(options.invented ?? [], questionsOf(instrument));
  const demands = demandsOf(asked, breakdowns);
  const found = await read(prepared, options, [{ need: [], facet: undefined }, ...demands]);
  const [everyone, ...tallies] = found.tallies;

  const everybody = countsOfGroup(demands, tallies, [], undefined);
  const compute = (
    questions: readonly Asked[],
    breakdown: Breakdown | undefined,
    group: string | undefined,
  ) => {
    const counts = countsOfGroup(demands, tallies, breakdown?.facets ?? [], group);
    return questions.flatMap(({ section, question }) => {
      const facts = analysesOf(question).flatMap((analysis) =>
        analysis.compute(question, counts, {
          confidence,
          language: options.language ?? 'en',
          everyone: everybody,
        }),
      );
      const place = {
        section: section.id,
        question: question.id,
        by: breakdown?.by ?? '',
        group: group ?? '',
      };
      const shown = breakdown ? discloseSmallGroup(facts) : facts;
      return shown.map((one) => estimate(one, place));
    });
  };
  const estimates = [
    ...compute(asked, undefined, undefined),
    ...breakdowns.flatMap((breakdown) =>
      breakdown.groups.flatMap(({ id }) => compute(brokenDown(asked, breakdown), breakdown, id)),
    ),
  ];
  const checked = validation(prepared, found, options);
  const answered = checked.inputs.reduce((sum, { records }) => sum + records, 0);
  return {
    ...checked,
    asked,
    breakdowns,
    selected: countAll(everyone!),
    response: responseOf(answered, options.invited),
    options: {
      only: options.only ?? [],
      by: breakdowns.map(({ by }) => by),
      where: conditions.map(({ text }) => text),
      exclude: (options.exclude ?? []).map((key) => (found.files.some(keyIdentifies) ? WITHHELD : key)),
      duplicates: options.duplicates ?? 'stop',
      headerRows: options.source?.headerRows ?? null,
      extraRows: options.source?.extraRows ?? '',
      finishedOnly: options.source?.finishedOnly ?? false,
      platform: options.source?.platform ?? '',
      encoding: options.source?.encoding ?? '',
      event: options.source?.event ?? '',
      instance: options.source?.instance ?? '',
      decimal: options.source?.decimal ?? '',
      thousands: options.source?.thousands ?? '',
      confidence,
    },
    notice: options.notice ?? '',
    invented: options.invented ?? [],
    estimates,
  };
}

/** Stands for a key that says who somebody is. */
const WITHHELD = '(identifies a person)';

/** The questions a breakdown applies to: all but its own. */
const brokenDown = (asked: readonly Asked[], breakdown: Breakdown): readonly Asked[] =>
  asked.filter(({ question }) => !breakdown.questions.some(({ id }) => id === question.id));

function demandsOf(asked: readonly Asked[], breakdowns: readonly Breakdown[]): readonly Demand[] {
  const needsOf = (questions: readonly Asked[]) =>
    questions.flatMap(({ question }) => analysesOf(question).flatMap((analysis) => analysis.needs(question)));
  const once = (demands: readonly Demand[]): readonly Demand[] => [
    ...new Map(demands.map((demand) => [needName(demand.need), demand])).values(),
  ];
  return [
    ...once(needsOf(asked).map((need) => ({ need, facet: undefined }))),
    ...breakdowns.flatMap((breakdown) =>
      breakdown.facets.flatMap((facet) =>
        once(needsOf(brokenDown(asked, breakdown)).map((need) => ({ need, facet }))),
      ),
    ),
  ];
}

function responseOf(answered: number, invited: number | undefined): Results['response'] {
  if (invited === undefined) return { answered, invited: null, rate: null };
  if (!Number.isSafeInteger(invited) || invited < 1) {
    throw cannotRun('bad-invited', `--invited ${invited}: give the whole number of those who were invited.`);
  }
  if (invited < answered) {
    throw cannotRun(
      'bad-invited',
      `--invited ${invited}: ${answered} answered, more than were invited. Is the number right? Are there duplicates?`,
    );
  }
  return { answered, invited, rate: (100 * answered) / invited };
}

function validation(
  prepared: Prepared,
  { files, issues, notices, doubts, rejects }: Read,
  { language = 'en' }: ReadOptions,
): Validation {
  const byCode: Partial<Record<IssueCode, number>> = {};
  for (const { facts, count } of issues) byCode[facts.code] = (byCode[facts.code] ?? 0) + count;
  return {
    instrument: prepared.instrument,
    origin: prepared.origin,
    inputs: files.map(({ bound, sha256, records, unfinished }) => ({
      name: bound.input.shortName,
      sha256,
      records,
      unfinished: bound.input.plan.finishedOnly ? 0 : unfinished.length,
      platform: bound.input.plan.platform,
      verdict: bound.input.plan.verdict,
    })),
    issues: { total: issues.reduce((sum, { count }) => sum + count, 0), byCode, listed: issues },
    cells: files.reduce((sum, { records, answers }) => sum + records * answers.size, 0),
    doubts,
    notices: notices.map((facts) => ({ ...facts, message: noticeSentence(facts, language) })),
    rejects,
  };
}
