// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a real browser: opens the address, presses the button with the name (an empty one: none), waits for the
// page that follows and prints what it says.   node browser.mjs CHROMIUM PROFILE-FOLDER ADDRESS BUTTON
import { chromium } from 'playwright-core';

const [executablePath, folder, address, button] = process.argv.slice(2);
const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    timeout: 60000,
    // It opens pages of our own on loopback only, and containers do not let it have its sandbox.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server'],
});
try {
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(address);
    if (button) {
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.waitForURL(/^http:\/\/localhost:/);
    }
    console.log((await page.locator('body').innerText()).replace(/\s+/g, ' '));
} finally {
    await context.close();
}
