import { foldText } from "../../engines/vietnamese/index.ts";

const most = 20_000;
const known = new Map<string, string>();

/** Folds what comes again and again in a source (brands, shops, kinds of goods) once; 20,000 texts are remembered at most. */
export function foldedOnce(text: string): string {
  let folded = known.get(text);
  if (folded === undefined) {
    if (known.size >= most) known.clear();
    known.set(text, (folded = foldText(text)));
  }
  return folded;
}
