import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Beside } from "../api/pictures.ts";
import { besideQuery } from "../api/pictures.ts";
import { Waiting } from "../frame/gone.tsx";
import { useKeys } from "../frame/keys.ts";
import { Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { BesideStage } from "./beside-stage.tsx";
import { matrixOver } from "./laying.ts";
import { Why } from "./why.tsx";
import style from "./pictures.module.css";

/** Two pictures side by side, or one laid over the other as they agree, with the reason in words. */
export function BesidePage({ one, other }: { one: string; other: string }) {
  const query = useQuery(besideQuery(one, other));
  return query.data === undefined ? <Waiting query={query} /> : <Both of={query.data} />;
}

const ways = ["side", "over"] as const;
const step = 10;

function Both({ of }: { of: Beside }) {
  const t = useText(picturesPageText);
  const [way, setWay] = useState<(typeof ways)[number]>("side");
  const [showsPoints, setShowsPoints] = useState(true);
  const [share, setShare] = useState(50);
  const mayLay = matrixOver(of) !== null;
  const shift = (by: number) => () => setShare((before) => Math.max(0, Math.min(100, before + by)));
  useKeys({
    "1": () => setWay("side"),
    "2": () => mayLay && setWay("over"),
    d: () => setShowsPoints(!showsPoints),
    ArrowLeft: way === "over" ? shift(-step) : undefined,
    ArrowRight: way === "over" ? shift(step) : undefined,
  });
  return (
    <Page title={t("workbench.beside.title")}>
      <Why of={of} />
      <div className="row no-print">
        <fieldset className="choice">
          <legend className="hidden">{t("workbench.beside.way")}</legend>
          {ways.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={way === name}
              disabled={name === "over" && !mayLay}
              onClick={() => setWay(name)}
            >
              {t(`workbench.beside.way.${name}`)}
            </button>
          ))}
        </fieldset>
        {of.points.length > 0 && (
          <label className="row">
            <input type="checkbox" checked={showsPoints} onChange={() => setShowsPoints(!showsPoints)} />
            {t("workbench.beside.points")}
          </label>
        )}
        {way === "over" && (
          <label className={style["slider"]}>
            {t("workbench.beside.slider")}
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={share}
              onChange={(event) => setShare(Number(event.target.value))}
            />
          </label>
        )}
      </div>
      {!mayLay && <p className="small soft no-print">{t("workbench.beside.no-over")}</p>}
      <BesideStage of={of} way={way} showsPoints={showsPoints} share={share / 100} />
      <p className="row">
        <Link href={paths.picture(of.one.id)}>{t("workbench.beside.one")}</Link>
        <Link href={paths.picture(of.other.id)}>{t("workbench.beside.other")}</Link>
      </p>
      <p className="small soft no-print">{t("workbench.beside.keys")}</p>
    </Page>
  );
}
