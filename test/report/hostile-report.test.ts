import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { audit } from '../../src/audit/audit.js';
import { renderReport } from '../../src/report/report.js';
import { anyCatalogue, anyLinkResults, RUNS } from '../audit/fixtures/any-catalogue.js';
import { TODAY } from '../audit/fixtures/town.js';
import { assets } from './fixtures/built-page.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Everything that a report is made of; whatever else stood in one would come from the catalogue. */
const ELEMENTS = new Set(
  (
    'html head meta title style script body header main nav section article div h1 h2 h3 p a ul ol li dl dt dd strong span ' +
    'bdi code br table caption thead tbody tr th td svg rect form fieldset legend label input select option button output'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:class|id|lang|href|rel|scope|role|hidden|tabindex|title|for|type|name|value|checked|autocomplete|charset|content|http-equiv|viewbox|preserveaspectratio|focusable|x|y|width|height|aria-(?:label|labelledby|hidden)|data-[a-z-]+)$/i;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child);
}

/** What a browser would make of the report that no report has. */
function strangersIn(html: string): string[] {
  const strangers: string[] = [];
  let scripts = 0;
  const document = parse(html, { onParseError: ({ code }) => strangers.push(`parse error ${code}`) });
  for (const node of nodesOf(document)) {
    if (node.nodeName === '#comment') strangers.push('comment');
    if (!('tagName' in node)) continue;
    if (node.tagName === 'script') scripts += 1;
    if (!ELEMENTS.has(node.tagName)) strangers.push(node.tagName);
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.test(name)) strangers.push(`${node.tagName} ${name}`);
      if (name === 'href' && !/^(?:#[\w-]+$|https?:\/\/)/i.test(value)) strangers.push(`href ${value}`);
    }
  }
  if (scripts !== 1) strangers.push(`${String(scripts)} scripts`);
  return strangers;
}

describe('the report of any catalogue', () => {
  it('is well-formed, and holds no element, attribute or address that the report itself does not make', () => {
    fc.assert(
      fc.property(anyCatalogue, anyLinkResults, fc.constantFrom('de', 'en'), (catalogue, links, language) => {
        const html = renderReport(catalogue, audit({ catalogue, today: TODAY, links }), language, assets);
        assert.deepEqual(strangersIn(html), []);
      }),
      { numRuns: RUNS },
    );
  });

  it('would be caught if it did', () => {
    assert.deepEqual(
      strangersIn('<!doctype html><html><head><title></title></head><body><img src=x onerror=y></body></html>'),
      ['img', 'img src', 'img onerror', '0 scripts'],
    );
  });
});
