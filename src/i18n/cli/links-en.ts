import { count } from './count-en.js';
import type { LinksWords } from './links-de.js';

/** English words of the command `links`. */
export const englishLinks: LinksWords = {
  describe: 'Checks every link of the catalogue',
  example: 'Check every link; the same command goes on with a run that was stopped',
  options: {
    out: 'File for the results (JSON), also for the audit; a later run goes on from it',
    base: 'Address under which the catalogue is published; relative links belong to it',
    only: 'Check links to this host only',
    contact: 'Address or e-mail under which operators of servers reach you; part of every request',
    concurrency: 'Requests at the same time',
    perHost: 'Requests at the same time to one host',
    hostDelay: 'Milliseconds between two requests to one host',
    timeout: 'Seconds after which a request is given up',
    maxAge: 'Hours for which a result in the file holds; 0 checks everything anew',
    allowPrivate: 'Also ask hosts in private networks; only for catalogues that you trust',
    all: 'Also show the links that are fine',
  },
  state: 'Result',
  count: 'Links',
  states: {
    ok: 'Fine',
    redirected: 'Redirected',
    broken: 'Broken',
    unreachable: 'Server not reachable',
    tls: 'Encryption faulty',
    timeout: 'No answer in time',
    'soft-404': 'Page says “not found”',
    forbidden: 'Access denied',
    'not-checked': 'Not checked',
  },
  advice: {
    redirected: 'Please enter the new address if the move is permanent.',
    broken: 'Please correct the address or remove the link.',
    unreachable: 'Please check again later; if it stays so, the server is gone.',
    tls: 'Browsers warn of this page. Please tell its operator about the certificate.',
    timeout: 'Please check again later.',
    'soft-404': 'The server reports success but shows an error page. Please look at it and correct the address.',
    forbidden: 'The program was turned away, people perhaps are not. Please look at it in a browser.',
    'not-checked':
      'Please look at it in a browser: a relative address, a host in a private network, or one that asked for patience.',
  },
  places: {
    online: 'online service',
    appointment: 'appointment',
    form: 'form',
    inPerson: 'in person',
    phone: 'phone',
    post: 'post',
    section: 'link of a section',
    text: 'link in the text',
    source: 'source',
    office: 'office',
    municipality: 'municipality',
    contact: 'contact of the municipality',
  },
  more: (n) => `… and ${count(n, 'more place', 'more places')}`,
  kept: (n, hours) =>
    `${count(n, 'result is', 'results are')} younger than ${count(hours, 'hour', 'hours')} and ${n === 1 ? 'holds' : 'hold'} (--max-age 0 checks everything anew).`,
  relative: (n) =>
    `${count(n, 'link is', 'links are')} relative; with --base ADDRESS-OF-THE-CATALOGUE ${n === 1 ? 'it is' : 'they are'} checked.`,
  stopped: 'Stopped. With --out, the same command goes on from here next time.',
  offline:
    'Not a single server could be reached: most probably this machine has no way to the network. Behind a proxy, please set HTTPS_PROXY; where a firewall opens encrypted connections, name its certificate with NODE_EXTRA_CA_CERTS. Nothing of this run was saved.',
  notResults: (file) =>
    `${file} holds no results of a link check and would be overwritten. Please give another file with --out.`,
  noHost: (host) => `No link of the catalogue leads to ${host}. Please check the name of the host.`,
  badNumber: (name, least, most) =>
    `--${name} takes a number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`,
  badBase: (value) => `--base must be an address with https:// or http://, not “${value}”.`,
  badContact: '--contact may hold only ASCII letters, digits and signs, without white space.',
};
