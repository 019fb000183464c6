const prefix = "chinhhang.";

/** What this browser remembers for its user, never anything about a case; null where storage is shut off. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
