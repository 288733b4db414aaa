var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/text/stem.ts
function stem(word) {
  const known = cache.get(word);
  if (known !== void 0) return known;
  const result = LATIN.test(word) ? stemLatin(word) : stemOther(word);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(word, result);
  return result;
}
function stemLatin(word) {
  if (word.length <= 3 || !LAST_LETTERS.includes(word.charAt(word.length - 1))) return word;
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : void 0;
  if (irregular !== void 0) return irregular;
  return verbal(participle(nominal(word)));
}
function nominal(word) {
  const last = word.charAt(word.length - 1);
  if (last === "t" || last === "g" || last === "a") return word;
  if (last === "n" && /[^aeiou]innen$/.test(word) && word.length > 8) return word.slice(0, -5);
  if ((word.endsWith("er") || word.endsWith("ern")) && PLURAL_ER.test(word)) return word.replace(/ern?$/, "");
  if (last === "e" || word.charAt(word.length - 2) === "e") {
    const adjective = ADJECTIVE_ENDING.exec(word);
    if (adjective && !NOUN_ER.test(word) && word.length - (adjective[2] ?? "").length >= 4)
      return word.slice(0, -(adjective[2] ?? "").length);
    if (/niss(e[sn]?)$/.test(word)) return word.replace(/se[sn]?$/, "");
  }
  if (last === "n" && /(er|el)n$/.test(word) && word.length >= 6) return word.slice(0, -1);
  for (const ending of ["ens", "en", "es", "em", "e"])
    if (word.endsWith(ending) && word.length - ending.length >= 3 && !/[aeou]$/.test(word.slice(0, -ending.length)))
      return word.slice(0, -ending.length);
  if (last !== "s" && /[eu]en?$/.test(word) && word.length >= 5) return word.replace(/en?$/, "");
  if (last === "s" && /[bdfghklmnprtaoy]s$/.test(word) && word.length >= 5 && !/..los$/.test(word))
    return word.slice(0, -1);
  return word;
}
function participle(word) {
  if (!word.endsWith("t") || !word.includes("ge")) return word;
  const match = PARTICIPLE_ET.exec(word) ?? PARTICIPLE_T.exec(word);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : word;
}
function verbal(word) {
  if (word.endsWith("ung") && word.length >= 7 && !OWN_UNG.test(word)) return word.slice(0, -3);
  if (!word.endsWith("t")) return word;
  if (/(d|t|chn|ffn|gn|dn)et$/.test(word) && word.length >= 6) return word.slice(0, -2);
  if (/([aei]g|org|ier|er|[bdkmst]el|ll|hl|sch|[eu]tz|auf|pruf)t$/.test(word) && word.length >= 7)
    return word.slice(0, -1);
  return word;
}
function stemOther(word) {
  if (/^(?:ال|وال|بال|لل|فال)\p{L}{3,}/u.test(word)) return word.replace(/^(?:وال|بال|فال|ال|لل)/u, "");
  return word;
}
var IRREGULAR, PLURAL_ER, OWN_UNG, ADJECTIVE_ENDING, NOUN_ER, SEPARABLE, PARTICIPLE_ET, PARTICIPLE_T, LATIN, LAST_LETTERS, cache, MAX_CACHED;
var init_stem = __esm({
  "src/text/stem.ts"() {
    "use strict";
    IRREGULAR = {
      firmen: "firma",
      themen: "thema",
      konten: "konto",
      visa: "visum",
      visas: "visum",
      visen: "visum",
      museen: "museum",
      praktika: "praktikum",
      praktikums: "praktikum",
      zentren: "zentrum",
      centren: "zentrum",
      gymnasien: "gymnasium",
      stadien: "stadion",
      nachbarn: "nachbar",
      jubilaen: "jubilaum",
      kriterien: "kriterium",
      busse: "bus",
      bussen: "bus",
      busses: "bus",
      atteste: "attest",
      taxen: "taxi",
      taxis: "taxi",
      medien: "medium",
      ministerien: "ministerium",
      stipendien: "stipendium",
      gremien: "gremium",
      aller: "alle",
      allem: "alle",
      ehen: "ehe",
      namens: "nam",
      neue: "neu",
      neuer: "neu",
      neues: "neu",
      neuem: "neu"
    };
    PLURAL_ER = /(haus|buch|(?<!aus|eng|hol|in|ir|is|nieder)land|wald|rad|grab|kind|bild|feld|kleid|licht|schild|glied|geld|brett|dach|fach|blatt|bad|band|dorf|gras|gut|huhn|kalb|lamm|loch|mann|rand|schloss|tal|tuch|volk|wort|amt|tum|denkmal|rind|lied|geist|gesicht|strauch|kraut|glas|korn|ei|bund|loch|grab|schwert|nest|fahrrad)er[n]?$/;
    OWN_UNG = /(zeit|satz|stift|quitt|steuer|ausweis|kleid|unterhalt|^(pack|richt|wend|fest|haft))ung(en)?$/;
    ADJECTIVE_ENDING = /(isch|lich|ig|los|haft|ell|al|iv|sam|bar|deutsch|end|(?:akt|vid|man|irt|vent)ull)(e[mnrs]?)$/;
    NOUN_ER = /(fisch|[kt]ell|kalend|spend|^(?:ab)?send)er$/;
    SEPARABLE = "(?:ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|um|vor|weg|wieder|zu|zuruck|zusammen|uber|unter|still)?";
    PARTICIPLE_ET = new RegExp(`^(${SEPARABLE})ge(\\p{L}{2,}(?:d|t|chn|ffn|gn|dn))et$`, "u");
    PARTICIPLE_T = new RegExp(
      `^(${SEPARABLE})ge(?!nehm|wahr|hor|stalt|fahr|sund|wer|burt)(\\p{L}+(?:[aei]g|uf|ier|er|el|ick|eb|ll|auch|ach|hn|hl|erb|sch))t$`,
      "u"
    );
    LATIN = /^[a-z]+$/;
    LAST_LETTERS = "aegmnrst";
    cache = /* @__PURE__ */ new Map();
    MAX_CACHED = 4096;
  }
});

// src/text/numbering.ts
function groupStarts(groupOf, groups) {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}
var Numbering;
var init_numbering = __esm({
  "src/text/numbering.ts"() {
    "use strict";
    Numbering = class {
      #numbers = /* @__PURE__ */ new Map();
      /** The key's number, made if it is new. */
      of(key) {
        const known = this.#numbers.get(key);
        if (known !== void 0) return known;
        this.#numbers.set(key, this.#numbers.size);
        return this.#numbers.size - 1;
      }
      /** The key's number, or -1. */
      find(key) {
        return this.#numbers.get(key) ?? -1;
      }
      get size() {
        return this.#numbers.size;
      }
      /** In the order of their numbers. */
      get keys() {
        return this.#numbers.keys();
      }
    };
  }
});

// src/text/string-table.ts
function spread(hash) {
  return hash ^ hash >>> 15;
}
var StringTable, END, SEED, PRIME;
var init_string_table = __esm({
  "src/text/string-table.ts"() {
    "use strict";
    StringTable = class _StringTable {
      #joined;
      #starts;
      /** Number + 1 of the string whose hash points here, or of one pushed on by another; 0 = free. */
      #slots;
      /** @param joined The strings, each different, with a line feed after each. */
      constructor(joined) {
        let size = 0;
        for (let at = joined.indexOf("\n"); at >= 0; at = joined.indexOf("\n", at + 1)) size += 1;
        this.#joined = joined;
        this.#starts = new Uint32Array(size + 1);
        this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2)));
        const mask = this.#slots.length - 1;
        let hash = SEED;
        let number2 = 0;
        for (let at = 0; at < joined.length; at += 1) {
          const code = joined.charCodeAt(at);
          if (code !== END) {
            hash = Math.imul(hash ^ code, PRIME);
            continue;
          }
          let slot = spread(hash) & mask;
          while (this.#slots[slot] !== 0) slot = slot + 1 & mask;
          number2 += 1;
          this.#slots[slot] = number2;
          this.#starts[number2] = at + 1;
          hash = SEED;
        }
      }
      static of(strings) {
        let joined = "";
        for (const string2 of strings) joined += `${string2}
`;
        return new _StringTable(joined);
      }
      get size() {
        return this.#starts.length - 1;
      }
      /** The strings in order, a line feed after each. */
      get joined() {
        return this.#joined;
      }
      /** Where the string begins in `joined`. */
      start(number2) {
        return this.#starts[number2] ?? 0;
      }
      /** In UTF-16 units. */
      lengthOf(number2) {
        return this.start(number2 + 1) - this.start(number2) - 1;
      }
      at(number2) {
        return this.#joined.slice(this.start(number2), this.start(number2 + 1) - 1);
      }
      /** The string's number, or -1. */
      find(string2) {
        const { length } = string2;
        const mask = this.#slots.length - 1;
        let hash = SEED;
        for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ string2.charCodeAt(at), PRIME);
        for (let slot = spread(hash) & mask; ; slot = slot + 1 & mask) {
          const number2 = (this.#slots[slot] ?? 0) - 1;
          if (number2 < 0) return -1;
          if (this.lengthOf(number2) === length && this.#joined.startsWith(string2, this.start(number2))) return number2;
        }
      }
      /** The first number whose string does not come before this one; for tables in alphabetical order. */
      lowerBound(string2) {
        let low = 0;
        let high = this.size;
        while (low < high) {
          const middle = low + high >> 1;
          if (this.at(middle) < string2) low = middle + 1;
          else high = middle;
        }
        return low;
      }
    };
    END = 10;
    SEED = 2166136261;
    PRIME = 16777619;
  }
});

// src/text/fold.ts
function fold(text2) {
  const lower = text2.toLowerCase();
  return isFolded(lower) ? lower : foldLetters(lower);
}
function foldWithOrigins(text2) {
  const origins = [];
  const folded = foldLetters(text2, origins);
  origins.push(text2.length);
  return { text: folded, origins };
}
function isFolded(lower) {
  let before = "";
  for (const letter of lower) {
    const isPlain = letter >= "a" && letter <= "z" || letter >= "0" && letter <= "9";
    if (!isPlain || letter === "e" && (before === "a" || before === "o" || before === "u")) return false;
    before = letter;
  }
  return true;
}
function foldLetters(text2, origins) {
  let folded = "";
  let index = 0;
  for (const character of text2) {
    for (const letter of foldCharacter(character)) {
      if (isUmlautsE(folded, letter)) continue;
      folded += letter;
      if (origins) for (let unit = 0; unit < letter.length; unit += 1) origins.push(index);
    }
    index += character.length;
  }
  return folded;
}
function foldCharacter(character) {
  if (character >= "a" && character <= "z") return character;
  const known = cache2.get(character);
  if (known !== void 0) return known;
  let folded = "";
  for (const part of character.toLowerCase().normalize("NFKD").toLowerCase())
    folded += LETTERS[part] ?? (INVISIBLE.test(part) ? "" : digit(part));
  if (cache2.size < 4096) cache2.set(character, folded);
  return folded;
}
function digit(character) {
  const code = character.charCodeAt(0);
  if (code >= 1632 && code <= 1641) return String(code - 1632);
  if (code >= 1776 && code <= 1785) return String(code - 1776);
  return character;
}
function isUmlautsE(before, letter) {
  if (letter !== "e") return false;
  const vowel = before.charAt(before.length - 1);
  if (vowel === "a" || vowel === "o") return true;
  return vowel === "u" && !"aeq".includes(before.charAt(before.length - 2) || " ");
}
var LETTERS, INVISIBLE, cache2;
var init_fold = __esm({
  "src/text/fold.ts"() {
    "use strict";
    LETTERS = {
      \u00DF: "ss",
      \u00E6: "a",
      \u0153: "o",
      \u00F8: "o",
      \u0142: "l",
      \u0111: "d",
      \u00F0: "d",
      \u00FE: "th",
      \u0131: "i",
      \u014B: "n",
      \u0127: "h",
      \u0167: "t",
      \u0138: "k",
      // A capital sigma becomes one or the other by what follows it.
      \u03C2: "\u03C3",
      // Arabic and Persian: the seat of a hamza, final forms, and the letters that keyboards of the two languages differ in.
      \u0623: "\u0627",
      \u0625: "\u0627",
      \u0622: "\u0627",
      \u0671: "\u0627",
      \u0649: "\u064A",
      \u06CC: "\u064A",
      \u0626: "\u064A",
      \u0624: "\u0648",
      \u0629: "\u0647",
      \u06D5: "\u0647",
      \u06A9: "\u0643",
      \u0640: "",
      \u0621: "",
      // Ukrainian and Russian letters that people leave out on the other's keyboard.
      \u0491: "\u0433",
      \u0451: "\u0435",
      \u044A: "",
      \u02BC: "",
      "'": "",
      "\u2019": "",
      "\u2018": "",
      "`": "",
      "\xB4": ""
    };
    INVISIBLE = /[\p{M}\p{Cf}]/u;
    cache2 = /* @__PURE__ */ new Map();
  }
});

// src/text/tokens.ts
function tokenise(text2) {
  const tokens = [];
  const hasApostrophe = APOSTROPHE.test(text2);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text2); match !== null; match = WORD.exec(text2)) {
    const run = match[0];
    const found = hasApostrophe ? run.replace(ELISION, "") : run;
    let end = match.index + run.length;
    const start = end - found.length;
    if (end < text2.length && GENDER_SIGNS.includes(text2.charAt(end))) {
      GENDER_ENDING.lastIndex = end;
      const ending = GENDER_ENDING.exec(text2);
      if (ending) {
        end += ending[0].length;
        WORD.lastIndex = end;
      }
    }
    const surface = found.includes("In", 1) ? INNER_CAPITAL.exec(found)?.[1] ?? found : found;
    const word = fold(surface);
    if (word !== "") tokens.push({ word, surface, start, end });
  }
  return tokens;
}
var WORD, APOSTROPHE, ELISION, GENDER_ENDING, GENDER_SIGNS, INNER_CAPITAL;
var init_tokens = __esm({
  "src/text/tokens.ts"() {
    "use strict";
    init_fold();
    WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’ʼ`´][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)*/gu;
    APOSTROPHE = /['’ʼ`´]/;
    ELISION = /^(?:[cdjlmnstCDJLMNST]|[qQ][uU]|[dDnN][eE][lL][lL]|[dD]?[aA][lL][lL]|[sS][uU][lL][lL])['’ʼ`´](?=\p{L}{2})/u;
    GENDER_ENDING = /(?:[*:_·]|\/-?)[Ii]n(?:nen)?(?![\p{L}\p{N}])|\((?:-?in(?:nen)?)\)|[*:_·]innen(?=\p{Ll})/uy;
    GENDER_SIGNS = "*:_\xB7/(";
    INNER_CAPITAL = /^(\p{L}*\p{Ll})In(?:nen)?$/u;
  }
});

