import { randomBytes } from "node:crypto";
import type { RiderName } from "../riders/profiles.ts";

/** One walk through the sign-in pages. */
export interface Login {
  readonly state: string;
  readonly csrf: string;
  readonly session: string;
  readonly clientId: string;
  readonly scope: string;
  readonly audience: string;
  readonly nonce: string;
  readonly challenge: string;
  /** what the app called its request; it comes back with the code */
  readonly appState: string;
  rider: RiderName | null;
  ticket: string | null;
}

interface IssuedCode {
  readonly rider: RiderName;
  readonly clientId: string;
  readonly scope: string;
  readonly challenge: string;
}

export interface LoginDesk {
  open(request: Omit<Login, "state" | "csrf" | "session" | "rider" | "ticket">): Login;
  find(state: string): Login | undefined;
  findByTicket(ticket: string): Login | undefined;
  issueCode(login: Login, rider: RiderName): string;
  /** A code is good once. */
  redeemCode(code: string): IssuedCode | undefined;
}

const openLoginsKept = 500;

export function createLoginDesk(): LoginDesk {
  const logins = new Map<string, Login>();
  const codes = new Map<string, IssuedCode>();

  return {
    open(request) {
      const login = {
        ...request,
        state: token(),
        csrf: token(),
        session: token(),
        rider: null,
        ticket: null,
      };
      logins.set(login.state, login);
      const oldest = logins.keys().next().value;
      if (logins.size > openLoginsKept && oldest !== undefined) logins.delete(oldest);
      return login;
    },
    find: (state) => logins.get(state),
    findByTicket: (ticket) => [...logins.values()].find((login) => login.ticket === ticket),
    issueCode(login, rider) {
      const code = token();
      codes.set(code, { rider, clientId: login.clientId, scope: login.scope, challenge: login.challenge });
      logins.delete(login.state);
      return code;
    },
    redeemCode(code) {
      const issued = codes.get(code);
      codes.delete(code);
      return issued;
    },
  };
}

function token(): string {
  return randomBytes(24).toString("base64url");
}
