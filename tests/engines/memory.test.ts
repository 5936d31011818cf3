import { describe, expect, it } from 'vitest';
import { memoryFailure, memoryGuard } from '../../src/engines/memory.js';
import { SurveyError } from '../../src/errors.js';

const MIB = 2 ** 20;
const uses = (...used: readonly number[]) => {
  let next = 0;
  return () => ({ used: (used[next++] ?? 0) * MIB, limit: 1000 * MIB });
};

describe('the memory of a run', () => {
  it('may be a third full of what was found, and now and then of garbage', () => {
    const guard = memoryGuard('x.csv', uses(333, 334, 700, 900, 333, 334, 334, 334, 100, 334));
    for (let i = 0; i < 12; i++) guard();
  });

  it('ends the run with what to do before it is full', () => {
    const guard = memoryGuard('x.csv', uses(300, 600, 601, 602, 603));
    for (let i = 0; i < 4; i++) guard();
    expect(guard).toThrow(SurveyError);
    const again = memoryGuard('x.csv', uses(600, 601, 602, 603));
    for (let i = 0; i < 3; i++) again();
    expect(again).toThrow(
      /^x\.csv: the different keys and texts .* do not fit into memory \(603 of 1000 MiB\)\. .*--only/,
    );
  });

  it('is shared by those who read at once, as one of them gets in the end what all found', () => {
    const guard = memoryGuard('x.csv', uses(83, 84, 84, 84, 84), 4);
    for (let i = 0; i < 4; i++) guard();
    expect(guard).toThrow(/\(84 of 1000 MiB\)/);
  });

  it('is what a full collection is about', () => {
    const full = memoryFailure('x.csv', new RangeError('Map maximum size exceeded'));
    expect(full).toMatchObject({ code: 'out-of-memory', status: 2 });
    const other = new RangeError('toFixed() digits argument must be between 0 and 100');
    expect(memoryFailure('x.csv', other)).toBe(other);
  });
});
