import { Button, Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead, Verdict } from "../api/leads.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { useKeys } from "../frame/keys.ts";
import { useText } from "../words/lang.tsx";
import { useJudging } from "./judging.tsx";
import style from "./verdict-bar.module.css";

const verdicts: readonly { verdict: Verdict; key: string; color: string }[] = [
  { verdict: "yes", key: "Y", color: "red" },
  { verdict: "no", key: "N", color: "pine" },
  { verdict: "unsure", key: "U", color: "yellow" },
];

type Parts = {
  lead: Lead;
  /** Goes on to the next lead, after a verdict or without one. */
  onNext: () => void;
  onPrevious?: () => void;
  /** Goes back to a lead whose verdict was undone. */
  onBackTo: (id: string) => void;
};

/** Yes, no, unsure, undo and a note: by buttons, by touch, by single keys. */
export function VerdictBar({ lead, onNext, onPrevious, onBackTo }: Parts) {
  const t = useText(leadsPageText);
  const { judge, undo, last } = useJudging();
  const [note, setNote] = useState("");
  const [noting, setNoting] = useState(false);
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const give = (verdict: Verdict) => {
    if (!lead.abilities.judge.allowed) return;
    judge(lead, verdict, note.trim());
    setNote("");
    setNoting(false);
    onNext();
  };
  const takeBack = () => {
    const id = undo();
    if (id !== null) onBackTo(id);
  };
  const writeNote = () => {
    setNoting(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  useKeys({ y: () => give("yes"), n: () => give("no"), u: () => give("unsure"), z: takeBack, s: writeNote });
  // With a verdict at hand Ctrl+Enter sends both; a note alone is no verdict.
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && chosen !== null) {
      event.preventDefault();
      give(chosen);
    } else if (event.key === "Escape") {
      setNoting(false);
    }
  };
  return (
    <section className={`${style["bar"]} no-print`} aria-label={t("workbench.verdict")}>
      <div className={style["buttons"]}>
        {verdicts.map(({ verdict, key, color }) => (
          <AbilityButton
            key={verdict}
            ability={lead.abilities.judge}
            size="sm"
            color={color}
            variant={(noting ? chosen : lead.state) === verdict ? "filled" : "default"}
            className={style[verdict] ?? ""}
            aria-keyshortcuts={key}
            aria-pressed={(noting ? chosen : lead.state) === verdict}
            onClick={() => (noting ? setChosen(verdict) : give(verdict))}
          >
            {t(`workbench.verdict.${verdict}`)}
            <kbd className={style["key"]} aria-hidden="true">
              {key}
            </kbd>
          </AbilityButton>
        ))}
        <Button size="sm" variant="subtle" aria-keyshortcuts="Z" onClick={takeBack}>
          {t("workbench.verdict.undo")}
          <kbd className={style["key"]} aria-hidden="true">
            Z
          </kbd>
        </Button>
        <Button
          size="sm"
          variant="subtle"
          aria-expanded={noting}
          aria-keyshortcuts="S"
          onClick={() => (noting ? setNoting(false) : writeNote())}
        >
          {t("workbench.verdict.note")}
          <kbd className={style["key"]} aria-hidden="true">
            S
          </kbd>
        </Button>
        <span className={style["moves"]}>
          {onPrevious !== undefined && (
            <Button
              size="sm"
              variant="subtle"
              aria-keyshortcuts="K"
              onClick={onPrevious}
              aria-label={t("workbench.verdict.previous")}
            >
              ←
            </Button>
          )}
          <Button
            size="sm"
            variant="subtle"
            aria-keyshortcuts="J"
            onClick={onNext}
            aria-label={t("workbench.verdict.next")}
          >
            →
          </Button>
        </span>
      </div>
      {noting && (
        <div className={style["note"]}>
          <Textarea
            ref={field}
            label={t("workbench.verdict.note.hint")}
            autosize={false}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={onKey}
          />
          <AbilityButton
            ability={chosen === null ? { allowed: false, reason: t("workbench.verdict.choose") } : lead.abilities.judge}
            size="sm"
            onClick={() => chosen !== null && give(chosen)}
          >
            {t("workbench.verdict.submit")}
          </AbilityButton>
        </div>
      )}
      <p className={style["last"]} role={last?.failed ? "alert" : "status"} data-failed={last?.failed || undefined}>
        {last?.words}
      </p>
    </section>
  );
}
