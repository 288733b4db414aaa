import { csvText } from '../csv.js';

/** Saves rows of the table as a CSV file; made in the page, so nothing is sent anywhere. */
export function saveAsCsv(form: HTMLFormElement, rows: readonly HTMLTableRowElement[]): void {
  const columns = JSON.parse(form.dataset['columns'] ?? '[]') as string[];
  const blob = new Blob([csvText([columns, ...rows.map(cellsOf)])], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = form.dataset['file'] ?? '';
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Severity, service, id, finding, detail, what to do, topics, page. */
function cellsOf(row: HTMLTableRowElement): string[] {
  const { service = '', id = '', rule = '', detail = '', topicNames = '', url = '' } = row.dataset;
  const text = (column: number): string => row.cells[column]?.textContent.trim() ?? '';
  const mend = document.getElementById(`rule-${rule}`)?.dataset['mend'] ?? '';
  return [text(0), service, id, text(2), detail, mend, topicNames, url];
}
