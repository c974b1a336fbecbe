import { countRegistration } from "@/lib/accounts/attempts.ts";
import { registrationSchema } from "@/lib/accounts/credentials.ts";
import { registerAccount } from "@/lib/accounts/register-account.ts";
import { readClientAddress } from "@/lib/http/client-address.ts";
import { parseJson } from "@/lib/http/input.ts";
import { handleRoute, json } from "@/lib/http/route.ts";

export const POST = handleRoute(async ({ request }) => {
  const registration = await parseJson(request, registrationSchema);
  await countRegistration(readClientAddress(request.headers));
  return json(await registerAccount(registration), { status: 201 });
});
