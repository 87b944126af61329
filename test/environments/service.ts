// A service for tests: node service.ts <behaviour>, listening on PORT unless the behaviour says no.
import { spawn } from "node:child_process";
import { createServer } from "node:http";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const behaviour = process.argv[2] ?? "good";

function listen(): void {
  const server = createServer((request, response) => {
    if (request.url === "/env") response.end(JSON.stringify(process.env));
    else response.writeHead(behaviour === "sick" ? 503 : 200).end("{}");
  });
  server.listen(Number(process.env["PORT"]), "127.0.0.1", () => say("listening"));
}

/** One in the group of this process, one with a group of its own; both ignore SIGTERM. */
function spawnChildren(): void {
  const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  for (const detached of [false, true]) {
    spawn(process.execPath, ["-e", code], { stdio: "ignore", detached }).unref();
  }
}

/** The password in two pieces, the second one a moment later. */
function sayPassword(): void {
  const { DB_PASSWORD: password = "" } = process.env;
  process.stdout.write(`connecting with ${password.slice(0, 5)}`);
  setTimeout(() => say(`${password.slice(5)}, or in base64 ${btoa(`user:${password}`)}`), 50);
}

say(`starting ${behaviour}`);
switch (behaviour) {
  case "crash":
    for (let line = 1; line <= 30; line += 1) say(`line ${line}`);
    process.stderr.write("Error: no database\n");
    process.exitCode = 3;
    break;
  case "talkative":
    sayPassword();
    setTimeout(listen, 200);
    break;
  case "talkative-crash":
    sayPassword();
    setTimeout(() => process.exit(3), 200);
    break;
  case "silent":
    setInterval(() => undefined, 1000);
    break;
  case "stubborn":
    process.on("SIGTERM", () => say("not now"));
    listen();
    break;
  case "parent":
    spawnChildren();
    listen();
    break;
  case "short-lived":
    listen();
    process.stdin.resume();
    setTimeout(() => process.exit(7), 300);
    break;
  default:
    listen();
}
