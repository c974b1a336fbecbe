/** Rounded; null for what the schema's range can't hold. */
export function integer(value: number | null, min: number, max: number): number | null {
  if (value === null) return null;
  const rounded = Math.round(value);
  return rounded >= min && rounded <= max ? rounded : null;
}

export function decimal(value: number | null, decimals: number): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(decimals));
}
