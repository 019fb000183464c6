import type { CodeScan } from "../../src/engines/copies/index.ts";
import type { PinPrinted } from "./looking.ts";
import { lookingAt } from "./looking.ts";
import type { SimulatedBatch, SimulatedUnit } from "./market.ts";
import { day, type People } from "./people.ts";
import type { AttackKind } from "./rates.ts";
import { anyProvince } from "./rates.ts";

const isSold = (unit: SimulatedUnit) => unit.sold !== null;

/** What copiers do to a seed's batches: some units of honest life get false twins, or their pack filled again. */
export function attack(people: People, batches: readonly SimulatedBatch[], each: number): void {
  const { draw } = people;
  const victim = (accepts: (unit: SimulatedUnit) => boolean): SimulatedUnit | null => {
    for (let tried = 0; tried < 400; tried++) {
      const unit = draw.of(draw.of(batches).units);
      if (unit.attack === null && accepts(unit)) return unit;
    }
    return null;
  };
  const some = (kind: AttackKind, accepts: (unit: SimulatedUnit) => boolean, how: (unit: SimulatedUnit) => void) => {
    for (let n = Math.round(each * (0.4 + 1.2 * draw.share())); n > 0; n--) {
      const unit = victim(accepts);
      if (unit === null) continue;
      unit.attack = kind;
      how(unit);
    }
  };
  const printed: Partial<Record<AttackKind, PinPrinted>> = {
    "label-pin": "right",
    "label-false-pin": "wrong",
    "label-no-pin": "none",
  };
  for (const [kind, pin] of Object.entries(printed) as [AttackKind, PinPrinted][]) {
    some(kind, isSold, (unit) => {
      const from = unit.sold!.at + draw.share() * 20 * day;
      // Who knows the PIN has scratched it: the copier owns that unit, and nobody else looks at it.
      if (kind === "label-pin") forget(unit);
      checkedByCopier(people, unit, from, pin);
      twins(people, unit, { from, copies: copies(people, 10, 1000), pin });
    });
  }
  some(
    "photo-pin",
    (unit) => unit.scans.some(({ pin }) => pin === "right"),
    (unit) => {
      const seen = unit.scans.find(({ pin }) => pin === "right")!.at;
      twins(people, unit, {
        from: seen + (1 + draw.share() * 30) * day,
        copies: copies(people, 10, 1000),
        pin: "right",
      });
    },
  );
  some(
    "refill",
    (unit) => unit.scans.length > 0,
    (unit) => {
      const last = Math.max(...unit.scans.map(({ at }) => at));
      const isNear = draw.chance(0.5);
      const place = isNear ? [unit.sold?.province ?? "79"] : undefined;
      const fillings = {
        from: last + (5 + draw.share() * 60) * day,
        copies: draw.whole(1, 2),
        pin: "right" as const,
        keen: 3,
      };
      twins(people, unit, place === undefined ? fillings : { ...fillings, places: place });
    },
  );
  // Codes that left the print house or the waste bin: no thing of the maker's ever carries them, and a thief with many has no need to use one often.
  some(
    "stolen",
    () => true,
    (unit) => {
      forget(unit);
      unit.sold = null;
      const { isTraced, reportsWaste } = batches[unit.batch]!;
      const { activatedAt } = unit.records;
      unit.records = {
        activatedAt,
        isWasted: reportsWaste,
        soldAt: null,
        endedAt: null,
        isUntraced: isTraced,
        custody: [],
      };
      const from = (activatedAt ?? 0) + (draw.share() * 80 - 20) * day;
      twins(people, unit, { from, copies: copies(people, 1, 30), pin: "right", keen: 1.5 });
    },
  );
}

function forget(unit: SimulatedUnit): void {
  unit.scans.length = 0;
  unit.genuineLooked = false;
}

// A printer's smallest order is some hundreds of labels, and whole runs of goods with one code have been reported; hand-made ones begin at ten.
const copies = ({ draw }: People, least: number, most: number) => Math.round(least * (most / least) ** draw.share());

function checkedByCopier(people: People, unit: SimulatedUnit, at: number, pin: PinPrinted): void {
  const { draw, rates } = people;
  if (!draw.chance(rates.copierChecks)) return;
  const copier = people.phone(anyProvince(draw));
  unit.scans.push(people.scan(copier, at, pin === "right" && draw.chance(0.7) ? "right" : "none"));
}

type Twins = { from: number; copies: number; pin: PinPrinted; keen?: number; places?: readonly string[] };

/** False things with a unit's code, sold in one market, in a few provinces, or all over the country. */
function twins(people: People, unit: SimulatedUnit, { from, copies: n, pin, keen = 1, places }: Twins): void {
  const { draw, rates } = people;
  const reach = draw.share();
  const sold =
    places ?? (reach < 0.4 ? [anyProvince(draw)] : reach < 0.7 ? [0, 1, 2].map(() => anyProvince(draw)) : null);
  const lasts = (10 + draw.share() * 90) * day;
  unit.falseThings = n;
  const looksOffalse: CodeScan[] = [];
  for (let copy = 0; copy < n; copy++) {
    const province = sold === null ? anyProvince(draw) : draw.of(sold);
    const looks = lookingAt(people, from + draw.share() * lasts, province, pin, keen * rates.copyBuyersLook);
    if (looks.length > 0) unit.falseLooked++;
    looksOffalse.push(...looks);
  }
  if (looksOffalse.length === 0) return;
  unit.firstFalse = Math.min(...looksOffalse.map(({ at }) => at));
  unit.scans.push(...looksOffalse);
}
