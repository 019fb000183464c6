/** Words of sharing groups. */
export const exchangeGroupsText = {
  "agencies.reason.approver": {
    vi: "Việc này cần người có vai trò phê duyệt",
    en: "This takes somebody who approves",
  },
  "agencies.reason.keeper": {
    vi: "Chỉ cơ quan lập nhóm làm được việc này",
    en: "Only the agency that keeps the group does this",
  },
  "agencies.reason.keeper-stays": {
    vi: "Cơ quan lập nhóm không rời nhóm; hãy đóng nhóm",
    en: "The agency that keeps a group does not leave it; close it instead",
  },
  "agencies.reason.closed": { vi: "Nhóm đã đóng", en: "The group is closed" },
  "agencies.fault.no-member": { vi: "{agency} không có trong nhóm", en: "{agency} is not in the group" },
  "agencies.fault.keeper": {
    vi: "Cơ quan lập nhóm luôn ở trong nhóm",
    en: "The agency that keeps the group is always in it",
  },
} as const;
