import { runs } from './here.js';

export const csvkit = {
  id: 'csvkit',
  what: 'csvkit (csvstat), counting',
  install: 'apt-get install csvkit',
  isThere: () => runs('csvstat', '--version'),
  command: (file, columns) => [
    ...['csvstat', '--freq', '--freq-count', '1000', '--snifflimit', '0'],
    ...['--columns', columns.join(','), file],
  ],
  /** A line of counts for each column; how many records there were is not said. */
  answer: () => ({}),
};
