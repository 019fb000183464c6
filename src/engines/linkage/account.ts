import type { AdminIndex } from "../vietnamese/index.ts";

/** What is known of one seller's account on one platform, as it was written. Lists are empty where nothing is known. */
export type AccountFacts = {
  id: string;
  platform: string;
  name: string;
  /** User names and the like, without the platform's address: "owen.store88". */
  handles: readonly string[];
  phones: readonly string[];
  /** Account numbers, or whole VietQR codes. */
  bankAccounts: readonly string[];
  taxCodes: readonly string[];
  emails: readonly string[];
  /** Addresses of own sites, and of pages and profiles elsewhere. */
  links: readonly string[];
  /** Names of pictures that engines/images found to be one: equal when the pictures are. */
  pictures: readonly string[];
  /** As written, of before or after July 2025. */
  address: string | null;
  /** Hashes of pieces of the account's own words, if made: the smallest are compared. */
  shingles?: readonly number[];
};

/** What reading accounts needs: the administrative units of both eras, and the day (yyyy-mm-dd) whose units places are told by. */
export type ReadingTables = { units: AdminIndex; day: string };

/** An account with everything brought to one form, which is what is compared and shown. */
export type Account = {
  id: string;
  /** The words of the name that are its own, folded: "owen" of "OWEN Official Store". */
  name: string;
  /** Letters and digits of user names that are not the name over again. */
  handles: string[];
  phones: string[];
  bankAccounts: string[];
  /** Of a branch, the enterprise's. */
  taxCodes: string[];
  emails: string[];
  /** Own hosts, and pages on hosts that many share. */
  pages: string[];
  pictures: string[];
  /** House and street, folded, or empty. */
  street: string;
  /** Ids of the units that hold the place on the day asked, or empty. */
  ward: string;
  province: string;
  shingles: number[];
};
