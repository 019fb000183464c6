import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Sign, SignInput } from "./model.ts";
import { namedFiles } from "./read-section.ts";

/** The pictures of a sign, looked up among the party's own files that nobody else may fetch. */
export async function signPictures(ctx: Context, tx: Transaction, input: SignInput): Promise<Sign["pictures"]> {
  const files = await namedFiles(
    ctx,
    tx,
    input.pictures.map(({ file }, n) => ({ file, pointer: `/pictures/${n}/file`, picture: true, hidden: true })),
  );
  return input.pictures.map(({ words }, n) => ({ ...files[n]!, words }));
}
