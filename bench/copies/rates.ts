import { Draw } from "../linkage/draw.ts";

/**
 * How a simulated country behaves; every rate is drawn anew for each seed, between the bounds given here, so that weights fitted on some
 * seeds meet other manners on the next. Shares are of what the line names. No public figures exist on how shoppers scan codes in Vietnam:
 * bounds are wide on purpose, and where a doubt remains the honest are made to look more suspicious.
 */
export type Rates = ReturnType<typeof ratesOf>;

/** The rates of a seed. */
export function ratesOf(seed: number) {
  const draw = new Draw(seed * 7919 + 17);
  const between = (low: number, high: number) => low + (high - low) * draw.share();
  return {
    // Amazon's and Russia's programmes report single-digit to low double-digit shares of units scanned; campaigns reach a third.
    scansUnit: between(0.05, 0.3),
    // A PIN under scratch asks for a coin and eight characters: some always do it, some never.
    usesPin: between(0.25, 0.8),
    mistypesPin: between(0.04, 0.15),
    scansAgain: between(0.15, 0.35),
    // Households of 3.6 persons (census of 2019), most of whom do not care.
    householdLooks: between(0.1, 0.35),
    householdRevealsAgain: between(0.05, 0.25),
    gift: between(0.01, 0.05),
    secondHand: between(0.001, 0.006),
    photoToRelative: between(0.002, 0.01),
    newPhone: between(0.005, 0.03),
    travels: between(0.01, 0.06),
    // A demonstration, a class, an office: one unit, many phones, one afternoon.
    crowd: between(0.0003, 0.002),
    // A legible code in a listing's picture: strangers try it.
    listingPhoto: between(0.000_005, 0.000_04),
    shopScans: between(0.005, 0.04),
    reseller: between(0.02, 0.1),
    resellerScans: between(0.2, 0.6),
    online: between(0.1, 0.6),
    unsold: between(0.1, 0.3),
    // Places: a phone that tells its own, the network's guess, or nothing. Mobile gateways of Vietnam stand in three cities.
    exactPlace: between(0.2, 0.6),
    noPlace: between(0.05, 0.25),
    wrongNetworkPlace: between(0.1, 0.4),
    flaggedGateway: between(0.5, 0.9),
    // Records: traced batches, reads that are missed, sales told late or of the wrong unit, cases sent on without a word.
    tracedBatches: between(0.3, 0.8),
    missedRead: between(0.05, 0.4),
    missedShipping: between(0.005, 0.05),
    // Makers who activate what was really put on goods, not whole batches: only then does a stolen label show as never used.
    reportsWaste: between(0.2, 0.8),
    sentOn: between(0.01, 0.05),
    reportsSales: between(0, 0.95),
    wrongSale: between(0.001, 0.006),
    lateActivation: between(0.01, 0.06),
    wrongEnding: between(0.02, 0.1),
    // Tills that were offline hand in their scans with their own clock.
    wrongClock: between(0.01, 0.05),
    // Who buys a copy looks at the code about as often as anyone; a copier often checks that the label works.
    copyBuyersLook: between(0.7, 1.3),
    copierChecks: between(0.2, 0.8),
    // Makers who report the wrong stretch of labels as spoilt: good units of it are sold all the same.
    wrongWaste: between(0.005, 0.03),
  };
}

/** How many of each attack a seed sees, beside some fifty thousand honest units. */
export type AttackKind = "label-pin" | "label-false-pin" | "label-no-pin" | "stolen" | "photo-pin" | "refill";
export const attackKinds: readonly AttackKind[] = [
  "label-pin",
  "label-false-pin",
  "label-no-pin",
  "stolen",
  "photo-pin",
  "refill",
];

/** Population in millions by province, from the papers on Resolution 202/2025: where online orders go. */
export const population: Readonly<Record<string, number>> = {
  "01": 8.8, "04": 0.6, "08": 1.9, "11": 0.7, "12": 0.5, "14": 1.4, "15": 1.8, "19": 1.8, "20": 0.9, "22": 1.5, "24": 3.6, "25": 4.0,
  "31": 4.7, "33": 3.6, "37": 4.4, "38": 4.3, "40": 3.8, "42": 1.6, "44": 1.9, "46": 1.4, "48": 3.1, "51": 2.2, "52": 3.6, "56": 2.2,
  "66": 3.3, "68": 3.9, "75": 4.5, "79": 14.0, "80": 3.3, "82": 4.4, "86": 4.3, "91": 5.0, "92": 4.2, "96": 2.6,
}; // prettier-ignore

const people = Object.entries(population);
const everyone = people.reduce((sum, [, n]) => sum + n, 0);

/** A province drawn by how many people live there. */
export function anyProvince(draw: Draw): string {
  let left = draw.share() * everyone;
  for (const [province, n] of people) if ((left -= n) < 0) return province;
  return "79";
}
