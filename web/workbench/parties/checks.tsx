import type { ReactNode } from "react";
import { Link } from "wouter";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyApplicationFile } from "../api/parties.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { ApplicationStateTag } from "./party-state.tsx";

type Weight = "fine" | "look" | "stop";
const tones = { fine: "accent", look: "unsure", stop: "yes" } as const;

/** What the house checked of an application, what stops it first. */
export function Checks({ of }: { of: PartyApplicationFile }) {
  const t = useText(partiesPageText);
  const { checks } = of;
  const lines: { weight: Weight; says: ReactNode; key: string }[] = [];
  const line = (weight: Weight, key: string, says: ReactNode) => lines.push({ weight, key, says });

  const { kind } = checks.taxCode;
  line(
    kind === null ? "stop" : kind === "person" ? "look" : "fine",
    "tax-code",
    t(`workbench.checks.tax-code.${kind ?? "wrong"}`),
  );
  if (checks.sameTaxCode === null) line("fine", "same", t("workbench.checks.no-same-tax-code"));
  else
    line(
      "stop",
      "same",
      <>
        {t("workbench.checks.same-tax-code")} <Parties of={[checks.sameTaxCode]} />
      </>,
    );
  if (!checks.loginFree) line("stop", "login", t("workbench.checks.login"));
  if (checks.enterprise !== null)
    line(
      "fine",
      "enterprise",
      <>
        {t("workbench.checks.enterprise")} <Parties of={[checks.enterprise]} />
      </>,
    );
  if (checks.samePhone.length > 0)
    line(
      "look",
      "phone",
      <>
        {t("workbench.checks.same-phone")} <Parties of={checks.samePhone} />
      </>,
    );
  if (checks.sameNumbers.length > 0)
    line(
      "look",
      "number",
      <>
        {t("workbench.checks.same-number")} <Parties of={checks.sameNumbers} />
      </>,
    );
  if (checks.otherApplications.length > 0)
    line(
      "look",
      "others",
      <>
        {t("workbench.checks.others")} <Others of={checks.otherApplications} />
      </>,
    );
  if (checks.samePhone.length + checks.sameNumbers.length + checks.otherApplications.length === 0)
    line("fine", "none", t("workbench.checks.no-duplicates"));
  line(
    checks.wardKnown ? "fine" : "look",
    "ward",
    t(checks.wardKnown ? "workbench.checks.ward.known" : "workbench.checks.ward"),
  );
  if (checks.glnsOutside.length > 0)
    line("look", "outside", t("workbench.checks.outside", { numbers: checks.glnsOutside.join(", ") }));
  if (checks.foreignNumbers.length > 0)
    line("look", "foreign", t("workbench.checks.foreign", { numbers: checks.foreignNumbers.join(", ") }));

  const order: Weight[] = ["stop", "look", "fine"];
  return (
    <section className="sheet stack">
      <h2>{t("workbench.checks.title")}</h2>
      <ul className="plain-list stack">
        {lines
          .toSorted((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight))
          .map(({ weight, key, says }) => (
            <li key={key}>
              <span className="tag" data-tone={tones[weight]}>
                {t(`workbench.checks.${weight}`)}
              </span>{" "}
              {says}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Parties({ of }: { of: readonly { id: string; name: string; number?: string }[] }) {
  return (
    <Several
      of={of.map((one) => (
        <Link key={one.id + (one.number ?? "")} href={paths.party(one.id)}>
          {one.number === undefined ? one.name : `${one.name} (${one.number})`}
        </Link>
      ))}
    />
  );
}

function Others({ of }: { of: PartyApplicationFile["checks"]["otherApplications"] }) {
  const t = useText(partiesPageText);
  return (
    <Several
      of={of.map((one) => (
        <span key={one.id}>
          <Link href={paths.application(one.id)}>
            {one.number}, {one.name}
          </Link>{" "}
          ({one.because.map((why) => t(`workbench.checks.because.${why}`)).join(", ")}){" "}
          <ApplicationStateTag state={one.state} />
        </span>
      ))}
    />
  );
}

function Several({ of }: { of: ReactNode[] }) {
  return of.map((one, at) => [at === 0 ? "" : "; ", one]);
}
