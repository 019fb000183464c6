import { accuracies, distanceKm } from "./distance.ts";
import type { CodeScan, SeenDevice } from "./model.ts";

const day = 86_400_000;

/** Where a newcomer stands to those who looked before: the closest that any of them comes. */
const relations = ["spot", "province", "unplaced", "doubtful", "elsewhere"] as const;
export type Relation = (typeof relations)[number];
/** Those of another home. */
export const farRelations = ["province", "unplaced", "doubtful", "elsewhere"] as const;

/** A device that came after others: `after` milliseconds after the first of all. */
export type Arrival = { relation: Relation; after: number };

type Place = Pick<SeenDevice, "province" | "point">;

/** Mobile networks of Viet Nam reach the internet in three cities, so a phone anywhere may seem to stand there. */
const gatewayCities: ReadonlySet<string> = new Set(["01", "79", "48"]);

/** The province of a scan, unless only a gateway's is known. */
export function certainProvince({ place }: CodeScan): string | null {
  return place === null || place.isGateway ? null : place.province;
}

const exactKm = 10;

/** Where a scan was made, if the device told so itself. */
export function pointOf({ place }: CodeScan): SeenDevice["point"] {
  if (place === null || place.isGateway || place.accuracyKm > exactKm) return null;
  return { lat: place.lat, lon: place.lon, km: place.accuracyKm };
}

/** How much is known of a place: nothing, a city of gateways, another province, a point. */
export function knownOf({ province, point }: Place): 0 | 1 | 2 | 3 {
  if (province === null) return 0;
  if (point !== null) return 3;
  return gatewayCities.has(province) ? 1 : 2;
}

/** How two places stand to each other. */
export function relationOf(one: Place, other: Place): Relation {
  if (one.point !== null && other.point !== null && isOneSpot(one.point, other.point)) return "spot";
  if (one.province === null || other.province === null) return "unplaced";
  if (one.province === other.province) return "province";
  return Math.min(knownOf(one), knownOf(other)) === 1 ? "doubtful" : "elsewhere";
}

/** Whether two points may be one place, as well as they are known. */
export const isOneSpot = (one: NonNullable<Place["point"]>, other: NonNullable<Place["point"]>): boolean =>
  distanceKm(one, other) < accuracies * Math.max(one.km, other.km);

/** Whether two places may be one home: neither two points, nor two provinces that are certain. */
export function mayBeOneHome(one: Place, other: Place): boolean {
  const relation = relationOf(one, other);
  if (relation === "province") return one.point === null || other.point === null;
  return relation !== "elsewhere";
}

/** How a device stood to those before it: the closest that any of them comes. */
export function arrivedAs(devices: readonly SeenDevice[], at: number): Relation {
  const seen = devices[at] as SeenDevice;
  const near = devices.slice(0, at).map((earlier) => relations.indexOf(relationOf(earlier, seen)));
  return relations[Math.min(...near)] as Relation;
}

/**
 * Those who came after the first device. A crowd of a day counts once, unless one of it stood in another province. The second device
 * always counts.
 */
export function arrivalsOf(devices: readonly SeenDevice[]): Arrival[] {
  const arrivals: Arrival[] = [];
  const first = devices[0];
  if (first === undefined) return arrivals;
  let counted = first.first;
  for (const [at, seen] of devices.entries()) {
    if (at === 0) continue;
    const relation = arrivedAs(devices, at);
    const isApart = relation === "doubtful" || relation === "elsewhere";
    if (at > 1 && !isApart && Math.abs(seen.first - counted) <= day) continue;
    counted = seen.first;
    arrivals.push({ relation, after: seen.first - first.first });
  }
  return arrivals;
}
