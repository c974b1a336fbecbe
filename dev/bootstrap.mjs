import { existsSync, readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const commands = ["start", "dev", "test", "check", "migration", "demo-full", "faults", "bench", "lighthouse"];
const [command = "start", ...args] = process.argv.slice(2);

try {
  checkNode();
  if (!commands.includes(command))
    throw userError(`Unknown command "${command}". Known: ${commands.join(", ")}.`);
  process.chdir(root);
  if (!isInstalled()) await install();
  process.exitCode = await runCommand();
} catch (error) {
  if (error.name !== "UserError") throw error;
  console.error(`\n✖ ${error.message}`);
  process.exitCode = 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw userError(
    `Spinback needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`,
  );
}

async function runCommand() {
  const { register } = await import("tsx/esm/api");
  register();
  const { run } = await import(pathToFileURL(path.join(root, "dev", "stack", `${command}.ts`)).href);
  return run(args);
}

/** npm writes the inner lockfile last: when it holds what the outer one asks for, the installation is whole. */
function isInstalled() {
  const inner = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(inner)) return false;
  const installed = readPackages(inner);
  return Object.entries(readPackages(path.join(root, "package-lock.json"))).every(([name, wanted]) => {
    if (name === "" || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return installed[name]?.version === wanted.version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

async function install() {
  console.log("Installing dependencies (a minute or two the first time) …");
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const heartbeat = setInterval(() => console.log(`  still installing (${seconds()} s) …`), 15_000);
  try {
    if ((await runNpmCi()) !== 0) {
      console.log("  npm could not install everything; trying once more …");
      if ((await runNpmCi()) !== 0)
        throw userError("npm could not install the dependencies; what it said stands above.");
    }
  } finally {
    clearInterval(heartbeat);
  }
  console.log(`✔ Installed dependencies (${seconds()} s)`);
}

function runNpmCi() {
  const npm = process.env.npm_execpath ?? "";
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const [program, first] = /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(program, [...first, ...flags], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: program === "npm" && process.platform === "win32",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function userError(message) {
  return Object.assign(new Error(message), { name: "UserError" });
}
