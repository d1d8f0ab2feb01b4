/**
 * The few forms that a report's JSON Schema is written in.
 * @module
 */

export type JsonSchema = Readonly<Record<string, unknown>>;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string;

/** An object with exactly these fields, all of them required but the optional ones. */
export function object<T>(
  description: string,
  properties: { readonly [K in keyof T]-?: JsonSchema },
  ...optional: readonly OptionalKeys<T>[]
): JsonSchema {
  const leftOut = new Set<string>(optional);
  const required = Object.keys(properties).filter((name) => !leftOut.has(name));
  return { type: 'object', description, properties, required, additionalProperties: false };
}

export const text = (description: string): JsonSchema => ({ type: 'string', description });
export const word = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
export const whole = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
export const share = (description: string): JsonSchema => ({ type: 'number', minimum: 0, maximum: 1, description });
export const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items });
export const texts = (description: string): JsonSchema => list(description, { type: 'string' });
export const oneOf = (description: string, values: readonly string[]): JsonSchema => ({ enum: values, description });
export const map = (description: string, values: JsonSchema): JsonSchema => {
  return { type: 'object', description, additionalProperties: values };
};
export const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
