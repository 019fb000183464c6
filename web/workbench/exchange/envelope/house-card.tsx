import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import type { EnvelopeHouse } from "../../api/envelope.ts";
import { messagesPath } from "../../api/envelope.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { Fingerprint } from "./fingerprint.tsx";

/** What partners register this house by, and who stamps its log. */
export function HouseCard({ of: { house, agency, stamps } }: { of: EnvelopeHouse }) {
  const t = useText(envelopePageText);
  const { number } = useFormat();
  return (
    <>
      <section className="sheet stack" aria-labelledby="envelope-house">
        <h2 id="envelope-house">{t("workbench.envelope.part.house")}</h2>
        <p>{t("workbench.envelope.house.about")}</p>
        <Said name={t("workbench.envelope.field.system")}>{house.name}</Said>
        <Said name={t("workbench.envelope.house.agency")}>{agency}</Said>
        <Said name={t("workbench.envelope.house.address")}>{location.origin + messagesPath}</Said>
        <Said name={t("workbench.envelope.key")}>{house.key}</Said>
        <div>
          <strong>{t("workbench.envelope.fingerprint")}</strong>
          <Fingerprint of={house.fingerprint} />
        </div>
      </section>
      <section className="sheet stack" aria-labelledby="envelope-stamps">
        <h2 id="envelope-stamps">{t("workbench.envelope.stamps")}</h2>
        <p>{t("workbench.envelope.stamps.about")}</p>
        <p>{t("workbench.envelope.stamps.waiting", { n: number(stamps.waiting) })}</p>
        <Said name={t("workbench.envelope.key")}>{stamps.key}</Said>
        <div>
          <strong>{t("workbench.envelope.fingerprint")}</strong>
          <Fingerprint of={stamps.fingerprint} />
        </div>
      </section>
    </>
  );
}

function Said({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <strong>{name}</strong>
      <output className="secret">{children}</output>
    </div>
  );
}
