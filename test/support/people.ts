import type { Actor } from "../../src/kernel/actor.ts";
import type { TestDatabase } from "./database.ts";

/** Puts the officers of a test among the users, so that they have names and may be assigned things. */
export async function plantUsers(db: TestDatabase, ...actors: Actor[]): Promise<void> {
  for (const actor of actors) {
    await db.asSuperuser(
      `insert into app.users (id, login, name, agency, roles, audiences, state, created_at)
       values ($1, $1 || '@test.invalid', $2, $3, $4, $5, 'active', '2026-01-01')`,
      [actor.id, actor.name, actor.agency, actor.roles, actor.audiences],
    );
  }
}