// src/thesaurus/thesaurus.ts
var LIST_WEIGHTS, NAMING_LISTS, RELATION, Thesaurus, NONE;
var init_thesaurus = __esm({
  "src/thesaurus/thesaurus.ts"() {
    "use strict";
    LIST_WEIGHTS = [1, 0.95, 0.85, 0.4];
    NAMING_LISTS = 2;
    RELATION = { narrower: 0.75, broader: 0.5, related: 0.3 };
    Thesaurus = class {
      #numbers;
      constructor(parts) {
        this.parts = parts;
        this.#numbers = new Map(parts.concepts.map((concept, number2) => [concept, number2]));
      }
      /** The concept's German term, or the first word of another language. */
      label(concept) {
        return this.parts.labels[this.#numbers.get(concept) ?? -1] || concept.slice(2);
      }
      /** Related concepts with how strongly they answer, 0 to 1. */
      neighbours(concept) {
        return this.parts.neighbours.get(concept) ?? NONE;
      }
      leads(event) {
        return this.parts.leads.get(event) ?? [];
      }
      /** Objects of a LeiKa key's first 8 digits, and actions of its Verrichtung (digits 9 to 11). */
      byLeika(key) {
        const { leika } = this.parts;
        return [leika.get(key.slice(0, 8)) ?? [], leika.get(key.slice(8, 11)) ?? []];
      }
      isNoise(word) {
        return this.parts.noise.has(word);
      }
      /** Whether this stem alone means something. */
      has(stemmed) {
        const { stems, phrases } = this.parts;
        const stem2 = stems.find(stemmed);
        for (let phrase = phrases.starts[stem2] ?? 0; phrase < (phrases.starts[stem2 + 1] ?? 0); phrase += 1)
          if (this.#length(phrase) === 1) return true;
        return false;
      }
      /**
       * The phrases whose every word is among the readings, in any order.
       * @param own Stem → where and how surely it was read.
       */
      match(own) {
        const { starts } = this.parts.phrases;
        const readings = this.#byNumber(own);
        const matches = [];
        for (const [stem2, group] of readings)
          for (let phrase = starts[stem2] ?? 0; phrase < (starts[stem2 + 1] ?? 0); phrase += 1) {
            if (this.#length(phrase) === 1) for (const reading of group) matches.push(this.#matchOf(phrase, [reading]));
            else {
              const found = this.#firstReadings(phrase, readings);
              if (found) matches.push(this.#matchOf(phrase, found));
            }
          }
        return matches;
      }
      #length(phrase) {
        const { wordStarts } = this.parts.phrases;
        return (wordStarts[phrase + 1] ?? 0) - (wordStarts[phrase] ?? 0);
      }
      #byNumber(own) {
        const { stems, classes } = this.parts;
        const readings = /* @__PURE__ */ new Map();
        for (const [stemmed, group] of own) {
          const number2 = stems.find(stemmed);
          if (number2 >= 0) readings.set(number2, group);
        }
        if (classes.size > 0)
          for (const [stemmed, group] of own) {
            const number2 = stems.find(classes.get(stemmed) ?? "");
            if (number2 >= 0) readings.set(number2, [...readings.get(number2) ?? [], ...group]);
          }
        return readings;
      }
      #firstReadings(phrase, readings) {
        const { wordStarts, words } = this.parts.phrases;
        const found = [];
        for (let at = wordStarts[phrase] ?? 0; at < (wordStarts[phrase + 1] ?? 0); at += 1) {
          const reading = readings.get(words[at] ?? 0)?.[0];
          if (!reading) return void 0;
          found.push(reading);
        }
        return found;
      }
      #matchOf(phrase, used) {
        const { concepts, phrases, stems } = this.parts;
        const list = phrases.lists[phrase] ?? 0;
        const [start, end] = [phrases.wordStarts[phrase], phrases.wordStarts[phrase + 1]];
        return {
          phrase: {
            concept: concepts[phrases.concepts[phrase] ?? 0] ?? "o:",
            stems: Array.from(phrases.words.subarray(start, end), (stem2) => stems.at(stem2)),
            weight: LIST_WEIGHTS[list] ?? 0,
            names: list < NAMING_LISTS
          },
          positions: [...new Set(used.map((reading) => reading.position))],
          factor: used.reduce((product, reading) => product * reading.factor, 1)
        };
      }
    };
    NONE = /* @__PURE__ */ new Map();
  }
});

