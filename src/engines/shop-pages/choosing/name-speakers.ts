import type { Features } from "./choice-model.ts";
import type { NameDraft, NamePlace } from "./name-drafts.ts";
import type { Mentions } from "./name-mentions-on-page.ts";

/** What was measured of a name besides. */
type Measured = Record<"host" | "mentions" | "lines" | "labels", Features>;

/** How many speak for a name: anyone at all, what names the site, what names a stall or person that sells, what names the make. */
export type Speakers = { voices: number; siteMarks: number; stallMarks: number; brandMarks: number };

const sitePlaces: readonly NamePlace[] = [
  "siteTag",
  "host",
  "logo",
  "homeLink",
  "copyright",
  "overAddress",
  "windowEnd",
  "kindAndName",
  "greeting",
  "network",
  "sentence",
  "toldShop",
];
const sellerElement =
  /^(?:named:(?:seller|shop|store|merchant|user|username|member|poster|author|owner|vendor|gianhang|nguoiban)|property:(?:seller|author)|(?:attribute|state):.*(?:seller|shop|store|merchant))/;
const brandElement =
  /^(?:named:(?:brand|brands|thuonghieu|manufacturer|maker|nhanhieu)|property:(?:brand|manufacturer)|(?:attribute|state):.*(?:brand|vendor|manufactur|thuong)|offer:)/;

/** Counts the speakers of one name, by its places, lines, labels and links. */
export function speakersFor({ places, called }: NameDraft, mentions: Mentions, measured: Measured): Speakers {
  const calls = [...called];
  const is = (group: keyof Measured, name: string) => Number(measured[group][name]! > 0);
  const isIn = (place: NamePlace) => Number(places[place] !== undefined);
  const near = (name: string, lines: number) => Number(measured.lines[name]! <= lines);
  return {
    voices: voicesOf(places, mentions),
    siteMarks:
      sitePlaces.filter((place) => places[place] !== undefined).length +
      is("host", "isHost") +
      is("mentions", "isLastPartOfWindow"),
    stallMarks:
      is("lines", "links:seller") +
      is("labels", "rowsOfSeller") +
      is("labels", "rowsOfPoster") +
      is("labels", "rowsOfSupplier") +
      is("labels", "saidAsSeller") +
      isIn("toldSeller") +
      near("linesOverSeller", 4) +
      near("linesOverTime", 1) +
      Number(calls.some((call) => sellerElement.test(call))),
    brandMarks:
      is("labels", "rowsOfBrand") +
      is("labels", "rowsOfMaker") +
      is("labels", "saidAsBrand") +
      isIn("toldBrand") +
      isIn("brandTag") +
      is("lines", "links:brand") +
      Number(calls.some((call) => brandElement.test(call))),
  };
}

function voicesOf(places: NameDraft["places"], { inArea, inWindow, inDescription, inTags }: Mentions): number {
  return (
    Object.keys(places).length +
    Object.values(inArea).filter((count) => count > 0).length +
    Number(inWindow !== null) +
    Number(inDescription > 0) +
    Number(inTags > 0)
  );
}

/** How each name stands to the loudest other name of the page. */
export function leadsOf(speakers: readonly Speakers[], isOfOthers: boolean): Record<string, number>[] {
  const kinds = ["voices", "siteMarks", "stallMarks", "brandMarks"] as const;
  const best = Object.fromEntries(kinds.map((kind) => [kind, twoMost(speakers.map((one) => one[kind]))]));
  return speakers.map((one) => {
    const lead = (kind: (typeof kinds)[number]) => {
      const [most, second] = best[kind]!;
      return one[kind] === most ? most - second : one[kind] - most;
    };
    return {
      ...one,
      leadOfVoices: lead("voices"),
      leadOfSiteMarks: lead("siteMarks"),
      leadOfStallMarks: lead("stallMarks"),
      leadOfBrandMarks: lead("brandMarks"),
      siteMarksOfShop: isOfOthers ? Number.NaN : one.siteMarks,
      siteMarksOfMarket: isOfOthers ? one.siteMarks : Number.NaN,
      mostSiteMarks: best["siteMarks"]![0],
      mostStallMarks: best["stallMarks"]![0],
      mostBrandMarks: best["brandMarks"]![0],
    };
  });
}

function twoMost(values: readonly number[]): [most: number, second: number] {
  let [most, second] = [0, 0];
  for (const value of values)
    if (value > most) [most, second] = [value, most];
    else if (value > second) second = value;
  return [most, second];
}
