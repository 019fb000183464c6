import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { CaseNote } from "../model.ts";
import { caseNoteAdded } from "../model.ts";
import { canAddNote, canReadCases } from "../policy.ts";
import { caseById, insertNote, shown, toCase } from "../store.ts";

/** Writes a note into a case; a note is never changed, and a closed case still takes one. */
export async function addNote(ctx: Context, id: string, body: string): Promise<CaseNote> {
  allow(canReadCases(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toCase(await tx.get(caseById, { id }));
    allow(canAddNote(ctx.actor, of), ctx.lang);
    const at = ctx.now();
    const note = { id: newId("cnt", at), body, author: ctx.actor.id, writtenAt: at };
    await tx.run(insertNote, { id: note.id, case_id: id, body, author: note.author, at, ...shown(of) });
    await record(ctx, tx, caseNoteAdded, of, { note: note.id });
    return note;
  });
}
