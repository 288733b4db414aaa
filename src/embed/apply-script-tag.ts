/** Runs before any element is defined: elements in the page upgrade at that moment and need the settings. */
import { rememberDocumentLanguage } from '../i18n/page-language.js';
import { setScriptSettings } from '../session/script-settings.js';
import { readScriptTag } from './script-tag.js';

export const scriptTag = readScriptTag();

setScriptSettings({
  ...(scriptTag.folder === undefined ? {} : { folder: scriptTag.folder }),
  allowedOrigins: [...scriptTag.listedOrigins, ...(scriptTag.origin === undefined ? [] : [scriptTag.origin])],
});
rememberDocumentLanguage();
