import { cannotRun } from '../errors.js';
import { matchingForm } from '../matching.js';
import { type DraftQuestion, type QuestionInput, sectionsYaml, some } from './draft-question.js';
import type { Yaml } from './emit.js';
import { idOf, uniqueId } from './ids.js';
import { type Choice, distinctOptions, formsOfText, type OptionDraft } from './options.js';
import type { ScaleChoices } from './scale.js';
import { ScaleList } from './scale-list.js';
import { isBlank, type Text } from './words.js';

interface Item {
  readonly variable: string;
  readonly column: string;
  readonly label: Text;
}

/** Columns the data of an instrument has, with what the dictionary says of them, while it is put together. */
export class Draft {
  /** The column that tells respondents apart. */
  key: string | undefined;
  readonly missing: Yaml[] = [];
  /** Codes that say "missing" in every column. */
  readonly reserved = new Set<string>();
  private readonly identifying: string[] = [];
  private readonly sections: { id: string; title: Text; questions: DraftQuestion[] }[] = [];
  private readonly scales = new ScaleList();
  private readonly columns = new Map<string, string>();
  private readonly remarks = new Map<string, string[]>();

  /** Says what of a variable is not in the instrument. */
  note(variable: string, why: string): void {
    const variables = this.remarks.get(why) ?? [];
    const name = matchingForm(variable) || '(no name)';
    if (!variables.includes(name)) this.remarks.set(why, [...variables, name]);
  }

  /** What is not carried over, one line for each reason, in the order it was found. */
  notes(): readonly string[] {
    return [...this.remarks].map(([why, variables]) => `${variables.join(', ')}: ${matchingForm(why)}`);
  }

  openSection(id: string, title: Text): void {
    if (this.sections.at(-1)?.questions.length === 0) this.sections.pop();
    const taken = new Set(this.sections.map((section) => section.id));
    const own = uniqueId(idOf(id, 'section'), (name) => taken.has(name));
    this.sections.push({ id: own, title: isBlank(title) ? own : title, questions: [] });
  }

  setKey(column: string): void {
    if (this.take(column, column)) this.key = column;
  }

  identify(columns: readonly string[], variable: string): void {
    if (columns.length === 0) this.note(variable, 'a choice without answers');
    this.identifying.push(...columns.filter((column) => this.take(column, variable)));
  }

  addText(input: QuestionInput, column: string): void {
    if (this.take(column, input.variable)) this.push(input, { type: 'text', column });
  }

  addNumber(
    input: QuestionInput,
    column: string,
    range: {
      min?: number | undefined;
      max?: number | undefined;
      decimals: number;
      /** The mark before decimals, where the platform always writes that one. */
      decimal?: '.' | ',';
    },
  ): void {
    if (!this.take(column, input.variable)) return;
    const isBackwards = range.min !== undefined && range.max !== undefined && range.min > range.max;
    if (isBackwards) this.note(input.variable, 'its minimum is more than its maximum; neither is checked');
    const { min, max } = isBackwards ? {} : range;
    // Without decimals there is nothing to declare.
    const decimal = range.decimals > 0 ? range.decimal : undefined;
    this.push(input, { type: 'number', column, min, max, decimals: range.decimals || undefined, decimal });
  }

  addSingle(input: QuestionInput, column: string, choices: readonly Choice[]): void {
    if (!this.take(column, input.variable)) return;
    const options = this.options(input.variable, choices);
    if (options.length < 2) {
      this.note(input.variable, 'a choice needs two answers at least; it is counted as answered or not');
      this.push(input, { type: 'text', column });
      return;
    }
    const rest = { type: 'single', column, options: options.map(optionYaml) };
    this.push(input, rest, (id) => [[input.variable, { id, isMulti: false, options }]]);
  }

  /** Any number of answers in one cell. */
  addJoined(
    input: QuestionInput,
    column: string,
    separator: string,
    choices: readonly Choice[],
    limits: { none?: readonly string[]; at_most?: number | undefined; at_least?: number | undefined } = {},
  ): void {
    if (!this.take(column, input.variable)) return;
    const options = this.options(input.variable, choices);
    if (options.length === 0) {
      this.note(input.variable, 'a choice without answers; it is counted as answered or not');
      this.push(input, { type: 'text', column });
      return;
    }
    this.pushMulti(input, { type: 'multi', column, separator }, options, limits);
  }

