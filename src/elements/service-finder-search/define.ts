import { ServiceFinderSearch } from './service-finder-search.js';

if (!customElements.get('service-finder-search')) customElements.define('service-finder-search', ServiceFinderSearch);
