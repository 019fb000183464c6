import { Button, Checkbox, TextInput } from "@mantine/core";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { Span } from "../../api/directory.ts";
import { useText } from "../../words/lang.tsx";

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const office: Span = { days: [1, 2, 3, 4, 5], from: "08:00", to: "17:00" };

/** When somebody can be reached: days of the week with a beginning and an end, as many as are needed. */
export function HoursField({ hours, onChange }: { hours: readonly Span[]; onChange: (hours: Span[]) => void }) {
  const t = useText(directoryPageText);
  const put = (at: number, next: Partial<Span>) =>
    onChange(hours.map((span, n) => (n === at ? { ...span, ...next } : span)));
  return (
    <div className="stack">
      {hours.map((span, at) => (
        // oxlint-disable-next-line no-array-index-key -- spans have no name of their own, and are only added at the end
        <fieldset key={at} className="boxes">
          <legend>{t("workbench.directory.form.hours.span", { n: at + 1 })}</legend>
          <div className="row">
            {days.map((day) => (
              <Checkbox
                key={day}
                label={t(`workbench.day.${day}`)}
                checked={span.days.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  put(at, { days: checked ? [...span.days, day].toSorted() : span.days.filter((one) => one !== day) })
                }
              />
            ))}
          </div>
          <div className="row" style={{ alignItems: "end" }}>
            <TextInput
              type="time"
              required
              withAsterisk={false}
              label={t("workbench.directory.form.from")}
              value={span.from}
              onChange={(event) => put(at, { from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              required
              withAsterisk={false}
              label={t("workbench.directory.form.to")}
              description={t("workbench.directory.form.to.about")}
              value={span.to === "24:00" ? "00:00" : span.to}
              onChange={({ currentTarget: { value } }) => put(at, { to: value === "00:00" ? "24:00" : value })}
            />
            <Button
              variant="default"
              aria-label={t("workbench.directory.form.hours.remove", { n: at + 1 })}
              onClick={() => onChange(hours.filter((_, n) => n !== at))}
            >
              ×
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="sm" disabled={hours.length >= 14} onClick={() => onChange([...hours, office])}>
          {t("workbench.directory.form.hours.add")}
        </Button>
      </div>
    </div>
  );
}
