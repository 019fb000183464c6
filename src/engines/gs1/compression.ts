import type { ApplicationIdentifier } from "./application-identifiers.ts";
import { applicationIdentifier, codeLength } from "./application-identifiers.ts";
import { BitReader, BitWriter } from "./bits.ts";
import { base64url, firstOutside } from "./characters.ts";
import { digitBits, lengthBits, segmentsOf, together } from "./compression-layout.ts";
import type { MadeLink } from "./digital-link-making.ts";
import { makeDigitalLink } from "./digital-link-making.ts";
import type { DigitalLinkOptions } from "./digital-link.ts";
import { parseDigitalLink } from "./digital-link.ts";
import type { Element } from "./element.ts";
import { escapeUri } from "./percent.ts";
import { refuse } from "./problem.ts";

/** The alphabets of packed text, by the three bits that name them. */
const alphabets = ["0123456789", "0123456789abcdef", "0123456789ABCDEF", base64url] as const;
const bitsEach = [0, 4, 4, 6, 7] as const;

/**
 * Makes a Digital Link short: all its codes and values packed into one word of URL-safe base 64, as the GS1 Digital Link
 * compression lays them out. What of the query is not of the GS1 system stays readable.
 *
 * @example compressDigitalLink("https://id.gs1.org/01/09520123456788/21/00001")
 */
export function compressDigitalLink(uri: string, options: DigitalLinkOptions = {}): MadeLink {
  const link = parseDigitalLink(uri, options);
  if (!link.ok) return link;
  const query = link.others.length > 0 ? `?${link.others.join("&")}` : "";
  return { ok: true, uri: `${link.stem}/${packElements(link.elements)}${query}` };
}

/**
 * The Digital Link that a compressed one stands for. A link whose key stands in the open and whose rest is packed is read too.
 *
 * @example decompressDigitalLink(compressed) // the same codes, the same values, not a zero lost
 */
export function decompressDigitalLink(uri: string, options: DigitalLinkOptions = {}): MadeLink {
  const end = uri.search(/[?#]|$/);
  const slash = uri.lastIndexOf("/", end - 1);
  const packed = uri.slice(slash + 1, end);
  const before = uri.slice(0, slash);
  const unpacked = slash < 8 ? undefined : unpackElements(packed);
  if (unpacked === undefined) return refuse("compressed", slash + 1, packed.length);
  const open = parseDigitalLink(before, { ...options, combinations: false });
  const all = open.ok ? [...open.elements, ...unpacked.elements] : unpacked.elements;
  const made = makeDigitalLink(open.ok ? open.stem : before, all, options);
  if (!made.ok) return refuse("compressed", slash + 1, packed.length);
  const readable = /^\?([^#]+)/.exec(uri.slice(end))?.[1];
  const others = readable === undefined ? unpacked.others : [...unpacked.others, readable];
  if (others.length === 0) return made;
  return { ok: true, uri: `${made.uri}${made.uri.includes("?") ? "&" : "?"}${others.join("&")}` };
}

/** Packs elements, the key first, into URL-safe base 64. */
export function packElements(elements: readonly Element[]): string {
  const writer = new BitWriter();
  const left = [...elements];
  while (left.length > 0) {
    const first = left[0] as Element;
    // Only a group that begins with the next code: the key must stay first, or another could be read for it.
    const group = together
      .filter(({ codes }) => codes[0] === first.ai && codes.every((ai) => left.some((element) => element.ai === ai)))
      .toSorted((a, b) => b.codes.length - a.codes.length)[0];
    const codes = group?.codes ?? [first.ai];
    if (group !== undefined) writer.put(group.byte, 8);
    else for (const digit of first.ai) writer.put(Number(digit), 4);
    for (const ai of codes) {
      const at = left.findIndex((element) => element.ai === ai);
      const [element] = left.splice(at, 1) as [Element];
      packValue(writer, applicationIdentifier(ai) as ApplicationIdentifier, element.value);
    }
  }
  return writer.finish();
}

function packValue(writer: BitWriter, entry: ApplicationIdentifier, value: string): void {
  let at = 0;
  for (const { digits, max, fixed } of segmentsOf(entry)) {
    const text = value.slice(at, at + max);
    at += text.length;
    const alphabet = digits ? 0 : alphabetOf(text);
    if (!digits) writer.put(alphabet, 3);
    if (!fixed) writer.put(text.length, lengthBits(max));
    if (alphabet === 0) writer.putDigits(text, text === "" ? 0 : digitBits(text.length));
    else for (const character of text) writer.put(codeOf(alphabet, character), bitsEach[alphabet] as number);
  }
}

function alphabetOf(text: string): number {
  const found = alphabets.findIndex((alphabet) => [...text].every((character) => alphabet.includes(character)));
  return found < 0 ? 4 : found;
}

function codeOf(alphabet: number, character: string): number {
  return alphabet === 4 ? character.charCodeAt(0) : (alphabets[alphabet] as string).indexOf(character);
}

export type Unpacked = { elements: readonly Element[]; others: readonly string[] };

/** The elements that a packed word holds, or undefined where it holds none. Their values are not checked. */
export function unpackElements(packed: string): Unpacked | undefined {
  if (packed === "" || firstOutside("set64", packed, 0, packed.length) >= 0) return undefined;
  const reader = new BitReader(packed);
  const elements: Element[] = [];
  const others: string[] = [];
  // What is left after the last element is less than a byte of zeros that filled the last character.
  while (reader.left >= 8 && !reader.ended) {
    const high = reader.take(4);
    if (high === 15) {
      others.push(unpackOther(reader));
      continue;
    }
    const byte = high * 16 + reader.take(4);
    for (const ai of together.find((one) => one.byte === byte)?.codes ?? [readCode(reader, byte)]) {
      const entry = applicationIdentifier(ai);
      const value = entry === undefined ? undefined : unpackValue(reader, entry);
      if (value === undefined) return undefined;
      elements.push({ ai, value });
    }
  }
  return elements.length > 0 && !reader.ended ? { elements, others } : undefined;
}

/** The first two digits of a code tell how many more there are. */
function readCode(reader: BitReader, byte: number): string {
  let ai = byte.toString(16).padStart(2, "0");
  const length = codeLength(Number(ai));
  while (ai.length < length) ai += reader.take(4).toString(16);
  return ai;
}

function unpackValue(reader: BitReader, entry: ApplicationIdentifier): string | undefined {
  let value = "";
  for (const { digits, max, fixed } of segmentsOf(entry)) {
    const alphabet = digits ? 0 : reader.take(3);
    const length = fixed ? max : reader.take(lengthBits(max));
    const text = length > max ? undefined : unpackText(reader, alphabet, length);
    if (text === undefined) return undefined;
    value += text;
  }
  return value;
}

function unpackText(reader: BitReader, alphabet: number, length: number): string | undefined {
  if (alphabet === 0) return reader.takeDigits(length, length === 0 ? 0 : digitBits(length));
  const bits = bitsEach[alphabet];
  if (bits === undefined || bits * length > reader.left) return undefined;
  let text = "";
  for (let step = 0; step < length; step++) {
    const code = reader.take(bits);
    text += alphabet === 4 ? String.fromCharCode(code) : (alphabets[alphabet] as string)[code];
  }
  return text;
}

/** A pair of the query that is not of the GS1 system; others pack them, we leave them readable. */
function unpackOther(reader: BitReader): string {
  const key = unpackText(reader, 3, reader.take(7)) ?? "";
  const alphabet = reader.take(3);
  const value = unpackText(reader, alphabet, reader.take(7)) ?? "";
  return `${key}=${escapeUri(value, "query")}`;
}
