import type { Yaml } from './emit.js';
import { idOf, uniqueId } from './ids.js';
import type { OptionDraft } from './options.js';
import type { ScaleChoices } from './scale.js';

/** The scales of an instrument, each once. */
export class ScaleList {
  private readonly byContent = new Map<string, { readonly name: string; readonly scale: Yaml }>();

  /** The name of a scale with these levels; `wanted` when it is new. `options` are its levels, told apart. */
  nameOf(wanted: string, { levels, outside }: ScaleChoices, options: readonly OptionDraft[]): string {
    const ofCode = new Map(options.map((option) => [option.id, option]));
    const beside = [...new Set(outside.map(({ code }) => code))];
    const scale = {
      levels: levels.flatMap(({ code, score }) => levelYaml(ofCode.get(code), score)),
      outside: beside.length === 0 ? undefined : beside.flatMap((code) => levelYaml(ofCode.get(code))),
    };
    const content = JSON.stringify(scale);
    const same = this.byContent.get(content);
    if (same) return same.name;
    const taken = new Set([...this.byContent.values()].map(({ name }) => name));
    const name = uniqueId(idOf(wanted, 'scale'), (other) => taken.has(other));
    this.byContent.set(content, { name, scale });
    return name;
  }

  /** As it stands in the file. */
  content(): { readonly [name: string]: Yaml } | undefined {
    if (this.byContent.size === 0) return undefined;
    return Object.fromEntries([...this.byContent.values()].map(({ name, scale }) => [name, scale]));
  }
}

function levelYaml(option: OptionDraft | undefined, score?: number): readonly Yaml[] {
  if (option === undefined) return [];
  const { id: code, label, also } = option;
  if (label === code && also === undefined && String(score) === code) return [score];
  return [{ code, label: label === code ? undefined : label, score, also }];
}
