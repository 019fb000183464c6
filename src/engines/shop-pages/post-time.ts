/** How a network, forum or market writes when something was posted, as a line of its own (folded). */
export const timeOfPost =
  /^(?:\d{1,2} (?:thang|thg) \d{1,2}\b.{0,25}|\d{1,2} (?:phut|gio|ngay|tuan|thang|nam)(?: truoc)?|hom (?:qua|nay)(?: (?:luc |vao )?\d{1,2} \d{2})?|vua xong|(?:luc )?\d{1,2} \d{1,2} .{0,20}\d{4}|\d{1,2} \d{1,2} \d{4}.{0,20})(?: cong khai)?$/;
