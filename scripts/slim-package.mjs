/**
 * Takes out of a package what this project never runs, where it is made of classes, which no bundler can shake. What is
 * left is the package's own code; rollup and terser drop what nothing leads to any more. Each name has to be found, so
 * that a new version of the package is looked at again, and a test runs the slim package beside the whole one.
 */

const isMember = ({ type, computed }) => type === 'MemberExpression' && !computed;

/** How many characters of a text are looked at first. */
const OPENING = 3;

/** A text of code as it compares: without comments, white space and the style of its quotes. */
const bare = (code) =>
  code
    .replace(/\/\*.*?\*\/|\s+/gs, '')
    .replaceAll('"', "'")
    .replace(/;$/, '');

/** "name", and "owner.name" where something that has a name owns it. */
function namesOf(node, owner) {
  if (!isMember(node)) return [node.name, `${owner}.${node.name}`];
  const { object, property } = node;
  const holder = object.type === 'ThisExpression' ? 'this' : isMember(object) ? object.property.name : object.name;
  return [property.name, `${holder}.${property.name}`];
}

/** Variables whose values are known, of one block and those around it. */
class Scope {
  #values = new Map();
  #outer;

  constructor(outer) {
    this.#outer = outer;
  }

  /** Without a value it is another variable of that name. */
  declare(name, value) {
    this.#values.set(name, value);
  }

  valueOf(name) {
    return this.#values.has(name) ? this.#values.get(name) : this.#outer?.valueOf(name);
  }
}

/**
 * @param options.file Which module it is.
 * @param options.used The methods that run, by class; all others go, and so do static fields. Without it all stay.
 * @param options.values Settings and fields that have one value whenever this project calls the package: reading them
 *   becomes the value, setting them goes. "owner.name" where the name alone stands for other things too.
 * @param options.skipped Functions and methods whose calls do nothing here, or whose results nobody looks at; named so too.
 * @param options.always What an expression or a statement always comes to here: by its text the code in its place.
 */
export const slimPackage = ({ file, used, values = {}, skipped = [], always = {} }) => ({
  name: 'slim-package',
  transform(code, id) {
    if (!file.test(id)) return null;
    const found = new Set();
    const edits = [];
    const replace = (start, end, by) => edits.push({ start, end, by });
    const noted = (names, known) => {
      const name = names.find(known);
      if (name !== undefined) found.add(name);
      return name;
    };
    const outcomes = new Map(Object.entries(always).map(([text, by]) => [bare(text), { text, by }]));
    /** Most code need not be compared: it begins otherwise, or is longer than any text would be indented and commented. */
    const openings = new Set([...outcomes.keys()].map((text) => text.slice(0, OPENING)));
    const longest = 4 * Math.max(0, ...Object.keys(always).map((text) => text.length));
    const isCandidate = ({ type, start, end }) =>
      /(Expression|Statement|Declaration|Literal)$/.test(type) &&
      end - start <= longest &&
      openings.has(bare(code.slice(start, start + 4 * OPENING)).slice(0, OPENING));

    const isUsed = (owner, name) => noted([`${owner}.${name}`], () => used[owner]?.includes(name)) !== undefined;
    /** The value, written so that it may stand wherever an expression may. */
    function valueOf(node, owner) {
      const name = noted(namesOf(node, owner), (one) => Object.hasOwn(values, one));
      return name === undefined ? undefined : `(${JSON.stringify(values[name]) ?? 'void 0'})`;
    }

    function outcomeOf(node) {
      const outcome = isCandidate(node) ? outcomes.get(bare(code.slice(node.start, node.end))) : undefined;
      if (!outcome) return undefined;
      found.add(outcome.text);
      return /Statement$/.test(node.type) ? `${outcome.by};` : `(${outcome.by})`;
    }

    /** What stands in a node's place; undefined where it stays. */
    function replacement(node, parent, owner, scope) {
      if (node.type === 'MethodDefinition') return !used || isUsed(owner, node.key.name) ? undefined : '';
      if (node.type === 'AssignmentExpression' && isMember(node.left)) {
        const { object, property } = node.left;
        const isUnusedField = used && object.name in used && !isUsed(object.name, property.name);
        return valueOf(node.left) ?? (isUnusedField ? 'void 0' : undefined);
      }
      if (node.type === 'CallExpression')
        return noted(namesOf(node.callee), (name) => skipped.includes(name)) ? '(void 0)' : undefined;
      if (node.type === 'Identifier') return isRead(node, parent) ? scope.valueOf(node.name) : undefined;
      // A method may bear a setting's name, as in "text.replace(…)".
      return isMember(node) && parent.callee !== node ? valueOf(node) : undefined;
    }

    const withComma = ({ end }) => (code[end] === ',' ? end + 1 : end);

    function walk(node, parent, owner, scope) {
      const by = outcomeOf(node) ?? replacement(node, parent, owner, scope);
      if (by !== undefined) return replace(node.start, node.end, by);
      const value = node.type === 'Property' ? valueOf(node.key, owner) : undefined;
      if (value !== undefined) {
        // Read out of an object, a setting's name stands for its value from there on.
        if (parent.type === 'ObjectPattern') scope.declare((node.value.left ?? node.value).name, value);
        return replace(node.start, withComma(node), '');
      }
      if (node.type === 'Identifier' && isDeclared(node, parent)) scope.declare(node.name);
      if (node.type === 'ObjectPattern')
        for (const { value: made } of node.properties) if (made) scope.declare((made.left ?? made).name);
      // The name of the function or class whose inside follows, also of "const Name = class { … }".
      const name = node.id?.name ?? owner;
      const inside = /Function|Block|For/.test(node.type) ? new Scope(scope) : scope;
      for (const child of Object.values(node).flat())
        if (typeof child?.type === 'string') walk(child, node, name, inside);
    }

    walk(this.parse(code), undefined, undefined, new Scope());
    const names = Object.entries(used ?? {}).flatMap(([owner, methods]) =>
      methods.map((method) => `${owner}.${method}`),
    );
    const missing = [...names, ...Object.keys(values), ...skipped, ...Object.keys(always)].filter(
      (name) => !found.has(name),
    );
    if (missing.length > 0) this.error(`There is no ${missing.join(', ')} here: the new version has to be looked at.`);
    let slim = '';
    let end = 0;
    for (const edit of edits.sort((a, b) => a.start - b.start)) {
      slim += code.slice(end, edit.start) + edit.by;
      end = edit.end;
    }
    slim += code.slice(end);
    return { code: slim, map: null };
  },
});

/** Whether a name is a variable that is made here. */
function isDeclared(node, parent) {
  if (parent.type === 'AssignmentPattern') return parent.left === node;
  if (parent.type === 'VariableDeclarator') return parent.id === node;
  return /Function/.test(parent.type) ? parent.body !== node : /Pattern$|RestElement|CatchClause/.test(parent.type);
}

/** Whether a name is a variable that is read, rather than made, or the name of a field. */
function isRead(node, parent) {
  if (isDeclared(node, parent) || /^(Method|Property)Definition$|Specifier$/.test(parent.type)) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  return parent.type !== 'Property' || (parent.value === node && parent.key !== node);
}
