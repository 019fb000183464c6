import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { ProductPassport, Step } from "../api/passports.ts";
import { passportQuery } from "../api/passports.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { outside } from "../paths.ts";
import { useLang, useText } from "../words/lang.tsx";
import { Completeness } from "./completeness.tsx";
import { ContentView } from "./content-view.tsx";
import { sectionOrder } from "./field-specs.ts";
import { History } from "./history.tsx";
import { PassportStateTag } from "./passport-state.tsx";
import { SectionForm } from "./section-form.tsx";
import { Signs } from "./signs.tsx";
import { StepDialog } from "./step-dialog.tsx";

/** A product's passport: for its party a form in sections, for officers what was published, with the signs of a fake. */
export function PassportPage({ id }: { id: string }) {
  const query = useQuery(passportQuery(id));
  const { data: session } = useSession();
  if (query.data === undefined) return <Waiting query={query} />;
  return <Passport of={query.data} ofParty={session?.user?.kind === "party"} />;
}

function Passport({ of, ofParty }: { of: ProductPassport; ofParty: boolean }) {
  const t = useText(passportPageText);
  const f = useText(frameText);
  const { lang } = useLang();
  const [step, setStep] = useState<Step | null>(null);
  const writes = ofParty && of.abilities.edit.allowed;
  const isShown = of.versions.some((one) => one.shown);
  const button = (which: Step, words: Parameters<typeof t>[0], variant: "filled" | "default") => (
    <AbilityButton ability={of.abilities[which]} variant={variant} onClick={() => setStep(which)}>
      {t(words)}
    </AbilityButton>
  );
  return (
    <Page
      title={of.name}
      about={
        <span className="row">
          <span className="figures">{of.gtin}</span> {of.brand} {!ofParty && of.party.name} <PassportStateTag of={of} />
          {isShown && <a href={outside.passport(lang, of.gtin)}>{t("workbench.passport.public-page")}</a>}
        </span>
      }
      actions={
        ofParty ? (
          <>
            {button(
              "publish",
              of.published === 0 ? "workbench.passport.publish" : "workbench.passport.publish.again",
              "filled",
            )}
            {of.published > 0 && button("withdraw", "workbench.passport.withdraw", "default")}
          </>
        ) : (
          <>
            <PrintButton>{f("workbench.print")}</PrintButton>
            {of.suspended === null
              ? button("suspend", "workbench.passport.suspend", "default")
              : button("reinstate", "workbench.passport.reinstate", "default")}
          </>
        )
      }
    >
      <PrintedBy />
      {of.suspended !== null && (
        <Alert color="red">{t("workbench.passport.suspended", { reason: of.suspended.because })}</Alert>
      )}
      {of.standingLost !== null && <Alert color="red">{t("workbench.passport.standing-lost")}</Alert>}
      {writes && of.published > 0 && <p className="soft">{t("workbench.passport.changes-waiting")}</p>}
      <Completeness of={of.completeness} mends={writes} />
      {!ofParty && <Signs of={of} writes={false} />}
      {sectionOrder.map((section) =>
        writes ? (
          <SectionForm key={section} of={of} section={section} />
        ) : (
          <ContentView key={section} of={of} section={section} />
        ),
      )}
      {ofParty && <Signs of={of} writes />}
      <History of={of} />
      {step !== null && <StepDialog of={of} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}
