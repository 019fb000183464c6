import type { NodeKind } from "./model.ts";

export type KeyWords = { kind: NodeKind; gtin: string | null; lot: string | null; serial: string | null };

const nothing = { gtin: null, lot: null, serial: null };

/** What a key says of itself. */
export function readKey(key: string): KeyWords {
  const goods = /^\/(?:01\/(\d{14})|8006\/(\d{14})\d{4})(?:\/(10|21|235)\/(.+))?$/.exec(key);
  if (goods !== null) {
    const [, gtin, pieces, qualifier, value] = goods;
    const text = value === undefined ? null : plain(value);
    if (qualifier === "10") return { kind: "lot", gtin: gtin ?? pieces ?? null, lot: text, serial: null };
    return { kind: text === null ? "product" : "item", gtin: gtin ?? pieces ?? null, lot: null, serial: text };
  }
  if (key.startsWith("/00/")) return { ...nothing, kind: "package", serial: key.slice(4) };
  if (/^\/(?:8003|8004)\//.test(key)) return { ...nothing, kind: "asset", serial: plain(key.slice(6)) };
  return { ...nothing, kind: key.startsWith("evt_") ? "making" : "other" };
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
