/** The package for pages that bundle it: everything below is exported, nothing is registered (`define.js` does that). */
export { ServiceFinder } from './elements/service-finder/service-finder.js';
export { ServiceFinderFilters } from './elements/service-finder-filters/service-finder-filters.js';
export { ServiceFinderResults } from './elements/service-finder-results/service-finder-results.js';
export { ServiceFinderSearch } from './elements/service-finder-search/service-finder-search.js';
export { ServiceFinderService } from './elements/service-finder-service/service-finder-service.js';

export { ServiceFinderAnswerEvent } from './elements/events/answer-event.js';
export { ServiceFinderErrorEvent } from './elements/events/error-event.js';
export { ServiceFinderOpenEvent } from './elements/events/open-event.js';
export { ServiceFinderQueryEvent } from './elements/events/query-event.js';
export { ServiceFinderSelectEvent } from './elements/events/select-event.js';

export { addLanguage } from './i18n/translator.js';
export type { Dictionary } from './i18n/interface/dictionary.js';

export type * from './session/contract.js';
export { createSession, type SessionOptions } from './session/create-session.js';
export { FinderError, type FinderErrorCode } from './session/errors.js';
export { setScriptSettings, type ScriptSettings } from './session/script-settings.js';

export { InPageEngine } from './engines/in-page.js';
export type * from './search/contract.js';
export type { ThesaurusFile } from './thesaurus/format.js';

export type * from './catalogue/types.js';
export type { CatalogueIssue, CatalogueIssueCode } from './catalogue/issues.js';
export { CatalogueLookUp, servicesByLetter, servicesWithLeika } from './catalogue/look-up.js';
export { parseCatalogue, parseDetails, type ParseResult } from './catalogue/parse.js';
