/** Registers the elements, for pages that bundle the package. */
import './elements/service-finder/define.js';
