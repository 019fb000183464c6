import { Button } from "@mantine/core";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Verdict } from "../api/leads.ts";
import type { ControlListing } from "../api/quality.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { useKeys } from "../frame/keys.ts";
import style from "../leads/verdict-bar.module.css";
import { useText } from "../words/lang.tsx";
import type { SampleJudging } from "./sample-judging.ts";

const verdicts = [
  ["yes", "Y", "red"],
  ["no", "N", "pine"],
  ["unsure", "U", "yellow"],
] as const;

type Parts = {
  one: ControlListing;
  ability: Ability;
  judging: SampleJudging;
  onNext: () => void;
  onPrevious: () => void;
  /** Goes on after a verdict, and back to a listing whose verdict was undone. */
  onJudged: () => void;
  onBackTo: (listing: string) => void;
};

/** Yes, no, unsure, undo and the way through the sample: the buttons and keys of the queue of leads. */
export function SampleBar({ one, ability, judging, onNext, onPrevious, onJudged, onBackTo }: Parts) {
  const t = useText(leadsPageText);
  const q = useText(qualityPageText);
  const give = (verdict: Verdict) => {
    if (!ability.allowed) return;
    judging.judge(one, verdict);
    onJudged();
  };
  const takeBack = () => {
    const listing = judging.undo();
    if (listing !== null) onBackTo(listing);
  };
  useKeys({
    y: () => give("yes"),
    n: () => give("no"),
    u: () => give("unsure"),
    z: takeBack,
    j: onNext,
    k: onPrevious,
  });
  const { last } = judging;
  return (
    <section className={style["bar"]} aria-label={t("workbench.verdict")}>
      <div className={style["buttons"]}>
        {verdicts.map(([verdict, key, color]) => (
          <AbilityButton
            key={verdict}
            ability={ability}
            size="sm"
            color={color}
            variant={one.verdict === verdict ? "filled" : "default"}
            className={style[verdict] ?? ""}
            aria-keyshortcuts={key}
            aria-pressed={one.verdict === verdict}
            onClick={() => give(verdict)}
          >
            {t(`workbench.verdict.${verdict}`)}
            <Key name={key} />
          </AbilityButton>
        ))}
        <Button size="sm" variant="subtle" aria-keyshortcuts="Z" onClick={takeBack}>
          {t("workbench.verdict.undo")}
          <Key name="Z" />
        </Button>
        <span className={style["moves"]}>
          <Button
            size="sm"
            variant="subtle"
            aria-keyshortcuts="K"
            aria-label={q("workbench.control.previous")}
            onClick={onPrevious}
          >
            ← <Key name="K" />
          </Button>
          <Button
            size="sm"
            variant="subtle"
            aria-keyshortcuts="J"
            aria-label={q("workbench.control.next")}
            onClick={onNext}
          >
            → <Key name="J" />
          </Button>
        </span>
      </div>
      <p className={style["last"]} role={last?.failed ? "alert" : "status"} data-failed={last?.failed || undefined}>
        {last?.words}
      </p>
    </section>
  );
}

function Key({ name }: { name: string }) {
  return (
    <kbd className={style["key"]} aria-hidden="true">
      {name}
    </kbd>
  );
}