  /** Any number of answers, a column each. */
  addBoxes(
    input: QuestionInput,
    choices: readonly (Choice & { readonly column: string })[],
    limits: { none?: readonly string[]; at_most?: number | undefined } = {},
  ): void {
    const free = choices.filter(({ column }) => this.take(column, input.variable));
    const options = this.options(input.variable, free);
    if (options.length === 0) {
      this.note(input.variable, 'a choice without answers');
      return;
    }
    const columns = Object.fromEntries(
      options.map((option) => [option.id, free.find(({ code }) => option.id === code)!.column]),
    );
    this.pushMulti(input, { type: 'multi', columns }, options, limits);
  }

  /** Items on one scale; `scale` is what to call it. */
  addBlock(input: QuestionInput, items: readonly Item[], scale: string, choices: ScaleChoices): void {
    const free = items.filter(({ column, variable }) => this.take(column, variable));
    if (free.length === 0) return;
    const ids = new Set<string>();
    const named = free.map(({ variable, column, label }) => {
      const id = uniqueId(idOf(variable, 'item'), (name) => ids.has(name));
      ids.add(id);
      return { id, column: column === id ? undefined : column, label: isBlank(label) ? id : label };
    });
    const options = this.options(input.variable, [...choices.levels, ...choices.outside]);
    const rest = { type: 'rating', scale: this.scales.nameOf(scale, choices, options), items: named };
    this.push(input, rest, (id) =>
      free.map(({ variable }, i) => [variable, { id: `${id}.${named[i]!.id}`, isMulti: false, options }]),
    );
  }

  private options(variable: string, choices: readonly Choice[]): readonly OptionDraft[] {
    return distinctOptions(choices, (what) => this.note(variable, what), this.reserved);
  }

  /**
   * The content of the instrument file.
   * @throws SurveyError `empty-dictionary` when there is no question
   */
  content(head: { readonly id: string; readonly title: Text }): { readonly [key: string]: Yaml } {
    const id = idOf(head.id, 'imported');
    const sections = sectionsYaml(this.sections, (variable, why) => this.note(variable, why));
    if (sections.length === 0) {
      const notes = this.notes().map((note) => `\n  ${note}`);
      throw cannotRun(
        'empty-dictionary',
        `the dictionary has no question that can be carried over${notes.join('')}`,
      );
    }
    return {
      format: 'crn-survey/instrument/1',
      id,
      version: '1.0.0',
      title: isBlank(head.title) ? id : head.title,
      key: this.key,
      identifying: some(this.identifying),
      missing: some(this.missing),
      scales: this.scales.content(),
      sections,
    };
  }

  private pushMulti(
    input: QuestionInput,
    rest: { readonly [key: string]: Yaml },
    options: readonly OptionDraft[],
    limits: { none?: readonly string[]; at_most?: number | undefined; at_least?: number | undefined },
  ): void {
    const codes = new Set((limits.none ?? []).flatMap(formsOfText));
    const none = options.filter((option) => codes.has(matchingForm(option.id))).map(({ id }) => id);
    const { at_most, at_least } = limits;
    const whole = { ...rest, at_most, at_least, options: options.map(optionYaml), none: some(none) };
    this.push(input, whole, (id) => [[input.variable, { id, isMulti: true, options }]]);
  }

  private push(
    input: QuestionInput,
    rest: { readonly [key: string]: Yaml },
    answersOf: (id: string) => DraftQuestion['answers'] = () => [],
  ): void {
    if (this.sections.length === 0) this.openSection('questions', 'Questions');
    const ids = new Set(this.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const id = uniqueId(idOf(input.variable, 'question'), (name) => ids.has(name));
    this.sections.at(-1)!.questions.push({ id, rest, input, answers: answersOf(id) });
  }

  /** Whether a column is still free; it is taken then. */
  private take(column: string, variable: string): boolean {
    const form = matchingForm(column);
    const owner = this.columns.get(form);
    if (form === '' || /^#\d+$/.test(form))
      this.note(variable, `no column can be called ${JSON.stringify(column)} here`);
    else if (owner !== undefined)
      this.note(variable, `its column ${JSON.stringify(column)} belongs to ${owner} already`);
    else {
      this.columns.set(form, variable);
      return true;
    }
    return false;
  }
}

const optionYaml = ({ id, label, also }: OptionDraft): Yaml => ({ id, label, also });
