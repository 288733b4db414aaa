/** What the script tag on the town's page says, and where the script lies. */
import { parseAddress } from '../session/catalogue-address.js';

/** The script's usual file name; by it the tag is found where the browser does not tell (module scripts, loaders). */
const FILE_NAME = 'service-finder.js';

/** The tag's settings. */
export interface ScriptTag {
  /** Absolute address, ending in a slash, of the folder that holds `i18n/` and `thesaurus/`. */
  readonly folder?: string;
  /** The origin from which the script came. */
  readonly origin?: string;
  /** Origins in `data-allow`, separated by spaces or commas ("https://data.example.org data.example.com"), and that of `data-catalogue`. */
  readonly listedOrigins: readonly string[];
  /** Absolute address in `data-catalogue`: the catalogue of placeholders that name none. */
  readonly catalogue?: string;
}

/** Reads the tag that runs this script; to be called while the script is first run, or `document.currentScript` is gone. */
export function readScriptTag(): ScriptTag {
  const tag = runningScript() ?? namedScript();
  const source = webAddress(tag?.src);
  const base = tag?.dataset['base'] ?? explicitBase();
  const folder = base === undefined ? source && new URL('.', source) : webAddress(base.replace(/\/?$/, '/'));
  const catalogue = webAddress(tag?.dataset['catalogue']);
  return {
    ...(folder ? { folder: folder.href } : {}),
    ...(source ? { origin: source.origin } : {}),
    listedOrigins: [
      ...(tag?.dataset['allow'] ?? '').split(/[\s,]+/).flatMap(originOf),
      ...(catalogue ? [catalogue.origin] : []),
    ],
    ...(catalogue ? { catalogue: catalogue.href } : {}),
  };
}

function runningScript(): HTMLScriptElement | undefined {
  // An image with the name "currentScript" would stand in its place (DOM clobbering).
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement ? currentScript : undefined;
}

function namedScript(): HTMLScriptElement | undefined {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  return scripts.find((script) => webAddress(script.src)?.pathname.endsWith(`/${FILE_NAME}`));
}

/** Where a loader hides the script's address, the finder itself may name the folder. */
function explicitBase(): string | undefined {
  const named = document.querySelector<HTMLElement>('service-finder[data-base], [data-service-finder][data-base]');
  return named?.dataset['base'];
}

function webAddress(address: string | undefined): URL | undefined {
  const resolved = address ? parseAddress(address, document.baseURI) : undefined;
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved : undefined;
}

function originOf(entry: string): string[] {
  const address = parseAddress(/^https?:\/\//i.test(entry) ? entry : `https://${entry}`);
  return address ? [address.origin] : [];
}
