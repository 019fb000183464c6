import { foldText } from "../vietnamese/index.ts";

// What says what an account is and not whose: it comes and goes between one seller's accounts, and strangers share it. Syllables that
// are also names ("Gia", "Nam") are taken off only within their phrase.
const generic =
  /\b(?:shops?|stores?|officiel|offi?cial|mall|flagship|the|online|outlet|authentic|auth|vn|hcm|hn|sg|tphcm|tnhh|ctcp|co ltd|chinh hang|cua hang|cua tiem|viet ?nam|tong kho|gia (?:re|si|goc)|si le|uy tin|cong ty|ha noi|hanoi|sai gon|saigon)\b/g;

/**
 * The words of a seller's name that are its own, folded; all of its words where none is. It tells accounts apart better than the
 * whole name, and is for comparing, never for showing.
 *
 * @example ownName("OWEN Official Store - Hà Nội") // "owen"
 */
export function ownName(name: string): string {
  const folded = foldText(name.slice(0, mostLetters)).split(" ").slice(0, mostWords).join(" ");
  const own = folded.replace(generic, " ").replace(/ +/g, " ").trim();
  return own.length > 1 ? own : folded;
}

// Whoever writes more would flood the index with pairs of words.
const mostLetters = 100;
const mostWords = 12;

/** One name for a name's words in any order. */
export function nameInOrder(name: string): string {
  return name.includes(" ") ? name.split(" ").sort().join(" ") : name;
}

const affixes = /^(?:the|shop|store|official)|(?:official|shop|store|vn|hcm|hn|sg|\.vn)$/g;

/** Letters and digits of a user name without what many add to theirs; empty when fewer than four remain. */
export function ownHandle(handle: string): string {
  const plain = foldText(handle).replaceAll(" ", "");
  const own = plain.replace(affixes, "").replace(affixes, "");
  const kept = own.length >= 4 ? own : plain;
  return kept.length >= 4 ? kept : "";
}

/** A user name without the digits behind it; empty when fewer than six letters remain. */
export function handleStem(handle: string): string {
  const stem = handle.replace(/\d+$/, "");
  return stem.length >= 6 ? stem : "";
}
