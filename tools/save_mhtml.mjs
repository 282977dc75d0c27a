// node save_mhtml.mjs BROWSER HOST-RULES ADDRESS FILE: the page as the browser saves it, all in one file.
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [executablePath, rules, address, file] = process.argv.slice(2);
const args = ["--no-sandbox", `--host-resolver-rules=${rules}`];
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
await page.goto(address);
const session = await page.context().newCDPSession(page);
const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
writeFileSync(file, data);
await browser.close();
