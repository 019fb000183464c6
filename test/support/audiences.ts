import type { Role } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { audiencesOf } from "../../src/registers/agencies/index.ts";
import type { TestDatabase } from "./database.ts";
import { officer } from "./database.ts";

/** Somebody of an agency as their next request would find them: with the groups and the held agencies of this moment. */
export async function nextRequest(
  db: TestDatabase,
  agency: string,
  heldRoles: readonly Role[] = ["officer", "approver"],
): Promise<Context> {
  const audiences = await db.contextOf(systemActor(agency)).read((tx) => audiencesOf(tx, agency));
  return db.contextOf({ ...officer(agency, heldRoles), audiences });
}
