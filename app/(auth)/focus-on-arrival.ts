/** A ref for the first input of a page that has nothing but its form. */
export function focusOnArrival(input: HTMLInputElement | null): void {
  input?.focus();
}
