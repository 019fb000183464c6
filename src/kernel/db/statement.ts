import { createHash } from "node:crypto";

/** A value that JSON can carry, as a `jsonb` column gives it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** PostgreSQL's types as the house uses them, with what each is in TypeScript. */
type TypeMap = {
  text: string;
  int4: number;
  int8: bigint;
  float8: number;
  bool: boolean;
  timestamptz: Date;
  date: string;
  /** Going in only: what is taken apart once and kept nowhere costs PostgreSQL less than as `jsonb`. */
  json: Json;
  jsonb: Json;
  bytea: Buffer;
  uuid: string;
  xid8: string;
  "text[]": string[];
  "int4[]": number[];
  "int8[]": bigint[];
  "float8[]": number[];
  "bool[]": boolean[];
  "timestamptz[]": Date[];
  "date[]": string[];
  "bytea[]": Buffer[];
};
type BaseType = keyof TypeMap;
/** A type, with `?` behind it where null may stand. Arrays' elements may always be null going in. */
export type SqlType = BaseType | `${BaseType}?`;
type Shape = Readonly<Record<string, SqlType>>;
type ValueOf<T extends SqlType> = T extends `${infer B extends BaseType}?`
  ? TypeMap[B] | null
  : T extends BaseType
    ? TypeMap[T]
    : never;
type ArrayIn<T> = T extends (infer E)[] ? readonly (E | null)[] : T;
type Values<S extends Shape> = { [K in keyof S]: ValueOf<S[K]> };
type ValuesIn<S extends Shape> = { readonly [K in keyof S]: ArrayIn<ValueOf<S[K]>> };

/** One SQL statement with declared parameters and columns; a test prepares each against the migrated schema. */
export type Statement<P extends Shape, R extends Shape> = {
  readonly name: string;
  readonly text: string;
  readonly params: P;
  readonly row: R;
  readonly order: readonly string[];
  /** What must run before it can be prepared: the temporary table it reads. */
  readonly before: string | null;
};

export type ParamsOf<S> = S extends Statement<infer P, Shape> ? ValuesIn<P> : never;
export type RowOf<S> = S extends Statement<Shape, infer R> ? Values<R> : never;

const registry = new Map<string, Statement<Shape, Shape>>();

/**
 * Declares a statement of a store. Parameters stand in the text as `$name`; the columns of `row` are what it returns.
 *
 *     const caseById = statement({
 *       params: { id: "text" },
 *       row: { id: "text", closed_at: "timestamptz?" },
 *       sql: `select id, closed_at from cases where id = $id`,
 *     });
 */
export function statement<const P extends Shape, const R extends Shape = Record<never, never>>(parts: {
  params?: P;
  row?: R;
  sql: string;
  before?: string;
}): Statement<P, R> {
  const params = parts.params ?? ({} as P);
  const order: string[] = [];
  const text = parts.sql.replace(/\$([a-z_][a-z0-9_]*)/g, (_, name: string) => {
    const type = params[name];
    if (type === undefined) throw new Error(`statement uses $${name}, which it does not declare: ${parts.sql}`);
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}::${type.replace("?", "")}`;
  });
  for (const name of Object.keys(params)) {
    if (!order.includes(name)) throw new Error(`statement declares $${name} and does not use it: ${parts.sql}`);
  }
  const made = {
    name: createHash("sha1").update(text).digest("hex").slice(0, 20),
    text,
    params,
    row: parts.row ?? ({} as R),
    order,
    before: parts.before ?? null,
  };
  registry.set(made.name, made);
  return made;
}

/** All statements that the loaded modules declare. */
export function declaredStatements(): Statement<Shape, Shape>[] {
  return [...registry.values()];
}
