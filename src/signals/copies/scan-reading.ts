import type { CodeScan, ScanPlace, UnitLife } from "../../engines/copies/index.ts";
import { placeInProvince, placeOfGeohash } from "../../engines/copies/index.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Channel, Scan } from "../origin/index.ts";
import type { livesOf } from "./store.ts";

/** Channels of tills, warehouses, platforms and machines; the others are shoppers'. */
const tradeChannels: ReadonlySet<Channel> = new Set(["till", "bulk", "api", "cli"]);

/** A scan as the engine reads it; `isShop` where its device looks at many codes. */
export function readScan(scan: Scan, isShop: boolean): CodeScan {
  return {
    at: scan.at.getTime(),
    device: scan.device === null ? null : scan.device.toString("base64url").slice(0, 16),
    place: placeOf(scan),
    pin: scan.pin,
    isTrade: isShop || tradeChannels.has(scan.channel),
  };
}

/** The point that was told, else the middle of the province. A geohash without its province is not placed: strangers are told by provinces. */
function placeOf({ province, geo5 }: Scan): ScanPlace | null {
  if (province === null) return null;
  const point = geo5 === null ? null : placeOfGeohash(geo5);
  return point === null ? placeInProvince(province) : { province, ...point, isGateway: false };
}

const steps = { shipped: 3, sold: 4, exported: 8, stolen: 10, seized: 11, destroyed: 13 } as const;
const ends: ReadonlySet<number> = new Set([steps.exported, steps.stolen, steps.seized, steps.destroyed]);

const time = (at: Date | null) => at?.getTime() ?? null;

/** What the records say of a unit: from its batch, and from the last step that was reported of it. */
export function readLife(row: RowOf<typeof livesOf>): UnitLife {
  const isInUse = row.state === "active" && row.counter < row.issued;
  const isShipped = row.to_state === steps.shipped && row.province !== null && row.at !== null;
  return {
    activatedAt: isInUse ? time(row.activated_at) : null,
    isWasted: isInUse && row.is_wasted,
    soldAt: time(row.sold_at),
    endedAt: row.to_state !== null && ends.has(row.to_state) ? time(row.at) : null,
    isUntraced: false,
    custody: isShipped
      ? { since: (row.at as Date).getTime(), province: row.province as string, isSealed: false }
      : null,
  };
}
