import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApi, withoutOpenApi } from '../import/fixtures/openapi-documents.js';
import { PortalServer } from './fixtures/portal-server.js';

const portal = await PortalServer.start();

describe('the server that stands in for the FIM portal', { skip: withoutOpenApi }, () => {
  const answers: readonly (readonly [path: string, schema: string])[] = [
    ['leistung-stammtexte?limit=200&offset=0', 'PaginatedResult_LeistungStammtextOut_'],
    ['leistung-stammtexte?limit=200&offset=1', 'PaginatedResult_LeistungStammtextOut_'],
    ['leistung-stammtexte/S999/1001/landesredaktion/parsed-xzufi', 'Leistung220'],
    ['leistung-stammtexte/S999/1002/landesredaktion/parsed-xzufi', 'Leistung231'],
    ['leistung-stammtexte/S999/9/primary/parsed-xzufi', 'ErrorMessage'],
  ];
  for (const [path, schema] of answers)
    it(`answers ${path} as its OpenAPI says (${schema})`, async () => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      ajv.addSchema(openApi(), 'portal');
      const check = ajv.compile({ $ref: `portal#/components/schemas/${schema}` });
      const answer: unknown = await (await fetch(`${portal.fim}/${path}`)).json();
      assert.ok(check(answer), JSON.stringify(check.errors));
    });
});
