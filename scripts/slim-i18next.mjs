/** What of i18next the interface's words never run: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

const used = {
  I18n: ['constructor', 'createInstance', 'use', 'init', 'getFixedT', 't'],
  ResourceStore: ['constructor', 'getResource', 'hasResourceBundle', 'addResourceBundle'],
  Translator: [
    'constructor',
    'translate',
    'extractFromKey',
    'resolve',
    'isValidLookup',
    'getResource',
    'extendTranslation',
  ],
  PluralResolver: ['constructor', 'getRule', 'getSuffix'],
  Interpolator: ['constructor', 'resetRegExp', 'interpolate'],
};

/** As src/i18n/translator.ts sets them. */
const ourSettings = {
  resources: {},
  initAsync: false,
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  userDefinedKeySeparator: false,
  userDefinedNsSeparator: false,
  ignoreJSONStructure: false,
  escapeValue: false,
};

/** i18next's defaults, which stay. */
const defaultSettings = {
  debug: false,
  isClone: false,
  supportedLngs: false,
  nonExplicitSupportedLngs: false,
  partialBundledLanguages: false,
  preload: false,
  enableSelector: false,
  appendNamespaceToCIMode: false,
  appendNamespaceToMissingKey: false,
  missingKeyNoValueFallbackToKey: false,
  missingInterpolationHandler: false,
  parseMissingKeyHandler: false,
  saveMissing: false,
  updateMissing: false,
  saveMissingTo: 'fallback',
  saveMissingPlurals: true,
  missingKeyHandler: false,
  fallbackNS: false,
  postProcess: false,
  postProcessPassResolved: false,
  applyPostProcessor: false,
  returnNull: false,
  returnEmptyString: true,
  returnObjects: false,
  returnDetails: false,
  returnedObjectHandler: false,
  joinArrays: false,
  pluralSeparator: '_',
  contextSeparator: '_',
  prepend: '_',
  alwaysFormat: false,
  useRawValueToEscape: false,
  skipOnVariables: true,
  defaultVariables: undefined,
  overloadTranslationOptionHandler: undefined,
  prefix: '\\{\\{',
  suffix: '\\}\\}',
  unescapePrefix: '-',
  unescapeSuffix: '',
  formatSeparator: ',',
  nestingPrefix: undefined,
  nestingSuffix: undefined,
  nestingOptionsSeparator: undefined,
  maxReplaces: 1000,
  cacheInBuiltFormats: true,
};

/** Options of a single call that ours never give: languages come as a list, in the order to look in; no text names another. */
const noSuchOption = {
  nest: false,
  context: undefined,
  ordinal: undefined,
  replace: undefined,
  defaultValue: undefined,
  skipInterpolation: undefined,
  keyPrefix: undefined,
  lng: undefined,
  scopeNs: undefined,
  'opt.interpolation': undefined,
};

/** The instance has no language of its own, no plugins but the formatter, and loads nothing. */
const noSuchField = {
  language: undefined,
  languages: undefined,
  logger: undefined,
  languageUtils: undefined,
  languageDetector: undefined,
  backendConnector: undefined,
  devIsDefaultFallback: undefined,
  i18nFormat: undefined,
  ownPostProcessors: undefined,
  external: [],
  pendingWarnings: undefined,
  utils: undefined,
  nestingRegexp: undefined,
};

/** Hints for developers, events that nobody listens to, settings and forms of keys that ours do not have. */
const skipped = [
  'log',
  'warn',
  'once',
  'deprecate',
  'emit',
  'on',
  'baseLogger.init',
  'this.init',
  'addNamespaces',
  'deprecateDottedLng',
  'addPostProcessor',
  'deepExtend',
  'deepFind',
  'changeLanguage',
  'keysFromSelector',
  'looksLikeObjectPath',
  'hasDefaultValue',
  'shouldHandleAsObject',
  'getFallbackCodes',
  'toResolveHierarchy',
  'getLanguagePartFromCode',
];

export const slimI18next = () =>
  slimPackage({
    file: /i18next[\\/]dist[\\/]esm[\\/]i18next\.js$/,
    used,
    values: { ...ourSettings, ...defaultSettings, ...noSuchOption, ...noSuchField },
    skipped,
  });
