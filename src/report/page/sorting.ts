type Direction = 'ascending' | 'descending';

/** Makes each heading a button that sorts by its column, once up and once down. */
export function makeSortable(table: HTMLTableElement, word: string): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-column]')];
  for (const [column, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = `${heading.textContent}: ${word}`;
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const direction: Direction = heading.ariaSort === 'ascending' ? 'descending' : 'ascending';
      for (const other of headings) other.ariaSort = other === heading ? direction : null;
      sortRows(table, column, heading.dataset['column'] === 'severity', direction);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, bySeverity: boolean, direction: Direction): void {
  const body = table.tBodies[0];
  if (!body) return;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = [...body.rows].map((row) => ({
    row,
    text: row.cells[column]?.textContent ?? '',
    grade: Number(row.dataset['grade']),
    place: Number(row.dataset['place']),
  }));
  // Rows that are alike stay in the report's order, whichever way round.
  keyed.sort((a, b) => sign * (bySeverity ? a.grade - b.grade : collator.compare(a.text, b.text)) || a.place - b.place);
  body.append(...keyed.map(({ row }) => row));
}
