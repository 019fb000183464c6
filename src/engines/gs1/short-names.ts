import type { ApplicationIdentifier } from "./application-identifiers.ts";
import { applicationIdentifier } from "./application-identifiers.ts";

/** The words that the first version of the Digital Link standard allowed for codes in the path; withdrawn, but still printed. */
const codes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sscc: "00",
    gtin: "01",
    gdti: "253",
    gcn: "255",
    ginc: "401",
    gsin: "402",
    gln: "414",
    payTo: "415",
    party: "417",
    grai: "8003",
    giai: "8004",
    itip: "8006",
    cpid: "8010",
    gmn: "8013",
    gsrnp: "8017",
    gsrn: "8018",
    lot: "10",
    ser: "21",
    cpv: "22",
    tpx: "235",
    glnx: "254",
    cpsn: "8011",
    srin: "8019",
    refno: "8020",
  }),
);

export function identifierByWord(word: string): ApplicationIdentifier | undefined {
  const code = codes.get(word);
  return code === undefined ? undefined : applicationIdentifier(code);
}
