import type { LinterName } from "../linters/index.ts";
import type { PartRow, Row } from "./row.ts";
import { digits, gln, maybe, text, upToText } from "./row.ts";

const country = digits(3, "iso3166");
const upToFiveCountries = [country, maybe(country), maybe(country), maybe(country), maybe(country)];
const ofArticle = { needs: "01 02 03", excludes: "426" } as const;

function place(ai: string, title: string): Row {
  return { ai, title, parts: [gln], fixed: true };
}

/** What goes with a logistic unit. */
function shipping(ai: string, title: string, ...parts: PartRow[]): Row {
  return { ai, title, parts, needs: "00" };
}

const name = upToText(35, "pcenc");
const address = upToText(70, "pcenc");
const yesOrNo = digits(1, "yesno");
const moment = [digits(6, "yymmd0"), digits(4, "hhmi")];

function temperature(ai: string, title: string, other: string): Row {
  const below: LinterName = "hyphen";
  return { ai, title, parts: [digits(6), maybe(text(1, below))], needs: "00", excludes: other };
}

/** 40n to 43nn: orders, places, countries, and what a carrier must know. */
export const places: readonly Row[] = [
  { ai: "400", title: "ORDER NUMBER", parts: [upToText(30)] },
  { ai: "401", title: "GINC", parts: [upToText(30, "gcppos1")], key: "" },
  { ai: "402", title: "GSIN", parts: [digits(17, "csum", "gcppos1")], key: "" },
  shipping("403", "ROUTE", upToText(30)),
  place("410", "SHIP TO LOC"),
  place("411", "BILL TO"),
  place("412", "PURCHASE FROM"),
  place("413", "SHIP FOR LOC"),
  { ...place("414", "LOC No."), key: "254 | 7040" },
  { ...place("415", "PAY TO"), needs: "8020", key: "8020" },
  place("416", "PROD/SERV LOC"),
  { ...place("417", "PARTY"), key: "7040" },
  { ai: "420", title: "SHIP TO POST", parts: [upToText(20)], excludes: "421" },
  { ai: "421", title: "SHIP TO POST", parts: [country, upToText(9)], excludes: "4307" },
  { ai: "422", title: "ORIGIN", parts: [country], needs: "01 02 03 8006 8026", excludes: "426" },
  { ai: "423", title: "COUNTRY - INITIAL PROCESS", parts: upToFiveCountries, ...ofArticle },
  { ai: "424", title: "COUNTRY - PROCESS", parts: [country], ...ofArticle },
  { ai: "425", title: "COUNTRY - DISASSEMBLY", parts: upToFiveCountries, ...ofArticle },
  { ai: "426", title: "COUNTRY - FULL PROCESS", parts: [country], needs: "01 02 03" },
  { ai: "427", title: "ORIGIN SUBDIVISION", parts: [upToText(3)], needs: "01+422 02+422 03+422" },
  shipping("4300", "SHIP TO COMP", name),
  shipping("4301", "SHIP TO NAME", name),
  shipping("4302", "SHIP TO ADD1", address),
  { ai: "4303", title: "SHIP TO ADD2", parts: [address], needs: "4302" },
  shipping("4304", "SHIP TO SUB", address),
  shipping("4305", "SHIP TO LOC", address),
  shipping("4306", "SHIP TO REG", address),
  shipping("4307", "SHIP TO COUNTRY", text(2, "iso3166alpha2")),
  shipping("4308", "SHIP TO PHONE", upToText(30)),
  shipping("4309", "SHIP TO GEO", digits(10, "latitude"), digits(10, "longitude")),
  shipping("4310", "RTN TO COMP", name),
  shipping("4311", "RTN TO NAME", name),
  shipping("4312", "RTN TO ADD1", address),
  { ai: "4313", title: "RTN TO ADD2", parts: [address], needs: "4312" },
  shipping("4314", "RTN TO SUB", address),
  shipping("4315", "RTN TO LOC", address),
  shipping("4316", "RTN TO REG", address),
  shipping("4317", "RTN TO COUNTRY", text(2, "iso3166alpha2")),
  shipping("4318", "RTN TO POST", upToText(20)),
  shipping("4319", "RTN TO PHONE", upToText(30)),
  shipping("4320", "SRV DESCRIPTION", name),
  shipping("4321", "DANGEROUS GOODS", yesOrNo),
  shipping("4322", "AUTH TO LEAVE", yesOrNo),
  shipping("4323", "SIG REQUIRED", yesOrNo),
  shipping("4324", "NOT BEF DEL DT", ...moment),
  shipping("4325", "NOT AFT DEL DT", ...moment),
  shipping("4326", "REL DATE", digits(6, "yymmdd")),
  temperature("4330", "MAX TEMP F.", "4331"),
  temperature("4331", "MAX TEMP C.", "4330"),
  temperature("4332", "MIN TEMP F.", "4333"),
  temperature("4333", "MIN TEMP C.", "4332"),
];
