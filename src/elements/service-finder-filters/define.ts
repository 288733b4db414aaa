import { ServiceFinderFilters } from './service-finder-filters.js';

if (!customElements.get('service-finder-filters'))
  customElements.define('service-finder-filters', ServiceFinderFilters);
