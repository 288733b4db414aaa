/** What the script tag runs. The bundle puts a guard before all of it: a page that has the finder already is left alone. */
import { scriptTag } from './apply-script-tag.js';
import '../elements/service-finder/define.js';
import { watchPlaceholders } from './placeholders.js';

watchPlaceholders(scriptTag);
