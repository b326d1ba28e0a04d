/** What was handed in is no draft any more. */
export function enhance() {
  try {
    localStorage.removeItem("wenji-need-draft");
  } catch {}
}
