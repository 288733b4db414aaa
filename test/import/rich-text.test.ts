import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAllowedLink } from '../../src/catalogue/links.js';
import { MAX_RICH_TEXT_DEPTH, plainText } from '../../src/catalogue/rich-text.js';
import type { RichNode } from '../../src/catalogue/types.js';
import { readRichText } from '../../src/import/rich-text.js';

const read = (html: string): readonly RichNode[] =>
  readRichText(html, (href) => (isAllowedLink(href) ? href : undefined)).nodes;

const p = (...children: RichNode[]): RichNode => ({ type: 'p', children });
const li = (...children: RichNode[]): RichNode => ({ type: 'li', children });

function depth(nodes: readonly RichNode[]): number {
  return nodes.reduce(
    (deepest, node) =>
      typeof node === 'object' && 'children' in node ? Math.max(deepest, 1 + depth(node.children)) : deepest,
    0,
  );
}

/** What the catalogue's elements rely on: lists hold items, tables rows, rows cells, and text stands in a block. */
function assertWellFormed(nodes: readonly RichNode[], parent = 'root'): void {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    root: ['p', 'h', 'ul', 'ol', 'table'],
    ul: ['li'],
    ol: ['li'],
    table: ['tr'],
    tr: ['td', 'th'],
    p: ['text', 'a', 'strong', 'em', 'br'],
    h: ['text', 'a', 'strong', 'em', 'br'],
    a: ['text', 'strong', 'em', 'br'],
    strong: ['text', 'a', 'strong', 'em', 'br'],
    em: ['text', 'a', 'strong', 'em', 'br'],
  };
  for (const node of nodes) {
    const type = typeof node === 'string' ? 'text' : node.type;
    const inParent = allowed[parent];
    if (inParent && !inParent.includes(type))
      assert.fail(`${type} in ${parent}: ${JSON.stringify(nodes).slice(0, 300)}`);
    if (typeof node === 'object' && 'children' in node) assertWellFormed(node.children, node.type);
  }
}

