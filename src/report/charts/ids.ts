import type { ReportSection } from '../document.js';

/**
 * Gives every chart an id that can be the name of a file anywhere, and that no other chart of the report has, also where
 * small letters and capitals are one.
 */
export function withOwnIds(sections: readonly ReportSection[]): readonly ReportSection[] {
  const taken = new Set<string>();
  const ownOf = (id: string): string => {
    const plain = id.replaceAll('*', '-x-').replaceAll(/[^A-Za-z0-9_.-]+/g, '-');
    let own = plain;
    for (let i = 2; taken.has(own.toLowerCase()); i++) own = `${plain}-${i}`;
    taken.add(own.toLowerCase());
    return own;
  };
  return sections.map((section) => ({
    ...section,
    charts: section.charts.map((chart) => ({ ...chart, id: ownOf(chart.id) })),
  }));
}
