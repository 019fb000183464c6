/** The time a command acts at; handed in, so that a test can stand on both sides of a date. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const vietnamDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" });

/** The calendar day in Vietnam, `yyyy-mm-dd`: the date of a fact for every dated rule. */
export function dayInVietnam(at: Date): string {
  return vietnamDay.format(at);
}
