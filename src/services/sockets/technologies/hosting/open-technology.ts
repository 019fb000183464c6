import { setTimeout as sleep } from "node:timers/promises";
import type { Answers, Questions } from "../contract.ts";
import { calls } from "../contract.ts";
import type { Outcome } from "../faults.ts";
import type { Manifest, TechnologyKind } from "../manifest.ts";
import { readAnswer } from "../read-answer.ts";
import type { HttpWay } from "./http-way.ts";
import { httpWay } from "./http-way.ts";
import { processWay } from "./process-way.ts";

/** How it is reached: the code that runs in a process of its own, or what lets us in at the supplier's. */
export type Reach = { code: string } | { http: HttpWay };

/** A technology that can be asked; one call at a time, and no more in a second than its manifest says. */
export type Technology<K extends TechnologyKind = TechnologyKind> = {
  readonly kind: K;
  ask(questions: Questions[K]): Promise<Outcome<Answers[K]>>;
  /** Ends its process. Whoever opens one closes it. */
  close(): Promise<void>;
};

/** `now` in milliseconds from any beginning. */
export type HostParts = { pause?: (ms: number) => Promise<void>; now?: () => number };

/** Opens a technology by its manifest; nothing runs before it is asked. Task: 2390 II.2.6. */
export function openTechnology<K extends TechnologyKind>(
  manifest: Pick<Manifest, "limits"> & { kind: K },
  reach: Reach,
  { pause = sleep, now = () => performance.now() }: HostParts = {},
): Technology<K> {
  const { kind, limits } = manifest;
  const way = "code" in reach ? processWay(reach.code, limits) : httpWay(reach.http, limits);
  const spacing = 1000 / limits.callsPerSecond;
  let line: Promise<unknown> = Promise.resolve();
  let last = Number.NEGATIVE_INFINITY;
  const once = async (questions: Questions[K]): Promise<Outcome<Answers[K]>> => {
    const early = last + spacing - now();
    if (early > 0) await pause(early);
    const unready = await way.ready();
    last = now();
    if (unready !== null) return { ok: false, fault: unready, ms: 0 };
    const heard = await way.ask(calls[kind].name, JSON.stringify({ schema: 1, ...questions }));
    const ms = now() - last;
    if ("fault" in heard) return { ok: false, fault: heard.fault, ms };
    const read = readAnswer(kind, questions, heard.value);
    return "fault" in read
      ? { ok: false, fault: read.fault, ms }
      : { ok: true, answer: read.answer, ms, bytes: heard.bytes };
  };
  return {
    kind,
    ask(questions) {
      const asked = line.then(() => once(questions));
      line = asked.catch(() => undefined);
      return asked;
    },
    close: () => way.close(),
  };
}
