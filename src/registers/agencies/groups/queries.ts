import { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import type { Fact } from "../../../services/facts/index.ts";
import { timeLine } from "../../../services/facts/index.ts";
import { recordHolders } from "../successions/queries.ts";
import type { Group, Member } from "./model.ts";
import { membersNow } from "./model.ts";
import { canReadGroups } from "./policy.ts";
import { groupById, groupsNamed, groupsPage, membersOf } from "./store.ts";

export type GroupLine = Group & { members: string[] };
export type GroupFile = Group & { members: Member[]; history: Fact[] };

/** The sharing groups that the actor's agency keeps or is in: open ones first. `closed` takes only those closed, or only those open. */
export async function listGroups(
  ctx: Context,
  page: { cursor?: string | undefined; limit: number; closed?: boolean | undefined },
): Promise<{ items: GroupLine[]; next: string | null }> {
  allow(canReadGroups(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.boolean(), z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const holders = await recordHolders(tx);
    const rows = await tx.rows(groupsPage, {
      closed: page.closed ?? null,
      before_closed: after?.[0] ?? null,
      before: after === null ? null : new Date(after[1]),
      before_id: after?.[2] ?? null,
      limit: page.limit + 1,
    });
    const key = (row: (typeof rows)[number]) => [row.closed_at !== null, row.made_at.toISOString(), row.id];
    const { items, next } = cutPage(rows, page.limit, key as (row: (typeof rows)[number]) => string[]);
    const seated = (row: (typeof rows)[number]) =>
      membersNow(
        row.members.map((agency) => ({ agency, addedAt: row.made_at })),
        row.agency,
        holders,
      ).map(({ agency }) => agency);
    return { items: items.map((row) => ({ ...toGroup(row), members: seated(row) })), next };
  });
}

/** A group with its members and what became of it; `not-found` for whoever is not in it. */
export async function getGroup(ctx: Context, id: string): Promise<GroupFile> {
  allow(canReadGroups(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = toGroup(await tx.get(groupById, { id }));
    return { ...of, members: await groupMembers(tx, of), history: await timeLine(tx, id) };
  });
}

/** The names of groups, as far as the asker knows them. */
export async function namesOfGroups(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows(groupsNamed, { ids: [...ids] });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function groupMembers(tx: Transaction, of: Pick<Group, "id" | "agency">): Promise<Member[]> {
  const rows = await tx.rows(membersOf, { group: of.id });
  return membersNow(
    rows.map(({ agency, added_at }) => ({ agency, addedAt: added_at })),
    of.agency,
    await recordHolders(tx),
  );
}

export function toGroup({ made_at, closed_at, ...row }: RowOf<typeof groupById>): Group {
  const { id, name, purpose, agency, version } = row;
  return { id, name, purpose, agency, madeAt: made_at, closedAt: closed_at, version };
}
