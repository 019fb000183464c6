import type { Json, Namespaces } from "../../engines/epcis/index.ts";

export type Scalar = string | number | boolean;
type Members = { readonly [name: string]: Json | undefined };

/** The values of an extension field that stands directly in a part of an event, its name as the query has it. */
export function valuesOfField(part: Json | undefined, field: string, namespaces: Namespaces): Scalar[] {
  if (!isMembers(part)) return [];
  const wanted = expanded(field, namespaces);
  return Object.entries(part).flatMap(([name, value]) =>
    name.includes(":") && expanded(name, namespaces) === wanted ? scalarsOf(value) : [],
  );
}

/** The values of a field anywhere below the extensions of a part, the part itself excluded. */
export function innerValuesOfField(part: Json | undefined, field: string, namespaces: Namespaces): Scalar[] {
  if (!isMembers(part)) return [];
  const below = Object.entries(part).flatMap(([name, value]) => (name.includes(":") ? [value] : []));
  const found: Scalar[] = [];
  const wanted = expanded(field, namespaces);
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach((one: Json) => walk(one));
    else if (isMembers(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (expanded(name, namespaces) === wanted) found.push(...scalarsOf(inner));
        walk(inner);
      }
    }
  };
  below.forEach(walk);
  return found;
}

/** Whether a field stands there at all, whatever it holds. */
export function hasField(part: Json | undefined, field: string, namespaces: Namespaces): boolean {
  if (!isMembers(part)) return false;
  const wanted = expanded(field, namespaces);
  return Object.keys(part).some((name) => name.includes(":") && expanded(name, namespaces) === wanted);
}

/** A name in one writing: `{namespace}name`, `namespace#name`, `prefix:name` are the same; a namespace may end with `#` or `/` or not. */
export function expanded(name: string, namespaces: Namespaces): string {
  const braced = /^\{(.*)\}(.+)$/.exec(name);
  if (braced !== null) return join(braced[1] as string, braced[2] as string);
  const hash = name.lastIndexOf("#");
  if (hash > 0) return join(name.slice(0, hash), name.slice(hash + 1));
  const colon = name.indexOf(":");
  const namespace = colon < 0 ? undefined : namespaces[name.slice(0, colon)];
  return namespace === undefined ? name : join(namespace, name.slice(colon + 1));
}

const join = (namespace: string, name: string) => `${namespace.replace(/[#/]$/, "")}#${name}`;

function scalarsOf(value: Json | undefined): Scalar[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => scalarsOf(one));
  if (typeof value === "object") {
    const members = value as Members;
    return scalarsOf(members["@value"] ?? members["#text"]);
  }
  return [value as Scalar];
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
