import { useState } from "react";
import { Link } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { Capture, Tie } from "../api/captures.ts";
import { useUntie } from "../api/captures.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

type Parts = {
  of: Capture;
  /** The lead on whose page it stands, which needs no name there; null: all that it is tied to. */
  on: string | null;
  ability: Ability | undefined;
};

/** The leads that a capture is tied to, each with who tied it, and the way to undo that. */
export function Ties({ of, on, ability }: Parts) {
  const shown = of.leads.filter((tie) => on === null || tie.lead === on);
  return (
    <ul className="plain-list">
      {shown.map((tie) => (
        <li key={tie.lead}>
          <TieLine of={of} tie={tie} isNamed={on === null} ability={ability} />
        </li>
      ))}
    </ul>
  );
}

type LineParts = Pick<Parts, "of" | "ability"> & { tie: Tie; isNamed: boolean };

function TieLine({ of, tie, isNamed, ability }: LineParts) {
  const t = useText(capturesText);
  const concern = useText(leadsText);
  const { time } = useFormat();
  const [untying, setUntying] = useState(false);
  return (
    <div className="row">
      {isNamed && (
        <Link href={paths.lead(tie.lead)}>
          {tie.sellerName} · {concern(`leads.concern.${tie.concern}`)}
        </Link>
      )}
      {/* Captured for the lead in the first place: who and when stand above. */}
      {tie.tiedAt !== of.requestedAt && (
        <span className="small soft">
          {t("workbench.captures.tied-by", { time: time(tie.tiedAt), name: tie.tiedByName })}
        </span>
      )}
      {tie.reason !== null && <span className="small written">{tie.reason}</span>}
      <AbilityButton
        ability={ability}
        size="compact-sm"
        variant="subtle"
        className="no-print"
        onClick={() => setUntying(true)}
      >
        {t("workbench.captures.untie")}
      </AbilityButton>
      {untying && <Untie of={of} tie={tie} onClose={() => setUntying(false)} />}
    </div>
  );
}

function Untie({ of, tie, onClose }: { of: Capture; tie: Tie; onClose: () => void }) {
  const t = useText(capturesText);
  const untie = useUntie(of.id, tie.lead);
  return (
    <Confirm
      title={t("workbench.captures.untie.title")}
      change={untie}
      onConfirm={() => untie.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.captures.untie.about", { page: of.title === "" ? of.url : of.title, name: tie.sellerName })}</p>
    </Confirm>
  );
}
