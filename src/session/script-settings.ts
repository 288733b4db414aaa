/** What the script tag says, for everything below `embed/`; a page that bundles the package may set it itself. */

/** Settings of the whole page. */
export interface ScriptSettings {
  /** Absolute address, ending in a slash, of the folder in which the script and its `i18n/` and `thesaurus/` lie. */
  readonly folder?: string;
  /** Origins ("https://data.example.org") besides the page's own from which a catalogue may come. Default: none. */
  readonly allowedOrigins: readonly string[];
}

let settings: ScriptSettings = { allowedOrigins: [] };

/** The settings as they are now. */
export function scriptSettings(): ScriptSettings {
  return settings;
}

/** Changes some of the settings; finders that load later go by them. */
export function setScriptSettings(changed: Partial<ScriptSettings>): void {
  settings = { ...settings, ...changed };
}
