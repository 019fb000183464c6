/** What stands of the exchange on other pages: the button that asks another agency, and how much waits. */
export const askText = {
  "workbench.ask.button": { vi: "Nhờ cơ quan khác", en: "Ask another agency" },
  "workbench.requests.new": { vi: "Yêu cầu mới", en: "New request" },
  "workbench.requests.waiting": { vi: "{n} yêu cầu chờ đơn vị mình", en: "{n} {n:request waits|requests wait} for us" },
  "workbench.desk.waiting": { vi: "{n} việc trao đổi đang chờ", en: "{n} {n:thing waits|things wait} in the exchange" },
} as const;
