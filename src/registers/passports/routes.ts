import type { OriginKeys } from "../../engines/codes/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Api } from "../../kernel/http/api.ts";
import type { Files } from "../../services/files/index.ts";
import { passportRoutes } from "./routes/passports.ts";
import { publicPassportRoutes } from "./routes/public.ts";
import { signRoutes } from "./routes/signs.ts";

/** What the routes of passports stand on. `publicUrl`: where the house is reached, null takes the request's. */
export type PassportsParts = {
  files: Files;
  database: Database;
  originKeys: OriginKeys;
  publicUrl: string | null;
  clock?: Clock;
};

/** Passports over HTTP: for their parties and officers, and what everybody reads. */
export function passportsRoutes(api: Api, parts: PassportsParts): void {
  publicPassportRoutes(api, parts);
  passportRoutes(api);
  signRoutes(api, parts.files);
}
