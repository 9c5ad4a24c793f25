// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the sandbox's page, in a real browser; two windows are open on it. What the checks are given: see checks.mjs.
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { answerChecks } from './checks.mjs';
import { actChecks } from './faceacts.mjs';
import { keyChecks } from './facekeys.mjs';
import { Tandem } from './tandemctl.mjs';

const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'tandem-face-')), {
    executablePath: process.argv[2],
    headless: true,
    timeout: 60000,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
        '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-proxy-server'],
});
const opened = [];
const troubles = [];

/** The n-th window on the page, ready. */
async function windowOf(world, n) {
    if (!opened[n]) {
        const page = await context.newPage();
        page.on('pageerror', (error) => troubles.push(error.message));
        page.on('console', (message) => {
            // The browser tells of every answer that is a refusal: of those of the records' interface, checks do it.
            if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
                troubles.push(message.text());
        });
        page.on('response', (response) => {
            if (response.status() >= 400 && !new URL(response.url()).pathname.startsWith('/api/'))
                troubles.push(`${response.status()} ${response.url()}`);
        });
        page.on('dialog', (dialog) => { troubles.push(dialog.message()); dialog.dismiss(); });
        await page.goto(world.control);
        await page.locator('body[data-ready]').waitFor();
        opened[n] = page;
    }
    return opened[n];
}

const salesforce = (page) => page.getByRole('region', { name: 'Salesforce' });
const startdeliver = (page) => page.getByRole('region', { name: 'Startdeliver' });
const tandem = new Tandem(process.argv[3]);

/** 1: it left something for a person, too. */
const synced = () => tandem.good(['sync', '--flow', 'accounts'], '', [0, 1]);

