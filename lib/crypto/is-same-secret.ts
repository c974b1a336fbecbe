import { createHash, timingSafeEqual } from "node:crypto";

/** Takes as long whatever is given. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

/** Of one length whatever the text's, as the comparison demands. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
