import { copiesText } from "../../../src/kernel/text/copies.ts";
import type { CopyState } from "../api/copies.ts";
import { useText } from "../words/lang.tsx";

const tones = { open: undefined, copied: "yes", not: "no", unsure: "unsure" } as const;

/** What was answered about a code, as a coloured word. */
export function CopyTag({ state }: { state: CopyState }) {
  const t = useText(copiesText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`copies.state.${state}`)}
    </span>
  );
}
