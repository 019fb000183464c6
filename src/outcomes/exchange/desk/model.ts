/** What waits for an agency in the exchange, in the order in which a desk shows it. */
export const deskKinds = [
  "request",
  "extension",
  "access",
  "notice",
  "proposal",
  "task",
  "late-request",
  "unread",
  "conflict",
  "failed-run",
  "failed-hub",
  "dead-letter",
  "ending-access",
  "ending-share",
  "alert",
] as const;
export type DeskKind = (typeof deskKinds)[number];

/** One thing that waits; `id` is that of the page where it is done. */
export type DeskItem = {
  id: string;
  title: string;
  /** The other agency; null where there is none, or it is not told. */
  who: string | null;
  /** The moment from which it is late, or over. */
  due: Date | null;
  isLate: boolean;
  /** Where it stands: a request's state, whose thread is not read. */
  state: string | null;
  /** How many things stand behind this line. */
  n: number;
};

export type DeskSection = {
  kind: DeskKind;
  count: number;
  late: number;
  /** Due by the end of today, and of the sixth day after; what is late is in neither. */
  today: number;
  week: number;
  /** Not acknowledged yet, of requests. */
  fresh: number;
  items: DeskItem[];
};

/** So many of each kind are shown; the rest stands on the page of its own. */
export const shownOfEach = 5;
/** What ends within so many days is told. */
export const soonDays = 7;
