import type { Command } from 'commander';
import { cannotRun } from '../errors.js';
import type { CodeList } from '../explain/explain.js';
import { nearest } from '../matching.js';
import { wrap } from '../render/wrap.js';
import type { Io } from './io.js';

const WIDTH = 80;

/** `crn-survey explain`: what a code in a result means. */
export function addExplain(program: Command, io: Io): void {
  program
    .command('explain')
    .summary('say what a code in a result means')
    .description(
      'Says what a code of an issue, doubt, notice, method or note means, with an example and what to do. Without a code: ' +
        'all codes.',
    )
    .argument('[code]', 'a code, such as not-an-option or wilson')
    .addHelpText('after', '\nExamples:\n  crn-survey explain not-an-option\n  crn-survey explain')
    .action(async (code: string | undefined) => {
      const { CODE_LISTS } = await import('../explain/explain.js');
      await io.print(code === undefined ? allCodes(CODE_LISTS) : explained(code, CODE_LISTS));
    });
}

/** @throws SurveyError `unknown-code` with the nearest code there is */
function explained(code: string, lists: readonly CodeList[]): string {
  const found = lists.flatMap(({ kind, codes }) =>
    Object.hasOwn(codes, code) ? [{ kind, ...codes[code]! }] : [],
  );
  if (found.length === 0) {
    const meant = nearest(
      code,
      lists.flatMap(({ codes }) => Object.keys(codes)),
    );
    const hint = meant === undefined ? '"crn-survey explain" lists all codes.' : `Did you mean "${meant}"?`;
    throw cannotRun('unknown-code', `explain ${code}: there is no such code. ${hint}`);
  }
  return found
    .map(({ kind, means, example, advice }) =>
      [
        `${code} (${kind})`,
        ...paragraph(means, '  '),
        '',
        '  Example',
        ...paragraph(example, '    '),
        '',
        '  What to do',
        ...paragraph(advice, '    '),
        '',
      ].join('\n'),
    )
    .join('\n');
}

const allCodes = (lists: readonly CodeList[]): string =>
  `${lists
    .map(({ kind, about, codes }) =>
      [`${kind}: ${about}`, ...Object.keys(codes).map((code) => `  ${code}`)].join('\n'),
    )
    .join('\n\n')}\n`;

const paragraph = (text: string, indent: string): readonly string[] =>
  wrap(text, WIDTH - indent.length).map((line) => indent + line);
