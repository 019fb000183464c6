import { canonicalHost, makeDigitalLink } from "./digital-link-making.ts";
import type { MadeLink } from "./digital-link-making.ts";
import { parseDigitalLink } from "./digital-link.ts";
import type { Element } from "./element.ts";
import type { EpcScheme } from "./epc-schemes.ts";
import { classScheme, epcSchemes } from "./epc-schemes.ts";
import { gs1CheckDigit } from "./gtin.ts";
import type { Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";
import { unescapeUri } from "./percent.ts";

export type MadeUrn = { ok: true; urn: string } | Refusal;

const urnForm = /^urn:epc:(id|idpat|class):([a-z]+):(.+)$/;

/**
 * The Digital Link that says what an EPC URN says: `id` one thing, `class` a lot, `idpat` ending in `*` a kind of thing.
 *
 * @example epcUrnToDigitalLink("urn:epc:id:sgtin:8936036.002001.A1") // { ok: true, uri: "https://id.gs1.org/01/08936036020014/21/A1" }
 */
export function epcUrnToDigitalLink(urn: string, stem = canonicalHost): MadeLink {
  const [, type, name, body] = urnForm.exec(urn) ?? [];
  const scheme = epcSchemes.find((one) => one.name === name);
  if (scheme === undefined || body === undefined || (type === "class") !== (name === classScheme))
    return refuse("epc", 0, urn.length);
  const start = urn.length - body.length;
  const fields = fieldsOf(body, (scheme.pieces ? 4 : 2) + (scheme.serial === undefined ? 0 : 1));
  // The company prefix may take all the digits: then the reference is empty.
  if (fields.some((field, at) => field === "" && at !== 1)) return refuse("epc", start, body.length);
  const prefix = fields[0] as string;
  const serial = scheme.serial === undefined ? "" : (fields.at(-1) as string);
  const pattern = serial === "*";
  if (pattern !== (type === "idpat") || (pattern && scheme.without !== "*")) return refuse("epc", start, body.length);
  const key = keyOf(scheme, prefix, unescapeUri(fields[1] as string, "path"));
  if (key === null) return refuse("epc", start, body.length);
  const pieces = scheme.pieces ? `${fields[2]}${fields[3]}` : "";
  const elements = withSerial(scheme, key + pieces, pattern ? undefined : unescapeUri(serial, "path"));
  const made = makeDigitalLink(stem, elements);
  return made.ok
    ? made
    : { ok: false, problems: made.problems.map((problem) => ({ ...problem, at: start, length: body.length })) };
}

/** The fields between dots; what comes last may hold dots itself. Empty where one lacks. */
function fieldsOf(body: string, count: number): string[] {
  const fields = body.split(".");
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? fields[at] : fields.slice(at).join(".")) ?? "");
}

/** The key's value, its check digit computed; null where prefix and reference do not fill it. */
function keyOf({ digits, indicator, filler }: EpcScheme, prefix: string, reference: string): string | null {
  if (!/^\d{4,12}$/.test(prefix)) return null;
  if (digits === 0) return prefix + reference;
  const body = indicator ? reference.slice(0, 1) + prefix + reference.slice(1) : prefix + reference;
  if (body.length !== digits - 1 || !/^\d+$/.test(body)) return null;
  return `${filler ?? ""}${body}${gs1CheckDigit(body)}`;
}

function withSerial({ key, serial: place, without }: EpcScheme, value: string, serial: string | undefined): Element[] {
  if (place === undefined || serial === undefined || serial === without) return [{ ai: key, value }];
  if (place === "within") return [{ ai: key, value: value + serial }];
  return [
    { ai: key, value },
    { ai: place, value: serial },
  ];
}

/**
 * The EPC URN that says what a Digital Link says. Where the company prefix ends cannot be read off a key: `prefixLength` (4 to
 * 12 digits) tells it. A serial goes before a lot; what a URN cannot hold is left out.
 *
 * @example digitalLinkToEpcUrn("https://id.gs1.org/01/08936036020014/10/L1", 7) // { ok: true, urn: "urn:epc:class:lgtin:8936036.002001.L1" }
 */
export function digitalLinkToEpcUrn(uri: string, prefixLength: number): MadeUrn {
  const link = parseDigitalLink(uri);
  if (!link.ok) return link;
  const path = link.elements.slice(0, link.inPath);
  const key = path[0] as Element;
  const has = (ai: string | undefined) => path.find((element) => element.ai === ai);
  const schemes = epcSchemes.filter((one) => one.key === key.ai);
  const scheme = schemes.find(({ serial }) => has(serial) !== undefined) ?? schemes[0];
  const cut = scheme === undefined ? null : cutKey(scheme, key.value, prefixLength);
  if (scheme === undefined || cut === null) return refuse("epc", 0, uri.length);
  const serial = scheme.serial === "within" ? cut.after : has(scheme.serial)?.value;
  const known = serial !== undefined && serial !== "";
  const fields = [cut.prefix, escapeEpc(cut.reference)];
  if (scheme.pieces) fields.push(key.value.slice(14, 16), key.value.slice(16));
  if (scheme.serial !== undefined) fields.push(known ? escapeEpc(serial) : (scheme.without as string));
  const single = known || scheme.serial === undefined || scheme.without === "0";
  const type = scheme.name === classScheme ? "class" : single ? "id" : "idpat";
  return { ok: true, urn: `urn:epc:${type}:${scheme.name}:${fields.join(".")}` };
}

type Cut = { prefix: string; reference: string; after: string };

function cutKey({ digits, indicator, filler }: EpcScheme, value: string, prefixLength: number): Cut | null {
  const from = filler === undefined ? 0 : 1;
  const body = digits === 0 ? value : value.slice(from, from + digits - 1);
  const start = indicator ? 1 : 0;
  const prefix = body.slice(start, start + prefixLength);
  if (prefixLength < 4 || prefixLength > 12 || !/^\d+$/.test(prefix) || prefix.length < prefixLength) return null;
  const reference = body.slice(0, start) + body.slice(start + prefixLength);
  return { prefix, reference, after: digits === 0 ? "" : value.slice(from + digits) };
}

/** What may not stand in a URN as it is. */
function escapeEpc(text: string): string {
  return text.replaceAll(/["%&/<>?#]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
