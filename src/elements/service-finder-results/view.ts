import type { LocalizedText } from '../../catalogue/types.js';
import type { CatalogueLookUp } from '../../catalogue/look-up.js';
import type { Session, SessionSnapshot } from '../../session/contract.js';
import type { FinderContext } from '../finder-context.js';
import { localized } from '../templates/text.js';

/** What the screens of the results draw from, and what they can do. */
export interface ResultsView {
  readonly context: FinderContext;
  readonly snapshot: SessionSnapshot;
  /** Level of this screen's topmost heading. */
  readonly level: number;
  readonly open: (serviceId: string) => void;
  readonly filter: (question: (session: Session) => void) => void;
  readonly search: (text: string) => void;
  readonly retry: () => void;
  readonly showMore: () => void;
}

/** A view of a catalogue that is loaded. */
export interface ReadyView extends ResultsView {
  readonly lookUp: CatalogueLookUp;
}

/** A text of the catalogue in the reader's language. */
export function textOf({ context, lookUp }: ReadyView, text: LocalizedText): unknown {
  return localized(text, {
    wanted: context.language,
    catalogueLanguage: lookUp.catalogue.language,
    around: context.translator.language,
  });
}
