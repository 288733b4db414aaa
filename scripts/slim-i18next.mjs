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
  // Also before what asks not to be escaped: "{{- name}}" is filled in as "{{name}}" is.
  prefix: '\\{\\{-?',
  suffix: '\\}\\}',
  formatSeparator: ',',
  nestingPrefix: undefined,
  nestingSuffix: undefined,
  nestingOptionsSeparator: undefined,
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
  pendingWarnings: undefined,
  utils: undefined,
  nestingRegexp: undefined,
};

/** What is noted and never asked for. */
const unread = {
  defaultNS: undefined,
  load: 'all',
  isInitializing: undefined,
  isInitialized: undefined,
  checkedLoadedFor: undefined,
  usedKey: undefined,
  exactUsedKey: undefined,
  usedNS: undefined,
  interpolationkey: undefined,
  resolvedOptions: undefined,
};

/** What comes to the same whenever ours are looked up, said in plural and filled in. */
const always = {
  // Keys are whole, and so are the names of languages; what is added are texts alone.
  "lng.includes('.')": 'false',
  'cleanKey(stack[stackIndex])': 'stack[stackIndex]',
  'obj !== undefined || path.length === 1': 'true',
  'options.skipCopy': 'true',
  'Array.isArray(key)': 'false',
  'opt.ns || this.options.defaultNS || []': 'opt.ns',
  'isString(namespaces) ? [namespaces] : namespaces': '[namespaces]',
  'deepFindWithDefaults(data, defaultData, key, this.options.keySeparator, this.options.ignoreJSONStructure)':
    'getPath(data, key)',
  'deepFindWithDefaults(data, defaultData, k, this.options.keySeparator, this.options.ignoreJSONStructure)':
    'getPath(data, k)',
  // A key comes alone, as a text, with options of ours: an object that is copied once.
  "typeof opts !== 'object'": 'false',
  "typeof key === 'function'": 'false',
  'o.lngs || fixedT.lngs': 'fixedT.lngs',
  'o.ns || fixedT.ns': 'fixedT.ns',
  'isString(lng)': 'false',
  '!this.translator': 'false',
  "typeof o === 'object' ? { ...o } : o": 'o',
  "typeof opt !== 'object' && this.options.overloadTranslationOptionHandler": 'false',
  "typeof opt === 'object'": 'false',
  '!opt': 'false',
  'keys == null': 'false',
  "typeof keys === 'function'": 'false',
  '!Array.isArray(keys)': 'true',
  "keys.map(k => typeof k === 'function' ? keysFromSelector(k, { ...this.options, ...opt }) : String(k))": 'keys',
  'isString(keys)': 'false',
  'Array.isArray(keys)': 'false',
  'opt.lngs ? opt.lngs : this.languageUtils.toResolveHierarchy(opt.lng || this.language, opt.fallbackLng)': 'opt.lngs',
  '!this.checkedLoadedFor[`${codes[0]}-${ns}`] && this.utils?.hasLoadedNamespace && !this.utils?.hasLoadedNamespace(usedNS)':
    'false',
  // A key that is nowhere stands for itself; a text is a text, and none is nested in it.
  'this.pluralResolver.getSuffix(lng, opt.count, opt)': 'void 0',
  'Object.prototype.toString.apply(resForObjHndl)': 'void 0',
  'handleAsObjectInI18nFormat && isString(joinArrays) && Array.isArray(res)': 'false',
  'res.match(this.interpolator.nestingRegexp)': 'null',
  // Values are filled in as they are: none is escaped.
  'this.regexpUnescape = getOrResetRegExp(this.regexpUnescape, `${this.prefix}${this.unescapePrefix}(.+?)${this.unescapeSuffix}${this.suffix}`);':
    '',
  'unescapedValues.find(([start, end]) => at >= start && at < end)': 'void 0',
  'todo.regex === this.regexpUnescape': 'false',
  // No text has a thousand places to fill, and none has a text of its own for a key that is nowhere.
  'replaces >= this.maxReplaces': 'false',
  '!this.isValidLookup(res) && hasDefaultValue': 'false',
  'todo.safeValue(value)': 'value',
  "[{ regex: this.regexpUnescape, safeValue: val => val }, { regex: this.regexp, safeValue: val => { if (!this.escapeValue) return val; if (this.escape === escape && this.options?.interpolation?.escapeValue !== false && isString(val) && val.includes('/')) { this.logger.once('/', 'deprecate', \"escapeValue renders '/' in a value as '&#x2F;' today; from v27 the default escape leaves '/' as it is\"); } return this.escape(val); } }]":
    '[{ regex: this.regexp }]',
  'Object.prototype.hasOwnProperty.call(options, matchedVar)': 'Object.hasOwn(options, matchedVar)',
  // Every browser of ours knows plurals; a language that is none gets English ones.
  "typeof Intl === 'undefined'": 'false',
  "code === 'dev' ? 'en' : code": 'code',
  'JSON.stringify({ cleanedCode, type })': 'cleanedCode',
  '!code.match(/-|_/)': 'true',
  "this.getSuffix('dev', count, options)": 'void 0',
  // The formatter is there, an object, and has nothing to prepare.
  'options?.interpolation?.format || (value => value)': 'options.interpolation.format',
  'this.options && this.options.interpolation && this.options.interpolation.defaultVariables || {}': 'void 0',
  'createClassOnDemand(formatter)': 'formatter',
  's.formatter.init': 'false',
  // The instance is made with an object of settings, has one plugin, and waits for nothing.
  'callback && !this.isInitialized && !options.isClone': 'false',
  'transformOptions(options)': 'options',
  '{ ...defOpts, ...this.options, ...transformOptions(options) }': 'this.options',
  '{ ...defOpts.interpolation, ...this.options.interpolation }': 'this.options.interpolation',
  'this.format = this.options.interpolation.format;': '',
  'data || {}': 'data',
  'bindMemberFunctions(this)': 'void 0',
  'defer()': 'void 0',
  'load()': 'void 0',
  "typeof options === 'function'": 'false',
  'options.defaultNS == null && options.ns': 'false',
  '!module': 'false',
  '!module.type': 'false',
  'this.modules[type] && this.modules[type] !== module': 'false',
  "module.type === 'backend'": 'false',
  "module.type === 'languageDetector'": 'false',
  "module.type === 'i18nFormat'": 'false',
  "module.type === 'formatter'": 'true',
  'new LanguageUtil(this.options)': 'void 0',
  'formatter = Formatter;': '',
  'this.modules.external.forEach(m => { if (m.init) m.init(this); });': '',
  'if (s[m]) t[m] = s[m];': 't[m] = s[m];',
  "['getResource', 'hasResourceBundle', 'getResourceBundle', 'getDataByLanguage']": "['hasResourceBundle']",
  "['addResource', 'addResources', 'addResourceBundle', 'removeResourceBundle']": "['addResourceBundle']",
  "['resourceStore', 'languageUtils', 'pluralResolver', 'interpolator', 'backendConnector', 'i18nFormat', 'utils', 'ownPostProcessors']":
    "['resourceStore', 'pluralResolver', 'interpolator']",
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
    values: { ...ourSettings, ...defaultSettings, ...noSuchOption, ...noSuchField, ...unread },
    skipped,
    always,
  });
