import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ListedPassport } from "../api/passports.ts";
import { useText } from "../words/lang.tsx";

const tones = { draft: "unsure", published: "accent", withdrawn: "no", suspended: "yes" } as const;

/** The state of a passport as a coloured word; a suspension comes before what the party did. */
export function PassportStateTag({ of }: { of: Pick<ListedPassport, "state" | "suspended" | "standingLost"> }) {
  const t = useText(passportPageText);
  const state = of.state === "published" && (of.suspended ?? of.standingLost) !== null ? "suspended" : of.state;
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`workbench.passport.state.${state}`)}
    </span>
  );
}
