/** How to have no engine for a while; a page can't stop it, and shouldn't be able to. */
export function EngineHelp({ url }: { url: string | null }) {
  if (url === null) {
    return <p>The engine of this installation is Inngest’s own, which can’t be stopped from here.</p>;
  }
  return (
    <p>
      The engine can’t be stopped from a page. In a terminal, find the process that listens on{" "}
      <code className="font-mono text-[0.9em]">{new URL(url).host}</code> and hold it up with{" "}
      <code className="font-mono text-[0.9em]">kill -STOP</code>; one that is ended is started again at once.
      Then play this. <code className="font-mono text-[0.9em]">kill -CONT</code> lets it go on, and the sync
      with it.
    </p>
  );
}
