/** The text of an instrument with these questions, as an author would write it. */
export const instrumentText = (questions: readonly object[], more: object = {}): string =>
  JSON.stringify({
    format: 'crn-survey/instrument/1',
    id: 'test',
    version: '1.0.0',
    title: 'Test',
    ...more,
    sections: [{ id: 's', title: 'S', questions }],
  });

export const options = (...ids: readonly string[]) => ids.map((id) => ({ id, label: `Label ${id}` }));
