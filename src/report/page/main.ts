/** The report's own script: filters, sorting and the download. Without it the page is a plain table. */
import { saveAsCsv } from './download.js';
import { FindingFilters } from './finding-filters.js';
import { makeSortable } from './sorting.js';

const form = document.querySelector<HTMLFormElement>('#filters');
const table = document.querySelector<HTMLTableElement>('#findings-table');

if (form && table) {
  const filters = new FindingFilters(form, table);
  makeSortable(table, form.dataset['sort'] ?? '');
  form.hidden = false;
  form.querySelector('#filters-download')?.addEventListener('click', () => {
    saveAsCsv(form, filters.shownRows());
  });
  for (const link of document.querySelectorAll<HTMLElement>('[data-show-rule]'))
    link.addEventListener('click', () => {
      filters.showRule(link.dataset['showRule'] ?? '');
    });
}
