// Runs one program and ends it when the launcher is gone, which a program without an IPC channel can't notice.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const { command, args, uid, gid, cwd, stopSignal, removeDirectory } = JSON.parse(process.argv[2] ?? "{}");
const patienceMs = 20_000;

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], uid, gid, cwd });

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
if (!process.connected) stop();

child.on("error", (error) => {
  process.stderr.write(`${command}: ${error.message}\n`);
  finish(127);
});
child.on("exit", (code, signal) => {
  if (signal) process.stderr.write(`${command} was ended by ${signal}\n`);
  finish(code ?? 1);
});

function stop() {
  child.kill(stopSignal);
  setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
}

function finish(code) {
  if (removeDirectory) rmSync(removeDirectory, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
