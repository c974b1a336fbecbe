/** A request that the engine won't serve; the message goes back to the caller. */
export class RefusedRequest extends Error {
  override readonly name = "RefusedRequest";

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
