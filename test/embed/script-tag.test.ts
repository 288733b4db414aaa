import { expect } from 'chai';
import { readScriptTag, type ScriptTag } from '../../src/embed/script-tag.js';

const added: Element[] = [];
afterEach(() => {
  added.splice(0).forEach((element) => {
    element.remove();
  });
});

function add(html: string): Element {
  // A parsed document's scripts never run: the tag is there, and only there.
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('head > *, body > *');
  if (!parsed) throw new Error(`no element in ${html}`);
  const element = document.importNode(parsed, true);
  document.head.append(element);
  added.push(element);
  return element;
}

/** Reads as a classic script does, while it runs. */
function readWhileRunning(attributes: Readonly<Record<string, string>> = {}): ScriptTag {
  let read: ScriptTag | undefined;
  addEventListener(
    'read-now',
    () => {
      read = readScriptTag();
    },
    { once: true },
  );
  const script = document.createElement('script');
  script.textContent = "dispatchEvent(new Event('read-now'))";
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.head.append(script);
  script.remove();
  if (!read) throw new Error('the script did not run');
  return read;
}

describe('the script’s own address', () => {
  it('is found by its file name where the browser does not tell which script runs', () => {
    add('<script type="module" src="https://cdn.example/sf/1.2/service-finder.js?v=3#x"></script>');
    expect(readScriptTag()).to.deep.equal({
      folder: 'https://cdn.example/sf/1.2/',
      origin: 'https://cdn.example',
      listedOrigins: [],
    });
  });

  it('is not taken from a script that is only called similarly', () => {
    add('<script type="module" src="https://cdn.example/my-service-finder.js"></script>');
    add('<script type="module" src="https://cdn.example/service-finder.json"></script>');
    expect(readScriptTag()).to.deep.equal({ listedOrigins: [] });
  });

  it('can be given on the tag that runs, on the finder, and on a placeholder', () => {
    const folder = new URL('/assets/finder/', location.href).href;
    expect(readWhileRunning({ 'data-base': '/assets/finder' }).folder).to.equal(folder);
    add('<service-finder data-base="/assets/finder/"></service-finder>');
    expect(readScriptTag().folder).to.equal(folder);
    add('<script type="module" src="https://cdn.example/service-finder.js"></script>');
    expect(readScriptTag()).to.include({ folder, origin: 'https://cdn.example' });
  });

  it('is never anything but http', () => {
    expect(readWhileRunning({ 'data-base': 'javascript:alert(1)//' })).to.not.have.property('folder');
    expect(readWhileRunning({ 'data-catalogue': 'data:application/json,{}' })).to.not.have.property('catalogue');
  });

  it('is not mistaken for an image that is named like the browser’s property', () => {
    add('<img name="currentScript" src="data:," data-allow="https://evil.example">');
    expect(readScriptTag()).to.deep.equal({ listedOrigins: [] });
  });
});

describe('what the script tag says', () => {
  it('is read from the script that runs', () => {
    const tag = readWhileRunning({
      'data-catalogue': 'https://data.example/katalog.json',
      'data-allow': ' https://a.example/path, b.example:8443\nhttp://c.example not:an:origin ',
    });
    expect(tag.catalogue).to.equal('https://data.example/katalog.json');
    expect(tag.listedOrigins).to.deep.equal([
      'https://a.example',
      'https://b.example:8443',
      'http://c.example',
      'https://data.example',
    ]);
  });
});
