import { runs } from './here.js';

export const miller = {
  id: 'miller',
  what: 'Miller, counting',
  install: 'apt-get install miller',
  isThere: () => runs('mlr', '--version'),
  command: (file, columns) => [
    'mlr',
    '--icsv',
    '--otsv',
    'count-distinct',
    '-u',
    '-f',
    columns.join(','),
    file,
  ],
  /** Lines of column, answer and count. */
  answer(stdout) {
    const lines = stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const first = lines.filter(([column]) => column === lines[0][0]);
    return { records: first.reduce((sum, [, , count]) => sum + Number(count), 0), distinct: lines.length };
  },
};