describe('rich text from HTML', () => {
  const kept: readonly (readonly [what: string, html: string, nodes: readonly RichNode[]])[] = [
    ['paragraphs', '<p>Eins</p><p>Zwei</p>', [p('Eins'), p('Zwei')]],
    ['headings of every rank', '<h2>Gebühren</h2><p>Keine</p>', [{ type: 'h', children: ['Gebühren'] }, p('Keine')]],
    [
      'emphasis by both names',
      '<p><b>fett</b> und <i>kursiv</i></p>',
      [p({ type: 'strong', children: ['fett'] }, ' und ', { type: 'em', children: ['kursiv'] })],
    ],
    ['lists', '<ul><li>a</li><li><p>b</p></li></ul>', [{ type: 'ul', children: [li('a'), li('b')] }]],
    [
      'lists in lists',
      '<ol><li>a<ul><li>b</li></ul></li></ol>',
      [{ type: 'ol', children: [li(p('a'), { type: 'ul', children: [li('b')] })] }],
    ],
    [
      'links',
      '<p>Zum <a href="https://example.org/a?b=1&amp;c=2" target="_blank">Amt</a>.</p>',
      [p('Zum ', { type: 'a', href: 'https://example.org/a?b=1&c=2', children: ['Amt'] }, '.')],
    ],
    [
      'tables',
      '<table><tbody><tr><th>Art</th><td>5 €</td></tr></tbody></table>',
      [
        {
          type: 'table',
          children: [
            {
              type: 'tr',
              children: [
                { type: 'th', children: ['Art'] },
                { type: 'td', children: ['5 €'] },
              ],
            },
          ],
        },
      ],
    ],
    [
      'empty cells, which hold their column',
      '<table><tr><td></td><td>x</td></tr></table>',
      [
        {
          type: 'table',
          children: [
            {
              type: 'tr',
              children: [
                { type: 'td', children: [] },
                { type: 'td', children: ['x'] },
              ],
            },
          ],
        },
      ],
    ],
    ['line breaks inside, not at the ends', '<p><br>a<br>b<br></p>', [p('a', { type: 'br' }, 'b')]],
    ['two line breaks as a new paragraph', '<p>a<br> <br>b</p>', [p('a'), p('b')]],
    ['text without a block', 'lose <strong>Worte</strong>', [p('lose ', { type: 'strong', children: ['Worte'] })]],
    ['words in elements of other names', '<div><span>a</span> <u>b</u></div><section>c</section>', [p('a b'), p('c')]],
    [
      'characters written as references',
      '<p>M&uuml;ll &amp; Wertstoffe&nbsp;5&#8364;</p>',
      [p('Müll & Wertstoffe\u00A05€')],
    ],
    ['plain text, one paragraph a line', 'Eins\r\nZwei &amp; drei\r\n\r\n', [p('Eins'), p('Zwei & drei')]],
    ['a smaller-than sign in plain text', 'Kinder < 6 Jahre', [p('Kinder < 6 Jahre')]],
    ['spaces as single ones, zero-width ones as none', '<p>  a \n\t b\u200B </p>', [p('a b')]],
  ];
  for (const [what, html, nodes] of kept)
    it(`keeps ${what}`, () => {
      assert.deepEqual(read(html), nodes);
    });

  const mended: readonly (readonly [what: string, html: string, nodes: readonly RichNode[]])[] = [
    ['items without a list', '<li>a<li>b', [{ type: 'ul', children: [li('a'), li('b')] }]],
    ['text between items', '<ul>vor<li>a</li> nach</ul>', [{ type: 'ul', children: [li('vor'), li('a'), li('nach')] }]],
    [
      'a list in a list without an item',
      '<ul><ul><li>a</li></ul></ul>',
      [{ type: 'ul', children: [li({ type: 'ul', children: [li('a')] })] }],
    ],
    ['a paragraph in emphasis', '<strong>a<p>b</p></strong>', [p({ type: 'strong', children: ['a'] }), p('b')]],
    [
      'a link in a link',
      '<p><a href="https://a.example">a<a href="https://b.example">b</a></a></p>',
      [
        p(
          { type: 'a', href: 'https://a.example', children: ['a'] },
          { type: 'a', href: 'https://b.example', children: ['b'] },
        ),
      ],
    ],
    [
      'crossing elements',
      '<p><b>a<i>b</b>c</i></p>',
      [p({ type: 'strong', children: ['a', { type: 'em', children: ['b'] }] }, 'c')],
    ],
    ['cells without a table', '<td>a</td><tr>b', [p('a'), p('b')]],
    [
      'rows without cells',
      '<table>a<tr>b</table>',
      [
        {
          type: 'table',
          children: [
            { type: 'tr', children: [{ type: 'td', children: ['a'] }] },
            { type: 'tr', children: [{ type: 'td', children: ['b'] }] },
          ],
        },
      ],
    ],
    [
      'cells and rows that are not closed',
      '<table><tr><td>a<td>b<tr><td>c</table>d',
      [
        {
          type: 'table',
          children: [
            {
              type: 'tr',
              children: [
                { type: 'td', children: ['a'] },
                { type: 'td', children: ['b'] },
              ],
            },
            { type: 'tr', children: [{ type: 'td', children: ['c'] }] },
          ],
        },
        p('d'),
      ],
    ],
    ['left-overs without content', '<p></p><ul><li> </li></ul><p><strong></strong><br></p>', []],
  ];
  for (const [what, html, nodes] of mended)
    it(`mends ${what}`, () => {
      assert.deepEqual(read(html), nodes);
    });
});

