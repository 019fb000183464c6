import type { Row } from "./row.ts";
import { anItem, digits, gln, gtin, maybe, upToDigits, upToText } from "./row.ts";

const dated = { fixed: true, needs: anItem } as const;

/** 00 to 30: logistic units, articles, their lots, dates, serials and variants, documents and coupons. */
export const articles: readonly Row[] = [
  { ai: "00", title: "SSCC", parts: [digits(18, "csum", "gcppos2")], fixed: true, key: "" },
  { ai: "01", title: "GTIN", parts: [gtin], fixed: true, excludes: "255 37", key: "22 10 21 | 235" },
  { ai: "02", title: "CONTENT", parts: [gtin], fixed: true, excludes: "01 03", needs: "37" },
  { ai: "03", title: "MTO GTIN", parts: [gtin], fixed: true, attribute: false, excludes: "01 02 37 235" },
  { ai: "10", title: "BATCH/LOT", parts: [upToText(20)], needs: anItem },
  { ai: "11", title: "PROD DATE", parts: [digits(6, "yymmd0")], ...dated },
  { ai: "12", title: "DUE DATE", parts: [digits(6, "yymmd0")], fixed: true, needs: "8020" },
  { ai: "13", title: "PACK DATE", parts: [digits(6, "yymmd0")], ...dated },
  { ai: "15", title: "BEST BEFORE or BEST BY", parts: [digits(6, "yymmd0")], ...dated },
  { ai: "16", title: "SELL BY", parts: [digits(6, "yymmd0")], ...dated },
  { ai: "17", title: "USE BY or EXPIRY", parts: [digits(6, "yymmd0")], fixed: true, needs: "01 02 03 255 8006 8026" },
  { ai: "20", title: "VARIANT", parts: [digits(2)], ...dated },
  { ai: "21", title: "SERIAL", parts: [upToText(20)], attribute: false, needs: "01 03 8006", excludes: "235" },
  { ai: "22", title: "CPV", parts: [upToText(20)], attribute: false, needs: "01" },
  { ai: "235", title: "TPX", parts: [upToText(28)], attribute: false, needs: "01" },
  { ai: "240", title: "ADDITIONAL ID", parts: [upToText(30)], needs: anItem },
  { ai: "241", title: "CUST. PART No.", parts: [upToText(30)], needs: anItem },
  { ai: "242", title: "MTO VARIANT", parts: [upToDigits(6)], needs: "01 02 8006 8026" },
  { ai: "243", title: "PCN", parts: [upToText(20)], needs: "01 03" },
  { ai: "250", title: "SECONDARY SERIAL", parts: [upToText(30)], needs: "01+21 03+21 8006+21" },
  { ai: "251", title: "REF. TO SOURCE", parts: [upToText(30)], needs: "01 03 8006" },
  { ai: "253", title: "GDTI", parts: [gln, maybe(upToText(17))], key: "" },
  { ai: "254", title: "GLN EXTENSION COMPONENT", parts: [upToText(20)], attribute: false, needs: "414" },
  { ai: "255", title: "GCN", parts: [gln, maybe(upToDigits(12))], key: "", excludes: "01 02 415 8006 8020 8026" },
  { ai: "30", title: "VAR. COUNT", parts: [upToDigits(8)], needs: "01 02" },
];
