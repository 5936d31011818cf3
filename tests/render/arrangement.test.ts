import { describe, expect, it } from 'vitest';
import { columnGroups, startsGroup } from '../../src/render/arrangement.js';
import type { Row } from '../../src/report/document.js';

const places = (groups: readonly (string | undefined)[]) =>
  columnGroups(groups.map((group) => (group === undefined ? {} : { group }))).map(
    ({ from, to, group }) => [from, to, group] as const,
  );

describe('columns under one heading', () => {
  it('are neighbours of one group, each other column being a group of its own', () => {
    expect(places([undefined, '%', '%', undefined, '%', 'Share'])).toEqual([
      [0, 1, undefined],
      [1, 3, '%'],
      [3, 4, undefined],
      [4, 5, '%'],
      [5, 6, 'Share'],
    ]);
  });

  it('never take in the labels, nor have an empty heading', () => {
    expect(places(['%', '%', ' ', ' ', ''])).toEqual([
      [0, 1, undefined],
      [1, 2, '%'],
      [2, 3, undefined],
      [3, 4, undefined],
      [4, 5, undefined],
    ]);
  });
});

describe('rows under one heading', () => {
  it('begin where the group is named anew, on its first row or on all of them', () => {
    const row = (group?: string): Row => ({ cells: {}, ...(group === undefined ? {} : { group }) });
    const rows = [row(), row('a'), row('a'), row('b'), row(), row('b')];
    expect(rows.map((_, i) => startsGroup(rows, i))).toEqual([false, true, false, true, false, true]);
  });
});
