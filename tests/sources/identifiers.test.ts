import { describe, expect, it } from 'vitest';
import { identifyingColumns } from '../../src/sources/identifiers.js';

describe('columns that identify people', () => {
  it.each([
    ...['E-Mail', 'Email Address', 'email_address', 'courriel', 'Correo electrónico', 'MAIL'],
    ...['First Name', 'last_name', 'Surname', 'Prénom', 'Vorname', 'Recipient Last Name', 'Your name'],
    ...['IP Address', 'ip-address', 'ipaddress', 'Phone', 'Location Latitude', 'LocationLongitude'],
  ])('are known by a name such as %s', (name) => {
    expect(identifyingColumns(['id', name], [['1', 'x']])).toEqual([1]);
  });

  it.each(['Name of the network', 'Email is useful', 'Mobility', 'Nominal', 'Latitude of decisions'])(
    'are not known by a name such as %s',
    (name) => {
      expect(identifyingColumns([name], [['x']])).toEqual([]);
    },
  );

  it.each([
    ['a.b@example.org', 'C@Example.ORG'],
    ['192.0.2.1', '198.51.100.23'],
    ['2001:db8::1', '2001:DB8:0:0:0:0:0:2'],
  ])('are known by what stands in all their cells, such as %s', (one, other) => {
    const rows = [
      ['1', one],
      ['2', ''],
      ['3', other],
    ] as const;
    expect(identifyingColumns(['n', 'x'], rows)).toEqual([1]);
    expect(identifyingColumns(['n', 'x'], [...rows, ['4', 'something else']])).toEqual([]);
    expect(identifyingColumns(['n', 'x'], [['1', '']])).toEqual([]);
  });
});
