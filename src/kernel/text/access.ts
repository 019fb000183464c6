export const accessText = {
  "access.reason.sign-in": { vi: "Cần đăng nhập trước", en: "Sign in first" },
  "access.reason.role": { vi: "Vai trò của bạn không có quyền này", en: "Your role does not carry this right" },
  "access.reason.agency": { vi: "Hồ sơ thuộc cơ quan khác", en: "The record belongs to another agency" },
  "access.reason.second-person": { vi: "Cần một người khác phê duyệt", en: "A second person must approve" },
} as const;
