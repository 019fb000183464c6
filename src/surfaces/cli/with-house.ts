import { readConfig } from "../../kernel/config.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { systemActor } from "../../kernel/actor.ts";
import { consoleActor } from "../../services/access/index.ts";
import type { House } from "./house.ts";
import { openHouse } from "./house.ts";
import { loadReferenceData } from "./reference-load.ts";
import { silent } from "./progress.ts";

/** The agency that the console acts for where none is named: the market surveillance of the Ministry of Industry and Trade. */
export const defaultAgency = "moit.dms";

/** Opens the house for one command, beside a running server or without one, and closes it whatever happens. */
export async function withHouse<T>(lang: Lang, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(readConfig(process.env), lang, silent);
  try {
    if (house.applied.length > 0) await loadReferenceData(house);
    return await work(house);
  } finally {
    await house.close();
  }
}

/** The house acting for an agency: what a scheduled job or an import may. */
export function asSystem(house: House, agency: string): Context {
  return createContext(house.database, { actor: systemActor(agency), clock: house.clock, lang: house.lang });
}

/** Whoever holds the console, with an administrator's rights in an agency. */
export function asConsole(house: House, agency: string): Context {
  return createContext(house.database, { actor: consoleActor(agency), clock: house.clock, lang: house.lang });
}
