/** What the format takes for an id. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

const LONGEST = 48;

/** A name for results made of any text: itself where it is an id already, else what letters and digits it has. */
export function idOf(text: string, otherwise: string): string {
  if (ID.test(text)) return text;
  const signed = text.replace(/^-(?=\d)/, 'minus_');
  const plain = signed.normalize('NFD').replace(/\p{M}/gu, '');
  const id = plain.replace(/[^A-Za-z0-9_.-]+/g, '_').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return id === '' ? otherwise : id.slice(0, LONGEST).replace(/[^A-Za-z0-9]+$/, '');
}

/** The id of a text that people read: in small letters. */
export const idOfText = (text: string, otherwise: string): string => idOf(text.toLowerCase(), otherwise);

/** The id, or the id with the first number that makes it one of its own. */
export function uniqueId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}_${number}`)) number += 1;
  return `${id}_${number}`;
}
