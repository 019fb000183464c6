import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyFile, Prefix } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import { ProofTag } from "./party-state.tsx";
import { ClaimPrefix, ProvePrefix } from "./prefix-forms.tsx";

type Open = { act: "claim" } | { act: "prove" | "withdraw"; prefix: Prefix } | null;

/** The company prefixes of a party: claimed by its people, verified by officers. Each side sees its own buttons. */
export function Prefixes({ of }: { of: PartyFile }) {
  const t = useText(partiesPageText);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const own = of.abilities.edit.allowed;
  return (
    <section className="sheet stack">
      <div className="row spread">
        <h2>{t("workbench.prefixes.title")}</h2>
        {own && (
          <AbilityButton
            ability={of.abilities.edit}
            size="compact-sm"
            variant="default"
            onClick={() => setOpen({ act: "claim" })}
          >
            {t("workbench.prefix.claim")}
          </AbilityButton>
        )}
      </div>
      <p className="small soft">{t("workbench.prefixes.about")}</p>
      {of.prefixes.length === 0 && <p className="soft">{t("workbench.party.no-prefixes")}</p>}
      <ul className="plain-list">
        {of.prefixes.map((prefix) => (
          <li key={prefix.prefix} className="row">
            <strong className="figures">{prefix.prefix}</strong>
            <ProofTag proof={prefix.proof} />
            {prefix.note !== null && <span className="small soft">{prefix.note}</span>}
            {own && prefix.proof !== "verified" && (
              <AbilityButton
                ability={of.abilities.edit}
                size="compact-sm"
                variant="subtle"
                aria-label={t("workbench.prefix.withdraw.of", { prefix: prefix.prefix })}
                onClick={() => setOpen({ act: "withdraw", prefix })}
              >
                {t("workbench.prefix.withdraw")}
              </AbilityButton>
            )}
            {of.abilities.prove.allowed && (
              <AbilityButton
                ability={of.abilities.prove}
                size="compact-sm"
                variant="default"
                aria-label={t("workbench.prefix.prove.of", { prefix: prefix.prefix })}
                onClick={() => setOpen({ act: "prove", prefix })}
              >
                {t("workbench.prefix.prove")}
              </AbilityButton>
            )}
          </li>
        ))}
      </ul>
      {open?.act === "claim" && <ClaimPrefix party={of.id} onClose={close} />}
      {open?.act === "prove" && <ProvePrefix party={of.id} of={open.prefix} onClose={close} />}
      {open?.act === "withdraw" && <WithdrawPrefix party={of.id} of={open.prefix} onClose={close} />}
    </section>
  );
}

function WithdrawPrefix({ party, of, onClose }: { party: string; of: Prefix; onClose: () => void }) {
  const t = useText(partiesPageText);
  const change = useChangeParty(party);
  return (
    <Confirm
      title={t("workbench.prefix.withdraw.of", { prefix: of.prefix })}
      change={change}
      onConfirm={() => change.mutate({ kind: "withdraw-prefix", prefix: of }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.prefix.withdraw.sure")}</p>
    </Confirm>
  );
}
