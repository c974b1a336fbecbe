import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_components/button.tsx";
import { Logo } from "@/app/_components/logo.tsx";
import { RideIllustration } from "@/app/_components/ride-illustration.tsx";
import { getSessionUser } from "@/lib/auth/session.ts";

export default async function LandingPage() {
  if (await getSessionUser()) redirect("/dashboard");
  return (
    <>
      <header className="page-width flex items-center justify-between py-5">
        <Logo href="/" />
        <ButtonLink href="/sign-in" variant="quiet">
          Sign in
        </ButtonLink>
      </header>
      <main id="main">
        <div className="relative page-width pt-10 sm:pt-16">
          <h1 className="max-w-3xl text-5xl leading-[1.02] font-bold tracking-[-0.04em] sm:text-7xl">
            Every ride you ever&nbsp;took, brought home.
          </h1>
          <p className="mt-6 max-w-xl text-lg text-pretty text-ink-soft">
            Spinback copies your whole Peloton history into a database that you own: thousands of workouts,
            their classes and every second of their graphs. You press one button; it does the rest in the
            background.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href="/sign-up" size="lg">
              Create an account
            </ButtonLink>
            <ButtonLink href="/sign-in" size="lg" variant="secondary">
              Sign in
            </ButtonLink>
          </div>
        </div>
        <RideIllustration className="mt-12 h-56 w-full sm:mt-4 sm:h-80 lg:-mt-36 lg:h-[30rem]" />
        <div className="page-width grid gap-x-12 gap-y-8 py-14 sm:grid-cols-3">
          {promises.map((promise) => (
            <section key={promise.title}>
              <h2 className="font-semibold">{promise.title}</h2>
              <p className="mt-1.5 text-pretty text-ink-soft">{promise.text}</p>
            </section>
          ))}
        </div>
      </main>
      <footer className="page-width text-sm text-ink-faint">
        <p className="border-t border-line py-6">Spinback is not affiliated with Peloton Interactive.</p>
      </footer>
    </>
  );
}

const promises = [
  {
    title: "Your workouts at once",
    text: "The newest rides are there within seconds. Class details and graphs follow while you look around.",
  },
  {
    title: "Nothing left in the dark",
    text: "What is done, what is left, how long it takes, and a plain reason for every item that can’t be had.",
  },
  {
    title: "Picks up where it stopped",
    text: "Close the page, lose the network, restart the machine: the sync goes on, and nothing is lost.",
  },
];
