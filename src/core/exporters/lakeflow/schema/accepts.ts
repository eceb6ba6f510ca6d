/**
 * Says whether a value is what a schema accepts, without the copy that parsing makes of it.
 *
 * Nearly every file a bundle has is right, and a large bundle has tens of thousands. What is wrong
 * with the others is told by parsing them.
 */
import { isObject } from '#core/model/value-at.ts';
import type { z } from '#core/model/zod.ts';

type Test = (value: unknown) => boolean;

const tests = new WeakMap<z.core.$ZodType, Test>();

/** True: parsing would succeed and change nothing. False: it may still succeed. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return testOf(schema)(value);
}

function testOf(schema: z.core.$ZodType): Test {
  const known = tests.get(schema);
  if (known) return known;
  // zod documents this union for those who walk schemas; the general type only hides it.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const test = withChecks(typeTest(def), def.checks ?? []);
  tests.set(schema, test);
  return test;
}

const any: Test = () => true;
const unsure: Test = () => false;

function typeTest(def: z.core.$ZodTypes['_zod']['def']): Test {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return isAmong(def.values);
    case 'enum':
      return isAmong(Object.values(def.entries));
    case 'unknown':
      return any;
    case 'optional': {
      const inner = testOf(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case 'array': {
      const element = testOf(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'union': {
      const options = def.options.map(testOf);
      return (value) => options.some((option) => option(value));
    }
    case 'record':
      return recordTest(testOf(def.keyType), testOf(def.valueType));
    case 'object':
      return objectTest(def);
    default:
      return unsure;
  }
}

function isAmong(values: readonly unknown[]): Test {
  const known = new Set(values);
  return (value) => known.has(value);
}

function recordTest(isKey: Test, isValue: Test): Test {
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) {
      if (key === '__proto__' || !isKey(key) || !isValue(value[key])) return false;
    }
    return true;
  };
}

function objectTest({ shape, catchall }: z.core.$ZodObjectDef): Test {
  const byKey = new Map(Object.entries(shape).map(([key, schema]) => [key, testOf(schema)]));
  const required = [...byKey].filter(([, test]) => !test(undefined)).map(([key]) => key);
  const others = catchall ? testOf(catchall) : any;
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) {
      const test = byKey.get(key) ?? others;
      if (!test(value[key])) return false;
    }
    for (const key of required) if (value[key] === undefined) return false;
    return true;
  };
}

/** A check gets what its type accepts, and adds to the issues when it finds one. */
function withChecks(isOfType: Test, checks: readonly z.core.$ZodCheck<never>[]): Test {
  if (checks.length === 0) return isOfType;
  return (value) => {
    if (!isOfType(value)) return false;
    const payload = { value: value as never, issues: [] };
    return checks.every((check) => {
      check._zod.check(payload);
      return payload.issues.length === 0 && payload.value === value;
    });
  };
}