/** Two controls that share a place, or one that is beyond the edge; "" where there is none. */
function overlap() {
    const shown = (one) => {
        let { left, top, right, bottom } = one.getBoundingClientRect();
        for (let at = one.parentElement; at; at = at.parentElement) {
            if (getComputedStyle(at).overflow === 'visible')
                continue;
            const frame = at.getBoundingClientRect();
            [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
            [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
        }
        return { one, left, top, right, bottom };
    };
    const called = ({ one, left, top, right, bottom }) => `${one.tagName} "${one.ariaLabel ?? (one.textContent || one.id)}" `
        + `(${[left, top, right, bottom].map(Math.round).join(' ')})`;
    const boxes = [...document.querySelectorAll('button, input, select, textarea, a, [role="status"]')]
        .filter((one) => one.checkVisibility()).map(shown)
        .filter((box) => box.right - box.left > 1 && box.bottom - box.top > 1);
    for (const a of boxes) {
        if (a.left < -1 || a.right > innerWidth + 1)
            return `${called(a)} is beyond the edge`;
        for (const b of boxes) {
            const nested = a.one.contains(b.one) || b.one.contains(a.one);
            if (a.one !== b.one && !nested && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
                return `${called(a)} and ${called(b)}`;
        }
    }
    return document.documentElement.scrollWidth > innerWidth ? `the page is ${document.documentElement.scrollWidth} wide` : '';
}

async function openFirst(page) {
    const back = salesforce(page).getByRole('button', { name: '← List' });
    if (await back.isVisible())
        await back.click();
    await salesforce(page).locator('button.item').first().click();
    await salesforce(page).getByRole('button', { name: 'Edit', exact: true }).waitFor();
}

async function edit(page, field, value, side = salesforce) {
    await side(page).getByRole('button', { name: 'Edit', exact: true }).click();
    await side(page).getByLabel(field, { exact: true }).fill(value);
    await side(page).getByRole('button', { name: 'Save' }).click();
    await side(page).getByRole('button', { name: 'Edit', exact: true }).waitFor();
}

const face = { windowOf: (world) => windowOf(world, 0), salesforce, startdeliver, openFirst };

await answerChecks({
    ...actChecks(face),
    ...keyChecks(face),

    async anEditIsSeenInBothWindowsWithinASecond(world) {
        const [one, two] = [await windowOf(world, 0), await windowOf(world, 1)];
        await openFirst(one);
        await two.goto(one.url());
        await two.reload();
        await salesforce(two).getByRole('button', { name: 'Edit', exact: true }).waitFor();
        await edit(one, 'Site', 'Edited by hand');
        // Within a second, where the machine is free; told of, and not found by a later poll (25 s), on any.
        await salesforce(two).getByText('Edited by hand').waitFor({ timeout: 10000 });
        // Chromium slows windows down that are behind another one.
        await two.close();
        opened.pop();
    },

    async whatAClientWritesIsSeen(world) {
        const page = await windowOf(world, 0);
        const answer = await fetch(`${world.startdeliver}/api/v1/customer`, {
            method: 'POST',
            headers: { Authorization: world.apiKey, 'Content-Type': 'application/json' },
            body: JSON.stringify({ name: 'Made by a client' }),
        });
        assert.ok(answer.ok);
        await page.getByRole('region', { name: 'Startdeliver' }).getByText('Made by a client').first().waitFor({ timeout: 2000 });
        await page.getByRole('region', { name: 'Request log' }).getByText('/api/v1/customer').first().waitFor({ timeout: 2000 });
    },

    async tandemIsConnectedWithBoth(world) {
        await windowOf(world, 0);
        const person = await context.newPage();
        await tandem.connect(world, person);
        await person.close();
        await synced();
        await tandem.good(['matches', '--waive'], '', [0, 1]);
        await synced();
    },

    async aSyncCarriesAnEditAcross(world) {
        const page = await windowOf(world, 0);
        const back = salesforce(page).getByRole('button', { name: '← List' });
        if (await back.isVisible())
            await back.click();
        await salesforce(page).locator('button.item', { has: page.getByText('⇄') }).first().click();
        // Its counterpart is opened beside it.
        await startdeliver(page).getByRole('button', { name: 'Edit', exact: true }).waitFor();
        await edit(page, 'Phone', '+46 8 100 200');
        assert.equal(await startdeliver(page).getByText('+46 8 100 200').count(), 0);
        await synced();
        await startdeliver(page).getByText('+46 8 100 200').first().waitFor({ timeout: 3000 });
        await edit(page, 'customfieldPhone', '+46 8 300 400', startdeliver);
        await synced();
        await salesforce(page).getByText('+46 8 300 400').first().waitFor({ timeout: 3000 });
    },

    async nothingOverlapsOnAPhone(world) {
        const page = await windowOf(world, 0);
        await page.setViewportSize({ width: 390, height: 844 });
        const found = [];
        const look = async (where) => {
            const two = await page.evaluate(overlap);
            if (two)
                found.push(`${where}: ${two}`);
        };
        for (const name of ['Salesforce', 'Startdeliver']) {
            await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
            const side = page.getByRole('region', { name });
            if (await side.getByRole('button', { name: '← List' }).isVisible())
                await side.getByRole('button', { name: '← List' }).click();
            await look(`${name}, list`);
            await side.locator('button.item').first().click();
            await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
            await look(`${name}, record`);
            await side.getByRole('button', { name: 'Edit', exact: true }).click();
            await look(`${name}, editor`);
            await side.getByRole('button', { name: 'Cancel' }).click();
        }
        for (const name of ['Requests', 'Misbehaviour']) {
            await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
            await look(name);
        }
        await page.getByRole('navigation').getByRole('button', { name: 'Salesforce', exact: true }).click();
        await page.setViewportSize({ width: 1280, height: 800 });
        await look('wide');
        assert.deepEqual(found, []);
    },

    async hostileNamesAreText(world) {
        const page = await windowOf(world, 0);
        const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
        await fetch(`${world.salesforce}/services/data/v67.0/sobjects/Account`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${world.accessToken}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({ Name: name }),
        });
        const back = salesforce(page).getByRole('button', { name: '← List' });
        if (await back.isVisible())
            await back.click();
        await salesforce(page).getByText(name).first().waitFor({ timeout: 3000 });
        assert.equal(await page.locator('img[src="x"]').count(), 0);
    },

    async misbehaviourIsChosenFromTheMenu(world) {
        const page = await windowOf(world, 0);
        await page.locator('#show-trouble').click();
        await page.getByLabel('What happens').selectOption('503');
        await page.getByRole('button', { name: 'Plan' }).click();
        await page.getByText('503 is planned.').waitFor({ timeout: 2000 });
        const struck = await fetch(`${world.salesforce}/services/data/v67.0/limits`, { headers: { Authorization: `Bearer ${world.accessToken}` } });
        assert.equal(struck.status, 503);
        await page.getByLabel('Person accounts').check();
        await page.getByText('Person accounts: true.').waitFor({ timeout: 2000 });
        await page.locator('#show-requests').click();
    },

    async thePageComplainsOfNothing() {
        assert.deepEqual(troubles, []);
    },
});
