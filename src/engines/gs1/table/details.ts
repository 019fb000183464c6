import type { Row } from "./row.ts";
import { digits, maybe, text, upToDigits, upToText } from "./row.ts";

const day = digits(6, "yymmdd");
const time = digits(4, "hhmi");
const aPerson = "8017 8018";

function numbered(first: number, last: number, row: (ai: string, number: number) => Row): Row[] {
  return Array.from({ length: last - first + 1 }, (_, step) => row(String(first + step), step));
}

/** 70nn to 72nn: food and its processing, medicines' national numbers, certificates, patients. */
export const details: readonly Row[] = [
  { ai: "7001", title: "NSN", parts: [digits(13)], needs: "01 02 8006 8026" },
  { ai: "7002", title: "MEAT CUT", parts: [upToText(30)], needs: "01 02" },
  { ai: "7003", title: "EXPIRY TIME", parts: [day, time], needs: "01 02 03" },
  { ai: "7004", title: "ACTIVE POTENCY", parts: [upToDigits(4)], needs: "01+10 03+10" },
  { ai: "7005", title: "CATCH AREA", parts: [upToText(12)], needs: "01 02" },
  { ai: "7006", title: "FIRST FREEZE DATE", parts: [day], needs: "01 02" },
  { ai: "7007", title: "HARVEST DATE", parts: [day, maybe(day)], needs: "01 02" },
  { ai: "7008", title: "AQUATIC SPECIES", parts: [upToText(3)], needs: "01 02" },
  { ai: "7009", title: "FISHING GEAR TYPE", parts: [upToText(10)], needs: "01 02" },
  { ai: "7010", title: "PROD METHOD", parts: [upToText(2)], needs: "01 02 03" },
  { ai: "7011", title: "TEST BY DATE", parts: [day, maybe(time)], needs: "01 02 03" },
  { ai: "7020", title: "REFURB LOT", parts: [upToText(20)], needs: "01+416 03+416 8006+416" },
  { ai: "7021", title: "FUNC STAT", parts: [upToText(20)], needs: "01 03 8006" },
  { ai: "7022", title: "REV STAT", parts: [upToText(20)], needs: "01+7021 03+7021 8006+7021" },
  { ai: "7023", title: "GIAI - ASSEMBLY", parts: [upToText(30, "gcppos1")] },
  ...numbered(7030, 7039, (ai, number) => ({
    ai,
    title: `PROCESSOR # ${number}`,
    parts: [digits(3, "iso3166999"), upToText(27)],
    needs: "01 02",
  })),
  { ai: "7040", title: "UIC+EXT", parts: [digits(1), text(1), text(1), text(1, "importeridx")], attribute: false },
  { ai: "7041", title: "UFRGT UNIT TYPE", parts: [upToText(4, "packagetype")], attribute: false, needs: "00" },
  ...["PZN", "CIP", "CN", "DRN", "AIM", "NDC", "AIC", "SRN"].map((country, number): Row => ({
    ai: `71${number}`,
    title: `NHRN ${country}`,
    parts: [upToText(20)],
    needs: "01",
  })),
  ...numbered(7230, 7239, (ai, number) => ({
    ai,
    title: `CERT # ${number + 1}`,
    parts: [text(2), upToText(28)],
    needs: "01 8004",
  })),
  { ai: "7240", title: "PROTOCOL", parts: [upToText(20)], needs: "01 8006", excludes: "03" },
  { ai: "7241", title: "AIDC MEDIA TYPE", parts: [digits(2, "mediatype")], needs: aPerson },
  { ai: "7242", title: "VCN", parts: [upToText(25)], needs: aPerson },
  { ai: "7250", title: "DOB", parts: [digits(8, "yyyymmdd")], needs: "8018", excludes: "7251" },
  { ai: "7251", title: "DOB TIME", parts: [digits(8, "yyyymmdd"), time], needs: "8018", excludes: "7250" },
  { ai: "7252", title: "BIO SEX", parts: [digits(1, "iso5218")], needs: "8018" },
  { ai: "7253", title: "FAMILY NAME", parts: [upToText(40, "pcenc")], needs: aPerson, excludes: "7256 7259" },
  { ai: "7254", title: "GIVEN NAME", parts: [upToText(40, "pcenc")], needs: aPerson, excludes: "7256 7259" },
  { ai: "7255", title: "SUFFIX", parts: [upToText(10)], needs: aPerson, excludes: "7256 7259" },
  { ai: "7256", title: "FULL NAME", parts: [upToText(90, "pcenc")], needs: aPerson },
  { ai: "7257", title: "PERSON ADDR", parts: [upToText(70, "pcenc")], needs: "8018" },
  { ai: "7258", title: "BIRTH SEQUENCE", parts: [text(3, "posinseqslash")], needs: "8018+7259" },
  { ai: "7259", title: "BABY", parts: [upToText(40, "pcenc")], needs: "8018", excludes: "7256" },
];
