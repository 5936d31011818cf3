import { type Damage, rangeIn, rangeInDate, widthOfCodes, withZeros } from '../damage.js';
import { type Answer, type Column, total } from './column-sample.js';
import { columnsOfDraft, type DraftDoubt, type DraftQuestion } from './draft.js';

/** Doubts the answers of a question that look damaged: each counts as an answer of its own until somebody has said so. */
export function doubtDamaged(question: DraftQuestion, columns: ReadonlyMap<string, Column>): DraftQuestion {
  if (question.type === 'number') return question;
  const doubts = columnsOfDraft(question)
    .flatMap((name) => damageDoubts(columns.get(name)))
    // What people write freely is not quoted; but what several say is no free text, and damage may be why it looks so.
    .filter(({ code, alike }) => question.type !== 'text' || (code === 'wrong-encoding' && alike > 0));
  return doubts.length === 0 ? question : { ...question, doubts: [...(question.doubts ?? []), ...doubts] };
}

interface Found {
  readonly answer: Answer;
  readonly likely: string;
}

type DamageDoubt = Extract<DraftDoubt, { readonly likely: string }>;

function damageDoubts(column: Column | undefined): readonly DamageDoubt[] {
  if (!column) return [];
  const { answers, name } = column;
  const ranges = answers.map(({ raw }) => raw).filter((raw) => rangeIn(raw) !== undefined);
  const width = widthOfCodes(answers.map(({ raw }) => raw));
  const likelyBy: Readonly<Record<Damage, (answer: Answer) => string | undefined>> = {
    'lost-zeros': ({ raw }) => (width === undefined ? undefined : withZeros(raw, width)),
    'range-as-date': ({ raw }) => rangeBehind(raw, ranges),
    'wrong-encoding': ({ meant }) => meant,
  };
  return (Object.keys(likelyBy) as Damage[]).flatMap((code): DamageDoubt[] => {
    const found = answers.flatMap((answer): Found[] => {
      const likely = likelyBy[code](answer);
      return likely === undefined ? [] : [{ answer, likely }];
    });
    const givenAs = (text: string): number => total(answers.filter(({ raw }) => raw === text));
    // First the answer of which most would be gained.
    const [first, ...rest] = found.sort((a, b) => givenAs(b.likely) - givenAs(a.likely));
    if (!first) return [];
    const cells = total(found.map(({ answer }) => answer));
    return [
      {
        code,
        columns: [name],
        answers: [first, ...rest].map(({ answer }) => answer.raw),
        cells,
        respondents: cells,
        likely: first.likely,
        given: first.answer.n,
        alike: givenAs(first.likely),
      },
    ];
  });
}

/** The range that a date was, as the column writes it elsewhere; else the lower number first, as in 1-5. */
function rangeBehind(raw: string, ranges: readonly string[]): string | undefined {
  const range = rangeInDate(raw);
  if (!range) return undefined;
  return ranges.find((text) => String(rangeIn(text)) === String(range)) ?? range.join('-');
}
