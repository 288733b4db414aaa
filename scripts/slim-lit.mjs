/** What of Lit our elements never run: see slim-package.mjs. Lit is published minified, so its names are single letters. */
import { slimPackage } from './slim-package.mjs';

/** Only browsers that know `URL.canParse` get as far as here; all of them adopt style sheets. */
const styles = {
  file: /@lit[\\/]reactive-element[\\/]css-tag\.js$/,
  used: { n: ['constructor', 'styleSheet'] },
  always: {
    't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype':
      'true',
    // Each sheet of ours is one css`…` with nothing filled in.
    'this._$cssResult$=!0': 'void 0',
    'o!==s': 'false',
    '1===t.length': 'true',
    'void 0!==s&&1===s.length': 'true',
    't instanceof CSSStyleSheet?t:t.styleSheet': 't.styleSheet',
  },
};

const element = {
  file: /@lit[\\/]reactive-element[\\/]reactive-element\.js$/,
  used: {
    y: [
      'constructor',
      'observedAttributes',
      'createProperty',
      'getPropertyDescriptor',
      'getPropertyOptions',
      '_$Ei',
      'finalize',
      '_$Eu',
      '_$Ev',
      'addController',
      '_$E_',
      'createRenderRoot',
      'connectedCallback',
      'enableUpdating',
      'disconnectedCallback',
      'attributeChangedCallback',
      '_$AK',
      'requestUpdate',
      'C',
      '_$EP',
      'scheduleUpdate',
      'performUpdate',
      'willUpdate',
      '_$AE',
      '_$EM',
      'updateComplete',
      'update',
      'updated',
      'firstUpdated',
      'shadowRootOptions',
    ],
  },
  // Properties that are written to attributes, or read from them by rules of their own; decorators; polyfills.
  values: {
    reflect: false,
    useDefault: false,
    wrapped: false,
    state: false,
    noAccessor: false,
    converter: undefined,
    hasChanged: undefined,
    toAttribute: undefined,
    reactiveElementPolyfillSupport: undefined,
  },
  always: {
    'Symbol.metadata??=Symbol("metadata")': 'void 0',
    'a.litPropertyMetadata??=new WeakMap': 'void 0',
    'this[Symbol.metadata]': 'null',
    'void 0!==t.l&&(this.l=[...t.l])': 'void 0',
    'this.constructor.l?.forEach(t=>t(this))': 'void 0',
    '(a.reactiveElementVersions??=[]).push("2.1.2")': 'void 0',
    // Attributes are texts, numbers or there or not; each property has one, by its own name unless it is given another.
    'try{i=JSON.parse(t)}catch(t){i=null}': '',
    'r??this._$Ej?.get(e)??r': 'r',
    '[...r(t),...o(t)]': 'r(t)',
    'd("elementProperties")': '"elementProperties"',
    'd("finalized")': '"finalized"',
    'd("properties")': '"properties"',
    '!1===i': 'false',
    '"string"==typeof t?t.toLowerCase():void 0': 't.toLowerCase()',
    'void 0!==i&&this._$Eh.set(i,t)': 'this._$Eh.set(i,t)',
    'void 0!==h&&e(this.prototype,t,h)': 'e(this.prototype,t,h)',
    // No class has an accessor of its own for one of its properties.
    'this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)': 'void 0',
    'h(this.prototype,t)': 'void 0',
    'for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}': '',
    'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t]))': 'void 0',
    // Styles stand in a flat list. No element puts an update off or leaves it out, and no controller waits for one.
    'this.finalizeStyles(this.styles)': 'this.styles',
    'null!=t&&await t': 'void 0',
    't=this.shouldUpdate(s)': 't=true',
    't?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()':
      'this.willUpdate(s),this.update(s)',
    'this.getUpdateComplete()': 'this._$ES',
    'this._$EO?.forEach(t=>t.hostUpdated?.())': 'void 0',
  },
};

const template = {
  file: /lit-html[\\/]lit-html\.js$/,
  used: {
    S: ['constructor', 'createElement'],
    R: ['constructor', 'u', 'p'],
    k: ['constructor', '_$AI', 'O', 'T', '_', '$', '_$AC', 'k', '_$AR'],
    H: ['constructor', '_$AI', 'j'],
    I: ['j'],
    L: ['j'],
    z: ['_$AI', 'handleEvent'],
    Z: [],
  },
  // Who a part belongs to and what becomes of it, which directives alone ask for: there are none.
  values: { _$AN: undefined, _$AM: undefined, _$Cv: undefined, litHtmlPolyfillSupport: undefined },
  always: {
    'M(this,t,i)': 't',
    'M(this,t,i,0)': 't',
    'M(this,e[s+n],i,n)': 'e[s+n]',
    'this._$AP?.(!1,!0,s)': 'void 0',
    'this.type=1': 'void 0',
    'this.type=2': 'void 0',
    '(t.litHtmlVersions??=[]).push("3.3.3")': 'void 0',
    // Templates are all html`…`, made by the compiler; nothing is filled into a tag, a comment, or one of these elements.
    '2===i': 'false',
    '3===i': 'false',
    '"number"==typeof s': 'true',
    'y.test(u[2])&&(n=RegExp("</"+u[2],"g"))': 'void 0',
    'y.test(r.tagName)': 'false',
    't.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))': 'void 0',
    '{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}': '',
    '6===r.type&&(i=new Z(h,this,t))': 'void 0',
    '(t?.creationScope??l).importNode(i,!0)': 'l.importNode(i,!0)',
    'i(t).nextSibling': 't.nextSibling',
    'i(t).remove()': 't.remove()',
    'u(t)||"function"==typeof t?.[Symbol.iterator]': 'u(t)',
    // What listens is a function, told nothing but the event.
    't===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive': 't===A&&s!==A',
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)':
      'this._$AH.call(this.options.host,t)',
    // An element is drawn into its own shadow root, which is empty.
    's?.renderBefore??i': 'i',
    's?.renderBefore??null': 'null',
    's??{}': 's',
  },
};

const base = {
  file: /lit-element[\\/]lit-element\.js$/,
  used: { i: ['constructor', 'update', 'render'] },
  always: {
    'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected)': 'void 0',
    's.litElementHydrateSupport?.({LitElement:i})': 'void 0',
    's.litElementPolyfillSupport': 'void 0',
    '(s.litElementVersions??=[]).push("4.2.2")': 'void 0',
  },
};

export const slimLit = () => [styles, element, template, base].map(slimPackage);