// src/thesaurus/thesaurus-builder.ts
var ThesaurusBuilder;
var init_thesaurus_builder = __esm({
  "src/thesaurus/thesaurus-builder.ts"() {
    "use strict";
    init_stem();
    init_numbering();
    init_string_table();
    init_tokens();
    init_thesaurus();
    ThesaurusBuilder = class {
      constructor() {
        /** Every folded word with a spelling to show; for mending typing errors. */
        this.words = /* @__PURE__ */ new Map();
        /** The files' words by spelling: most are met several times, and each is read once. */
        this.#read = /* @__PURE__ */ new Map();
        this.#stems = new Numbering();
        this.#concepts = new Numbering();
        this.#labels = [];
        this.#official = /* @__PURE__ */ new Set();
        this.#neighbours = /* @__PURE__ */ new Map();
        this.#leika = /* @__PURE__ */ new Map();
        this.#leads = /* @__PURE__ */ new Map();
        this.#noise = /* @__PURE__ */ new Set();
        this.#classes = /* @__PURE__ */ new Map();
        /** Phrase by phrase: its longest stem, its concept, its list, where its words end. */
        this.#keys = [];
        this.#conceptOf = [];
        this.#lists = [];
        this.#ends = [];
        this.#phraseStems = [];
      }
      #read;
      #stems;
      #concepts;
      #labels;
      #official;
      #neighbours;
      #leika;
      #leads;
      #noise;
      #classes;
      #keys;
      #conceptOf;
      #lists;
      #ends;
      #phraseStems;
      /** Adds a file, pausing after each concept so that a page can do it in slices. */
      *addInSteps(file) {
        for (const [name, members] of Object.entries(file.classes ?? {})) this.#addClass(name, members);
        for (const text2 of file.noise.split(",")) for (const { word } of this.#wordsOf(text2)) this.#noise.add(word);
        for (const [id, object2] of Object.entries(file.objects)) {
          const key = `o:${id}`;
          this.#addWords(key, object2.words);
          for (const digits of object2.leika ?? []) this.#addLeika(digits, key);
          for (const wider of object2.broader ?? []) {
            this.#relate(key, `o:${wider}`, RELATION.broader);
            this.#relate(`o:${wider}`, key, RELATION.narrower);
          }
          for (const other of object2.related ?? []) {
            this.#relate(key, `o:${other}`, RELATION.related);
            this.#relate(`o:${other}`, key, RELATION.related);
          }
          yield;
        }
        for (const [id, action] of Object.entries(file.actions)) {
          this.#addWords(`a:${id}`, action.words);
          for (const digits of action.leika ?? []) this.#addLeika(digits, `a:${id}`);
          for (const [other, weight] of Object.entries(action.near ?? {})) this.#relate(`a:${id}`, `a:${other}`, weight);
          yield;
        }
        for (const [id, event] of Object.entries(file.events)) {
          this.#addWords(`e:${id}`, event.words);
          if (event.leads) this.#leads.set(`e:${id}`, event.leads);
          yield;
        }
      }
      finish() {
        return new Thesaurus({
          stems: StringTable.of(this.#stems.keys),
          phrases: this.#packPhrases(),
          concepts: [...this.#concepts.keys],
          labels: this.#labels,
          neighbours: this.#neighbours,
          leika: this.#leika,
          leads: this.#leads,
          noise: this.#noise,
          classes: this.#classes
        });
      }
      /** Phrases sorted by their key; those with the same one stay in the order of the files. */
      #packPhrases() {
        const count = this.#keys.length;
        const starts = groupStarts(this.#keys, this.#stems.size);
        const order2 = new Uint32Array(count);
        const next = starts.slice();
        for (const [phrase, key] of this.#keys.entries()) {
          order2[next[key] ?? 0] = phrase;
          next[key] = (next[key] ?? 0) + 1;
        }
        const wordStarts = new Uint32Array(count + 1);
        const words = new Uint32Array(this.#phraseStems.length);
        for (const [place, phrase] of order2.entries()) {
          const own = this.#phraseStems.slice(this.#ends[phrase - 1] ?? 0, this.#ends[phrase]);
          words.set(own, wordStarts[place]);
          wordStarts[place + 1] = (wordStarts[place] ?? 0) + own.length;
        }
        const concepts = Uint16Array.from(order2, (phrase) => this.#conceptOf[phrase] ?? 0);
        const lists = Uint8Array.from(order2, (phrase) => this.#lists[phrase] ?? 0);
        return { starts, concepts, lists, wordStarts, words };
      }
      #addWords(key, lists) {
        const concept = this.#concepts.of(key);
        for (const [list, joined] of lists.entries()) {
          if (joined === void 0 || joined === "") continue;
          for (const text2 of joined.split(",")) {
            const words = this.#wordsOf(text2);
            if (words.length === 1 && this.#noise.has(words[0]?.word ?? "") && key.startsWith("o:")) continue;
            const stems = this.#phraseOf(words);
            const longest = stems.reduce((best, own) => own.length > best.length ? own : best, "");
            if (longest === "") continue;
            if (list === 0 ? !this.#official.has(concept) : !this.#labels[concept])
              this.#labels[concept] = text2;
            if (list === 0) this.#official.add(concept);
            for (const word of words) this.#show(word);
            this.#keys.push(this.#stems.of(longest));
            this.#conceptOf.push(concept);
            this.#lists.push(list);
            for (const own of stems) this.#phraseStems.push(this.#stems.of(own));
            this.#ends.push(this.#phraseStems.length);
          }
        }
        this.#labels[concept] ??= "";
      }
      #phraseOf(words) {
        return words.length > 1 ? [...new Set(words.map((word) => this.#classes.get(word.stem) ?? word.stem))] : words.map((word) => word.stem);
      }
      #wordsOf(text2) {
        const known = this.#read.get(text2);
        if (known) return known;
        if (text2.includes(" ")) return text2.split(" ").flatMap((piece) => this.#wordsOf(piece));
        const words = tokenise(text2).map(({ word, surface }) => ({ word, stem: stem(word), surface }));
        this.#read.set(text2, words);
        return words;
      }
      #show(word) {
        if (!this.words.has(word.word)) this.words.set(word.word, word);
      }
      #addClass(name, members) {
        const [head2] = this.#wordsOf(name);
        if (!head2) return;
        const target = `#${head2.stem}`;
        this.#classes.set(head2.stem, target);
        for (const member of members.split(","))
          for (const word of this.#wordsOf(member)) {
            this.#classes.set(word.stem, target);
            this.#show(word);
          }
      }
      #addLeika(digits, concept) {
        const known = this.#leika.get(digits);
        if (known) known.push(concept);
        else this.#leika.set(digits, [concept]);
      }
      #relate(from, to, weight) {
        const known = this.#neighbours.get(from) ?? /* @__PURE__ */ new Map();
        this.#neighbours.set(from, known.set(to, Math.max(weight, known.get(to) ?? 0)));
      }
    };
  }
});

// src/search/facets.ts
function passes(own, filters, except) {
  return FIELDS.every((field) => {
    const wanted = filters[field];
    if (!wanted || wanted.length === 0 || field === except) return true;
    return wanted.some((value) => own?.[field].includes(value));
  });
}
function countFacets(candidates, filters, index) {
  return FIELDS.flatMap((field) => {
    const counts = /* @__PURE__ */ new Map();
    for (const selected of filters[field] ?? []) counts.set(selected, 0);
    for (const { service } of candidates) {
      const own = index.facets[service];
      if (!own || own[field].length === 0 || !passes(own, filters, field)) continue;
      for (const value of own[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (counts.size === 0) return [];
    const values = [...counts].map(([id, count]) => ({ id, count, selected: filters[field]?.includes(id) ?? false }));
    values.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
    return [{ field, values }];
  });
}
var FIELDS;
var init_facets = __esm({
  "src/search/facets.ts"() {
    "use strict";
    FIELDS = ["topic", "audience", "channel"];
  }
});

// src/catalogue/localized-text.ts
var localized_text_exports = {};
__export(localized_text_exports, {
  allVersions: () => allVersions,
  inLanguage: () => inLanguage,
  knownLocale: () => knownLocale,
  plainIn: () => plainIn
});
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function inLanguage(value, wanted, catalogueLanguage) {
  if (!isMap(value)) return { text: value, language: catalogueLanguage };
  const tags = Object.keys(value);
  const base = wanted.split("-")[0] ?? wanted;
  const tag2 = [wanted, base, catalogueLanguage].find((candidate) => tags.includes(candidate)) ?? tags[0];
  const text2 = tag2 === void 0 ? void 0 : value[tag2];
  return tag2 === void 0 || text2 === void 0 ? void 0 : { text: text2, language: tag2 };
}
function plainIn(value, wanted, catalogueLanguage) {
  return value === void 0 ? "" : inLanguage(value, wanted, catalogueLanguage)?.text ?? "";
}
function allVersions(value, catalogueLanguage) {
  if (!isMap(value)) return [{ text: value, language: catalogueLanguage }];
  return Object.entries(value).map(([language2, text2]) => ({ language: language2, text: text2 }));
}
function knownLocale(tag2) {
  try {
    return Intl.getCanonicalLocales(tag2)[0] ?? "de";
  } catch {
    return "de";
  }
}
var init_localized_text = __esm({
  "src/catalogue/localized-text.ts"() {
    "use strict";
  }
});

// src/text/ranges.ts
function mergeRanges(ranges) {
  const merged = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
var init_ranges = __esm({
  "src/text/ranges.ts"() {
    "use strict";
  }
});

// src/search/marks.ts
function matchesOf(service, candidate, understanding, language2, index) {
  const marker = markerOf(candidate, understanding);
  const wanted = language2 ?? index.catalogue.language;
  const matches = [];
  const add = (field, value) => {
    const version = value === void 0 ? void 0 : inLanguage(value, wanted, index.catalogue.language);
    const ranges = version ? marksIn(version.text, marker, index) : [];
    if (version && ranges.length > 0) matches.push({ field, language: version.language, ranges });
  };
  add("title", service.title);
  add("summary", service.summary);
  let synonyms = 0;
  for (const [number2, synonym] of (service.synonyms ?? []).entries())
    for (const { text: text2, language: own } of allVersions(synonym, index.catalogue.language)) {
      const ranges = synonyms < MAX_SYNONYMS ? marksIn(text2, marker, index) : [];
      if (ranges.length === 0) continue;
      matches.push({ field: "synonyms", index: number2, language: own, ranges });
      synonyms += 1;
    }
  return matches;
}
function markerOf(candidate, understanding) {
  const stems = /* @__PURE__ */ new Set();
  const concepts = /* @__PURE__ */ new Set();
  const beginnings = /* @__PURE__ */ new Set();
  const isContent = (positions) => positions.some((position) => understanding.roles[position] !== "noise");
  for (const { target, kind, positions } of understanding.expansions) {
    if (target.type !== "term" || !isContent(positions)) continue;
    if (kind === "prefix")
      for (const position of positions)
        beginnings.add(understanding.tokens[understanding.places[position]?.token ?? 0]?.word ?? "");
    else stems.add(target.stem);
  }
  for (const { target, isNear } of candidate.used) {
    if (target.type === "term" || isNear && target.concept.startsWith("a:")) continue;
    concepts.add(target.concept);
  }
  beginnings.delete("");
  return { stems, beginnings: [...beginnings], concepts };
}
function marksIn(text2, marker, index) {
  const { tokens, words, named } = index.texts.read(text2);
  const ranges = [];
  for (const [position, word] of words.entries()) {
    const token = tokens[position];
    if (token) for (const range of tokenMarks(token, word, marker)) ranges.push(range);
  }
  if (marker.concepts.size > 0) {
    for (const { concept, positions } of named)
      if (marker.concepts.has(concept))
        for (const position of positions) {
          const token = tokens[position];
          if (token) ranges.push([token.start, token.end]);
        }
  }
  return ranges.length > 0 ? mergeRanges(ranges) : ranges;
}
function tokenMarks(token, { word, stem: stem2, parts }, { stems, beginnings }) {
  if (stems.has(stem2)) return [[token.start, token.end]];
  for (const beginning of beginnings) if (word.startsWith(beginning)) return [inside(token, 0, beginning.length)];
  if (!parts) return NO_MARKS;
  return parts.filter((part) => stems.has(part.stem)).map((part) => inside(token, part.start, part.end));
}
function inside(token, start, end) {
  const { text: text2, origins } = foldWithOrigins(token.surface);
  const from = origins[start] ?? 0;
  const to = end >= text2.length ? token.end - token.start : origins[end] ?? token.surface.length;
  return [token.start + from, token.start + Math.max(to, from + 1)];
}
var MAX_SYNONYMS, NO_MARKS;
var init_marks = __esm({
  "src/search/marks.ts"() {
    "use strict";
    init_localized_text();
    init_fold();
    init_ranges();
    MAX_SYNONYMS = 3;
    NO_MARKS = [];
  }
});

// src/text/function-words.ts
var FUNCTION_WORDS;
var init_function_words = __esm({
  "src/text/function-words.ts"() {
    "use strict";
    FUNCTION_WORDS = new Set(
      "aber alle als also am an ans auch auf aufs aus bei beim bin bis bitte da dafur damit dann das dass dein deine dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch durchs ein eine einem einen einer eines er es etwas euch fur furs ganz gibt hab habe haben hallo hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jetzt kann kannst kein keine keinen konnen man mal mein meine meinem meinen meiner meines mich mir mit mochte mochten muss musste mussen nach nicht noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen uber ubers um ums und uns unser unsere unserem unseren unserer unter vom von vor wann war waren warum was weil welche welchen welcher welches wenn wer werde werden wie wieder wir wird wo wohin wurde wurden wegen will wollen zu zum zur zwischen".split(" ")
    );
  }
});

// src/search/concepts.ts
function readingsOf({ words, isGlued }, thesaurus) {
  const readings = /* @__PURE__ */ new Map();
  const add = (stemmed, position, factor) => {
    const known = readings.get(stemmed);
    if (known) known.push({ position, factor });
    else readings.set(stemmed, [{ position, factor }]);
  };
  for (const [position, { word, stem: own, parts }] of words.entries()) {
    add(own, position, 1);
    if (isGlued[position]) add(stem(word + (words[position + 1]?.word ?? "")), position, 1);
    if (parts && !thesaurus.has(own))
      parts.forEach((part, index) => {
        add(part.stem, position, index === parts.length - 1 ? LAST_PART : FIRST_PART);
      });
  }
  return readings;
}
function conceptsOf(leika, texts2, thesaurus) {
  const concepts = /* @__PURE__ */ new Map();
  const note2 = (concept, strength) => {
    concepts.set(concept, Math.max(strength, concepts.get(concept) ?? 0));
  };
  for (const key of leika)
    for (const group of thesaurus.byLeika(key)) for (const concept of group) note2(concept, FROM_LEIKA / group.length);
  for (const text2 of texts2) {
    const content = text2.words.filter(({ word }) => !FUNCTION_WORDS.has(word)).length || 1;
    const matches = thesaurus.match(readingsOf(text2, thesaurus));
    for (const { phrase, positions, factor } of matches) {
      if (!phrase.names || phrase.concept.startsWith("e:")) continue;
      if (phrase.concept.startsWith("a:") && matches.some((other) => isNameAround(other, positions))) continue;
      const share = 0.7 + 0.3 * Math.min(1, positions.length / content);
      note2(phrase.concept, (text2.isTitle ? FROM_TITLE : FROM_SYNONYM) * phrase.weight * factor * share);
    }
  }
  if (![...concepts.keys()].some((concept) => concept.startsWith("a:"))) note2(DEFAULT_ACTION, 1);
  return concepts;
}
function isNameAround({ phrase, positions }, words) {
  return phrase.concept.startsWith("o:") && phrase.names && positions.length > words.length && words.every((word) => positions.includes(word));
}
var FROM_TITLE, FROM_SYNONYM, FROM_LEIKA, LAST_PART, FIRST_PART, DEFAULT_ACTION;
var init_concepts = __esm({
  "src/search/concepts.ts"() {
    "use strict";
    init_function_words();
    init_stem();
    FROM_TITLE = 1;
    FROM_SYNONYM = 0.7;
    FROM_LEIKA = 0.5;
    LAST_PART = 0.8;
    FIRST_PART = 0.55;
    DEFAULT_ACTION = "a:apply";
  }
});

// src/catalogue/rich-text.ts
var rich_text_exports = {};
__export(rich_text_exports, {
  MAX_RICH_TEXT_DEPTH: () => MAX_RICH_TEXT_DEPTH,
  plainText: () => plainText
});
function plainText(richText2) {
  if (typeof richText2 === "string") return richText2;
  const parts = [];
  collect(richText2, parts);
  return parts.join("").replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{2,}/g, "\n").trim();
}
function collect(nodes, parts) {
  for (const node of nodes) {
    if (typeof node === "string") parts.push(node);
    else if (node.type === "br") parts.push("\n");
    else {
      const inline = node.type === "a" || node.type === "strong" || node.type === "em";
      if (!inline) parts.push("\n");
      collect(node.children, parts);
      if (!inline) parts.push("\n");
    }
  }
}
var MAX_RICH_TEXT_DEPTH;
var init_rich_text = __esm({
  "src/catalogue/rich-text.ts"() {
    "use strict";
    MAX_RICH_TEXT_DEPTH = 40;
  }
});

// src/search/documents.ts
function namingTexts(service, catalogue, topicLabels) {
  const texts2 = [];
  const add = (field, value) => {
    if (value === void 0) return;
    for (const { text: text2 } of allVersions(value, catalogue.language)) texts2.push({ field, text: text2 });
  };
  add(FIELDS2.title, service.title);
  for (const synonym of service.synonyms ?? []) add(FIELDS2.synonyms, synonym);
  for (const topic of service.topics ?? []) add(FIELDS2.topics, topicLabels.get(topic));
  add(FIELDS2.summary, service.summary);
  return texts2;
}
function bodyTexts(service, catalogue) {
  const texts2 = [];
  const add = (value) => {
    if (value !== void 0) for (const { text: text2 } of allVersions(value, catalogue.language)) texts2.push(text2);
  };
  for (const section2 of service.sections ?? []) {
    add(section2.title);
    for (const link of section2.links ?? []) add(link.label);
    if (section2.text !== void 0)
      for (const { text: text2 } of allVersions(section2.text, catalogue.language)) texts2.push(plainText(text2));
  }
  return texts2;
}
var FIELDS2, NAMING_FIELDS;
var init_documents = __esm({
  "src/search/documents.ts"() {
    "use strict";
    init_localized_text();
    init_rich_text();
    FIELDS2 = {
      title: { name: "title", bit: 1, weight: 4, pivot: 4, b: 0.4 },
      synonyms: { name: "synonyms", bit: 2, weight: 2.6, pivot: 12, b: 0.15 },
      topics: { name: "topics", bit: 4, weight: 0.7, pivot: 3, b: 0 },
      summary: { name: "summary", bit: 8, weight: 0.8, pivot: 20, b: 0.5 },
      text: { name: "text", bit: 16, weight: 0.3, pivot: 200, b: 0.6 }
    };
    NAMING_FIELDS = FIELDS2.title.bit | FIELDS2.synonyms.bit | FIELDS2.topics.bit;
  }
});

// src/search/rank.ts
function rank(understanding, index) {
  const accumulator = new Accumulator(index.services.length);
  const { weights, roles, expansions } = understanding;
  const hasObject = roles.includes("object");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const errand = heaviest(weights, ERRAND_WORDS);
  for (const [position, weight] of weights.entries()) {
    const here = expansions.filter((expansion) => expansion.positions.includes(position));
    for (const expansion of here)
      spread2(
        expansion,
        roles[position] === "object" && isAction(expansion) ? ACTION_FOR_OBJECT : 1,
        index,
        accumulator
      );
    accumulator.close(weight, roles[position] === "object" || !hasObject);
  }
  const wanted = /* @__PURE__ */ new Map();
  for (const [action, certainty] of understanding.actions) answering(action, certainty, index, wanted);
  const intentShare = wanted.size > 0 ? INTENT_SHARE : DEFAULT_INTENT_SHARE;
  if (wanted.size === 0) answering(DEFAULT_ACTION, 1, index, wanted);
  return accumulator.services().flatMap((service) => {
    const { score, covered, namedObject, worst, used } = accumulator.result(service);
    if (hasObject && used.every((expansion) => isAction(expansion) && expansion.isNear)) return [];
    const intent = 1 - intentShare * (1 - actionFit(wanted, service, index));
    const relevance = score / total * intent * demand(service, index);
    const weak = !namedObject || covered / errand < MIN_COVERAGE;
    return [{ service, score: relevance, tier: TIERS[worst] ?? "text", weak, used }];
  });
}
function heaviest(weights, count) {
  return [...weights].sort((a, b) => b - a).slice(0, count).reduce((sum, weight) => sum + weight, 0);
}
function spread2(expansion, share, index, accumulator) {
  const { target } = expansion;
  const factor = expansion.factor * share;
  if (target.type === "term") {
    const { postings } = index;
    const end = postings.end(target.term);
    for (let posting = postings.start(target.term); posting < end; posting += 1) {
      const mask = postings.masks[posting] ?? 0;
      accumulator.note(postings.services[posting] ?? 0, factor * postings.strength(posting), expansion, mask);
    }
    return;
  }
  const wanted = /* @__PURE__ */ new Map();
  if (target.type === "lead" && target.action !== void 0) answering(target.action, 1, index, wanted);
  index.concepts.forEach(target.concept, (service, strength) => {
    const fits = wanted.size > 0 ? 0.4 + 0.6 * actionFit(wanted, service, index) : 1;
    accumulator.note(service, factor * strength * fits * 0.9, expansion, FIELDS2.title.bit);
  });
}
function isAction({ target }) {
  return target.type === "concept" && target.concept.startsWith("a:");
}
function answering(action, certainty, index, into) {
  into.set(action, Math.max(certainty, into.get(action) ?? 0));
  for (const [other, strength] of index.thesaurus.neighbours(action))
    into.set(other, Math.max(certainty * strength, into.get(other) ?? 0));
}
function actionFit(wanted, service, index) {
  let best = 0;
  for (const [action, strength] of index.actions[service] ?? [])
    best = Math.max(best, strength * (wanted.get(action) ?? 0));
  return best;
}
function demand(service, index) {
  return 1 + DEMAND_SHARE * (index.services[service]?.popularity ?? 0);
}
var TIERS, MIN_STRENGTH, FULL_STRENGTH, NAMING_STRENGTH, BODY_COVERAGE, MIN_COVERAGE, ERRAND_WORDS, INTENT_SHARE, DEFAULT_INTENT_SHARE, ACTION_FOR_OBJECT, CONFIRMATION, DEMAND_SHARE, Accumulator;
var init_rank = __esm({
  "src/search/rank.ts"() {
    "use strict";
    init_concepts();
    init_documents();
    TIERS = ["exact", "prefix", "word", "compound", "synonym", "fuzzy", "text"];
    MIN_STRENGTH = 0.12;
    FULL_STRENGTH = 0.4;
    NAMING_STRENGTH = 0.25;
    BODY_COVERAGE = 0.5;
    MIN_COVERAGE = 0.5;
    ERRAND_WORDS = 3;
    INTENT_SHARE = 0.4;
    DEFAULT_INTENT_SHARE = 0.14;
    ACTION_FOR_OBJECT = 0.4;
    CONFIRMATION = 0.25;
    DEMAND_SHARE = 0.15;
    Accumulator = class {
      #best;
      #literal;
      #meant;
      #bestExpansion;
      /** The best match in a title, synonym or topic, or of a concept: what names the service. */
      #naming;
      #touched = [];
      #scores;
      #covered;
      #named;
      #worst;
      #used = /* @__PURE__ */ new Map();
      constructor(services) {
        this.#best = new Float32Array(services);
        this.#literal = new Float32Array(services);
        this.#meant = new Float32Array(services);
        this.#bestExpansion = new Array(services);
        this.#naming = new Float32Array(services);
        this.#scores = new Float32Array(services);
        this.#covered = new Float32Array(services);
        this.#named = new Uint8Array(services);
        this.#worst = new Uint8Array(services);
      }
      note(service, strength, expansion, mask) {
        const known = this.#best[service] ?? 0;
        if (known === 0) this.#touched.push(service);
        if (expansion.target.type === "term") this.#literal[service] = Math.max(strength, this.#literal[service] ?? 0);
        else this.#meant[service] = Math.max(strength, this.#meant[service] ?? 0);
        if ((mask & NAMING_FIELDS) !== 0) this.#naming[service] = Math.max(strength, this.#naming[service] ?? 0);
        if (strength <= known) return;
        this.#best[service] = strength;
        this.#bestExpansion[service] = expansion;
      }
      /** Ends one word. */
      close(weight, isObject2) {
        for (const service of this.#touched) {
          const strength = (this.#best[service] ?? 0) + CONFIRMATION * Math.min(this.#literal[service] ?? 0, this.#meant[service] ?? 0);
          this.#best[service] = 0;
          this.#literal[service] = 0;
          this.#meant[service] = 0;
          const naming = this.#naming[service] ?? 0;
          this.#naming[service] = 0;
          const expansion = this.#bestExpansion[service];
          if (!expansion) continue;
          this.#scores[service] = (this.#scores[service] ?? 0) + weight * strength;
          if (strength < MIN_STRENGTH) continue;
          const isNaming = naming >= MIN_STRENGTH;
          const share = Math.max(
            Math.min(1, naming / FULL_STRENGTH),
            BODY_COVERAGE * Math.min(1, strength / FULL_STRENGTH)
          );
          this.#covered[service] = (this.#covered[service] ?? 0) + weight * share;
          if (isObject2 && naming >= NAMING_STRENGTH) this.#named[service] = 1;
          if (isObject2) {
            const tier = TIERS.indexOf(isNaming ? expansion.kind : "text");
            if (tier > (this.#worst[service] ?? 0)) this.#worst[service] = tier;
          }
          const used = this.#used.get(service);
          if (used) used.push(expansion);
          else this.#used.set(service, [expansion]);
        }
        this.#touched = [];
      }
      services() {
        return [...this.#used.keys()];
      }
      result(service) {
        return {
          score: this.#scores[service] ?? 0,
          covered: this.#covered[service] ?? 0,
          namedObject: this.#named[service] === 1,
          worst: this.#worst[service] ?? 0,
          used: this.#used.get(service) ?? []
        };
      }
    };
  }
});

// src/search/reasons.ts
function reasonsOf(candidate, understanding, matches, index) {
  if (candidate.pin !== void 0) return [{ code: "pin", params: { word: candidate.pin } }];
  const content = candidate.used.filter(
    ({ positions }) => positions.some((position) => understanding.roles[position] !== "noise")
  );
  const told = distinct(content.flatMap((expansion) => reasonOf(expansion) ?? []));
  if (told.length > 0) return told.slice(0, MAX_REASONS);
  const title = matches.find((match) => match.field === "title");
  const first = content[0];
  if (!first) return [];
  if (title) return [{ code: "title", params: { word: first.from } }];
  const synonym = matches.find((match) => match.field === "synonyms");
  const service = index.services[candidate.service];
  const own = synonym?.index === void 0 ? void 0 : service?.synonyms?.[synonym.index];
  if (own !== void 0)
    return [
      { code: "synonym-of-service", params: { word: plainIn(own, synonym?.language ?? "", index.catalogue.language) } }
    ];
  const topic = service?.topics?.length && !matches.length && candidate.tier !== "text";
  return [{ code: topic ? "topic" : "text", params: { word: first.from } }];
}
function reasonOf({ target, kind, from, to, isNear }) {
  const isSame = fold(from) === fold(to);
  if (target.type === "lead") return { code: "event", params: { event: to } };
  if (target.type === "concept")
    return isSame || isNear && target.concept.startsWith("a:") ? void 0 : { code: "means", params: { from, to } };
  return kind === "fuzzy" && !isSame ? { code: "spelling", params: { from, to } } : void 0;
}
function distinct(reasons) {
  const seen = /* @__PURE__ */ new Set();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
var MAX_REASONS;
var init_reasons = __esm({
  "src/search/reasons.ts"() {
    "use strict";
    init_localized_text();
    init_fold();
    MAX_REASONS = 2;
  }
});

// src/search/steering.ts
function steer(candidates, understanding, index) {
  const typed = new Set(understanding.tokens.map((token) => stem(token.word)));
  const concerned = (entries) => new Map(
    (entries ?? []).flatMap(({ words, service }) => {
      const word = words.find((phrase) => isContained(phrase, typed));
      return word === void 0 ? [] : [[service, word]];
    })
  );
  const pins = concerned(index.catalogue.pins);
  const blocks = concerned(index.catalogue.blocks);
  if (pins.size === 0 && blocks.size === 0) return [...candidates];
  const idOf = (candidate) => index.services[candidate.service]?.id ?? "";
  const others = candidates.filter((candidate) => !blocks.has(idOf(candidate)) && !pins.has(idOf(candidate)));
  const pinned = [...pins].flatMap(([id, word], place) => {
    const service = index.services.findIndex((candidate) => candidate.id === id);
    if (service < 0 || blocks.has(id)) return [];
    const found = candidates.find((candidate) => candidate.service === service);
    return [
      { service, score: PIN_SCORE - place / 1e3, tier: "exact", weak: false, used: found?.used ?? [], pin: word }
    ];
  });
  return [...pinned, ...others];
}
function isContained(phrase, typed) {
  const tokens = tokenise(phrase);
  return tokens.length > 0 && tokens.every((token) => typed.has(stem(token.word)));
}
var PIN_SCORE;
var init_steering = __esm({
  "src/search/steering.ts"() {
    "use strict";
    init_stem();
    init_tokens();
    PIN_SCORE = 10;
  }
});

// src/search/understanding.ts
function typedAt({ tokens, places }, positions) {
  const numbers = new Set(positions.map((position) => places[position]?.token ?? 0));
  return [...numbers].sort((a, b) => a - b).map((number2) => tokens[number2]?.surface ?? "").join(" ");
}
var init_understanding = __esm({
  "src/search/understanding.ts"() {
    "use strict";
  }
});

// src/search/expand.ts
function expandTerms(query, index) {
  return [...query.faint, ...query.readings].flatMap((reading) => {
    const term = index.postings.find(reading.stem);
    const isFunctionWord = reading.positions.every(
      (position) => FUNCTION_WORDS.has(query.places[position]?.word ?? "")
    );
    if (term < 0 || isFunctionWord) return [];
    const { positions, kind, factor, to } = reading;
    return [
      {
        positions,
        kind,
        factor,
        target: { type: "term", term, stem: reading.stem },
        from: typedAt(query, positions),
        to
      }
    ];
  });
}
function expandBeginnings({ tokens, placesOf }, { lexicon, postings }) {
  return tokens.flatMap((token, number2) => {
    if (token.word.length < 3 || FUNCTION_WORDS.has(token.word)) return [];
    const isLast = number2 === tokens.length - 1;
    const seen = /* @__PURE__ */ new Set([stem(token.word)]);
    return lexicon.withPrefix(token.word, MAX_COMPLETIONS).flatMap((word) => {
      const wordStem = stem(word);
      const term = postings.find(wordStem);
      if (term < 0 || seen.has(wordStem)) return [];
      seen.add(wordStem);
      return [
        {
          positions: placesOf[number2] ?? [],
          kind: "prefix",
          factor: (isLast ? 0.68 : 0.5) + 0.15 * token.word.length / word.length,
          target: { type: "term", term, stem: wordStem },
          from: token.surface,
          to: lexicon.surface(word)
        }
      ];
    });
  });
}
function findPhrases({ readings }, index) {
  const byStem = /* @__PURE__ */ new Map();
  for (const reading of readings) {
    const known = byStem.get(reading.stem);
    if (known) known.push(reading);
    else byStem.set(reading.stem, [reading]);
  }
  for (const group of byStem.values()) group.sort((a, b) => b.factor - a.factor);
  const matches = index.thesaurus.match(byStem).map((match) => {
    const used = match.positions.map((position) => readingAt(position, match, byStem));
    const positions = used.flatMap((reading, number2) => reading?.positions ?? [match.positions[number2] ?? 0]);
    return {
      ...match,
      isMended: used.some((reading) => reading?.kind === "fuzzy"),
      positions: [...new Set(positions)]
    };
  });
  return matches.map((match) => {
    const isInside = matches.some(
      (other) => other.phrase.concept !== match.phrase.concept && other.positions.length > match.positions.length && isOffered(other.phrase.concept, index) && other.factor >= match.factor && match.positions.every((position) => other.positions.includes(position))
    );
    return isInside ? { ...match, factor: match.factor * INSIDE_LONGER } : match;
  });
}
function expandPhrase(match, query, index) {
  const { thesaurus } = index;
  const { concept } = match.phrase;
  const certainty = match.phrase.weight * match.factor;
  const from = typedAt(query, match.positions);
  const kind = match.isMended ? "fuzzy" : "synonym";
  const { positions } = match;
  if (concept.startsWith("e:"))
    return thesaurus.leads(concept).filter(([object2]) => isOffered(`o:${object2}`, index)).map(([object2, action, weight]) => ({
      positions,
      kind,
      factor: certainty * weight,
      target: { type: "lead", concept: `o:${object2}`, action: action === "" ? void 0 : `a:${action}` },
      from,
      to: thesaurus.label(concept)
    }));
  return [[concept, 1], ...thesaurus.neighbours(concept)].filter(([other]) => isOffered(other, index)).map(([other, strength]) => ({
    positions,
    kind,
    factor: certainty * strength,
    target: { type: "concept", concept: other },
    ...other === concept ? {} : { isNear: true },
    from,
    to: thesaurus.label(other)
  }));
}
function isOffered(concept, index) {
  return concept.startsWith("e:") || index.concepts.count(concept) > 0;
}
function readingAt(position, match, byStem) {
  for (const stemmed of match.phrase.stems)
    for (const reading of byStem.get(stemmed) ?? []) if (reading.position === position) return reading;
  return void 0;
}
var MAX_COMPLETIONS, INSIDE_LONGER;
var init_expand = __esm({
  "src/search/expand.ts"() {
    "use strict";
    init_function_words();
    init_stem();
    init_understanding();
    MAX_COMPLETIONS = 60;
    INSIDE_LONGER = 0.5;
  }
});

// src/search/read-words.ts
function readWords(tokens, index) {
  return new WordReader(tokens, index).read();
}
var PART_FACTOR, FAINT_LAST_PART, FAINT_FIRST_PART, MENDED_PART, JOINED_FACTOR, SEPARATED_FACTOR, SURE_CORRECTION, MAX_MENDED, UNFINISHED, MAX_COMPLETIONS2, MAX_BEGUN, MAX_PLACES, MAX_JOINED, PARTICLES, VERB_DISTANCE, WordReader;
var init_read_words = __esm({
  "src/search/read-words.ts"() {
    "use strict";
    init_function_words();
    init_stem();
    PART_FACTOR = 0.9;
    FAINT_LAST_PART = 0.35;
    FAINT_FIRST_PART = 0.3;
    MENDED_PART = 0.6;
    JOINED_FACTOR = 0.97;
    SEPARATED_FACTOR = 0.9;
    SURE_CORRECTION = 0.78;
    MAX_MENDED = 4;
    UNFINISHED = 0.7;
    MAX_COMPLETIONS2 = 60;
    MAX_BEGUN = 3;
    MAX_PLACES = 40;
    MAX_JOINED = 4;
    PARTICLES = new Set(
      "ab an auf aus bei ein fest her hin los mit nach um vor weg zu zuruck zusammen wieder".split(" ")
    );
    VERB_DISTANCE = 8;
    WordReader = class {
      constructor(tokens, index) {
        this.tokens = tokens;
        this.index = index;
      }
      #places = [];
      #placesOf = [];
      #readings = [];
      #faint = [];
      #mendings = [];
      #unknown = 0;
      read() {
        this.tokens.forEach((token, number2) => {
          this.#readToken(token, number2);
        });
        this.#readJoined();
        this.#readSeparated();
        return {
          tokens: this.tokens,
          places: this.#places,
          placesOf: this.#placesOf,
          readings: this.#readings,
          faint: this.#faint,
          mendings: this.#mendings
        };
      }
      #readToken(token, number2) {
        const { lexicon } = this.index;
        const own = stem(token.word);
        if (FUNCTION_WORDS.has(token.word)) {
          const positions2 = this.#addPlaces(number2, [{ word: token.word, stem: own }]);
          this.#note(own, positions2, 1, "word", token.surface);
          return;
        }
        const isNoise = this.index.thesaurus.isNoise(token.word);
        const corrections = isNoise || this.#isKnown(token.word, own) ? [] : this.#corrections(token.word);
        const isMisspelt = (corrections[0]?.certainty ?? 0) >= SURE_CORRECTION;
        const split = isNoise || isMisspelt || this.#places.length >= MAX_PLACES ? void 0 : lexicon.split(token.word);
        const parts = this.#namesSomething(own) ? void 0 : split;
        const positions = this.#addPlaces(number2, parts ?? [{ word: token.word, stem: own }]);
        this.#note(own, positions, 1, lexicon.has(token.word) ? "exact" : "word", token.surface);
        if (parts) this.#readParts(parts, positions);
        else if (split) this.#readPartsFaintly(split, positions);
        if (split) return;
        for (const word of this.#beginningOf(token.word, own))
          this.#note(stem(word), positions, UNFINISHED, "prefix", lexicon.surface(word));
        for (const { word, certainty } of corrections) this.#readMended(number2, word, certainty, positions);
      }
      #corrections(word) {
        this.#unknown += 1;
        return this.#unknown > MAX_MENDED ? [] : this.index.spelling.corrections(word);
      }
      #addPlaces(token, words) {
        const first = this.#places.length;
        for (const { word, stem: own } of words) this.#places.push({ word, stem: own, token });
        const positions = words.map((_, offset) => first + offset);
        this.#placesOf.push(positions);
        return positions;
      }
      #note(stemmed, positions, factor, kind, to) {
        this.#readings.push({ position: positions[0] ?? 0, positions, stem: stemmed, factor, kind, to });
      }
      #readParts(parts, positions) {
        parts.forEach((part, offset) => {
          this.#note(
            part.stem,
            positions.slice(offset, offset + 1),
            PART_FACTOR,
            "compound",
            this.index.lexicon.surface(part.word)
          );
        });
      }
      /** "Parkausweis" also finds what has only "Ausweis" in its title, far behind. */
      #readPartsFaintly(parts, positions) {
        for (const [number2, part] of parts.entries())
          this.#faint.push({
            position: positions[0] ?? 0,
            positions,
            stem: part.stem,
            factor: number2 === parts.length - 1 ? FAINT_LAST_PART : FAINT_FIRST_PART,
            kind: "compound",
            to: this.index.lexicon.surface(part.word)
          });
      }
      #readMended(token, word, certainty, positions) {
        const { lexicon } = this.index;
        const surface = lexicon.surface(word);
        this.#mendings.push({ token, word, surface, certainty });
        this.#note(stem(word), positions, certainty, "fuzzy", surface);
        for (const part of lexicon.split(word) ?? [])
          this.#note(part.stem, positions, certainty * MENDED_PART, "fuzzy", surface);
      }
      /** Whether a stem is a service's or a concept's own word: then its parts say less than the whole. */
      #namesSomething(stemmed) {
        const { postings, thesaurus } = this.index;
        const term = postings.find(stemmed);
        return thesaurus.has(stemmed) || term >= 0 && postings.isNaming(term);
      }
      /** The shortest known words that an unknown one is the beginning of: it is still being typed. */
      #beginningOf(word, own) {
        const { lexicon, postings } = this.index;
        if (word.length < 4 || lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return [];
        return lexicon.withPrefix(word, MAX_COMPLETIONS2).sort((a, b) => a.length - b.length).slice(0, MAX_BEGUN);
      }
      /** Known as it is, or the beginning of a known word: then it is no misspelling. */
      #isKnown(word, own) {
        const { lexicon, postings } = this.index;
        if (lexicon.has(word) || lexicon.hasStem(own) || postings.find(own) >= 0) return true;
        return word.length >= 3 && lexicon.withPrefix(word, 1).length > 0;
      }
      /** Words typed apart that are one: "hunde steuer", "kurz zeit kenn zeichen". */
      #readJoined() {
        const { lexicon } = this.index;
        const { tokens } = this;
        for (let start = 0; start < tokens.length; start += 1) {
          let joined = tokens[start]?.word ?? "";
          for (let end = start + 1; end < Math.min(tokens.length, start + MAX_JOINED); end += 1) {
            const next = tokens[end]?.word ?? "";
            if (FUNCTION_WORDS.has(next) || FUNCTION_WORDS.has(tokens[start]?.word ?? "")) break;
            joined += next;
            const joinedStem = stem(joined);
            if (joined.length < 5 || !(lexicon.has(joined) || lexicon.hasStem(joinedStem))) continue;
            const positions = this.#placesOf.slice(start, end + 1).flat();
            this.#note(joinedStem, positions, JOINED_FACTOR, "compound", lexicon.surface(joined));
          }
        }
      }
      /** Verbs whose first part stands at the end: "geben … auf" is "aufgeben", "melde … ab" is "abmelden". */
      #readSeparated() {
        const { lexicon } = this.index;
        for (const [end, { word: particle }] of this.tokens.entries()) {
          if (!PARTICLES.has(particle)) continue;
          for (let start = Math.max(0, end - VERB_DISTANCE); start < end; start += 1) {
            const joined = particle + (this.tokens[start]?.word ?? "");
            const joinedStem = stem(joined);
            if (!lexicon.hasStem(joinedStem)) continue;
            const positions = [...this.#placesOf[start] ?? [], ...this.#placesOf[end] ?? []];
            this.#note(joinedStem, positions, SEPARATED_FACTOR, "word", lexicon.surface(joined));
          }
        }
      }
    };
  }
});

// src/search/weigh.ts
function roleOf(place, position, phrases, index) {
  const here = phrases.filter((match) => match.positions.includes(position) && match.factor >= MIN_CERTAINTY);
  if (here.some((match) => !match.phrase.concept.startsWith("a:"))) return "object";
  if (FUNCTION_WORDS.has(place.word) || NUMBER.test(place.word)) return "noise";
  if (here.length > 0) return "action";
  return index.thesaurus.isNoise(place.word) ? "noise" : "object";
}
function weigh({ places, placesOf }, roles, expansions, index) {
  const content = new Set(places.filter((_, position) => roles[position] !== "noise").map((place) => place.token)).size;
  const unknown2 = UNKNOWN_WEIGHTS[Math.min(content, UNKNOWN_WEIGHTS.length - 1)] ?? 1;
  return roles.map((role, position) => {
    if (role !== "object") return WEIGHTS[role];
    const here = expansions.filter((expansion) => expansion.positions.includes(position));
    const own = here.length === 0 ? unknown2 : knownWeight(here, unknown2, index);
    const siblings = (placesOf[places[position]?.token ?? 0] ?? []).filter((other) => roles[other] === "object");
    return siblings.length > 1 ? own / siblings.length * COMPOUND_WEIGHT : own;
  });
}
function knownWeight(here, unknown2, index) {
  const names = here.some(
    ({ target, factor }) => factor >= MIN_NAMING && (target.type !== "term" || index.postings.isNaming(target.term))
  );
  return (names ? WEIGHTS.object : BODY_ONLY_SHARE * unknown2) * rarity(here, index);
}
function rarity(here, { services, postings, concepts }) {
  const total = services.length + 1;
  let fewest = total;
  for (const { target, kind } of here) {
    if (kind === "prefix") continue;
    const count = target.type === "term" ? postings.count(target.term) : concepts.count(target.concept);
    if (count > 0 && count < fewest) fewest = count;
  }
  return 0.5 + 0.5 * (Math.log(total / fewest) / Math.log(total));
}
var WEIGHTS, UNKNOWN_WEIGHTS, BODY_ONLY_SHARE, COMPOUND_WEIGHT, MIN_CERTAINTY, MIN_NAMING, NUMBER;
var init_weigh = __esm({
  "src/search/weigh.ts"() {
    "use strict";
    init_function_words();
    WEIGHTS = { noise: 0.08, action: 0.45, object: 1 };
    UNKNOWN_WEIGHTS = [1, 1, 1, 1, 0.7, 0.5, 0.35, 0.3, 0.25];
    BODY_ONLY_SHARE = 0.5;
    COMPOUND_WEIGHT = 1.2;
    MIN_CERTAINTY = 0.4;
    MIN_NAMING = 0.3;
    NUMBER = /^\d{1,4}$/;
  }
});

// src/search/understand.ts
function understand(text2, index) {
  const query = readWords(tokenise(text2.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS), index);
  const phrases = findPhrases(query, index);
  const roles = query.places.map((place, position) => roleOf(place, position, phrases, index));
  const expansions = [
    ...expandTerms(query, index),
    ...phrases.flatMap((match) => expandPhrase(match, query, index)),
    ...expandBeginnings(query, index)
  ];
  return {
    tokens: query.tokens,
    places: query.places,
    roles,
    weights: weigh(query, roles, expansions, index),
    expansions,
    actions: wantedActions(phrases, index),
    mendings: query.mendings
  };
}
function wantedActions(phrases, { thesaurus }) {
  const actions = /* @__PURE__ */ new Map();
  const note2 = (action, certainty) => {
    actions.set(action, Math.max(certainty, actions.get(action) ?? 0));
  };
  for (const { phrase, factor } of phrases) {
    const certainty = factor * phrase.weight;
    if (phrase.concept.startsWith("a:")) note2(phrase.concept, certainty);
    for (const [, action, weight] of thesaurus.leads(phrase.concept))
      note2(action === "" ? DEFAULT_ACTION : `a:${action}`, certainty * weight);
  }
  return actions;
}
var MAX_WORDS, MAX_CHARACTERS;
var init_understand = __esm({
  "src/search/understand.ts"() {
    "use strict";
    init_tokens();
    init_concepts();
    init_expand();
    init_read_words();
    init_weigh();
    MAX_WORDS = 24;
    MAX_CHARACTERS = 400;
  }
});

// src/search/answer.ts
function answer(query, index) {
  const understanding = understand(query.text, index);
  const isBrowsing = understanding.tokens.length === 0 && query.text.trim() === "";
  const candidates = isBrowsing ? everything(index) : steer(rank(understanding, index), understanding, index);
  const filters = query.filters ?? {};
  const ordered = order(candidates, query, index, isBrowsing);
  const found = ordered.filter(({ service }) => passes(index.facets[service], filters));
  const offset = Math.max(0, Math.trunc(query.offset ?? 0));
  const limit = Math.min(MAX_LIMIT, Math.max(0, Math.trunc(query.limit ?? DEFAULT_LIMIT)));
  const better = isBrowsing ? void 0 : didYouMean(query.text, understanding, found);
  return {
    total: found.length,
    weak: found.filter((candidate) => candidate.weak).length,
    hits: found.slice(offset, offset + limit).map((candidate) => hit(candidate, understanding, query, index)),
    facets: countFacets(candidates, filters, index),
    ...better === void 0 ? {} : { didYouMean: better }
  };
}
function everything(index) {
  return index.services.map((_, service) => ({ service, score: 0, tier: "exact", weak: false, used: [] }));
}
function order(candidates, query, index, isBrowsing) {
  const places = index.titles.places(query.language ?? index.catalogue.language);
  const demand2 = (candidate) => index.services[candidate.service]?.popularity ?? 0;
  const byTitle = (a, b) => (places[a.service] ?? 0) - (places[b.service] ?? 0);
  return [...candidates].sort((a, b) => {
    if (a.weak !== b.weak) return a.weak ? 1 : -1;
    if (query.sort === "title") return byTitle(a, b);
    return (isBrowsing ? demand2(b) - demand2(a) : b.score - a.score) || byTitle(a, b);
  });
}
function hit(candidate, understanding, query, index) {
  const service = index.services[candidate.service];
  const matches = service ? matchesOf(service, candidate, understanding, query.language, index) : [];
  return {
    serviceId: service?.id ?? "",
    score: candidate.score,
    tier: candidate.tier,
    weak: candidate.weak,
    reasons: reasonsOf(candidate, understanding, matches, index),
    matches
  };
}
function didYouMean(text2, understanding, found) {
  const first = found[0];
  if (!first || first.weak || first.tier !== "fuzzy") return void 0;
  let result = "";
  let end = 0;
  let changed = false;
  for (const [position, token] of understanding.tokens.entries()) {
    const mended = first.used.some(
      (expansion) => expansion.kind === "fuzzy" && expansion.positions.some((place) => understanding.places[place]?.token === position)
    ) ? understanding.mendings.find((mending) => mending.token === position) : void 0;
    if (!mended) continue;
    result += text2.slice(end, token.start) + mended.surface;
    end = token.end;
    changed = true;
  }
  return changed ? result + text2.slice(end) : void 0;
}
var DEFAULT_LIMIT, MAX_LIMIT;
var init_answer = __esm({
  "src/search/answer.ts"() {
    "use strict";
    init_facets();
    init_marks();
    init_rank();
    init_reasons();
    init_steering();
    init_understand();
    DEFAULT_LIMIT = 10;
    MAX_LIMIT = 1e3;
  }
});

// src/search/concept-postings.ts
function actionsOf(postings, services) {
  const actions = Array.from({ length: services }, () => []);
  for (const concept of postings.concepts)
    if (concept.startsWith("a:"))
      postings.forEach(concept, (service, strength) => {
        actions[service]?.push([concept, strength]);
      });
  return actions;
}
var ConceptPostingsBuilder, ConceptPostings;
var init_concept_postings = __esm({
  "src/search/concept-postings.ts"() {
    "use strict";
    init_numbering();
    ConceptPostingsBuilder = class {
      #concepts = new Numbering();
      /** Posting by posting. */
      #concept = [];
      #services = [];
      #strengths = [];
      /** @param strengths Over 0 to 1. */
      add(service, strengths) {
        for (const [concept, strength] of strengths) {
          this.#concept.push(this.#concepts.of(concept));
          this.#services.push(service);
          this.#strengths.push(strength);
        }
      }
      pack() {
        const starts = groupStarts(this.#concept, this.#concepts.size);
        const next = starts.slice();
        const services = new Uint32Array(this.#concept.length);
        const strengths = new Float64Array(this.#concept.length);
        for (const [posting, concept] of this.#concept.entries()) {
          const place = next[concept] ?? 0;
          next[concept] = place + 1;
          services[place] = this.#services[posting] ?? 0;
          strengths[place] = this.#strengths[posting] ?? 0;
        }
        return new ConceptPostings([...this.#concepts.keys], starts, services, strengths);
      }
    };
    ConceptPostings = class {
      constructor(concepts, starts, services, strengths) {
        this.concepts = concepts;
        this.starts = starts;
        this.services = services;
        this.strengths = strengths;
        this.#numbers = new Map(concepts.map((concept, number2) => [concept, number2]));
      }
      #numbers;
      /** How many services are about the concept. */
      count(concept) {
        const [start, end] = this.#range(concept);
        return end - start;
      }
      /** Calls `note` for each service that is about the concept. */
      forEach(concept, note2) {
        const [start, end] = this.#range(concept);
        for (let posting = start; posting < end; posting += 1)
          note2(this.services[posting] ?? 0, this.strengths[posting] ?? 0);
      }
      #range(concept) {
        const number2 = this.#numbers.get(concept);
        return number2 === void 0 ? [0, 0] : [this.starts[number2] ?? 0, this.starts[number2 + 1] ?? 0];
      }
    };
  }
});

// src/search/facet-values.ts
function facetValuesOf(catalogue) {
  const parents = new Map((catalogue.topics ?? []).map((topic) => [topic.id, topic.parent]));
  return catalogue.services.map((service) => ({
    topic: withParents(service.topics ?? [], parents),
    audience: service.audience ?? [],
    channel: CHANNELS.filter((kind) => hasChannel(service, kind))
  }));
}
function hasChannel(service, kind) {
  return service.channels?.some((channel2) => channel2.kind === kind && channel2.url !== void 0) ?? false;
}
function withParents(topics2, parents) {
  const values = /* @__PURE__ */ new Set();
  for (const topic of topics2)
    for (let id = topic; id !== void 0 && !values.has(id); id = parents.get(id)) values.add(id);
  return [...values];
}
var CHANNELS;
var init_facet_values = __esm({
  "src/search/facet-values.ts"() {
    "use strict";
    CHANNELS = ["online", "appointment"];
  }
});

// src/search/damerau.ts
function note(pair, cost) {
  const reversed = pair.charAt(1) + pair.charAt(0);
  for (const key of [pair, reversed]) pairs.set(key, Math.min(cost, pairs.get(key) ?? 1));
}
function dropCost(before, letter, next) {
  if (letter === before || letter === next) return SILENT_COST;
  if (letter === "h" && (VOWELS.includes(before) || before === "t" || before === "r")) return SILENT_COST;
  if (letter === "e" && before === "i") return SILENT_COST;
  if (letter === "c" && next === "k" || letter === "t" && next === "z" || letter === "s" && next === "z")
    return SILENT_COST;
  if (VOWELS.includes(letter) || letter === "s" || letter === "n") return 0.75;
  return 1;
}
function spellingDistance(typed, word, limit) {
  const width = word.length + 1;
  if (Math.abs(typed.length - word.length) * SILENT_COST > limit) return Infinity;
  let beforeLast = new Float64Array(width);
  let last = new Float64Array(width);
  let current = new Float64Array(width);
  for (let column = 1; column < width; column += 1)
    last[column] = (last[column - 1] ?? 0) + dropCost(word.charAt(column - 2), word.charAt(column - 1), word.charAt(column)) + (column === 1 ? FIRST_LETTER : 0);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charAt(row - 1);
    current[0] = (last[0] ?? 0) + dropCost(typed.charAt(row - 2), letter, typed.charAt(row)) + (row === 1 ? FIRST_LETTER : 0);
    let smallest = current[0];
    for (let column = 1; column < width; column += 1) {
      const other = word.charAt(column - 1);
      const first = row === 1 && column === 1 ? FIRST_LETTER : 0;
      const same = letter === other ? 0 : (pairs.get(letter + other) ?? 1) + first;
      let cost = (last[column - 1] ?? 0) + same;
      cost = Math.min(cost, (last[column] ?? 0) + dropCost(typed.charAt(row - 2), letter, typed.charAt(row)));
      cost = Math.min(cost, (current[column - 1] ?? 0) + dropCost(word.charAt(column - 2), other, word.charAt(column)));
      if (row > 1 && column > 1 && letter === word.charAt(column - 2) && typed.charAt(row - 2) === other)
        cost = Math.min(
          cost,
          (beforeLast[column - 2] ?? 0) + SWAP_COST + (row === 2 && column === 2 ? FIRST_LETTER : 0)
        );
      current[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return Infinity;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[word.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
function spellingTolerance(length) {
  return length <= 3 ? 0 : Math.min(3, Math.max(0.75, length * 0.15));
}
var SOUNDS, SOUND_COST, ROWS, KEY_COST, VOWEL_COST, SILENT_COST, SWAP_COST, FIRST_LETTER, VOWELS, pairs;
var init_damerau = __esm({
  "src/search/damerau.ts"() {
    "use strict";
    SOUNDS = [
      "dt",
      "bp",
      "gk",
      "fv",
      "vw",
      "sz",
      "ck",
      "iy",
      "ij",
      "ai",
      "ea",
      "kq",
      "ou",
      "xs",
      "cz",
      "mn",
      "uo",
      "ei"
    ];
    SOUND_COST = 0.5;
    ROWS = ["qwertzuiop", "asdfghjkl", "yxcvbnm"];
    KEY_COST = 0.75;
    VOWEL_COST = 0.7;
    SILENT_COST = 0.45;
    SWAP_COST = 0.7;
    FIRST_LETTER = 0.4;
    VOWELS = "aeiouy";
    pairs = /* @__PURE__ */ new Map();
    for (const pair of SOUNDS) note(pair, SOUND_COST);
    for (const row of ROWS)
      for (let index = 0; index + 1 < row.length; index += 1) note(row.slice(index, index + 2), KEY_COST);
    for (const a of VOWELS) for (const b of VOWELS) if (a !== b) note(a + b, VOWEL_COST);
  }
});

// src/search/fuzzy.ts
import Fuse from "fuse.js/min-basic";
function latinPlace(code) {
  return code === LINE_FEED ? 0 : code >= 97 && code <= 122 ? code - 96 : -LATIN2 * LATIN2;
}
var MAX_CANDIDATES, MAX_PATTERN, MIN_SHARED, STEP, MAX_CORRECTIONS, MAX_REMEMBERED, BigramIndex, MIN_LENGTH, LINE_FEED, LATIN2, PairNumbers;
var init_fuzzy = __esm({
  "src/search/fuzzy.ts"() {
    "use strict";
    init_damerau();
    MAX_CANDIDATES = 80;
    MAX_PATTERN = 32;
    MIN_SHARED = 0.25;
    STEP = 400;
    MAX_CORRECTIONS = 3;
    MAX_REMEMBERED = 2e3;
    BigramIndex = class {
      #words;
      #pairs = new PairNumbers();
      /** Pair → its first entry in `#owners`, where the next one's begins its end. */
      #starts = new Uint32Array();
      /** Pair by pair, the words that have it. */
      #owners = new Uint32Array();
      #shared;
      #remembered = /* @__PURE__ */ new Map();
      constructor(words) {
        this.#words = words;
        this.#shared = new Uint8Array(words.size);
      }
      /** Two rounds over all words: how many have each pair, then which. */
      *fillInSteps() {
        const counts = [0];
        const newest = [0];
        const { joined, size } = this.#words;
        for (let word = 0; word < size; word += 1) {
          if (this.#isIndexed(word))
            for (let at = this.#words.start(word); at < this.#words.start(word + 1); at += 1) {
              const pair = this.#pairs.add(joined, at);
              if (newest[pair] === word) continue;
              newest[pair] = word;
              counts[pair] = (counts[pair] ?? 0) + 1;
            }
          if (word % STEP === 0) yield;
        }
        const starts = new Uint32Array(counts.length + 1);
        for (const [pair, count] of counts.entries()) starts[pair + 1] = (starts[pair] ?? 0) + count;
        const next = starts.slice();
        const owners = new Uint32Array(starts[counts.length] ?? 0);
        for (let word = 0; word < size; word += 1) {
          if (this.#isIndexed(word))
            for (let at = this.#words.start(word); at < this.#words.start(word + 1); at += 1) {
              const pair = this.#pairs.find(joined, at);
              const place = next[pair] ?? 0;
              if (place > (starts[pair] ?? 0) && owners[place - 1] === word) continue;
              owners[place] = word;
              next[pair] = place + 1;
            }
          if (word % STEP === 0) yield;
        }
        this.#starts = starts;
        this.#owners = owners;
      }
      #isIndexed(word) {
        const length = this.#words.lengthOf(word);
        return length >= MIN_LENGTH && length <= MAX_PATTERN;
      }
      /** Known words that may be meant, best first, at most three. The words before the one being typed are asked for again and again. */
      corrections(typed) {
        const known = this.#remembered.get(typed);
        if (known) return known;
        const found = this.#find(typed);
        if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
        this.#remembered.set(typed, found);
        return found;
      }
      #find(typed) {
        const tolerance = spellingTolerance(typed.length);
        if (tolerance === 0 || typed.length > MAX_PATTERN) return [];
        const candidates = this.#candidates(typed);
        if (candidates.length === 0) return [];
        const fuse = new Fuse(candidates, { threshold: 0.5, ignoreLocation: true, findAllMatches: false });
        const found = [];
        for (const { item } of fuse.search(typed)) {
          const distance = spellingDistance(typed, item, tolerance);
          if (distance !== Infinity) found.push({ word: item, certainty: 1 - 0.45 * distance / tolerance });
        }
        return found.sort((a, b) => b.certainty - a.certainty || (a.word < b.word ? -1 : 1)).slice(0, MAX_CORRECTIONS);
      }
      #candidates(typed) {
        const marked = `
${typed}
`;
        const pairs2 = new Set(Array.from({ length: typed.length + 1 }, (_, at) => this.#pairs.find(marked, at + 1)));
        const touched = [];
        for (const pair of pairs2)
          for (let entry = this.#starts[pair] ?? 0; entry < (this.#starts[pair + 1] ?? 0); entry += 1) {
            const word = this.#owners[entry] ?? 0;
            if (this.#shared[word] === 0) touched.push(word);
            this.#shared[word] = (this.#shared[word] ?? 0) + 1;
          }
        const longest = Math.ceil(spellingTolerance(typed.length) / 0.45);
        const scored = [];
        for (const word of touched) {
          const length = this.#words.lengthOf(word);
          const share = 2 * (this.#shared[word] ?? 0) / (pairs2.size + length + 1);
          this.#shared[word] = 0;
          if (share >= MIN_SHARED && Math.abs(length - typed.length) <= longest) scored.push({ word, share });
        }
        scored.sort((a, b) => b.share - a.share || a.word - b.word);
        return scored.slice(0, MAX_CANDIDATES).map(({ word }) => this.#words.at(word));
      }
    };
    MIN_LENGTH = 3;
    LINE_FEED = 10;
    LATIN2 = 27;
    PairNumbers = class {
      /** Nearly all pairs are of a to z: looked up in a table, which is many times faster than in a `Map`. */
      #latin = new Int32Array(LATIN2 * LATIN2);
      #others = /* @__PURE__ */ new Map();
      #newest = 0;
      /** The number, from 1, of the pair that ends here; 0 where no word has it. */
      find(text2, at) {
        const before = at === 0 ? LINE_FEED : text2.charCodeAt(at - 1);
        const code = text2.charCodeAt(at);
        const place = latinPlace(before) * LATIN2 + latinPlace(code);
        return (place >= 0 ? this.#latin[place] : this.#others.get(before * 65536 + code)) ?? 0;
      }
      /** The pair's number, made if it is new. */
      add(text2, at) {
        const known = this.find(text2, at);
        if (known > 0) return known;
        this.#newest += 1;
        const before = at === 0 ? LINE_FEED : text2.charCodeAt(at - 1);
        const code = text2.charCodeAt(at);
        const place = latinPlace(before) * LATIN2 + latinPlace(code);
        if (place >= 0) this.#latin[place] = this.#newest;
        else this.#others.set(before * 65536 + code, this.#newest);
        return this.#newest;
      }
    };
  }
});

// src/text/compound.ts
function splitCompound(word, isPart) {
  if (word.length < 2 * MIN_PART || word.length > MAX_LENGTH) return void 0;
  const best = new Array(word.length + 1);
  best[0] = [];
  for (let start = 0; start <= word.length - MIN_PART; start += 1) {
    const before = best[start];
    if (!before || before.length >= MAX_PARTS) continue;
    for (let end = start + MIN_PART; end <= word.length; end += 1) {
      if (start === 0 && end === word.length) continue;
      const part = word.slice(start, end);
      if (!isPart(part)) continue;
      for (const link of end === word.length ? [""] : LINKS) {
        const next = end + link.length;
        if (!word.startsWith(link, end) || next === word.length && link !== "") continue;
        const known = best[next];
        const count = before.length + 1;
        if (!known || count < known.length || count === known.length && known.at(-1)?.start === start)
          best[next] = [...before, { word: part, stem: stem(part), start, end }];
      }
    }
  }
  const found = best[word.length];
  return found && found.length > 1 ? found : void 0;
}
var LINKS, MIN_PART, MAX_PARTS, MAX_LENGTH;
var init_compound = __esm({
  "src/text/compound.ts"() {
    "use strict";
    init_stem();
    LINKS = ["", "s", "n", "en", "es", "e", "er", "ns"];
    MIN_PART = 3;
    MAX_PARTS = 5;
    MAX_LENGTH = 60;
  }
});

// src/search/lexicon.ts
function* sortInSteps(words) {
  const groups = /* @__PURE__ */ new Map();
  for (const word of words) {
    const beginning = word.slice(0, 2);
    const group = groups.get(beginning);
    if (group) group.push(word);
    else groups.set(beginning, [word]);
  }
  yield;
  const sorted = [];
  for (const beginning of [...groups.keys()].sort()) {
    for (const word of groups.get(beginning)?.sort() ?? []) sorted.push(word);
    yield;
  }
  return sorted;
}
function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
var MIN_FREE_PART, MAX_REMEMBERED2, STEP2, Lexicon, LexiconBuilder;
var init_lexicon = __esm({
  "src/search/lexicon.ts"() {
    "use strict";
    init_compound();
    init_function_words();
    init_stem();
    init_numbering();
    init_string_table();
    MIN_FREE_PART = 4;
    MAX_REMEMBERED2 = 4096;
    STEP2 = 400;
    Lexicon = class {
      #stems;
      #remembered = /* @__PURE__ */ new Map();
      /** @param stems The words' stems, then any others. */
      constructor(words, spellings, stems, stemCount) {
        this.words = words;
        this.spellings = spellings;
        this.#stems = stems;
        this.stemCount = stemCount;
      }
      has(word) {
        return this.words.find(word) >= 0;
      }
      hasStem(stemmed) {
        const stem2 = this.#stems.find(stemmed);
        return stem2 >= 0 && stem2 < this.stemCount;
      }
      /** How the word is written. */
      surface(word) {
        const { codes, table } = this.spellings;
        const code = codes[this.words.find(word)] ?? 0;
        return code === 0 ? word : code === 1 ? capitalised(word) : table.at(code - 2);
      }
      /** Words that start with these letters, the first `limit` of the alphabet. */
      withPrefix(prefix, limit) {
        const found = [];
        for (let number2 = this.words.lowerBound(prefix); number2 < this.words.size && found.length < limit; number2 += 1) {
          const word = this.words.at(number2);
          if (!word.startsWith(prefix)) break;
          found.push(word);
        }
        return found;
      }
      /** Reads a word; the words of a text and of a query being typed are asked for again and again. */
      know(word) {
        const known = this.#remembered.get(word);
        if (known) return known;
        const made = { word, stem: stem(word), parts: splitCompound(word, this.#isPart) };
        if (this.#remembered.size >= MAX_REMEMBERED2) this.#remembered.clear();
        this.#remembered.set(word, made);
        return made;
      }
      /** The parts of a compound whose every part is a known word, or `undefined`. */
      split(word) {
        return this.know(word).parts;
      }
      #isPart = (part) => {
        if (FUNCTION_WORDS.has(part)) return false;
        if (this.has(part)) return true;
        if (part.length < MIN_FREE_PART) return false;
        if (this.hasStem(part)) return true;
        const own = stem(part);
        return own !== part && this.hasStem(own);
      };
    };
    LexiconBuilder = class {
      /** @param term The number of a stem among all of the index. */
      constructor(term) {
        this.words = [];
        /** Word → number of its stem. */
        this.stemOf = [];
        this.#surfaces = [];
        this.#numbers = new Numbering();
        this.#term = term;
      }
      #surfaces;
      #numbers;
      #term;
      /** The word's number. */
      add(word, surface, stemmed) {
        const number2 = this.#numbers.of(word);
        if (number2 === this.words.length) {
          this.words.push(word);
          this.#surfaces.push(surface);
          this.stemOf.push(this.#term(stemmed ?? stem(word)));
          return number2;
        }
        const known = this.#surfaces[number2] ?? "";
        if (known === known.toLowerCase() && surface !== surface.toUpperCase()) this.#surfaces[number2] = surface;
        return number2;
      }
      /** @param stems The table of the words' stems, and of no others. */
      *finishInSteps(stems) {
        const sorted = yield* sortInSteps(this.words);
        const codes = new Uint32Array(sorted.length);
        const explicit = [];
        for (const [place, word] of sorted.entries()) {
          const surface = this.#surfaces[this.#numbers.find(word)] ?? word;
          if (surface !== word) codes[place] = surface === capitalised(word) ? 1 : explicit.push(surface) + 1;
          if (place % STEP2 === 0) yield;
        }
        return new Lexicon(StringTable.of(sorted), { codes, table: StringTable.of(explicit) }, stems, stems.size);
      }
    };
  }
});

// src/search/postings.ts
var K1, STEPS, STEP3, PostingsBuilder, Postings;
var init_postings = __esm({
  "src/search/postings.ts"() {
    "use strict";
    init_numbering();
    init_documents();
    K1 = 1.2;
    STEPS = 255;
    STEP3 = 2e4;
    PostingsBuilder = class {
      #terms = new Numbering();
      /** Term → its newest posting. */
      #newest = [];
      /** Posting by posting. */
      #term = [];
      #services = [];
      #frequencies = [];
      #masks = [];
      /** The terms in the order of their numbers. */
      get terms() {
        return this.#terms.keys;
      }
      /** The number of a term, made if it is new. */
      term(stemmed) {
        return this.#terms.of(stemmed);
      }
      /**
       * Notes one occurrence.
       * @param length Words in the field of this service.
       * @param share 1 for a word of its own, less for a part of a compound.
       */
      add(term, service, field, length, share) {
        const weight = field.weight * share / (1 - field.b + field.b * length / field.pivot);
        const newest = this.#newest[term] ?? -1;
        if (newest >= 0 && this.#services[newest] === service) {
          this.#frequencies[newest] = (this.#frequencies[newest] ?? 0) + weight;
          this.#masks[newest] = (this.#masks[newest] ?? 0) | field.bit;
          return;
        }
        this.#newest[term] = this.#services.length;
        this.#term.push(term);
        this.#services.push(service);
        this.#frequencies.push(weight);
        this.#masks.push(field.bit);
      }
      /** @param terms The table of `terms`. */
      *packInSteps(terms, serviceCount) {
        const total = this.#term.length;
        const starts = groupStarts(this.#term, terms.size);
        const next = starts.slice();
        const services = serviceCount <= 65535 ? new Uint16Array(total) : new Uint32Array(total);
        const strengths = new Uint8Array(total);
        const masks = new Uint8Array(total);
        for (const [posting, term] of this.#term.entries()) {
          const place = next[term] ?? 0;
          next[term] = place + 1;
          const frequency = this.#frequencies[posting] ?? 0;
          services[place] = this.#services[posting] ?? 0;
          strengths[place] = Math.max(1, Math.round(STEPS * frequency / (frequency + K1)));
          masks[place] = this.#masks[posting] ?? 0;
          if (posting % STEP3 === 0) yield;
        }
        return new Postings(terms, starts, services, strengths, masks);
      }
    };
    Postings = class {
      constructor(terms, starts, services, strengths, masks) {
        this.terms = terms;
        this.starts = starts;
        this.services = services;
        this.strengths = strengths;
        this.masks = masks;
      }
      /** The number of a term that stands in any service, else -1. */
      find(stemmed) {
        const term = this.terms.find(stemmed);
        return this.count(term) > 0 ? term : -1;
      }
      start(term) {
        return this.starts[term] ?? 0;
      }
      end(term) {
        return this.starts[term + 1] ?? 0;
      }
      /** In how many services the term stands. */
      count(term) {
        return term < 0 ? 0 : this.end(term) - this.start(term);
      }
      /** Strength of a posting, over 0 to 1. */
      strength(posting) {
        return (this.strengths[posting] ?? 0) / STEPS;
      }
      /** Whether the term stands in a title, synonym or topic of any service. */
      isNaming(term) {
        const naming = FIELDS2.title.bit | FIELDS2.synonyms.bit | FIELDS2.topics.bit;
        for (let posting = this.start(term); posting < this.end(term); posting += 1)
          if (((this.masks[posting] ?? 0) & naming) !== 0) return true;
        return false;
      }
    };
  }
});

// src/search/read-texts.ts
var MAX_REMEMBERED3, ReadTexts;
var init_read_texts = __esm({
  "src/search/read-texts.ts"() {
    "use strict";
    init_tokens();
    init_concepts();
    MAX_REMEMBERED3 = 2048;
    ReadTexts = class {
      #lexicon;
      #thesaurus;
      #remembered = /* @__PURE__ */ new Map();
      constructor(lexicon, thesaurus) {
        this.#lexicon = lexicon;
        this.#thesaurus = thesaurus;
      }
      read(text2) {
        const known = this.#remembered.get(text2);
        if (known) return known;
        const tokens = tokenise(text2);
        const words = tokens.map((token) => this.#lexicon.know(token.word));
        const isGlued = tokens.map((token, place) => tokens[place + 1]?.start === token.end + 1);
        const named = this.#thesaurus.match(readingsOf({ words, isGlued }, this.#thesaurus)).flatMap(({ phrase, positions }) => phrase.names ? [{ concept: phrase.concept, positions }] : []);
        const made = { tokens, words, named };
        if (this.#remembered.size >= MAX_REMEMBERED3) this.#remembered.clear();
        this.#remembered.set(text2, made);
        return made;
      }
    };
  }
});

// src/search/title-order.ts
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
var TitleOrder;
var init_title_order = __esm({
  "src/search/title-order.ts"() {
    "use strict";
    init_localized_text();
    init_fold();
    TitleOrder = class {
      #catalogue;
      #places = /* @__PURE__ */ new Map();
      constructor(catalogue) {
        this.#catalogue = catalogue;
      }
      /** Service number → place, by the titles that readers of this language see. */
      places(language2) {
        const known = this.#places.get(language2);
        if (known) return known;
        const { services } = this.#catalogue;
        const titles = services.map((service) => fold(plainIn(service.title, language2, this.#catalogue.language)));
        const sorted = services.map((_, number2) => number2);
        sorted.sort((a, b) => compare(titles[a] ?? "", titles[b] ?? "") || a - b);
        const places = new Uint32Array(services.length);
        for (const [place, number2] of sorted.entries()) places[number2] = place;
        this.#places.set(language2, places);
        return places;
      }
    };
  }
});

// src/search/search-index.ts
function* buildIndexInSteps(catalogue, thesaurus, thesaurusWords) {
  const builder = new IndexBuilder(catalogue, thesaurus);
  return yield* completeInSteps(catalogue, yield* builder.buildInSteps(thesaurusWords));
}
function* completeInSteps(catalogue, core) {
  const spelling = new BigramIndex(core.lexicon.words);
  yield* spelling.fillInSteps();
  const { services } = catalogue;
  return {
    ...core,
    catalogue,
    services,
    spelling,
    actions: actionsOf(core.concepts, services.length),
    facets: facetValuesOf(catalogue),
    titles: new TitleOrder(catalogue),
    texts: new ReadTexts(core.lexicon, core.thesaurus)
  };
}
var PART_SHARES, STEP4, IndexBuilder, BODY_WORD;
var init_search_index = __esm({
  "src/search/search-index.ts"() {
    "use strict";
    init_function_words();
    init_fold();
    init_stem();
    init_string_table();
    init_tokens();
    init_concept_postings();
    init_concepts();
    init_documents();
    init_facet_values();
    init_fuzzy();
    init_lexicon();
    init_postings();
    init_read_texts();
    init_title_order();
    PART_SHARES = { last: 0.75 * LAST_PART, first: 0.75 * FIRST_PART };
    STEP4 = 500;
    IndexBuilder = class {
      #catalogue;
      #thesaurus;
      #postings = new PostingsBuilder();
      #words = new LexiconBuilder((stemmed) => this.#postings.term(stemmed));
      /** Word of the lexicon → how it is read, and the terms of its parts. */
      #known = [];
      #partTerms = [];
      /** Long texts repeat few words: each spelling is folded and stemmed once. */
      #bodyTerms = /* @__PURE__ */ new Map();
      constructor(catalogue, thesaurus) {
        this.#catalogue = catalogue;
        this.#thesaurus = thesaurus;
      }
      *buildInSteps(thesaurusWords) {
        const { services } = this.#catalogue;
        const texts2 = yield* this.#readNamesInSteps();
        let count = 0;
        for (const { word, surface, stem: own } of thesaurusWords) {
          this.#words.add(word, surface, own);
          count += 1;
          if (count % STEP4 === 0) yield;
        }
        const lexicon = yield* this.#words.finishInSteps(StringTable.of(this.#postings.terms));
        const concepts = new ConceptPostingsBuilder();
        for (const [number2, service] of services.entries()) {
          const own = texts2[number2] ?? [];
          for (const text2 of own) this.#addText(number2, text2, lexicon);
          this.#addBody(number2, bodyTexts(service, this.#catalogue));
          concepts.add(number2, conceptsOf(service.leika ?? [], this.#names(own, lexicon), this.#thesaurus));
          yield;
        }
        const terms = StringTable.of(this.#postings.terms);
        yield;
        const postings = yield* this.#postings.packInSteps(terms, services.length);
        return {
          postings,
          lexicon: new Lexicon(lexicon.words, lexicon.spellings, terms, lexicon.stemCount),
          concepts: concepts.pack(),
          thesaurus: this.#thesaurus
        };
      }
      *#readNamesInSteps() {
        const topicLabels = new Map((this.#catalogue.topics ?? []).map((topic) => [topic.id, topic.label]));
        const texts2 = [];
        for (const service of this.#catalogue.services) {
          texts2.push(
            namingTexts(service, this.#catalogue, topicLabels).map(({ field, text: text2 }) => {
              const tokens = tokenise(text2);
              return {
                field,
                words: tokens.map((token) => this.#words.add(token.word, token.surface)),
                isGlued: tokens.map((token, place) => tokens[place + 1]?.start === token.end + 1)
              };
            })
          );
          yield;
        }
        return texts2;
      }
      /** Titles and synonyms, for the thesaurus. */
      #names(texts2, lexicon) {
        return texts2.filter(({ field }) => field === FIELDS2.title || field === FIELDS2.synonyms).map(({ field, words, isGlued }) => ({
          isTitle: field === FIELDS2.title,
          words: words.map((word) => this.#know(word, lexicon)),
          isGlued
        }));
      }
      #addText(service, { field, words }, lexicon) {
        for (const word of words) {
          this.#postings.add(this.#words.stemOf[word] ?? 0, service, field, words.length, 1);
          const parts = this.#termsOfParts(word, lexicon);
          for (const [place, term] of parts.entries()) {
            const share = place === parts.length - 1 ? PART_SHARES.last : PART_SHARES.first;
            this.#postings.add(term, service, field, words.length, share);
          }
        }
      }
      #know(word, lexicon) {
        return this.#known[word] ??= lexicon.know(this.#words.words[word] ?? "");
      }
      #termsOfParts(word, lexicon) {
        return this.#partTerms[word] ??= (this.#know(word, lexicon).parts ?? []).map(
          (part) => this.#postings.term(part.stem)
        );
      }
      #addBody(service, texts2) {
        const found = texts2.map((text2) => text2.match(BODY_WORD) ?? []);
        const length = found.reduce((sum, list) => sum + list.length, 0);
        for (const list of found)
          for (const surface of list) {
            const term = this.#bodyTerm(surface);
            if (term >= 0) this.#postings.add(term, service, FIELDS2.text, length, 1);
          }
      }
      /** -1 for function words, which would fill half of the index and find nothing. */
      #bodyTerm(surface) {
        const known = this.#bodyTerms.get(surface);
        if (known !== void 0) return known;
        const word = fold(surface);
        const term = word === "" || FUNCTION_WORDS.has(word) ? -1 : this.#postings.term(stem(word));
        this.#bodyTerms.set(surface, term);
        return term;
      }
    };
    BODY_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
  }
});

// src/search/suggest.ts
function typedPart(text2, typed) {
  const folded = fold(typed);
  const own = foldWithOrigins(text2);
  const end = own.text.startsWith(folded) ? own.origins[folded.length] ?? 0 : 0;
  return end > 0 ? [[0, end]] : [];
}
var MAX_COMPLETIONS3, MAX_SERVICES, LOOKED_AT, MIN_TYPED, MAX_TYPED, Suggester;
var init_suggest = __esm({
  "src/search/suggest.ts"() {
    "use strict";
    init_localized_text();
    init_fold();
    init_function_words();
    init_stem();
    init_tokens();
    init_answer();
    MAX_COMPLETIONS3 = 5;
    MAX_SERVICES = 3;
    LOOKED_AT = 20;
    MIN_TYPED = 2;
    MAX_TYPED = 200;
    Suggester = class {
      #index;
      #wordings = /* @__PURE__ */ new Map();
      constructor(index) {
        this.#index = index;
      }
      suggest(query) {
        const typed = query.text.trimStart();
        if (typed.length > MAX_TYPED || fold(typed.trim()).length < MIN_TYPED) return [];
        const found = answer({ ...query, offset: 0, limit: LOOKED_AT }, this.#index).hits.filter((hit2) => !hit2.weak);
        const completions = /* @__PURE__ */ new Map();
        const starting = this.#startingWith(typed, query);
        for (const text2 of [
          ...starting.filter(({ demand: demand2 }) => demand2 > 0).map((wording) => wording.text),
          ...this.#lastWord(typed, found, query),
          ...starting.map((wording) => wording.text)
        ])
          if (!completions.has(fold(text2)) && fold(text2) !== fold(typed.trim())) completions.set(fold(text2), text2);
        const titles = found.slice(0, MAX_SERVICES).map((hit2) => this.#service(hit2, query));
        const shown = new Set(titles.map((suggestion) => fold(suggestion.text)));
        return [
          ...[...completions.values()].filter((text2) => !shown.has(fold(text2))).slice(0, MAX_COMPLETIONS3).map((text2) => ({ kind: "completion", text: text2, ranges: typedPart(text2, typed) })),
          ...titles
        ];
      }
      /** Titles and synonyms that start with what was typed, the most wanted and the shortest first. */
      #startingWith(typed, query) {
        const folded = fold(typed);
        const wordings = this.#wordingsIn(query.language ?? this.#index.catalogue.language);
        let low = 0;
        let high = wordings.length;
        while (low < high) {
          const middle = low + high >> 1;
          if ((wordings[middle]?.folded ?? "") < folded) low = middle + 1;
          else high = middle;
        }
        const found = [];
        for (let place = low; place < wordings.length && found.length < 50; place += 1) {
          const wording = wordings[place];
          if (!wording?.folded.startsWith(folded)) break;
          found.push(wording);
        }
        return found.sort((a, b) => b.demand - a.demand || a.text.length - b.text.length);
      }
      /** The last word completed by a word of the services that the whole text finds. */
      #lastWord(typed, found, query) {
        const tokens = tokenise(typed);
        const last = tokens[tokens.length - 1];
        if (!last || last.end !== typed.length || last.word.length < MIN_TYPED) return [];
        const counts = /* @__PURE__ */ new Map();
        const note2 = (token) => {
          if (!token.word.startsWith(last.word) || token.word === last.word || FUNCTION_WORDS.has(token.word)) return;
          const key = stem(token.word);
          const known = counts.get(key);
          const isShorter = !known || token.surface.length < known.surface.length;
          counts.set(key, { surface: isShorter ? token.surface : known.surface, count: (known?.count ?? 0) + 1 });
        };
        const language2 = query.language ?? this.#index.catalogue.language;
        for (const hit2 of found) {
          const service = this.#index.services.find((candidate) => candidate.id === hit2.serviceId);
          if (!service) continue;
          for (const token of tokenise(plainIn(service.title, language2, this.#index.catalogue.language))) note2(token);
          for (const synonym of service.synonyms ?? [])
            for (const { text: text2, language: own } of allVersions(synonym, this.#index.catalogue.language))
              if (own === language2) for (const token of tokenise(text2)) note2(token);
        }
        return [...counts.values()].sort((a, b) => b.count - a.count || a.surface.length - b.surface.length || (a.surface < b.surface ? -1 : 1)).map(({ surface }) => typed.slice(0, last.start) + surface);
      }
      #service(hit2, query) {
        const service = this.#index.services.find((candidate) => candidate.id === hit2.serviceId);
        const language2 = query.language ?? this.#index.catalogue.language;
        const ranges = hit2.matches.find((match) => match.field === "title")?.ranges ?? [];
        return {
          kind: "service",
          serviceId: hit2.serviceId,
          text: plainIn(service?.title, language2, this.#index.catalogue.language),
          ranges
        };
      }
      /** Makes the list for a language in steps, so that the first letters typed do not wait for it. */
      *prepareInSteps(language2) {
        const { catalogue, services } = this.#index;
        const wordings = /* @__PURE__ */ new Map();
        const add = (text2, demand2) => {
          const folded = fold(text2.trim());
          if (folded.length > 0 && text2.length <= 60 && (wordings.get(folded)?.demand ?? -1) < demand2)
            wordings.set(folded, { folded, text: text2.trim(), demand: demand2 });
        };
        for (const service of services) {
          const demand2 = service.popularity ?? 0;
          add(plainIn(service.title, language2, catalogue.language), demand2);
          for (const synonym of service.synonyms ?? [])
            for (const { text: text2, language: own } of allVersions(synonym, catalogue.language))
              if (own === language2) add(text2, demand2);
          yield;
        }
        const sorted = [...wordings.values()].sort((a, b) => a.folded < b.folded ? -1 : 1);
        this.#wordings.set(language2, sorted);
        return sorted;
      }
      #wordingsIn(language2) {
        const known = this.#wordings.get(language2);
        if (known) return known;
        const steps = this.prepareInSteps(language2);
        for (; ; ) {
          const step = steps.next();
          if (step.done) return step.value;
        }
      }
    };
  }
});

// src/search/searcher.ts
var searcher_exports = {};
__export(searcher_exports, {
  Searcher: () => Searcher
});
var Searcher;
var init_searcher = __esm({
  "src/search/searcher.ts"() {
    "use strict";
    init_thesaurus_builder();
    init_answer();
    init_search_index();
    init_suggest();
    Searcher = class _Searcher {
      #index;
      #suggester;
      constructor(index, suggester) {
        this.#index = index;
        this.#suggester = suggester;
      }
      /** Builds in one go; for the command line and tests. */
      static build(catalogue, options = {}) {
        const steps = _Searcher.buildInSteps(catalogue, options);
        for (; ; ) {
          const step = steps.next();
          if (step.done) return step.value;
        }
      }
      /** Builds in steps of well under a millisecond, so that a page can put pauses between them. */
      static *buildInSteps(catalogue, options = {}) {
        const builder = new ThesaurusBuilder();
        for (const file of options.thesauri ?? []) yield* builder.addInSteps(file);
        const index = yield* buildIndexInSteps(catalogue, builder.finish(), builder.words.values());
        const suggester = new Suggester(index);
        yield* suggester.prepareInSteps(catalogue.language);
        return new _Searcher(index, suggester);
      }
      /** Services for a query, best first. Never throws, whatever the text. */
      search(query) {
        return answer(query, this.#index);
      }
      /** Completions and services for a text that is being typed. */
      suggest(query) {
        return this.#suggester.suggest(query);
      }
    };
  }
});

// src/catalogue/nesting.ts
function countValues(value, maxDepth) {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  const open = [value];
  const levels = [1];
  for (let container = open.pop(); container; container = open.pop()) {
    const level = levels.pop() ?? 1;
    if (level > maxDepth) return void 0;
    for (const key in container) {
      count += 1;
      const inner = container[key];
      if (typeof inner !== "object" || inner === null) continue;
      open.push(inner);
      levels.push(level + 1);
    }
  }
  return count;
}
var init_nesting = __esm({
  "src/catalogue/nesting.ts"() {
    "use strict";
  }
});

// src/catalogue/note-issue.ts
function noteIssue(issues, issue) {
  if (issues.length < MAX_ISSUES) issues.push({ ...issue, value: excerpt(issue.value) });
}
function excerpt(value) {
  if (typeof value === "string") return value.slice(0, EXCERPT_LENGTH);
  if (value === void 0 || value === null) return "";
  if (Array.isArray(value)) return `[${String(value.length)}]`;
  if (typeof value === "object") return `{${firstKeys(value)}}`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}
function firstKeys(value) {
  const keys = Object.keys(value).slice(0, 10).join(", ");
  return keys.slice(0, EXCERPT_LENGTH);
}
var MAX_ISSUES, EXCERPT_LENGTH;
var init_note_issue = __esm({
  "src/catalogue/note-issue.ts"() {
    "use strict";
    MAX_ISSUES = 1e3;
    EXCERPT_LENGTH = 200;
  }
});

// src/catalogue/repair.ts
function dispensablePart(path, required, opened) {
  const [field = "", inner] = path;
  const isOpened = opened.includes(String(field));
  const part = isOpened || typeof inner === "number" ? path.slice(0, 2) : path.slice(0, 1);
  const isRequired = part.length === 0 || required.includes(part.join(".")) || required.includes(String(field));
  return isRequired || isOpened && part.length < 2 ? void 0 : part;
}
function withoutParts(entry, parts) {
  const copy = { ...entry };
  for (const [field = "", inner] of parts) {
    const value = entry[field];
    if (inner === void 0 || typeof value !== "object" || value === null) Reflect.deleteProperty(copy, field);
    else {
      if (copy[field] === value) copy[field] = Array.isArray(value) ? [...value] : { ...value };
      Reflect.deleteProperty(copy[field], inner);
    }
  }
  for (const [field, value] of Object.entries(copy)) if (Array.isArray(value)) copy[field] = Object.values(value);
  return copy;
}
var init_repair = __esm({
  "src/catalogue/repair.ts"() {
    "use strict";
  }
});

// src/catalogue/links.ts
function isAllowedLink(url) {
  const scheme = SCHEME.exec(url.replace(IGNORED_BY_BROWSERS, ""));
  return scheme === null || ALLOWED_SCHEMES.includes(scheme[0].toLowerCase());
}
function unknownPlaceholders(template) {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "").filter((name) => !PLACEHOLDERS.includes(name));
}
var ALLOWED_SCHEMES, PLACEHOLDERS, IGNORED_BY_BROWSERS, SCHEME;
var init_links = __esm({
  "src/catalogue/links.ts"() {
    "use strict";
    ALLOWED_SCHEMES = ["https:", "http:", "mailto:", "tel:"];
    PLACEHOLDERS = ["ars", "leika", "lang", "serviceId"];
    IGNORED_BY_BROWSERS = /^[\p{Cc} ]+|[\t\n\r]+/gu;
    SCHEME = /^[a-z][a-z0-9+.-]*:/i;
  }
});

// src/catalogue/safe-links.ts
function removeUnsafeLinks(value, issues, path = [], serviceId) {
  return new LinkRemoval(issues, [...path], serviceId).clean(value);
}
function replacement(item, cleaned) {
  if (!isObject(item) || !isObject(cleaned)) return [cleaned];
  if ("href" in item && !("href" in cleaned)) return cleaned["children"];
  const isChannelOrLink = "kind" in item || "label" in item && !("id" in item);
  return isChannelOrLink && "url" in item && !("url" in cleaned) ? [] : [cleaned];
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var ADDRESS_FIELDS, LinkRemoval;
var init_safe_links = __esm({
  "src/catalogue/safe-links.ts"() {
    "use strict";
    init_links();
    ADDRESS_FIELDS = /* @__PURE__ */ new Set(["url", "href", "details"]);
    LinkRemoval = class {
      #issues;
      /** Where the walk is; one list for the whole walk, since a copy a node is most of its cost. */
      #path;
      #serviceId;
      constructor(issues, path, serviceId) {
        this.#issues = issues;
        this.#path = path;
        this.#serviceId = serviceId;
      }
      clean(value) {
        if (typeof value !== "object" || value === null) return value;
        return Array.isArray(value) ? this.#cleanList(value) : this.#cleanObject(value);
      }
      #cleanList(items) {
        let copy;
        for (let index = 0; index < items.length; index += 1) {
          const item = items[index];
          this.#path.push(index);
          const cleaned = this.clean(item);
          this.#path.pop();
          if (cleaned === item) {
            copy?.push(item);
            continue;
          }
          copy ??= items.slice(0, index);
          for (const kept of replacement(item, cleaned)) copy.push(kept);
        }
        return copy ?? items;
      }
      #cleanObject(value) {
        let copy;
        for (const key of Object.keys(value)) {
          if (key === "extra") continue;
          const inner = value[key];
          this.#path.push(key);
          const isRefused = typeof inner === "string" && ADDRESS_FIELDS.has(key) && this.#refuses(inner);
          const cleaned = isRefused ? void 0 : this.clean(inner);
          this.#path.pop();
          if (cleaned === inner) continue;
          copy ??= { ...value };
          if (isRefused) Reflect.deleteProperty(copy, key);
          else copy[key] = cleaned;
        }
        return copy ?? value;
      }
      #refuses(url) {
        if (!isAllowedLink(url)) return this.#note("link", url, "https, http, mailto, tel");
        if (!url.includes("{") || unknownPlaceholders(url).length === 0) return false;
        return this.#note("placeholder", url, PLACEHOLDERS.map((name) => `{${name}}`).join(" "));
      }
      #note(code, url, expected) {
        this.#issues.push({
          code,
          path: [...this.#path],
          value: url.slice(0, 200),
          expected,
          severity: "warning",
          ...this.#serviceId === void 0 ? {} : { serviceId: this.#serviceId }
        });
        return true;
      }
    };
  }
});

// src/catalogue/schema.ts
import * as v from "valibot";
var text, texts, tag, localizedText, date, nonEmpty, children, richNode, richText, localizedRichText, degrees, channelKind, channel, section, office, serviceSchema, steering, head, headSchema, catalogueSchema, detailsSchema;
var init_schema = __esm({
  "src/catalogue/schema.ts"() {
    "use strict";
    text = v.string();
    texts = v.array(text);
    tag = v.pipe(text, v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "language-tag"));
    localizedText = v.union([text, v.record(tag, text)]);
    date = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}/, "date"));
    nonEmpty = v.pipe(text, v.regex(/\S/, "not-empty"));
    children = v.array(v.lazy(() => richNode));
    richNode = v.union([
      text,
      v.variant("type", [
        v.object({ type: v.picklist(["p", "h", "ul", "ol", "li", "strong", "em", "table", "tr", "th", "td"]), children }),
        v.object({ type: v.literal("a"), href: text, children }),
        v.object({ type: v.literal("br") })
      ])
    ]);
    richText = v.union([text, v.array(richNode)]);
    localizedRichText = v.union([richText, v.record(tag, richText)]);
    degrees = (most) => v.pipe(v.number(), v.minValue(-most, "degrees"), v.maxValue(most, "degrees"));
    channelKind = v.picklist(["online", "appointment", "form", "inPerson", "phone", "post"]);
    channel = v.object({
      kind: channelKind,
      url: v.exactOptional(text),
      label: v.exactOptional(localizedText),
      languages: v.exactOptional(v.array(tag)),
      identification: v.exactOptional(v.array(v.picklist(["none", "account", "bundid", "eid", "elster", "muk"]))),
      trustLevel: v.exactOptional(v.pipe(text, v.regex(/^\d{2}$/, "two-digits"))),
      signature: v.exactOptional(v.boolean()),
      office: v.exactOptional(text)
    });
    section = v.object({
      code: nonEmpty,
      title: v.exactOptional(localizedText),
      text: v.exactOptional(localizedRichText),
      links: v.exactOptional(v.array(v.object({ url: text, label: localizedText }))),
      channel: v.exactOptional(channelKind)
    });
    office = v.object({
      id: nonEmpty,
      name: localizedText,
      address: v.exactOptional(
        v.object({
          street: v.exactOptional(text),
          houseNumber: v.exactOptional(text),
          postalCode: v.exactOptional(text),
          city: v.exactOptional(text),
          hint: v.exactOptional(localizedText)
        })
      ),
      geo: v.exactOptional(v.object({ latitude: degrees(90), longitude: degrees(180) })),
      phone: v.exactOptional(text),
      email: v.exactOptional(text),
      url: v.exactOptional(text),
      hours: v.exactOptional(localizedText),
      areas: v.exactOptional(texts)
    });
    serviceSchema = v.object({
      id: nonEmpty,
      title: v.union([nonEmpty, v.pipe(v.record(tag, nonEmpty), v.minEntries(1, "not-empty"))]),
      summary: v.exactOptional(localizedText),
      leika: v.exactOptional(v.array(v.pipe(text, v.regex(/^\d{14}$/, "leika-key")))),
      synonyms: v.exactOptional(v.array(localizedText)),
      topics: v.exactOptional(texts),
      audience: v.exactOptional(v.array(v.picklist(["citizen", "business", "administration"]))),
      popularity: v.exactOptional(v.pipe(v.number(), v.minValue(0, "share"), v.maxValue(1, "share"))),
      level: v.exactOptional(v.picklist(["municipality", "district", "state", "federal"])),
      areas: v.exactOptional(texts),
      offices: v.exactOptional(texts),
      sections: v.exactOptional(v.array(section)),
      channels: v.exactOptional(v.array(channel)),
      codes: v.exactOptional(
        v.object({
          typisierung: v.exactOptional(texts),
          sdg: v.exactOptional(texts),
          pvLagen: v.exactOptional(texts),
          ozg: v.exactOptional(texts)
        })
      ),
      writtenForm: v.exactOptional(v.boolean()),
      maturity: v.exactOptional(v.object({ model: text, level: v.number() })),
      validFrom: v.exactOptional(date),
      validThrough: v.exactOptional(date),
      updated: v.exactOptional(date),
      source: v.exactOptional(v.object({ id: text, url: v.exactOptional(text) })),
      machineTranslated: v.exactOptional(v.array(tag)),
      extra: v.exactOptional(v.record(text, v.unknown()))
    });
    steering = v.object({ words: texts, service: text });
    head = {
      version: v.literal(1),
      municipality: v.object({
        name: nonEmpty,
        ars: v.exactOptional(v.pipe(text, v.regex(/^\d{12}$/, "ars"))),
        url: v.exactOptional(text),
        contact: v.exactOptional(
          v.object({
            label: v.exactOptional(localizedText),
            phone: v.exactOptional(text),
            email: v.exactOptional(text),
            url: v.exactOptional(text),
            takesPartIn115: v.exactOptional(v.boolean())
          })
        )
      }),
      language: v.optional(tag, "de"),
      updated: v.exactOptional(date),
      details: v.exactOptional(text),
      sources: v.exactOptional(
        v.array(v.object({ id: nonEmpty, name: text, url: v.exactOptional(text), licence: v.exactOptional(text) }))
      ),
      topics: v.exactOptional(
        v.array(
          v.object({
            id: nonEmpty,
            label: localizedText,
            parent: v.exactOptional(text),
            derived: v.exactOptional(v.boolean())
          })
        )
      ),
      offices: v.exactOptional(v.array(office)),
      pins: v.exactOptional(v.array(steering)),
      blocks: v.exactOptional(v.array(steering))
    };
    headSchema = v.object(head);
    catalogueSchema = v.object({
      ...head,
      services: v.array(serviceSchema)
    });
    detailsSchema = v.object({
      id: nonEmpty,
      sections: v.exactOptional(v.array(section)),
      offices: v.exactOptional(v.array(office))
    });
  }
});

// src/catalogue/parse.ts
var parse_exports = {};
__export(parse_exports, {
  MAX_ISSUES: () => MAX_ISSUES,
  parseCatalogue: () => parseCatalogue,
  parseCatalogueInSteps: () => parseCatalogueInSteps,
  parseDetails: () => parseDetails
});
import * as v2 from "valibot";
function parseCatalogue(value) {
  const steps = parseCatalogueInSteps(value);
  for (; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
function* parseCatalogueInSteps(value) {
  const check = new EntryCheck();
  const { issues } = check;
  const refuse = (code, path, found, expected) => {
    noteIssue(issues, { code, path, value: found, expected, severity: "error" });
    return { issues };
  };
  if (!isRecord(value) || !Array.isArray(value["services"]))
    return refuse("not-a-catalogue", [], value, "{ version, municipality, services }");
  if (value["version"] !== 1) return refuse("version", ["version"], value["version"], "1");
  const head2 = parseHead(value, check);
  if (!head2) return { issues };
  const services = /* @__PURE__ */ new Map();
  for (const [index, candidate] of value["services"].entries()) {
    const service = parseService(candidate, index, services, check);
    if (service) services.set(service.id, service);
    yield;
  }
  const catalogue = { ...head2, services: [...services.values()] };
  if (services.size === 0) refuse("empty", ["services"], value["services"], "services");
  return { catalogue, issues };
}
function parseDetails(value) {
  const check = new EntryCheck();
  const { issues } = check;
  const details = check.usable(detailsSchema, value, { path: [], required: ["id"] });
  return details ? { catalogue: removeUnsafeLinks(details, issues), issues } : { issues };
}
function parseHead(value, check) {
  const { services: _services, ...rest } = value;
  const rules = { path: [], required: ["version", "municipality.name"], opened: ["municipality"] };
  const head2 = check.usable(headSchema, rest, rules);
  if (!head2) return void 0;
  const safe = removeUnsafeLinks(head2, check.issues);
  return {
    ...safe,
    ...safe.topics ? { topics: firstOfEachId(safe.topics, "topics", check.issues) } : {},
    ...safe.offices ? { offices: firstOfEachId(safe.offices, "offices", check.issues) } : {}
  };
}
function firstOfEachId(entries, field, issues) {
  const ids = /* @__PURE__ */ new Set();
  return entries.filter(({ id }, index) => {
    if (ids.has(id))
      noteIssue(issues, {
        code: "duplicate-id",
        path: [field, index, "id"],
        value: id,
        expected: "id",
        severity: "warning"
      });
    return ids.size !== ids.add(id).size;
  });
}
function parseService(candidate, index, others, check) {
  const path = ["services", index];
  const own = isRecord(candidate) && typeof candidate["id"] === "string" ? candidate["id"] : void 0;
  const service = check.usable(serviceSchema, candidate, { path, required: ["id", "title"], serviceId: own });
  if (!service) return void 0;
  const { id } = service;
  if (others.has(id)) {
    noteIssue(check.issues, {
      code: "duplicate-id",
      path: [...path, "id"],
      value: id,
      expected: "id",
      severity: "error",
      serviceId: id
    });
    return void 0;
  }
  return removeUnsafeLinks(service, check.issues, path, id);
}
function deepestFault(issue, before = []) {
  const path = [...before, ...(issue.path ?? []).map((step) => step.key)];
  const inner = (issue.issues ?? []).map((sub) => deepestFault(sub, path));
  const deepest = inner.reduce(
    (best, fault) => fault.path.length > (best?.path.length ?? path.length) ? fault : best,
    void 0
  );
  return deepest ?? { issue, path };
}
function describe(found) {
  const named = found.kind === "validation" ? found.message : found.expected ?? found.type;
  const expected = named.replace(/^\(|\)$|"/g, "");
  if (found.input === void 0) return { code: "missing", expected };
  return {
    code: found.kind === "schema" && !["picklist", "literal"].includes(found.type) ? "type" : "value",
    expected
  };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var MAX_DEPTH, MAX_REPAIRABLE_VALUES, MAX_REPAIRS, EntryCheck;
var init_parse = __esm({
  "src/catalogue/parse.ts"() {
    "use strict";
    init_nesting();
    init_note_issue();
    init_repair();
    init_rich_text();
    init_safe_links();
    init_schema();
    init_note_issue();
    MAX_DEPTH = MAX_RICH_TEXT_DEPTH * 2 + 10;
    MAX_REPAIRABLE_VALUES = 3e5;
    MAX_REPAIRS = 1e5;
    EntryCheck = class {
      constructor() {
        this.issues = [];
        this.#repairs = 0;
      }
      #repairs;
      /** The entry without its faulty parts; `undefined` where it cannot be used. */
      usable(schema, entry, rules) {
        const size = countValues(entry, MAX_DEPTH);
        if (size === void 0) {
          this.#note({ code: "too-large", expected: String(MAX_DEPTH) }, entry, [], "error", rules);
          return void 0;
        }
        const quick = v2.safeParse(schema, entry, { abortEarly: true });
        if (quick.success) return quick.output;
        if (size <= MAX_REPAIRABLE_VALUES && this.#repairs < MAX_REPAIRS && isRecord(entry))
          return this.#repaired(schema, entry, rules);
        const { issue, path } = deepestFault(quick.issues[0]);
        this.#note(describe(issue), issue.input, path, "error", rules);
        return void 0;
      }
      #repaired(schema, entry, rules) {
        const { issues: faults = [] } = v2.safeParse(schema, entry, { abortPipeEarly: true });
        this.#repairs += faults.length;
        const parts = [];
        for (const found of faults) {
          const { issue, path } = deepestFault(found);
          const part = dispensablePart(path, rules.required, rules.opened ?? []);
          if (part) parts.push(part);
          this.#note(describe(issue), issue.input, path, part ? "warning" : "error", rules);
        }
        if (parts.length < faults.length) return void 0;
        const second = v2.safeParse(schema, withoutParts(entry, parts), { abortEarly: true });
        return second.success ? second.output : void 0;
      }
      #note(fault, value, path, severity, rules) {
        const service = rules.serviceId === void 0 ? {} : { serviceId: rules.serviceId };
        noteIssue(this.issues, { ...fault, ...service, value, path: [...rules.path, ...path], severity });
      }
    };
  }
});

// bench/peers.mjs
var peers_exports = {};
__export(peers_exports, {
  peers: () => peers
});
import { create, insert, search } from "@orama/orama";
import { language, stemmer } from "@orama/stemmers/german";
import FlexSearch from "flexsearch";
import Fuse2 from "fuse.js";
import lunr from "lunr";
import german from "lunr-languages/lunr.de.js";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import MiniSearch from "minisearch";
function flat(document) {
  return { ...document, keywords: document.keywords.join(" "), topics: document.topics.join(" ") };
}
var FUSE_PATTERN, FUSE_KEYS, TOP, peers;
var init_peers = __esm({
  "bench/peers.mjs"() {
    "use strict";
    FUSE_PATTERN = 250;
    FUSE_KEYS = [
      { name: "title", weight: 3 },
      { name: "keywords", weight: 2 },
      { name: "topics", weight: 0.5 },
      { name: "text", weight: 0.5 }
    ];
    TOP = 10;
    peers = {
      "fuse.js": (documents) => {
        const fuse = new Fuse2(documents, { keys: FUSE_KEYS });
        return (query) => fuse.search(query.slice(0, FUSE_PATTERN), { limit: TOP }).map(({ item }) => item.id);
      },
      "fuse.js token search": (documents) => {
        const fuse = new Fuse2(documents, {
          keys: FUSE_KEYS,
          useTokenSearch: true,
          ignoreLocation: true,
          threshold: 0.3,
          ignoreDiacritics: true
        });
        return (query) => fuse.search(query.slice(0, FUSE_PATTERN), { limit: TOP }).map(({ item }) => item.id);
      },
      minisearch: (documents) => {
        const engine = new MiniSearch({
          fields: ["title", "keywords", "topics", "text"],
          searchOptions: { boost: { title: 3, keywords: 2 }, fuzzy: 0.2, prefix: true }
        });
        engine.addAll(documents.map(flat));
        return (query) => engine.search(query).slice(0, TOP).map(({ id }) => id);
      },
      "lunr, German": (documents) => {
        for (const plugin of [stemmerSupport, german]) if (!lunr.de) plugin(lunr);
        const engine = lunr(function build() {
          this.use(lunr.de);
          this.ref("id");
          this.field("title", { boost: 3 });
          this.field("keywords", { boost: 2 });
          this.field("topics");
          this.field("text");
          for (const document of documents) this.add(flat(document));
        });
        return (query) => engine.query((builder) => {
          for (const token of lunr.tokenizer(query)) {
            builder.term(token, { boost: 10 });
            builder.term(token, { usePipeline: true, editDistance: 1 });
            builder.term(token, { wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
          }
        }).slice(0, TOP).map(({ ref }) => ref);
      },
      "orama, German": (documents) => {
        const schema = { id: "string", title: "string", keywords: "string", topics: "string", text: "string" };
        const engine = create({ schema, components: { tokenizer: { stemming: true, language, stemmer } } });
        for (const document of documents) insert(engine, flat(document));
        const properties = ["title", "keywords", "topics", "text"];
        return (query) => search(engine, { term: query, tolerance: 1, boost: { title: 3, keywords: 2 }, limit: TOP, properties }).hits.map(
          ({ document }) => document.id
        );
      },
      flexsearch: (documents) => {
        const engine = new FlexSearch.Document({
          document: { id: "id", index: ["title", "keywords", "topics", "text"] },
          tokenize: "forward",
          encoder: FlexSearch.Charset.LatinBalance
        });
        for (const document of documents) engine.add(flat(document));
        return (query) => [...new Set(engine.search(query, { limit: TOP, suggest: true }).flatMap(({ result }) => result))].slice(0, TOP);
      }
    };
  }
});

// bench/.cold.mts
import { readFileSync } from "node:fs";
var root = process.env.ROOT ?? "/work/perf";
var { Searcher: Searcher2 } = await Promise.resolve().then(() => (init_searcher(), searcher_exports));
var { parseCatalogue: parseCatalogue2 } = await Promise.resolve().then(() => (init_parse(), parse_exports));
var { peers: peers2 } = await Promise.resolve().then(() => (init_peers(), peers_exports));
var { plainText: plainText2 } = await Promise.resolve().then(() => (init_rich_text(), rich_text_exports));
var { plainIn: plainIn2 } = await Promise.resolve().then(() => (init_localized_text(), localized_text_exports));
var cpu = () => Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6;
var de = JSON.parse(readFileSync("/tmp/p/thesaurus/de.json", "utf8"));
var c = parseCatalogue2(JSON.parse(readFileSync(process.env.CAT ?? "/tmp/munich.json", "utf8"))).catalogue;
var topics = new Map((c.topics ?? []).map((t2) => [t2.id, plainIn2(t2.label, "de", "de")]));
var docs = c.services.map((s) => ({ id: s.id, title: plainIn2(s.title, "de", "de"), keywords: (s.synonyms ?? []).map((x) => plainIn2(x, "de", "de")), topics: (s.topics ?? []).map((t2) => topics.get(t2) ?? ""), text: [plainIn2(s.summary, "de", "de"), ...(s.sections ?? []).map((x) => plainText2(x.text ?? ""))].join("\n") }));
var which = process.argv[2];
var t = cpu();
var keep;
if (which === "mini") keep = peers2.minisearch(docs);
else keep = Searcher2.build(c, { thesauri: which === "none" ? [] : [de] });
console.log((cpu() - t).toFixed(1));
