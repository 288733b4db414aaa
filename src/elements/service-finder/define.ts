import '../service-finder-filters/define.js';
import '../service-finder-results/define.js';
import '../service-finder-search/define.js';
import '../service-finder-service/define.js';
import { ServiceFinder } from './service-finder.js';

if (!customElements.get('service-finder')) customElements.define('service-finder', ServiceFinder);
