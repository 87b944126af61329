import { once } from "node:events";
import { parseArgs } from "node:util";
import { launchShop } from "./launch.ts";
import { FAULTS } from "./shared/fault.ts";

const { values } = parseArgs({
  options: {
    fault: { type: "string" },
    otlp: { type: "string" },
    port: { type: "string", default: "4000" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help === true) {
  console.log(`Starts the shop: node run-all.ts [--port 4000] [--fault NAME] [--otlp URL]
Faults: ${Object.keys(FAULTS).join(", ")}`);
} else {
  const shop = await launchShop({
    ports: { web: Number(values.port) },
    onOutput: (service, line) => console.log(`${service.padEnd(9)} ${line}`),
    ...(values.fault === undefined ? {} : { fault: values.fault }),
    ...(values.otlp === undefined ? {} : { otlp: values.otlp }),
  });
  console.log(`\nOpen ${shop.urls.web} in a browser; Ctrl+C ends the shop.`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await shop.stop();
}