describe('hostile HTML', () => {
  const attacks: readonly string[] = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<script>"</script >alert(1)',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><style><img src=x onerror=alert(1)></style>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<p onclick="alert(1)" style="position:fixed">Text</p>',
    '<a href="javascript:alert(1)">Klick</a>',
    '<a href=" java\nscript:alert(1)">Klick</a>',
    '<a href="&#106;avascript&colon;alert(1)">Klick</a>',
    '<a href="\u0001javascript:alert(1)">Klick</a>',
    '<a href="data:text/html,<script>alert(1)</script>">Klick</a>',
    '<a href="vbscript:msgbox(1)">Klick</a>',
    '<iframe src="javascript:alert(1)"><p>onerror=</p></iframe>',
    '<style>@import "javascript:alert(1)";</style>',
    '<title><p onclick=alert(1)>',
    '<textarea><script>alert(1)</script></textarea>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<template><script>alert(1)</script></template>',
    '<base href="javascript:alert(1)//"><a href="#x">Klick</a>',
    '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Los</button></form>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<a href="https://a.example" __proto__="x" constructor="y">Klick</a>',
  ];
  for (const html of attacks)
    it(`leaves nothing to run of ${html.slice(0, 60).replace(/\s/g, ' ')}`, () => {
      const nodes = read(html);
      assertWellFormed(nodes);
      const types = new Set(['p', 'h', 'ul', 'ol', 'li', 'strong', 'em', 'table', 'tr', 'th', 'td', 'a', 'br']);
      const walk = (list: readonly RichNode[]): void => {
        for (const node of list) {
          if (typeof node === 'string') continue;
          assert.ok(types.has(node.type));
          const fields = Object.keys(node).sort();
          assert.deepEqual(
            fields,
            node.type === 'br' ? ['type'] : node.type === 'a' ? ['children', 'href', 'type'] : ['children', 'type'],
          );
          if (node.type === 'a') assert.match(node.href, /^https:/);
          if ('children' in node) walk(node.children);
        }
      };
      walk(nodes);
    });

  it('keeps the words of a link that may not become one, and reports its address', () => {
    const result = readRichText('<p><a href="javascript:alert(1)">Klick</a> hier</p>', () => undefined);
    assert.equal(plainText(result.nodes), 'Klick hier');
    assert.deepEqual(result.refusedLinks, ['javascript:alert(1)']);
  });

  it('shows no script, style or title as text', () => {
    const text = plainText(read('<style>p{}</style><script>let a</script><title>t</title><p>Text</p>'));
    assert.equal(text, 'Text');
  });
});

describe('text built to overload', () => {
  const size = 30_000;
  const overloads: readonly (readonly [what: string, html: string])[] = [
    ['divisions in divisions', '<div>'.repeat(size)],
    ['lists in lists', '<ul><li>x'.repeat(size)],
    ['emphasis in emphasis', '<b><i>'.repeat(size) + 'x'],
    ['paragraphs in open emphasis', '<b><p>x'.repeat(size)],
    ['tables in tables', '<table><tr><td>x'.repeat(size)],
    ['links in links', '<a href="https://a.example">x'.repeat(size)],
    ['closing without opening', '</p></ul></b>'.repeat(size)],
    ['brackets alone', '<'.repeat(size)],
    ['an endless tag', `<p ${'a="b" '.repeat(size)}`],
    ['an open comment', `<!--${'-'.repeat(size)}`],
    ['references', '&amp;'.repeat(size)],
    ['line breaks', '<br>'.repeat(size)],
    ['words in pieces', 'x<span>'.repeat(size)],
  ];
  for (const [what, html] of overloads)
    it(`reads ${what} in time that grows with the length alone`, () => {
      const started = performance.now();
      const nodes = read(html);
      assert.ok(performance.now() - started < 2000, `${(performance.now() - started).toFixed(0)} ms`);
      assert.ok(depth(nodes) <= MAX_RICH_TEXT_DEPTH, `depth ${String(depth(nodes))}`);
      assertWellFormed(nodes);
    });

  it('loses no word at the deepest level', () => {
    const html = Array.from({ length: 60 }, (_, index) => `<ul><li>w${String(index)}`).join('');
    const words = plainText(read(html)).split(/\s+/);
    assert.deepEqual(
      words,
      Array.from({ length: 60 }, (_, index) => `w${String(index)}`),
    );
  });
});
