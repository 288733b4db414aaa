import { expect } from 'chai';
import { allowOrigins } from '../../src/session/catalogue-address.js';
import { downloadJson, MAX_BYTES, type Downloaded } from '../../src/session/download.js';
import { FinderError } from '../../src/session/errors.js';
import { CATALOGUE } from '../helpers/session.js';

const absolute = (path: string): string => new URL(path, location.href).href;
const get = (path: string, patience?: number, signal = new AbortController().signal): Promise<Downloaded> =>
  downloadJson(absolute(path), allowOrigins([]), signal, patience);
const body = (text: string, type = 'application/json'): string =>
  `/test-server/body?${new URLSearchParams({ text, type }).toString()}`;

async function failure(download: Promise<Downloaded>): Promise<FinderError> {
  const error: unknown = await download.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FinderError)) throw new Error(`expected a FinderError, got ${String(error)}`);
  return error;
}

describe('downloading JSON', () => {
  it('gives the value and the address it came from', async () => {
    const { value, address } = await get(CATALOGUE);
    expect(value).to.have.property('version', 1);
    expect(address).to.equal(absolute(CATALOGUE));
  });

  it('reads umlauts, a byte order mark, and JSON that is sent as text', async () => {
    expect((await get(body('\ufeff{ "title": "Sperrmüll" }', 'text/html; charset=utf-8'))).value).to.deep.equal({
      title: 'Sperrmüll',
    });
  });

  it('sends no cookies', async () => {
    document.cookie = 'citizen=known';
    expect((await get('/test-server/cookies')).value).to.deep.equal({ cookies: '' });
    document.cookie = 'citizen=; max-age=0';
  });

  it('follows a redirect on the same origin', async () => {
    const { address } = await get(`/test-server/redirect?to=${CATALOGUE}`);
    expect(address).to.equal(absolute(CATALOGUE));
  });

  it('refuses a redirect to where the catalogue may not come from', async () => {
    const isAllowed = (address: URL): boolean => address.pathname.startsWith('/test-server/');
    const address = absolute(`/test-server/redirect?to=${CATALOGUE}`);
    const { code } = await failure(downloadJson(address, isAllowed, new AbortController().signal));
    expect(code).to.equal('forbidden-address');
  });
});

describe('downloading what cannot be used', () => {
  it('names the status of a server that refuses, and whether waiting may help', async () => {
    const missing = await failure(get('/test-server/status/404'));
    expect([missing.code, missing.status, missing.isTemporary]).to.deep.equal(['http', 404, false]);
    const busy = await failure(get('/test-server/status/503'));
    expect([busy.code, busy.status, busy.isTemporary]).to.deep.equal(['http', 503, true]);
  });

  for (const [what, text] of [
    ['an HTML page', '<!doctype html><title>Anmeldung</title>'],
    ['nothing', ''],
    ['half a file', '{ "version": 1, "services": ['],
  ] as const)
    it(`says that ${what} is not JSON`, async () => {
      expect((await failure(get(body(text)))).code).to.equal('not-json');
    });

  it('stops reading at 20 MB, where no length was announced', async () => {
    const begun = performance.now();
    expect((await failure(get(`/test-server/huge?bytes=${String(MAX_BYTES * 50)}`))).code).to.equal('too-large');
    expect(performance.now() - begun).to.be.below(5000);
  });

  it('gives up on a server that cannot be reached', async () => {
    const { code, isTemporary } = await failure(
      downloadJson('http://localhost:9/', () => true, new AbortController().signal),
    );
    expect([code, isTemporary]).to.deep.equal(['network', true]);
  });

  it('gives up on a server that says nothing, and on one that stops in the middle', async () => {
    expect((await failure(get(`/test-server/slow/3000${CATALOGUE}`, 100))).code).to.equal('network');
    expect((await failure(get('/test-server/stalled', 300))).code).to.equal('network');
  });

  it('waits longer in all for a server that keeps sending', async () => {
    expect((await get('/test-server/drip?pieces=8&every=100', 400)).value).to.have.length(8);
  });

  it('rejects with the signal’s reason when that aborts', async () => {
    const controller = new AbortController();
    const reason = new Error('the finder was taken away');
    const download = get(`/test-server/slow/3000${CATALOGUE}`, undefined, controller.signal);
    controller.abort(reason);
    expect(await download.catch((error: unknown) => error)).to.equal(reason);
    expect(await get(CATALOGUE, undefined, controller.signal).catch((error: unknown) => error)).to.equal(reason);
  });
});
