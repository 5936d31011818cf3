import fc from 'fast-check';

/** A file that somebody could have, in bytes, and where its parts meet. */
export interface NastyFile {
  readonly bytes: Buffer;
  readonly header: readonly string[];
}

const character = fc.constantFrom(
  ...[
    'a',
    'b',
    'Z',
    '1',
    '0',
    ' ',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '-',
    '.',
    '=',
    '#',
    '\\',
  ],
  ...[
    'é',
    'ß',
    'ж',
    '中',
    '😀',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0301',
    '\u0085',
    '\u000b',
    '\u007f',
  ],
);
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '1', '2', '10', 'yes', 'no', 'never', 'K1', 'K2', ' K1', 'data_sharing'),
  },
  { weight: 2, arbitrary: fc.array(character, { maxLength: 9 }).map((characters) => characters.join('')) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((length) => 'x'.repeat(length)) },
);

interface Dialect {
  readonly delimiter: string;
  readonly newline: string;
  /** Which cells get quotes that need none: none, all, or every other. */
  readonly quotes: 'needed' | 'all' | 'some';
  readonly mark: boolean;
  readonly ended: boolean;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  quotes: fc.constantFrom('needed', 'all', 'some'),
  mark: fc.boolean(),
  ended: fc.boolean(),
});

function written(
  rows: readonly (readonly string[])[],
  { delimiter, newline, quotes, mark, ended }: Dialect,
): Buffer {
  const lines = rows.map((row, r) =>
    row
      .map((text, c) => {
        const isAsked = quotes === 'all' || (quotes === 'some' && (r * 3 + c) % 2 === 0);
        const isNeeded = /["\n\r]/.test(text) || text.includes(delimiter);
        return isAsked || isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
      })
      .join(delimiter),
  );
  return Buffer.from((mark ? '\ufeff' : '') + lines.join(newline) + (ended ? newline : ''));
}

/** Tables written by somebody who knows how. */
export const wellFormed: fc.Arbitrary<NastyFile> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc
    .record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      dialect,
    })
    .map(({ rows, dialect: how }) => {
      const header = ['id', 'q1', 'q2', 'other, please', 'last'].slice(0, width);
      return { header, bytes: written([header, ...rows], how) };
    }),
);

const pieces = fc.constantFrom(
  ...[
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    ' ',
    '\0',
    '\ufeff',
    'é',
    'x',
    '1,2',
    '"a"b',
    '\t',
    '|',
    ',,',
  ].map((text) => Buffer.from(text)),
  ...[[0xe9], [0xc3], [0xf0, 0x9f], [0xff], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xa9]].map((bytes) =>
    Buffer.from(bytes),
  ),
);

/** The same after an accident or two: bytes lost, put in or doubled. */
export const mutated: fc.Arbitrary<NastyFile> = fc
  .tuple(
    wellFormed,
    fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.option(pieces, { nil: undefined })), { maxLength: 3 }),
  )
  .map(([file, changes]) => ({
    ...file,
    bytes: changes.reduce((bytes, [place, lost, put]) => {
      const at = place % (bytes.length + 1);
      const rest = bytes.subarray(at + (put === undefined || lost < 3 ? lost : 0));
      return Buffer.concat([bytes.subarray(0, at), put ?? Buffer.alloc(0), rest]);
    }, file.bytes),
  }));
