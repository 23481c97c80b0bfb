import { type TestApp } from './start-app';

/** A part of the OpenAPI document that describes a value. */
interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
}

/** An endpoint as Swagger shows it. */
export interface DocumentedEndpoint {
  path: string;
  /** Can be sent as it is. */
  example: unknown;
  /** Of the body, without references. */
  schema: Schema;
  /** What may come back, and its schema. */
  reply: { example: unknown; schema: Schema };
}

interface Content<Example> {
  content: { 'application/json': { schema: Schema } & Example };
}

interface Operation {
  requestBody: Content<{ examples: { worked: { value: unknown } } }>;
  responses: { 200: Content<{ example: unknown }> };
}

/** Every `POST` below `/ai` that the service documents. */
export async function documentedEndpoints(app: TestApp): Promise<DocumentedEndpoint[]> {
  const { body: document } = await app.get('/docs-json');
  const resolved = (schema: Schema): Schema => {
    const { $ref, allOf, ...own } = schema;
    const target: Schema = $ref ? document.components.schemas[$ref.split('/').at(-1)!] : {};
    const whole: Schema = [target, ...(allOf ?? [])].reduce<Schema>(
      (merged, part) => ({ ...merged, ...(part.$ref || part.allOf ? resolved(part) : part) }),
      own,
    );
    return {
      ...whole,
      ...(whole.items ? { items: resolved(whole.items) } : {}),
      ...(whole.properties
        ? {
            properties: Object.fromEntries(
              Object.entries(whole.properties).map(([name, field]) => [name, resolved(field)]),
            ),
          }
        : {}),
    };
  };
  const paths = Object.entries(document.paths as Record<string, { post?: Operation }>);
  return paths.flatMap(([path, { post }]) => {
    if (!path.startsWith('/ai/') || !post) return [];
    const { schema, examples } = post.requestBody.content['application/json'];
    const reply = post.responses[200].content['application/json'];
    return {
      path,
      example: examples.worked.value,
      schema: resolved(schema),
      reply: { example: reply.example, schema: resolved(reply.schema) },
    };
  });
}

/** Where a value stands in a body: `candidates`, 0, `source_code`. */
export type Place = readonly (string | number)[];

/** Every described place of a body, with the type that it must have; of a list the first entry alone. */
export function describedPlaces(schema: Schema, at: Place = []): { place: Place; type: string }[] {
  const below =
    schema.type === 'array' && schema.items
      ? describedPlaces(schema.items, [...at, 0])
      : Object.entries(schema.properties ?? {}).flatMap(([name, field]) => describedPlaces(field, [...at, name]));
  const type = schema.type ?? (schema.properties ? 'object' : 'unknown');
  return at.length > 0 ? [{ place: at, type }, ...below] : below;
}

/** What stands at a place; undefined where there is none. */
export function valueAt(body: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key],
    body,
  );
}

/** The body with another value at one place. */
export function changed(body: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(body) ? (body as unknown[]) : [];
    return [changed(list[key], rest, value), ...list.slice(1)];
  }
  const object = typeof body === 'object' && body !== null ? body : {};
  return { ...object, [key]: changed((object as Record<string, unknown>)[key], rest, value) };
}

/** As the errors of a validation name it: `[0].candidates[0].source_code`. */
export function pathOf(place: Place): string {
  return place.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
