export type { NoticeAnswer, NoticeFileAnswer, NoticeStepAnswer } from "./answers.ts";
export type { Caution } from "./cautions.ts";
export { cautionsOf } from "./cautions.ts";
export { approveNotice } from "./commands/approve-notice.ts";
export { draftNotice } from "./commands/draft-notice.ts";
export { editNotice } from "./commands/edit-notice.ts";
export { expireNotices } from "./commands/expire-notices.ts";
export { rejectNotice } from "./commands/reject-notice.ts";
export { submitNotice } from "./commands/submit-notice.ts";
export { withdrawNotice } from "./commands/withdraw-notice.ts";
export { expireNoticesJob } from "./jobs.ts";
export type { Correction, Notice, NoticeKind, NoticeState, PublicNotice, Subject, Violator, Words } from "./model.ts";
export {
  noticeDrafted,
  noticeEdited,
  noticeExpired,
  noticeKinds,
  noticePublished,
  noticeRejected,
  noticeStates,
  noticeSubmitted,
  noticeWithdrawn,
} from "./model.ts";
export { canDraftNotice, canReadNotices } from "./policy.ts";
export type { NoticeFile, NoticeFilter } from "./queries.ts";
export { getNotice, listNotices, noticeByNumber, noticesAbout, noticeTimeLine, publishedNotices } from "./queries.ts";
export { noticesRoutes } from "./routes.ts";
export type { SubjectKind } from "./subjects.ts";
export { foldSubject, lookUpForms, subjectKinds } from "./subjects.ts";
