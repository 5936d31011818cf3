import type { Question } from '../../instrument/model.js';
import type { FoundCount, MissingFinding, SmallBasesFinding } from './finding.js';
import type { Place } from './place.js';

/** Below this, one answer is more than five percentage points. */
const FEW = 20;

/** The percentage of missing answers that is worth a word; a single one never is. */
const MUCH = 10;

/** What fewer than 20 answered, and not everyone; where all are fewer than that, nothing is said of single questions. */
export function smallBasesFinding(
  places: readonly Place[],
  respondents: number,
): readonly SmallBasesFinding[] {
  if (respondents < FEW) return [];
  const items = places
    .flatMap(partsOf)
    .flatMap(({ answered, records, ...part }): FoundCount[] =>
      answered < FEW && answered < records ? [{ ...nameOf(part), n: answered, base: records }] : [],
    );
  if (items.length === 0) return [];
  const sorted = [...items].sort((a, b) => a.n - b.n);
  return [{ code: 'small-bases', section: '', question: '', fewer_than: FEW, items: sorted }];
}

/** What more than a tenth of those asked did not answer, or not validly; answers beside the scale are answers. */
export function missingFinding(places: readonly Place[]): readonly MissingFinding[] {
  const items = places
    .flatMap(partsOf)
    .flatMap(({ missing, asked, ...part }): FoundCount[] =>
      missing > 1 && 100 * missing > MUCH * asked ? [{ ...nameOf(part), n: missing, base: asked }] : [],
    );
  if (items.length === 0) return [];
  const sorted = [...items].sort((a, b) => b.n * a.base - a.n * b.base);
  return [{ code: 'missing', section: '', question: '', more_than: MUCH, items: sorted }];
}

/** A question or an item of it, and how many answered, were asked, and gave no valid answer. */
interface Part {
  readonly section: string;
  readonly question: string;
  readonly item: string;
  readonly item_label: string;
  readonly records: number;
  readonly answered: number;
  readonly asked: number;
  readonly missing: number;
}

const nameOf = ({
  section,
  question,
  item,
  item_label,
}: Omit<Part, 'records' | 'answered' | 'asked' | 'missing'>) => ({
  section,
  question,
  item,
  item_label,
});

function partsOf({ section, question, find }: Place): readonly Part[] {
  // What people write or leave empty at will has no base to speak of.
  if (question.type === 'text') return [];
  const rows = find.all.filter(({ statistic, group }) => statistic === 'missing' && group === '');
  const beside = levelsBeside(question);
  return [...new Set(rows.map(({ item }) => item))].map((item): Part => {
    const own = rows.filter((row) => row.item === item);
    const count = (wanted: (level: string) => boolean): number =>
      own.reduce((sum, { level, n }) => (wanted(level) ? sum + (n ?? 0) : sum), 0);
    const records = own[0]!.base ?? 0;
    const asked = records - count((level) => level === 'not-asked');
    const answered = count((level) => level === 'answered');
    return {
      section,
      question: question.id,
      item,
      item_label: own[0]!.item_label,
      records,
      answered,
      asked,
      missing: asked - answered - count((level) => beside.includes(level)),
    };
  });
}

const levelsBeside = (question: Question): readonly string[] =>
  'scale' in question ? question.scale.levels.filter(({ outside }) => outside).map(({ id }) => id) : [];
