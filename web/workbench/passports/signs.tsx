import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ProductPassport, Sign } from "../api/passports.ts";
import { signsQuery, useChangeSigns } from "../api/passports.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { Loading } from "../frame/loading.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { SignForm } from "./sign-form.tsx";

/** The tell-tale signs of a fake. A party's people write them; an officer asks for them, and that is recorded. Never printed. */
export function Signs({ of, writes }: { of: ProductPassport; writes: boolean }) {
  const t = useText(passportPageText);
  const [wanted, setWanted] = useState(writes);
  const [open, setOpen] = useState<{ form: "add" } | { form: "change" | "remove"; sign: Sign } | null>(null);
  const query = useQuery(signsQuery(of.id, wanted));
  return (
    <section className="sheet stack no-print" aria-labelledby="signs" id="signs-place">
      <h2 id="signs">{t("workbench.passport.signs")}</h2>
      <p className="soft">{t(writes ? "workbench.passport.signs.party" : "workbench.passport.signs.officer")}</p>
      <ProblemNote error={query.error} />
      {!wanted && (
        <div>
          <AbilityButton ability={of.abilities.readSigns} variant="default" onClick={() => setWanted(true)}>
            {t("workbench.passport.signs.read")}
          </AbilityButton>
        </div>
      )}
      {wanted && query.isPending && <Loading />}
      {query.data?.items.length === 0 && <p>{t("workbench.passport.signs.none")}</p>}
      <ul className="plain-list stack">
        {query.data?.items.map((sign) => (
          <li key={sign.id} className="stack">
            <p>{sign.words}</p>
            {sign.pictures.map((picture) => (
              <img
                key={picture.file}
                src={picture.image}
                alt={picture.words === "" ? t("workbench.passport.sign.picture") : picture.words}
                style={{ maxWidth: "100%", maxHeight: 320, alignSelf: "start" }}
              />
            ))}
            {writes && (
              <div className="row">
                <Button size="xs" variant="default" onClick={() => setOpen({ form: "change", sign })}>
                  {t("workbench.passport.sign.change")}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => setOpen({ form: "remove", sign })}>
                  {t("workbench.passport.sign.remove")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <div>
          <AbilityButton ability={of.abilities.edit} variant="default" onClick={() => setOpen({ form: "add" })}>
            {t("workbench.passport.sign.add")}
          </AbilityButton>
        </div>
      )}
      {open?.form === "add" && <SignForm passport={of.id} sign={null} onClose={() => setOpen(null)} />}
      {open?.form === "change" && <SignForm passport={of.id} sign={open.sign} onClose={() => setOpen(null)} />}
      {open?.form === "remove" && <RemoveSign passport={of.id} sign={open.sign} onClose={() => setOpen(null)} />}
    </section>
  );
}

function RemoveSign({ passport, sign, onClose }: { passport: string; sign: Sign; onClose: () => void }) {
  const t = useText(passportPageText);
  const change = useChangeSigns(passport);
  return (
    <Confirm
      title={t("workbench.passport.sign.remove")}
      change={change}
      onConfirm={() => change.mutate({ remove: sign }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{sign.words}</p>
      <p className="soft">{t("workbench.passport.sign.remove.sure")}</p>
    </Confirm>
  );
}
