import { ServiceFinderService } from './service-finder-service.js';

if (!customElements.get('service-finder-service'))
  customElements.define('service-finder-service', ServiceFinderService);
