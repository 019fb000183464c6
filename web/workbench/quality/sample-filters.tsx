import { NativeSelect } from "@mantine/core";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { ControlShare } from "../api/quality.ts";
import { useFormat, useText } from "../words/lang.tsx";
import type { SampleAddress } from "./address.ts";
import { useFigures } from "./figures.ts";
import { usePlatformLabel } from "./platform-label.ts";
import style from "./quality.module.css";

type Parts = { month: string; shares: readonly ControlShare[]; address: SampleAddress };

/** Month, platform and what is left, all of them in the address; and how far the judging has come. */
export function SampleFilters({ month, shares, address: { platform, open, change } }: Parts) {
  const t = useText(qualityPageText);
  const { monthTitle } = useFigures();
  const months = [...new Set(shares.map((one) => one.month))];
  const platforms = shares.filter((one) => one.month === month).map(({ platformId }) => platformId);
  const chosen = platform !== null && !platforms.includes(platform) ? [...platforms, platform] : platforms;
  return (
    <div className={`${style["top"]} ${style["filters"]}`} role="group" aria-label={t("workbench.control.filters")}>
      <div className="choice" role="group" aria-label={t("workbench.control.state")}>
        <button type="button" aria-pressed={open} onClick={() => change({ state: null })}>
          {t("workbench.control.state.open")}
        </button>
        <button type="button" aria-pressed={!open} onClick={() => change({ state: "all" })}>
          {t("workbench.control.state.all")}
        </button>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t("workbench.control.platform")}
        value={platform ?? ""}
        onChange={(event) => change({ platform: event.currentTarget.value })}
      >
        <option value="">{t("workbench.control.platform.all")}</option>
        {chosen.map((id) => (
          <PlatformOption key={id} id={id} />
        ))}
      </NativeSelect>
      {months.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t("workbench.control.month")}
          value={month}
          onChange={(event) => change({ month: event.currentTarget.value, platform: null })}
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {monthTitle(one)}
            </option>
          ))}
        </NativeSelect>
      )}
      <Progress
        shares={shares.filter((one) => one.month === month && (platform ?? one.platformId) === one.platformId)}
      />
    </div>
  );
}

function PlatformOption({ id }: { id: string }) {
  return <option value={id}>{usePlatformLabel(id)}</option>;
}

function Progress({ shares }: { shares: readonly ControlShare[] }) {
  const t = useText(qualityPageText);
  const { number } = useFormat();
  const of = shares.reduce((sum, { drawn }) => sum + drawn, 0);
  const done = shares.reduce((sum, { yes, no, unsure }) => sum + yes + no + unsure, 0);
  if (of === 0) return null;
  return (
    <div className={`${style["progress"]} push`}>
      {t("workbench.control.progress", { done: number(done), of: number(of) })}
      <progress value={done} max={of} aria-hidden="true" />
    </div>
  );
}
