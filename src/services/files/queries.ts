import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Level } from "../facts/index.ts";
import type { StoredFile } from "./model.ts";
import { canReadFiles } from "./policy.ts";
import { fileById } from "./store.ts";

/** What is known of a file that the actor may see; `not-found` for any other. */
export async function getFile(ctx: Context, id: string): Promise<StoredFile> {
  allow(canReadFiles(ctx.actor), ctx.lang);
  return ctx.read((tx) => fileOf(tx, id));
}

/** The same inside a transaction of another command. */
export async function fileOf(tx: Transaction, id: string): Promise<StoredFile> {
  return asFile(await tx.get(fileById, { id }));
}

function asFile(row: RowOf<typeof fileById>): StoredFile {
  return {
    id: row.id,
    hash: row.hash,
    size: Number(row.size),
    type: row.type,
    name: row.name,
    agency: row.agency,
    level: row.level as Level,
    sharedWith: row.shared_with,
    storedBy: row.stored_by,
    createdAt: row.created_at,
  };
}
