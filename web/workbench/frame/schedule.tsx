import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { scheduleText } from "../../../src/kernel/text/workbench/schedule.ts";
import { useText } from "../words/lang.tsx";
import type { CalendarTime, Weekday } from "./calendar-times.ts";
import { calendarKinds, cronOf, readCalendarTime, weekdays } from "./calendar-times.ts";

/** A schedule in words; one that has none stands as it was written. */
export function ScheduleWords({ cron }: { cron: string }) {
  const t = useText(scheduleText);
  const of = readCalendarTime(cron);
  switch (of.kind) {
    case "day":
      return t("workbench.schedule.day.at", { time: of.time });
    case "week": {
      const weekday = t(`workbench.schedule.weekday.${of.weekday}`);
      return t("workbench.schedule.week.at", { weekday, time: of.time });
    }
    case "month":
      return t("workbench.schedule.month.at", { date: of.date, time: of.time });
    case "other":
      return of.text;
    default:
      return t(`workbench.schedule.${of.kind}`);
  }
}

/** Asks when something runs by itself: how often, and for days, weeks and months at what time. */
export function Schedule({ cron, onChange }: { cron: string; onChange: (cron: string) => void }) {
  const t = useText(scheduleText);
  // What is being typed may read as another kind for a moment; the field stays the one that was chosen.
  const [isOther, setOther] = useState(readCalendarTime(cron).kind === "other");
  const of: CalendarTime = isOther ? { kind: "other", text: cron } : readCalendarTime(cron);
  const set = (next: CalendarTime) => onChange(cronOf(next));
  const choose = (kind: CalendarTime["kind"]) => {
    setOther(kind === "other");
    set(begun(kind, "time" in of ? of.time : "02:00", cron));
  };
  return (
    <>
      <NativeSelect
        label={t("workbench.schedule.title")}
        value={of.kind}
        data={calendarKinds.map((value) => ({ value, label: t(`workbench.schedule.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value as CalendarTime["kind"])}
      />
      {of.kind === "week" && (
        <NativeSelect
          label={t("workbench.schedule.weekday")}
          value={String(of.weekday)}
          data={weekdays.map((day) => ({ value: String(day), label: t(`workbench.schedule.weekday.${day}`) }))}
          onChange={(event) => set({ ...of, weekday: Number(event.currentTarget.value) as Weekday })}
        />
      )}
      {of.kind === "month" && (
        <NumberInput
          label={t("workbench.schedule.date")}
          min={1}
          max={28}
          clampBehavior="strict"
          value={of.date}
          onChange={(value) => set({ ...of, date: Number(value) || 1 })}
        />
      )}
      {"time" in of && (
        <TextInput
          type="time"
          label={t("workbench.schedule.time")}
          required
          withAsterisk={false}
          value={of.time}
          onChange={(event) => set({ ...of, time: event.currentTarget.value || "00:00" })}
        />
      )}
      {of.kind === "other" && (
        <TextInput
          label={t("workbench.schedule.text")}
          description={t("workbench.schedule.text.about")}
          required
          withAsterisk={false}
          autoComplete="off"
          value={of.text}
          onChange={(event) => set({ kind: "other", text: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function begun(kind: CalendarTime["kind"], time: string, cron: string): CalendarTime {
  switch (kind) {
    case "day":
      return { kind, time };
    case "week":
      return { kind, time, weekday: 1 };
    case "month":
      return { kind, time, date: 1 };
    case "other":
      return { kind, text: cron };
    default:
      return { kind };
  }
}
