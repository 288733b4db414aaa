import { element, link } from './markup.js';
import type { Content, Markup } from './markup.js';

const ADDRESS = /(https?:\/\/[^\s“”„"<>]+)/i;
/** Characters of an address that are shown; the link has it whole. */
const SHOWN = 60;

/** What a finding adds, its addresses as links that do not fill the line. */
export function detailMarkup(detail: string): Markup {
  const parts = detail.split(ADDRESS).map((part, index): Content => (index % 2 === 0 ? part : addressLink(part)));
  return element('span', { class: 'detail' }, parts);
}

function addressLink(url: string): Markup {
  return link(url, {}, shortened(url));
}

/** Server and the path's end: "stadt.example/…/antrag.pdf". */
function shortened(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  const characters = Array.from(bare);
  if (characters.length <= SHOWN) return bare;
  const host = bare.split(/[/?#]/)[0] ?? '';
  const end = bare.split(/\//).at(-1) ?? '';
  const room = Math.max(10, SHOWN - host.length - 2);
  const tail = Array.from(end);
  return tail.length < room ? `${host}/…/${end}` : `${host}/…${tail.slice(-room).join('')}`;
}
