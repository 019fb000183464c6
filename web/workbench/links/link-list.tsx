import { Button } from "@mantine/core";
import { useState } from "react";
import { Link as To } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Link, Linked } from "../api/links.ts";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./links.module.css";
import { useLinkWords } from "./link-words.ts";

const atFirst = 25;

/** The links of a group, the surest first, each with what it rests on. */
export function LinkList({ linked }: { linked: Linked }) {
  const t = useText(linksPageText);
  const { number } = useFormat();
  const [all, setAll] = useState(false);
  const names = new Map(linked.accounts.map(({ id, name }) => [id, name]));
  const shown = all ? linked.links : linked.links.slice(0, atFirst);
  const hidden = linked.links.length - shown.length;
  return (
    <section className="sheet stack" aria-labelledby="group-links">
      <h2 id="group-links">{t("workbench.group.links", { n: number(linked.links.length) })}</h2>
      <ul className={`plain-list ${style["links"]}`}>
        {shown.map((link) => (
          <OneLink key={`${link.one} ${link.other}`} link={link} names={names} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="no-print">
          <Button size="sm" variant="default" onClick={() => setAll(true)}>
            {t("workbench.group.links.more", { n: number(hidden) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneLink({ link, names }: { link: Link; names: ReadonlyMap<string, string> }) {
  const t = useText(linksPageText);
  const words = useLinkWords();
  const [one, other] = [names.get(link.one) ?? "", names.get(link.other) ?? ""];
  const speaking = link.fields.filter(({ decibans }) => decibans > 1).slice(0, 3);
  return (
    <li>
      <div>
        <strong>{one}</strong> — <strong>{other}</strong>
      </div>
      <div className="row spread small">
        <span className="soft">
          {link.kind === "likeness" ? words.odds(link.decibans) : t(`workbench.group.legend.${link.kind}`)}
          {speaking.map((field) => ` · ${words.field(field.field)}: ${words.level(field.level)}`)}
        </span>
        <To href={paths.why(link.one, link.other)} aria-label={t("workbench.group.why.of", { one, other })}>
          {t("workbench.group.why")}
        </To>
      </div>
    </li>
  );
}
