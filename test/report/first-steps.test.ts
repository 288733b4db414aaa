import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import { renderReport } from '../../src/report/report.js';
import { auditOf, soundService, town } from '../audit/fixtures/town.js';

const assets = { style: '', styleHash: 'x', script: '', scriptHash: 'x' };
const expired = (id: string, popularity: number): Service =>
  soundService(id, { title: `Dienst ${id}`, validThrough: '2020-01-01', popularity });
const report = (services: readonly Service[], language = 'de'): string => {
  const catalogue = town(services);
  return renderReport(catalogue, auditOf(catalogue), language, assets);
};
const stepsOf = (html: string): string => /<ol class="steps">.*?<\/ol>/s.exec(html)?.[0] ?? '';

describe('what to do first', () => {
  it('stands before the plots and the findings', () => {
    const html = report([expired('A', 1), soundService('B')]);
    const places = ['id="glance"', 'id="start"', 'id="plots"', 'id="groups"', 'id="findings"'].map((id) =>
      html.indexOf(id),
    );
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('names the services to begin with, the most demanded first', () => {
    const html = report([expired('A', 0.1), expired('B', 0.9), expired('C', 0.5), expired('D', 0.3)]);
    assert.match(stepsOf(html), /Zuerst bei: <bdi>Dienst B<\/bdi> · <bdi>Dienst C<\/bdi> · <bdi>Dienst D<\/bdi><\/p>/);
  });

  it('names them all where they are few', () => {
    assert.match(stepsOf(report([expired('A', 1), soundService('B')], 'en')), /For: <bdi>Dienst A<\/bdi><\/p>/);
  });
});
