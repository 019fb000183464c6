import { systemActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import { loadPlatforms } from "../../registers/platforms/index.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { loadProgramme } from "../../outcomes/programme/index.ts";
import type { House } from "./house.ts";

/** Brings the state's dated data of this version into the database; what is there already stays. */
export async function loadReferenceData(house: House): Promise<void> {
  const ctx = createContext(house.database, { actor: systemActor("moit.dms"), clock: house.clock, lang: house.lang });
  await loadReference(ctx);
  await loadAgencies(ctx);
  await loadPlatforms(ctx);
  await loadProgramme(ctx);
}
