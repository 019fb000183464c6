/** What stands of requests on other pages: the button that asks another agency, and how many wait. */
export const askText = {
  "workbench.ask.button": { vi: "Nhờ cơ quan khác", en: "Ask another agency" },
  "workbench.requests.new": { vi: "Yêu cầu mới", en: "New request" },
  "workbench.requests.waiting": { vi: "{n} yêu cầu chờ đơn vị mình", en: "{n} requests wait for us" },
} as const;
