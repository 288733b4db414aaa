import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { element, escapeHtml, link, page } from '../../src/report/markup.js';

const NOTHING = { style: '', script: '', policy: '' };
const body = (...content: Parameters<typeof element>[2][]): string => page('de', '', NOTHING, ...content);

describe('the report’s markup', () => {
  it('escapes text and attribute values', () => {
    const html = body(element('p', { title: `"'<&>` }, '<b>&"\''));
    assert.ok(html.includes('<p title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;&amp;&quot;&#39;</p>'), html);
  });

  it('takes an object that only looks like markup for no markup', () => {
    const forged = JSON.parse('{"html":"<b>","length":0}') as [];
    assert.throws(() => body(forged));
  });

  it('replaces what HTML does not allow as text', () => {
    assert.equal(escapeHtml('a\0b\u0008c\uD800d\uFFFFe\tf\n'), 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\n');
    assert.equal(escapeHtml('🙂'), '🙂');
  });

  for (const name of ['onclick', 'ONLOAD', 'style', 'src', 'srcdoc', 'xlink:href', 'formaction'])
    it(`knows no attribute ${name}`, () => {
      assert.throws(() => element('p', { [name]: 'x' }), TypeError);
    });

  for (const name of ['script', 'style', 'p onload=x', '!--'])
    it(`knows no element ${name}`, () => {
      assert.throws(() => element(name, {}), TypeError);
    });

  it('lets a fragment be an address, and nothing else outside of a link', () => {
    element('a', { href: '#findings' });
    for (const href of ['javascript:alert(1)', 'https://x.example/', '#a"b', '//x.example'])
      assert.throws(() => element('a', { href }), TypeError, href);
  });

  it('links to web pages only', () => {
    const linked = body(link('https://x.example/?a=1&b="', { class: 'c' }, 'Text'));
    assert.ok(
      linked.includes('<a href="https://x.example/?a=1&amp;b=&quot;" rel="noreferrer noopener" class="c">Text</a>'),
      linked,
    );
    assert.ok(body(link('https://x.example/$&$`', {}, 'x')).includes('href="https://x.example/$&amp;$`"'));
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '/relative',
      undefined,
      ' https://x.example',
    ])
      assert.ok(body(link(url, {}, 'Text')).includes('<span>Text</span>'), url);
  });

  it('refuses a style or script of its own that would end its element', () => {
    for (const asset of ['</script>', 'x</STYLE >', '<!--'])
      assert.throws(() => page('de', '', { ...NOTHING, script: asset }), TypeError, asset);
  });
});
