import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { useText } from "../words/lang.tsx";

/** When something was said in a recording, as 00:12:31; a link where the recording opens at that second. */
export function Moment({ second, url }: { second: number; url: string | null }) {
  const t = useText(leadsPageText);
  const clock = clockOf(second);
  if (url === null) return <span className="small figures">{t("workbench.lead.moment", { clock })}</span>;
  return (
    <a className="small figures" href={url} target="_blank" rel="noreferrer">
      {t("workbench.lead.moment", { clock })}
    </a>
  );
}

function clockOf(second: number): string {
  const whole = Math.floor(second);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
