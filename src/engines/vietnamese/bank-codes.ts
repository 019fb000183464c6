import { foldText } from "./fold.ts";

/** A bank as reference/identifiers.json lists it; `certainty` says how the number is known, for lists on the web contradict each other. */
export type Bank = { bin: string; name: string; short: string; certainty: string | null };

export type BankCodes = {
  /** The bank of a six-digit BIN, a hint to be shown with the number itself. */
  byBin(bin: string): Bank | null;
  /** The bank of a name or short name as people write it, "vietcombank" or "VCB". */
  byName(name: string): Bank | null;
};

const nameKey = (name: string) => foldText(name).replaceAll(" ", "");

/** Makes the look-up of banks by BIN and by name; where two banks share a key the first of the list holds it. */
export function bankCodes(banks: readonly Bank[]): BankCodes {
  const bins = new Map<string, Bank>();
  const names = new Map<string, Bank>();
  for (const bank of banks) {
    if (!bins.has(bank.bin)) bins.set(bank.bin, bank);
    for (const name of [bank.name, bank.short]) {
      const key = nameKey(name);
      if (!names.has(key)) names.set(key, bank);
    }
  }
  return { byBin: (bin) => bins.get(bin) ?? null, byName: (name) => names.get(nameKey(name)) ?? null };
}
