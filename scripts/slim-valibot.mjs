/** What of Valibot the check of catalogues never runs: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

/** Schemas are made without a message of their own: only what a pipe asks for beyond has one. */
const schemas = ['array', 'boolean', 'literal', 'number', 'object', 'picklist', 'record', 'string', 'union', 'variant'];
const checks = ['maxValue', 'minEntries', 'minValue', 'regex'];
const without = (names, field) => Object.fromEntries(names.map((name) => [`${name}.${field}`, undefined]));

export const slimValibot = () =>
  slimPackage({
    file: /valibot[\\/]dist[\\/]index\.(mjs|js)$/,
    values: {
      // No schema of src/catalogue/schema.ts is asynchronous or stands in for what it refuses.
      async: false,
      fallback: undefined,
      reference: undefined,
      lang: undefined,
      origin: undefined,
      ...without(schemas, 'message'),
      ...without(checks, 'expects'),
      'exactOptional.default': undefined,
      // Of a fault src/catalogue/schema-faults.ts reads kind, type, input, expected, our own message, issues and path's keys.
      received: undefined,
      'issue.requirement': undefined,
      'issue.abortEarly': undefined,
      'issue.abortPipeEarly': undefined,
      'pathItem.type': undefined,
      'pathItem.input': undefined,
      'pathItem.value': undefined,
      'safeParse.typed': undefined,
    },
    always: {
      "`Invalid ${label}: ${expected ? `Expected ${expected} but r` : 'R'}eceived ${received}`": 'context.message',
      'message$1 !== void 0': 'false',
      "{ type: 'object', origin: 'key', input, key, value: input[key] }": '{ key }',
      "{ type: 'object', origin: 'value', input, key: invalidDiscriminatorKey, value: input[invalidDiscriminatorKey] }":
        '{ key: invalidDiscriminatorKey }',
      'config$1?.abortEarly ?? store$4?.abortEarly': 'config$1.abortEarly',
      'config$1?.abortPipeEarly ?? store$4?.abortPipeEarly': 'config$1.abortPipeEarly',
      '!config$1 && !store$4': 'false',
      // Schemas are asked by Valibot alone, not by the Standard Schema interface.
      "schema['~standard'] = { version: 1, vendor: 'valibot', validate: (value$1) => schema['~run']({ value: value$1 }, getGlobalConfig()) };":
        '',
      // Defaults are plain values; what is named in a fault is a text or a number.
      "typeof schema.default === 'function'": 'false',
      "type === 'object' || type === 'function'": 'false',
      "type === 'number' || type === 'bigint' || type === 'boolean'": 'true',
      'Number.isNaN(value1) && Number.isNaN(value2)': 'false',
      // Variants are told apart by one field, and none is within another.
      "schema.type === 'variant'": 'false',
      'new Set([this.key])': '[this.key]',
      'invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))':
        'false',
      'invalidDiscriminatorKey === currentKey': 'true',
      "discriminatorSchema.type !== 'exact_optional' && discriminatorSchema.type !== 'optional' && discriminatorSchema.type !== 'nullish'":
        'true',
      // Nothing may be null instead of absent.
      "valueSchema.type === 'exact_optional' || valueSchema.type === 'optional' || valueSchema.type === 'nullish'":
        "valueSchema.type === 'optional'",
      "valueSchema.type !== 'nullish'": 'true',
      // A pipe begins with its one schema; checks follow.
      "item.kind !== 'metadata'": 'true',
      "dataset.issues && (item.kind === 'schema' || item.kind === 'transformation')": 'false',
    },
  });
