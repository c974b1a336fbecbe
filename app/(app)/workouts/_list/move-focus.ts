/** Which row a key leads to; null for a key that leads nowhere. Without a row in focus only j and k begin. */
export function findNextRow(key: string, focused: number | null, rowCount: number): number | null {
  if (rowCount === 0) return null;
  if (focused === null) return key === "j" || key === "k" ? 0 : null;
  switch (key) {
    case "j":
    case "ArrowDown":
      return Math.min(focused + 1, rowCount - 1);
    case "k":
    case "ArrowUp":
      return Math.max(focused - 1, 0);
    case "Home":
      return 0;
    case "End":
      return rowCount - 1;
    default:
      return null;
  }
}
