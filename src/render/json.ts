/** Data as JSON text, two spaces deep, with a line end. */
export const renderJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
