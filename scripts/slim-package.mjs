/**
 * Takes out of a package what this project never runs, where it is made of classes, which no bundler can shake. What is
 * left is the package's own code; rollup and terser drop what nothing leads to any more. Each name has to be found, so
 * that a new version of the package is looked at again, and a test runs the slim package beside the whole one.
 */

const isMember = ({ type, computed }) => type === 'MemberExpression' && !computed;

/** "name", and "owner.name" where something that has a name owns it. */
function namesOf(node) {
  if (!isMember(node)) return [node.name];
  const { object, property } = node;
  const owner = object.type === 'ThisExpression' ? 'this' : isMember(object) ? object.property.name : object.name;
  return [property.name, `${owner}.${property.name}`];
}

/**
 * @param options.file Which module it is.
 * @param options.used The methods that run, by class; all others go, and so do static fields. Without it all stay.
 * @param options.values Settings and fields that have one value whenever this project calls the package: reading them
 *   becomes the value, setting them goes. "owner.name" where the name alone stands for other things too.
 * @param options.skipped Functions and methods whose calls do nothing here, or whose results nobody looks at; named so too.
 */
export const slimPackage = ({ file, used, values = {}, skipped = [] }) => ({
  name: 'slim-package',
  transform(code, id) {
    if (!file.test(id)) return null;
    const found = new Set();
    const edits = [];
    const edit = (start, end, by) => edits.push({ start, end, by });
    const noted = (names, known) => {
      const name = names.find(known);
      if (name !== undefined) found.add(name);
      return name;
    };

    const isUsed = (owner, name) => noted([`${owner}.${name}`], () => used[owner]?.includes(name)) !== undefined;
    /** The value, written so that it may stand wherever an expression may. */
    function valueOf(node) {
      const name = noted(namesOf(node), (one) => Object.hasOwn(values, one));
      return name === undefined ? undefined : `(${JSON.stringify(values[name]) ?? 'void 0'})`;
    }

    /** What stands in a node's place; undefined where it stays. */
    function replacement(node, parent, owner) {
      if (node.type === 'MethodDefinition') return !used || isUsed(owner, node.key.name) ? undefined : '';
      if (node.type === 'AssignmentExpression' && isMember(node.left)) {
        const { object, property } = node.left;
        const isUnusedField = used && object.name in used && !isUsed(object.name, property.name);
        return valueOf(node.left) ?? (isUnusedField ? 'void 0' : undefined);
      }
      if (node.type === 'CallExpression')
        return noted(namesOf(node.callee), (name) => skipped.includes(name)) ? '(void 0)' : undefined;
      // A method may bear a setting's name, as in "text.replace(…)".
      return isMember(node) && parent.callee !== node ? valueOf(node) : undefined;
    }

    function walk(node, parent, owner) {
      const value = node.type === 'Property' ? valueOf(node.key) : undefined;
      if (value !== undefined && parent.type === 'ObjectExpression')
        return edit(node.start, code[node.end] === ',' ? node.end + 1 : node.end, '');
      if (value !== undefined)
        return edit(node.start, node.end, `${node.key.name}: ${(node.value.left ?? node.value).name} = ${value}`);
      const by = replacement(node, parent, owner);
      if (by !== undefined) return edit(node.start, node.end, by);
      // The name of the class whose methods follow, also of "const Name = class { … }".
      const name = node.id?.name ?? owner;
      for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') walk(child, node, name);
    }

    walk(this.parse(code));
    const names = Object.entries(used ?? {}).flatMap(([owner, methods]) =>
      methods.map((method) => `${owner}.${method}`),
    );
    const missing = [...names, ...Object.keys(values), ...skipped].filter((name) => !found.has(name));
    if (missing.length > 0) this.error(`There is no ${missing.join(', ')} here: the new version has to be looked at.`);
    let slim = code;
    for (const { start, end, by } of edits.sort((a, b) => b.start - a.start))
      slim = slim.slice(0, start) + by + slim.slice(end);
    return { code: slim, map: null };
  },
});
