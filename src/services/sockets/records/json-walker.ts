/** What is told of a JSON file while it is walked through. */
export type WalkerParts = {
  /** The key of the lists whose objects are wanted, wherever it stands. */
  list: string;
  /** The most bytes of one object. */
  longest: number;
  /** Such a list begins; `fields` are the texts and numbers that its object has told before it. */
  opened(fields: ReadonlyMap<string, string>, offset: number): void;
  /** One object of such a list; `offset` is where it ends in the file. */
  item(bytes: Buffer, offset: number): void;
  /** An element that is none or too long, an end before the end, or a file without such a list. */
  refused(reason: "not-an-object" | "too-long" | "json" | "no-list", offset: number): void;
};

/** Walks through JSON that comes in pieces; returns how many bytes are done with, the rest comes again with more behind it. */
export type JsonWalker = { walk(bytes: Buffer, base: number, last: boolean): number };

type Frame = { isObject: boolean; isList: boolean; key: string | null; fields: Map<string, string> };

const deepest = 32;
const mostFields = 100;
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = Buffer.from('"\\{}[],:');

/**
 * Finds the objects of certain lists in a JSON file of any size without holding more than one of them. It reads no grammar outside of these
 * objects: they are parsed by whoever takes them, and brackets that do not match end the reading.
 */
export function jsonWalker(parts: WalkerParts): JsonWalker {
  const stack: Frame[] = [];
  let found = false;
  let dead = false;
  // Inside of a wanted object: how deep, and whether its bytes are let go because they are too many.
  let depth = 0;
  let tooLong = false;
  let inString = false;
  let scanned = 0;

  const die = (offset: number) => {
    dead = true;
    parts.refused("json", offset);
  };
  const close = (isObject: boolean, offset: number) => {
    if (stack.pop()?.isObject !== isObject) die(offset);
  };
  const open = (isObject: boolean, offset: number) => {
    const parent = stack.at(-1);
    const isList = !isObject && parent?.isObject === true && parent.key === parts.list;
    if (stack.length >= deepest) return die(offset);
    if (isList) {
      found = true;
      parts.opened(parent.fields, offset);
    }
    stack.push({ isObject, isList, key: null, fields: new Map() });
  };
  const take = (text: string, isString: boolean, offset: number) => {
    const frame = stack.at(-1);
    if (frame === undefined) return die(offset);
    if (frame.isList) parts.refused("not-an-object", offset);
    else if (frame.isObject && frame.key === null) frame.key = isString ? text : null;
    else if (frame.isObject && frame.fields.size < mostFields)
      frame.fields.set(frame.key as string, text.slice(0, 500));
  };

  /** Goes on inside a wanted object; where it ends, or -1. */
  function endOfItem(bytes: Buffer, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (inString) {
        if (byte === backslash) {
          // What follows it may be in the next piece: then this byte is looked at again.
          if (at + 1 === bytes.length) return -1 - at;
          at++;
        } else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openBrace || byte === openBracket) depth++;
      else if ((byte === closeBrace || byte === closeBracket) && --depth === 0) return at + 1;
    }
    return -1 - bytes.length;
  }

  function walk(bytes: Buffer, base: number, last: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      if (dead) return bytes.length;
      if (depth > 0) {
        const end = endOfItem(bytes, at + scanned);
        if (end < 0) {
          const reached = -1 - end;
          if (reached - at > parts.longest) tooLong = true;
          scanned = tooLong ? 0 : reached - at;
          if (last) break;
          return tooLong ? reached : at;
        }
        if (tooLong || end - at > parts.longest) parts.refused("too-long", base + end);
        else parts.item(bytes.subarray(at, end), base + end);
        [tooLong, scanned, at] = [false, 0, end];
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === quote) {
        const end = endOfString(bytes, at);
        if (end === -1) {
          if (!last && bytes.length - at <= parts.longest) return at;
          break;
        }
        take(unquoted(bytes.toString("utf8", at, end)), true, base + end);
        at = end;
      } else if (byte === openBrace && stack.at(-1)?.isList === true) depth = 1;
      else if (byte === openBrace || byte === openBracket) open(byte === openBrace, base + ++at);
      else if (byte === closeBrace || byte === closeBracket) close(byte === closeBrace, base + ++at);
      else if (byte === comma || byte === colon || byte <= 32) {
        const frame = stack.at(-1);
        if (byte === comma && frame !== undefined) frame.key = null;
        at++;
      } else {
        let end = at + 1;
        while (end < bytes.length && isPlain(bytes[end] as number)) end++;
        if (end === bytes.length && !last && end - at <= 100) return at;
        take(bytes.toString("latin1", at, Math.min(end, at + 100)), false, base + end);
        at = end;
      }
      // The opening brace of a wanted object counts as its first byte.
      if (depth === 1 && scanned === 0) scanned = 1;
    }
    if (dead) return bytes.length;
    if (at < bytes.length || depth > 0 || (last && stack.length > 0)) die(base + bytes.length);
    else if (last && !found) parts.refused("no-list", base + bytes.length);
    return bytes.length;
  }
  return { walk };
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** Where the string that begins at `from` ends, or -1. */
function endOfString(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at + 1;
  }
  return -1;
}

const isPlain = (byte: number) =>
  byte > 32 && byte !== comma && byte !== closeBrace && byte !== closeBracket && byte !== colon && byte !== quote;
