import type { Row } from "./row.ts";
import { digits, gln, gtin, maybe, upToBase64, upToDigits, upToPartNumber, upToText } from "./row.ts";

const person = digits(18, "csum", "gcppos1");
const pieceOf = [gtin, digits(4, "pieceoftotal")];
const serialised = "00 01+21 03+21 253 255 8003 8004 8006+21 8010+8011 8017 8018";

/** 80nn to 99: assets, pieces, parts, people, payments, signatures, coupons, and what companies agree among themselves. */
export const assets: readonly Row[] = [
  {
    ai: "8001",
    title: "DIMENSIONS",
    parts: [digits(4, "nonzero"), digits(5, "nonzero"), digits(3, "nonzero"), digits(1, "winding"), digits(1)],
    needs: "01",
  },
  { ai: "8002", title: "CMT No.", parts: [upToText(20)] },
  { ai: "8003", title: "GRAI", parts: [digits(1, "zero"), gln, maybe(upToText(16))], key: "" },
  { ai: "8004", title: "GIAI", parts: [upToText(30, "gcppos1")], key: "7040" },
  { ai: "8005", title: "PRICE PER UNIT", parts: [digits(6)], needs: "01 02" },
  { ai: "8006", title: "ITIP", parts: pieceOf, excludes: "01 03 37", key: "22 10 21" },
  { ai: "8007", title: "IBAN", parts: [upToText(34, "iban")], needs: "415" },
  {
    ai: "8008",
    title: "PROD TIME",
    parts: [digits(6, "yymmdd"), digits(2, "hh"), maybe(digits(2, "mi")), maybe(digits(2, "ss"))],
    needs: "01 02 03",
  },
  { ai: "8009", title: "OPTSEN", parts: [upToText(50)], needs: "00 01 03" },
  { ai: "8010", title: "CPID", parts: [upToPartNumber(30, "gcppos1")], key: "8011" },
  { ai: "8011", title: "CPID SERIAL", parts: [upToDigits(12, "nozeroprefix")], attribute: false, needs: "8010" },
  { ai: "8012", title: "VERSION", parts: [upToText(20)], needs: "01 03 8006" },
  { ai: "8013", title: "GMN", parts: [upToText(25, "csumalpha", "gcppos1")], key: "" },
  {
    ai: "8014",
    title: "MUDI",
    parts: [upToText(25, "csumalpha", "gcppos1", "hasnondigit")],
    attribute: false,
    needs: "01",
  },
  { ai: "8017", title: "GSRN - PROVIDER", parts: [person], excludes: "8018", key: "8019" },
  { ai: "8018", title: "GSRN - RECIPIENT", parts: [person], excludes: "8017", key: "8019" },
  { ai: "8019", title: "SRIN", parts: [upToDigits(10)], attribute: false, needs: "8017 8018" },
  { ai: "8020", title: "REF No.", parts: [upToText(25)], attribute: false, needs: "415" },
  { ai: "8026", title: "ITIP CONTENT", parts: pieceOf, needs: "37", excludes: "02 03 8006" },
  { ai: "8030", title: "DIGSIG", parts: [upToBase64(90)], needs: serialised },
  { ai: "8040", title: "IMEI", parts: [digits(15)], attribute: false, needs: "01+21" },
  { ai: "8041", title: "IMEI2", parts: [digits(15)], attribute: false, needs: "01+21+8040" },
  { ai: "8042", title: "ESIM", parts: [digits(32)], attribute: false, needs: "01+21+8040" },
  { ai: "8043", title: "PSIM", parts: [digits(18), maybe(upToDigits(2))], attribute: false, needs: "01+21+8040" },
  { ai: "8110", title: "", parts: [upToText(70, "couponcode")] },
  { ai: "8111", title: "POINTS", parts: [digits(4)], needs: "255" },
  { ai: "8112", title: "", parts: [upToText(70, "couponposoffer")] },
  { ai: "8200", title: "PRODUCT URL", parts: [upToText(70)], attribute: false, needs: "01" },
  { ai: "90", title: "INTERNAL", parts: [upToText(30)] },
  ...Array.from({ length: 9 }, (_, step): Row => ({ ai: `9${step + 1}`, title: "INTERNAL", parts: [upToText(90)] })),
];
