import { encodeValue } from "./link-value.ts";
import { pathOfUrn } from "./epc-urn.ts";

/** The keys that a Digital Link may begin with: their form, and their qualifiers from the finest; `null` ones say nothing of identity. */
const keys: Readonly<Record<string, { form: RegExp; qualifiers: readonly string[]; silent?: readonly string[] }>> = {
  "00": { form: /^\d{18}$/, qualifiers: [] },
  "01": { form: /^(?:\d{8}|\d{12,14})$/, qualifiers: ["21", "235", "10"], silent: ["22"] },
  "253": { form: /^\d{13}[^/]{0,60}$/, qualifiers: [] },
  "255": { form: /^\d{13,25}$/, qualifiers: [] },
  "401": { form: /^[^/]{1,90}$/, qualifiers: [] },
  "402": { form: /^\d{17}$/, qualifiers: [] },
  "414": { form: /^\d{13}$/, qualifiers: ["254"] },
  "417": { form: /^\d{13}$/, qualifiers: [] },
  "8003": { form: /^\d{14}[^/]{0,60}$/, qualifiers: [] },
  "8004": { form: /^[^/]{4,90}$/, qualifiers: [] },
  "8006": { form: /^\d{18}$/, qualifiers: ["21", "10"], silent: ["22"] },
  "8010": { form: /^[^/]{4,90}$/, qualifiers: ["8011"] },
  "8013": { form: /^[^/]{4,75}$/, qualifiers: [] },
  "8017": { form: /^\d{18}$/, qualifiers: [], silent: ["8019"] },
  "8018": { form: /^\d{18}$/, qualifiers: [], silent: ["8019"] },
};

const shortNames: Readonly<Record<string, string>> = {
  gtin: "01",
  sscc: "00",
  gln: "414",
  party: "417",
  gdti: "253",
  gcn: "255",
  ginc: "401",
  gsin: "402",
  grai: "8003",
  giai: "8004",
  itip: "8006",
  cpid: "8010",
  gmn: "8013",
  gsrnp: "8017",
  gsrn: "8018",
  ser: "21",
  lot: "10",
  cpv: "22",
  glnx: "254",
  cpsn: "8011",
  srin: "8019",
};

const number = (segment: string): string =>
  Object.hasOwn(shortNames, segment) ? (shortNames[segment] as string) : segment;

/**
 * An identifier in its canonical form: a GS1 key, as EPC URN or as Digital Link of any host, becomes the Digital Link under id.gs1.org that
 * names the thing itself most finely, without attributes; any other URI stays as it is. Source: CBV 2.0 section 8.9.
 *
 * @example canonicalId("urn:epc:id:sgtin:4012345.011111.9876") // "https://id.gs1.org/01/04012345111118/21/9876"
 */
export function canonicalId(written: string): string {
  const path = keyPath(written);
  return path === null ? written : `https://id.gs1.org${path}`;
}

/** The path of the canonical Digital Link (`/01/…/21/…`), or null where the identifier is no GS1 key. */
export function keyPath(written: string): string | null {
  if (written.startsWith("urn:epc:")) return pathOfUrn(written);
  return /^https?:\/\//i.test(written) ? pathOfLink(written) : null;
}

function pathOfLink(link: string): string | null {
  const end = link.search(/[?#]/);
  const segments = (end < 0 ? link : link.slice(0, end)).split("/").slice(3);
  if (segments.at(-1) === "") segments.pop();
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const key = number(segments[at] as string);
    const rule = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (rule === undefined) continue;
    const value = segments[at + 1] as string;
    if (!rule.form.test(value)) continue;
    const tail = qualifierOf(segments.slice(at + 2), rule);
    if (tail !== null) return `/${key}/${encodeValue(key === "01" ? value.padStart(14, "0") : value)}${tail}`;
  }
  return null;
}

/** The finest qualifier as `/21/…`, or "" without one; null when something stands there that does not belong to the key. */
function qualifierOf(
  segments: readonly string[],
  rule: { qualifiers: readonly string[]; silent?: readonly string[] },
): string | null {
  let finest = rule.qualifiers.length;
  let tail = "";
  for (let at = 0; at < segments.length; at += 2) {
    const key = number(segments[at] as string);
    const place = rule.qualifiers.indexOf(key);
    if (place < 0 && !rule.silent?.includes(key)) return null;
    if (place >= 0 && place < finest) {
      finest = place;
      tail = `/${key}/${encodeValue(segments[at + 1] as string)}`;
    }
  }
  return tail;
}
