import type { Address, ApplicationInput } from "./model.ts";

/** What an applicant says, as the columns of its row. */
export function rowOf(input: ApplicationInput, at: Address) {
  return {
    name: input.name,
    tax_code: input.taxCode,
    kinds: input.kinds,
    address: at.address,
    province_code: at.provinceCode,
    ward: at.ward,
    ward_code: at.wardCode,
    contact_name: input.contact.name,
    email: input.contact.email,
    phone: input.contact.phone,
    glns: input.glns,
    prefixes: input.prefixes,
    login: input.login,
  };
}
