import { beside, runs, twoNumbers } from './here.js';

const pythons = ['python3', '/usr/bin/python3'];
export const python = () => pythons.find((one) => runs(one, '-c', 'import pandas'));

export const pandas = {
  id: 'pandas',
  what: 'pandas, counting',
  install: 'apt-get install python3-pandas',
  isThere: () => python() !== undefined,
  command: (file, columns) => [python(), beside('count_with_pandas.py'), file, columns.join(',')],
  answer: twoNumbers,
};
