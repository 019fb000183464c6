export const accessText = {
  "access.fault.login": {
    vi: "không được có dấu cách và ký tự vô hình",
    en: "must have no spaces and no invisible characters",
  },
  "access.reason.sign-in": { vi: "Cần đăng nhập trước", en: "Sign in first" },
  "access.reason.role": { vi: "Vai trò của bạn không có quyền này", en: "Your role does not carry this right" },
  "access.reason.agency": { vi: "Hồ sơ thuộc cơ quan khác", en: "The record belongs to another agency" },
  "access.reason.second-person": { vi: "Cần một người khác phê duyệt", en: "A second person must approve" },
  "access.reason.oneself": { vi: "Không ai tự đổi quyền của chính mình", en: "Nobody changes their own rights" },
  "access.reason.source": { vi: "Khóa này không dùng cho nguồn đó", en: "This key is not for that source" },
  "access.sign-in.refused": {
    vi: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    en: "The login name or the password is not right.",
  },
  "access.sign-in.locked": {
    vi: "Sai quá nhiều lần. Hãy thử lại sau {seconds} giây.",
    en: "Too many failures. Try again in {seconds} seconds.",
  },
  "access.turn.wait": {
    vi: "Nơi bạn đang truy cập đã gửi quá nhiều lần. Hãy thử lại sau {seconds} giây.",
    en: "Too much was sent from where you are. Try again in {seconds} seconds.",
  },
  "access.sign-in.foreign": { vi: "Yêu cầu đến từ một trang khác.", en: "The request comes from another site." },
  "access.sign-in.no-session": {
    vi: "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
    en: "The session has ended. Sign in again.",
  },
  "access.key.refused": {
    vi: "Khóa không đúng, đã hết hạn hoặc đã bị thu hồi.",
    en: "The key is wrong, expired or revoked.",
  },
  "access.code.refused": {
    vi: "Mã xác thực chưa đúng hoặc đã dùng.",
    en: "The code is not right or was used already.",
  },
  "access.code.not-begun": {
    vi: "Chưa bắt đầu đăng ký mã xác thực.",
    en: "Enrolment of a second factor has not begun.",
  },
  "access.code.enrolled": {
    vi: "Mã xác thực đã được đăng ký. Quản trị viên có thể xóa để đăng ký lại.",
    en: "A second factor is enrolled already. An administrator can remove it.",
  },
  "access.password.wrong": { vi: "Mật khẩu hiện tại chưa đúng.", en: "The current password is not right." },
  "access.password.short": {
    vi: "Mật khẩu cần ít nhất {least} ký tự.",
    en: "A password needs at least {least} characters.",
  },
  "access.password.long": { vi: "Mật khẩu có nhiều nhất {most} ký tự.", en: "A password may have {most} characters." },
  "access.password.guessable": { vi: "Mật khẩu này dễ đoán.", en: "This password is easy to guess." },
  "access.user.login-taken": { vi: "Tên đăng nhập này không dùng được.", en: "This login name cannot be used." },
  "access.user.stale": {
    vi: "Hồ sơ đã được người khác sửa. Hãy tải lại.",
    en: "Someone changed the record first. Load it again.",
  },
  "access.key.revoked": { vi: "Khóa này đã bị thu hồi.", en: "This key is revoked already." },
  "access.oidc.off": {
    vi: "Đăng nhập qua nhà cung cấp danh tính chưa được bật.",
    en: "Sign-in through an identity provider is not switched on.",
  },
  "access.oidc.refused": {
    vi: "Nhà cung cấp danh tính không xác nhận được người dùng này.",
    en: "The identity provider did not vouch for a user of this system.",
  },
  "access.oidc.unavailable": {
    vi: "Nhà cung cấp danh tính không trả lời. Hãy đăng nhập bằng mật khẩu.",
    en: "The identity provider does not answer. Sign in with a password.",
  },
  "access.due.change-password": { vi: "Hãy đổi mật khẩu được cấp", en: "Change the password you were given" },
  "access.due.enrol-totp": { vi: "Hãy đăng ký mã xác thực", en: "Enrol a second factor" },
  "access.role.officer": { vi: "Cán bộ", en: "Officer" },
  "access.role.approver": { vi: "Người phê duyệt", en: "Approver" },
  "access.role.programme": { vi: "Văn phòng chương trình", en: "Programme office" },
  "access.role.auditor": { vi: "Kiểm toán", en: "Auditor" },
  "access.role.administrator": { vi: "Quản trị viên", en: "Administrator" },
} as const;
