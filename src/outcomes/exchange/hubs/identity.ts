import { hkdfSync } from "node:crypto";
import type { ExchangeKey } from "../records/values.ts";

/** As which this house is known to others: by it a record is known that comes back. The same as long as the data directory is. */
export function houseId(key: ExchangeKey): string {
  return `hse_${Buffer.from(hkdfSync("sha256", key, "", "chinhhang house", 15)).toString("base64url")}`;
}
