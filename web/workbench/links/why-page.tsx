import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Why } from "../api/links.ts";
import { whyQuery } from "../api/links.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { JudgeLink } from "./judge-link.tsx";
import { useLinkWords } from "./link-words.ts";
import style from "./links.module.css";
import { LinkVerdicts } from "./verdicts.tsx";
import { WhyFields } from "./why-fields.tsx";

/** The "why linked" sheet of two accounts: for the officer on screen, for the trader on paper. */
export function WhyPage({ one, other }: { one: string; other: string }) {
  const t = useText(linksPageText);
  const f = useText(frameText);
  const query = useQuery(whyQuery(one, other));
  if (query.data === undefined) return <Waiting query={query} />;
  const why = query.data;
  return (
    <Page
      title={t(why.together ? "workbench.why.title" : "workbench.why.title.not")}
      about={t(why.together ? "workbench.why.together" : "workbench.why.apart")}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <p className="only-print">{t("workbench.why.sheet")}</p>
      <Sides why={why} />
      <Sum why={why} />
      <WhyFields
        title={t("workbench.why.for")}
        none={t("workbench.why.for.none")}
        fields={why.fields.filter(({ decibans }) => decibans > 0)}
        names={[why.one.name, why.other.name]}
      />
      <WhyFields
        title={t("workbench.why.against")}
        none={t("workbench.why.against.none")}
        fields={why.fields.filter(({ decibans }) => decibans <= 0)}
        names={[why.one.name, why.other.name]}
      />
      <JudgeLink why={why} />
      <div className="no-print">
        <LinkVerdicts verdicts={why.verdicts} />
      </div>
      <Contest />
    </Page>
  );
}

function Sides({ why }: { why: Why }) {
  return (
    <section className={`sheet ${style["sides"]}`}>
      {[why.one, why.other].map((side) => (
        <div key={side.id}>
          <h2>
            <Link href={paths.linked(side.id)}>{side.name}</Link>
          </h2>
          <p className="small soft">
            <PlatformName id={side.platformId} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Sum({ why }: { why: Why }) {
  const t = useText(linksPageText);
  const words = useLinkWords();
  return (
    <section className="sheet">
      {why.outright ? (
        <p>{t("workbench.why.outright")}</p>
      ) : (
        <>
          <p>{t("workbench.why.likeness", { odds: words.odds(why.decibans), threshold: words.odds(why.threshold) })}</p>
          <p className="small soft">{t("workbench.why.prior", { odds: words.odds(why.prior) })}</p>
        </>
      )}
    </section>
  );
}

/** What a trader who is told of the link can do about it. */
function Contest() {
  const t = useText(linksPageText);
  return (
    <section className="sheet stack" aria-labelledby="contest">
      <h2 id="contest">{t("workbench.why.contest")}</h2>
      <p>{t("workbench.why.contest.about")}</p>
      <ul>
        <li>{t("workbench.why.contest.number")}</li>
        <li>{t("workbench.why.contest.shared")}</li>
        <li>{t("workbench.why.contest.taken")}</li>
      </ul>
      <p>{t("workbench.why.contest.verdict")}</p>
    </section>
  );
}
