import { Refusal } from "../api/request.ts";

/** What the server said of single fields (by JSON pointer), and the refusal itself where it said anything else. */
export function faultsAt<F extends string>(
  error: unknown,
  fields: readonly F[],
): { at: ReadonlyMap<F, string>; others: unknown } {
  const at = new Map<F, string>();
  if (!(error instanceof Refusal) || error.body.errors === undefined) return { at, others: error };
  for (const { pointer, message } of error.body.errors) {
    const field = fields.find((one) => pointer === `/${one}`);
    if (field === undefined) return { at: new Map(), others: error };
    at.set(field, message);
  }
  return { at, others: null };
}
