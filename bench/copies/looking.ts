import type { CodeScan } from "../../src/engines/copies/index.ts";
import type { Phone } from "./people.ts";
import { day, hour, type People } from "./people.ts";
import { anyProvince } from "./rates.ts";

/** What is printed under the scratch: the right PIN, one that the copier made up, or nothing to scratch. */
export type PinPrinted = "right" | "wrong" | "none";

/** All that a thing's buyer, and those around the buyer, ever do with its code. `bought` in milliseconds. */
export function lookingAt(people: People, bought: number, province: string, printed: PinPrinted, keen = 1): CodeScan[] {
  const { draw, rates } = people;
  if (!draw.chance(Math.min(1, rates.scansUnit * keen))) return [];
  const scans: CodeScan[] = [];
  const buyer = people.phone(province);
  const from = bought + draw.share() ** 3 * 20 * day + draw.share() * 5 * hour;
  scans.push(...looks(people, buyer, from, printed, rates.usesPin));
  household(people, scans, buyer, from, printed);
  rareThings(people, scans, buyer, from, printed);
  return scans;
}

/** One phone: a look, perhaps the PIN (mistyped once in a while), perhaps looks again on other days. */
function looks(people: People, phone: Phone, from: number, printed: PinPrinted, usesPin: number): CodeScan[] {
  const { draw, rates } = people;
  const scans = [people.scan(phone, from)];
  let at = from;
  if (printed !== "none" && draw.chance(usesPin)) {
    at += 20_000 + draw.share() * 180_000;
    // Eight small characters: who mistypes them may do so again.
    for (; draw.chance(rates.mistypesPin); at += 30_000) scans.push(people.scan(phone, at, "wrong"));
    at += 20_000;
    // Some give up after a mistyped one; who reads what is printed and is told that it is wrong tries again.
    if (printed === "wrong" || !draw.chance(0.05)) scans.push(people.scan(phone, at, printed));
    if (printed === "wrong")
      for (; draw.chance(0.5); at += 30_000) scans.push(people.scan(phone, at + 30_000, "wrong"));
  }
  while (draw.chance(rates.scansAgain)) {
    at += draw.share() ** 2 * 25 * day + 60_000;
    const away = draw.chance(rates.travels) ? people.phone(anyProvince(draw)) : phone;
    const again = printed === "right" && draw.chance(0.1) ? "right" : "none";
    scans.push({ ...people.scan(away, at, again), device: phone.device });
  }
  return scans;
}

function household(people: People, scans: CodeScan[], buyer: Phone, from: number, printed: PinPrinted): void {
  const { draw, rates } = people;
  let members = draw.chance(rates.householdLooks) ? 1 : 0;
  while (members > 0 && members < 5 && draw.chance(0.25)) members++;
  for (let member = 0; member < members; member++) {
    const phone = { ...people.phone(buyer.province), lat: buyer.lat, lon: buyer.lon };
    const at = from + draw.share() ** 2 * 12 * day + 60_000;
    scans.push(...looks(people, phone, at, printed, rates.householdRevealsAgain));
  }
}

function rareThings(people: People, scans: CodeScan[], buyer: Phone, from: number, printed: PinPrinted): void {
  const { draw, rates } = people;
  const elsewhere = () => people.phone(draw.chance(0.5) ? buyer.province : anyProvince(draw));
  if (draw.chance(rates.gift) && draw.chance(0.5))
    scans.push(...looks(people, elsewhere(), from + draw.share() * 60 * day, printed, rates.usesPin * 0.3));
  if (draw.chance(rates.secondHand))
    scans.push(...looks(people, elsewhere(), from + (20 + draw.share() * 120) * day, printed, rates.usesPin));
  if (draw.chance(rates.photoToRelative)) {
    const pin = draw.chance(0.1) && printed !== "none" ? printed : "none";
    scans.push(people.scan(people.phone(anyProvince(draw)), from + draw.share() * 6 * hour, pin));
  }
  if (draw.chance(rates.newPhone))
    scans.push(
      ...looks(
        people,
        { ...buyer, device: people.phone(buyer.province).device },
        from + (10 + draw.share() * 100) * day,
        printed,
        0.2,
      ),
    );
  if (draw.chance(rates.crowd))
    for (let n = draw.whole(4, 20); n > 0; n--)
      scans.push(
        people.scan(
          { ...people.phone(buyer.province), lat: buyer.lat, lon: buyer.lon },
          from + draw.share() * 5 * hour,
        ),
      );
}
