import '../service-finder-service/define.js';
import { ServiceFinderResults } from './service-finder-results.js';

if (!customElements.get('service-finder-results'))
  customElements.define('service-finder-results', ServiceFinderResults);
