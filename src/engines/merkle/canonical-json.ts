/** Deeper nesting is an attack or a cycle; facts are a few levels deep. */
const deepest = 256;

function refuse(what: string): never {
  throw new TypeError(`canonical JSON has no form for ${what}`);
}

function write(value: unknown, depth: number): string {
  if (depth > deepest) refuse(`more than ${deepest} levels of nesting`);
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      // ECMAScript's number format is the one RFC 8785 takes over; JSON.stringify writes -0 as 0, as it asks.
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(String(value));
    case "string":
      return value.isWellFormed() ? JSON.stringify(value) : refuse("a lone surrogate");
    case "object":
      break;
    default:
      return refuse(`a ${typeof value}`);
  }
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(",")}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse("an object that is not plain data");
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // The default order of strings is that of UTF-16 code units, the one RFC 8785 asks for.
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${write(name, depth + 1)}:${write(member, depth + 1)}`).join(",")}}`;
}

/**
 * The one text of a JSON value, whatever the order its members were written in, so that equal values have equal hashes. Members that
 * are undefined are left out, as JSON does; throws a TypeError for what JSON cannot hold: NaN, infinity, bigint, a lone
 * surrogate, undefined in an array, dates and other objects. Source: RFC 8785.
 *
 * @example canonicalJson({ b: 1.0, a: "ờ" }) // '{"a":"ờ","b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}
